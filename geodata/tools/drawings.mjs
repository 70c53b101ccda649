/** Writes what the schema and the documentation say of the kinds of drawing from their table: `npm run data:drawings`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fillDocs, fillSchema } from './checks/describe-drawings.mjs';

for (const [file, fill] of [
  ['../schema/district.schema.json', fillSchema],
  ['../../docs/geodata-format.md', fillDocs],
]) {
  const path = fileURLToPath(new URL(file, import.meta.url));
  writeFileSync(path, fill(readFileSync(path, 'utf8')));
}
