/** The district's own standards against their schema. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const SCHEMA = new URL('../../schema/standards.schema.json', import.meta.url);

/** What is wrong with a parsed file of standards; `file` is its name, for the messages. */
export function findStandardProblems(file, standards) {
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false }).compile(
    JSON.parse(readFileSync(SCHEMA, 'utf8')),
  );
  if (!validate(standards))
    return validate.errors.map(({ instancePath, message }) => `${file}: ${instancePath} ${message}`);
  const ids = standards.standards.map(({ id }) => id);
  return ids
    .filter((id, index) => ids.indexOf(id) < index)
    .map((id) => `${file}: ${id}: the id is already used in this file`);
}
