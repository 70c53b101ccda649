import type { LayerRole } from '../model/vocabulary.ts';

/** The options that may settle a finding; `CRS` stands for the option of the layer at hand. */
const HINTS: readonly (readonly [code: RegExp, option: string])[] = [
  [/^crs-(ambiguous|contradicted)$/, 'CRS, --extent'],
  [/^crs-(?!old-datum)|^axes-swapped$|^zone-prefix-differs$/, 'CRS'],
  [/^outside-extent$/, 'CRS, --extent'],
  [/^layer-(choice|not-found)$/, '--layer'],
  [/^(encoding-|text-unreadable$)/, '--encoding'],
  [/^code-edition-/, '--code-edition'],
  [/^(field-not-found|none-residential)$/, '--field'],
  [/^no-park-counts$/, '--include, --standard'],
  [/^repair-declined$/, '--no-repair'],
  [/^class-unavailable$/, '--historic'],
  [/^(same-shapes|layers-apart)$/, '--insist'],
];

/** Finds the option that may settle a finding about a layer used as `role`, null where only one file is read. */
export function findHint(code: string, role: LayerRole | null): string | null {
  const option = HINTS.find(([pattern]) => pattern.test(code))?.[1];
  return option?.replace('CRS', role ? `--${role}-crs` : '--crs') ?? null;
}
