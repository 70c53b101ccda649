import { type ClassRow, checkTable, makeCustomStandard, type Standard } from './standard.ts';

/** A record of a file, of which nothing is known. */
type Unknown = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Unknown => typeof value === 'object' && value !== null;

/** Longest name that a reader's own standard may have, and most classes. */
const [LONGEST_NAME, MOST_CLASSES] = [60, 50];

/** Makes a reader's own standard of rows that can be used; `target` is a share of 0 to 1, or null. */
export function makeOwnStandard(id: string, name: string, rows: readonly ClassRow[], target: number | null): Standard {
  const targets = target === null ? [] : [{ label: { zh: '自定目标', en: 'own target' }, ratio: target }];
  return { ...makeCustomStandard(rows, targets), id, title: { zh: name, en: name } };
}

/**
 * Reads an own standard of a reader from their saved work; null where it is none. Nothing is taken from it but its id, its
 * name, its classes and its first target: what else it said of itself would be said by the program.
 */
export function readCustomStandard(record: unknown): Standard | null {
  if (!isRecord(record)) return null;
  const { id, title, classes, targets } = record;
  const name = isRecord(title) ? title['zh'] : null;
  const isNamed = typeof name === 'string' && name.trim() !== '' && name.length <= LONGEST_NAME;
  // with the id of another standard it would take its place
  if (typeof id !== 'string' || !/^custom(-\d+)?$/.test(id) || !isNamed) return null;
  if (!Array.isArray(classes) || classes.length > MOST_CLASSES) return null;
  const rows = classes.map((row: unknown): ClassRow => ({
    minArea: isRecord(row) ? (row['minArea'] as number) : NaN,
    radius: isRecord(row) ? (row['radius'] as number) : NaN,
  }));
  if (rows.length === 0 || checkTable(rows).length > 0) return null;
  const first: unknown = Array.isArray(targets) ? targets[0] : null;
  const ratio = isRecord(first) ? first['ratio'] : null;
  const target = typeof ratio === 'number' && ratio > 0 && ratio <= 1 ? ratio : null;
  return makeOwnStandard(id, name, rows, target);
}
