import type { SourceEntry } from '../model/loaded-district.ts';
import { findBadMember, isObject, isString } from './guards.ts';

/** Reads the register of sources; entries that do not hold are left out, since nothing but the credits reads them. */
export function readSources(value: unknown): readonly SourceEntry[] {
  const files = isObject(value) ? value['files'] : null;
  if (!Array.isArray(files)) return [];
  return files.filter(
    (entry) =>
      !findBadMember(entry, [
        ['file', isString],
        ['title', isString],
        ['source', isString],
        ['licence', isString],
      ]),
  ) as readonly SourceEntry[];
}
