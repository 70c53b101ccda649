import { Ajv2020 } from 'ajv/dist/2020.js';
import { readJson } from './read-json.ts';

/** A check of one format: the problems it finds in a value, each as `path message`; none for a valid value. */
export type FormatCheck = (value: unknown) => readonly string[];

/** The check for a JSON Schema file; `path` starts at the root of the project. */
export function compileSchema(path: string): FormatCheck {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false });
  const validate = ajv.compile(readJson(path) as object);
  return (value) => {
    validate(value);
    return (validate.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message ?? error.keyword}`);
  };
}
