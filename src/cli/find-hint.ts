/** The options that may settle a finding. */
const HINTS: readonly (readonly [code: RegExp, option: string])[] = [
  [/^crs-|^axes-swapped$|^zone-prefix-differs$/, '--crs, --parks-crs …'],
  [/^layer-(choice|not-found)$/, '--layer'],
  [/^(encoding-|text-unreadable$)/, '--encoding'],
  [/^code-edition-/, '--code-edition'],
  [/^(field-not-found|none-residential)$/, '--field'],
  [/^no-park-counts$/, '--include, --standard'],
  [/^repair-declined$/, '--no-repair'],
  [/^outside-extent$/, '--extent'],
  [/^class-unavailable$/, '--historic'],
];

/** Finds the option that may settle a finding of a code, or null. */
export function findHint(code: string): string | null {
  return HINTS.find(([pattern]) => pattern.test(code))?.[1] ?? null;
}
