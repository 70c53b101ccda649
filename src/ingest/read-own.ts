/** An object's own member, or undefined: what the prototype offers is not data. */
export function readOwn(holder: unknown, member: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, member)) return undefined;
  return (holder as Readonly<Record<string, unknown>>)[member];
}

/** A dictionary without prototype, so that any name can be a key. */
export function makeDictionary(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}
