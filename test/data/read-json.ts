import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** The value of a JSON file; `path` starts at the root of the project. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8'));
}
