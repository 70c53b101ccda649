import { CERTAINTIES, type StandardRecord } from '../model/standard.ts';
import { findBadMember, isArrayOf, isLocalized, isNumber, isObject, isString, type MemberCheck } from './guards.ts';

const isId = (value: unknown): boolean => isString(value) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);
const isAtLeastZero = (value: unknown): value is number => isNumber(value) && value >= 0;
const isRatio = (value: unknown): boolean => isAtLeastZero(value) && value <= 1;
const oneOf =
  (...words: readonly string[]) =>
  (value: unknown): boolean =>
    words.some((word) => word === value);

const isSizeClass = (value: unknown): boolean =>
  isObject(value) &&
  isAtLeastZero(value['minArea']) &&
  (value['maxArea'] === null || (isNumber(value['maxArea']) && value['maxArea'] > value['minArea'])) &&
  isNumber(value['radius']) &&
  value['radius'] > 0 &&
  [undefined, 'historic'].some((where) => where === value['where']) &&
  (value['minWidth'] === undefined || isAtLeastZero(value['minWidth']));

const factChecks: readonly MemberCheck[] = [
  ['id', isId],
  ['title', isLocalized],
  ['document', isString],
  ['clause', isString],
  ['metric', oneOf('straight', 'walking')],
  ['origin', oneOf('boundary')],
  ['denominator', oneOf('land', 'population', 'homes')],
  [
    'targets',
    (value) =>
      isArrayOf(value, (target) => isObject(target) && isLocalized(target['label']) && isRatio(target['ratio'])),
  ],
  ['certainty', oneOf(...CERTAINTIES)],
  ['note', isLocalized],
];

/** A standard that could not be used, and the member that is at fault. */
export interface StandardFault {
  readonly index: number;
  readonly id: string | null;
  readonly member: string;
}

/**
 * Reads a district's parsed file of standards: keeps every record that holds, and names the others. A record has
 * classes of its own or the id of the standard whose classes it uses, not both.
 *
 * @returns null where the file as a whole is no list of standards
 */
export function readStandards(
  value: unknown,
): { readonly standards: readonly StandardRecord[]; readonly faults: readonly StandardFault[] } | null {
  if (!isObject(value) || value['schema'] !== 'district-map/district-standards@1') return null;
  const entries = value['standards'];
  if (!Array.isArray(entries)) return null;
  const standards: StandardRecord[] = [];
  const faults: StandardFault[] = [];
  for (const [index, entry] of (entries as unknown[]).entries()) {
    const member = findFault(entry);
    if (member === null) standards.push(entry as StandardRecord);
    else {
      const id: unknown = isObject(entry) ? entry['id'] : null;
      faults.push({ index, id: isString(id) ? id : null, member });
    }
  }
  return { standards, faults };
}

function findFault(entry: unknown): string | null {
  const fault = findBadMember(entry, factChecks);
  if (fault !== null) return fault;
  const { classes, classesOf } = entry as { readonly classes?: unknown; readonly classesOf?: unknown };
  if (classesOf !== undefined) return isId(classesOf) && classes === undefined ? null : 'classesOf';
  return isArrayOf(classes, isSizeClass) && (classes as unknown[]).length > 0 ? null : 'classes';
}
