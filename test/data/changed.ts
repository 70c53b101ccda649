/** Stands for "this member is left out" in {@link changed}. */
export const LEFT_OUT = Symbol('left out');

/**
 * A deep copy of a JSON value in which the member at `path` has another value. For making broken files out of a good
 * one.
 *
 * @throws {TypeError} where the path leads through something that is not an object or an array.
 */
export function changed(value: unknown, path: readonly (string | number)[], replacement: unknown): unknown {
  const copy: unknown = structuredClone(value);
  let holder: unknown = copy;
  for (const step of path.slice(0, -1)) holder = membersOf(holder, path)[step];
  const members = membersOf(holder, path);
  const last = path.at(-1) ?? '';
  if (replacement === LEFT_OUT) Reflect.deleteProperty(members, last);
  else members[last] = replacement;
  return copy;
}

function membersOf(value: unknown, path: readonly (string | number)[]): Record<string | number, unknown> {
  if (typeof value !== 'object' || value === null) throw new TypeError(`no member to change at ${path.join('/')}`);
  return value as Record<string | number, unknown>;
}
