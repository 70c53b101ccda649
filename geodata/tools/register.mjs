/**
 * Brings `sources.json` up to date with the files: `npm run data:register`. Hashes are refreshed, new files get an entry
 * with empty facts, entries of deleted files go; what people wrote stays.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WRITTEN_FACTS, hashFile, listDataFiles } from './checks/register.mjs';

const REGISTER = 'sources.json';
const folder = fileURLToPath(new URL('../', import.meta.url));
const path = join(folder, REGISTER);
const register = existsSync(path)
  ? JSON.parse(readFileSync(path, 'utf8'))
  : { schema: 'district-map/sources@1', files: [] };
const written = new Map(register.files.map((entry) => [entry.file, entry]));
const blank = Object.fromEntries(WRITTEN_FACTS.map((fact) => [fact, '']));

const files = listDataFiles(folder, REGISTER).map((file) => ({
  file,
  ...blank,
  ...written.get(file),
  sha256: hashFile(folder, file),
}));
writeFileSync(path, `${JSON.stringify({ ...register, files }, null, 2)}\n`);

const waiting = files.filter((entry) => WRITTEN_FACTS.some((fact) => entry[fact] === ''));
console.log(`${REGISTER}: ${files.length} files, ${waiting.length} with facts to write by hand`);
for (const { file } of waiting) console.log(`  ${file}`);
