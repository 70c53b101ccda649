/** A JSON object whose members are still unknown. */
export type JsonObject = { readonly [member: string]: unknown };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isString = (value: unknown): value is string => typeof value === 'string';

export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

export const isLocalized = (value: unknown): boolean =>
  isObject(value) && isString(value['zh']) && isString(value['en']);

export const isArrayOf = (value: unknown, check: (member: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(check);

/** A check of one member: its name and what it must be. */
export type MemberCheck = readonly [member: string, check: (value: unknown) => boolean];

/** Finds the first member of an object that is missing or of the wrong type, or null where all hold. */
export function findBadMember(value: unknown, checks: readonly MemberCheck[]): string | null {
  if (!isObject(value)) return '(object)';
  return checks.find(([member, check]) => !check(value[member]))?.[0] ?? null;
}
