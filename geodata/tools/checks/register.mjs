/** `sources.json` against the files on the disk. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The facts a person writes for each file, in their order in the register. */
export const WRITTEN_FACTS = ['title', 'source', 'licence', 'date', 'accuracy'];

const DATA_FILE = /\.(geojson|json|csv|kml|zip)$/;
// Tools and schemas are program, and the register does not list itself.
const NOT_DATA = ['tools', 'schema'];

/** Every data file below a folder of geodata, as sorted paths with `/`. */
export function listDataFiles(folder, register = 'sources.json') {
  return readdirSync(folder, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => DATA_FILE.test(path) && path !== register && !NOT_DATA.includes(path.split('/')[0]))
    .sort();
}

/** The file's SHA-256 in hexadecimal. */
export function hashFile(folder, file) {
  return createHash('sha256')
    .update(readFileSync(join(folder, file)))
    .digest('hex');
}

/** What the register lacks, and where it no longer fits the files. */
export function findRegisterProblems(folder, register) {
  if (!existsSync(join(folder, register))) return [`${register}: the register is missing`];
  const { files } = JSON.parse(readFileSync(join(folder, register), 'utf8'));
  const entries = new Map(files.map((entry) => [entry.file, entry]));
  const present = listDataFiles(folder, register);
  const stale = files
    .filter((entry) => !present.includes(entry.file))
    .map((entry) => `${register}: ${entry.file}: no such file`);
  return [...stale, ...present.flatMap((file) => checkEntry(folder, register, file, entries.get(file)))];
}

function checkEntry(folder, register, file, entry) {
  if (!entry) return [`${register}: ${file}: not registered, run data:register`];
  const empty = WRITTEN_FACTS.filter((fact) => !entry[fact]);
  const problems = empty.length > 0 ? [`${register}: ${file}: write by hand: ${empty.join(', ')}`] : [];
  if (entry.sha256 !== hashFile(folder, file))
    problems.push(`${register}: ${file}: the file has changed, run data:register`);
  return problems;
}
