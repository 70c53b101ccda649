import type { SourceEntry } from '../model/loaded-district.ts';
import { findBadMember, isObject, isString } from './guards.ts';

/**
 * Reads the register of sources; entries that do not hold are left out, since nothing but the credits reads them.
 *
 * @returns null where the file as a whole is not a register
 */
export function readSources(value: unknown): readonly SourceEntry[] | null {
  const files = isObject(value) ? value['files'] : null;
  if (!Array.isArray(files)) return null;
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
