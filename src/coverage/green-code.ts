/** Edition of CJJ/T 85, the classification of urban green space. The same code means different things in the two. */
export type CodeEdition = '2017' | '2002';

/** Kinds of green as the rules of the count know them. */
export type GreenKind = 'park' | 'plaza' | 'protective' | 'attached' | 'regional' | 'production' | 'other' | 'unknown';

/** Codes that only one edition has. */
const ONLY_2002 = /^G(15|11[12]|12[12]|13[4-7]|4|5)/;
const ONLY_2017 = /^(XG|EG|G139)/;
const LAND_USE = /^14/;

const KINDS_2017: readonly (readonly [RegExp, GreenKind])[] = [
  [/^G1/, 'park'],
  [/^G2/, 'protective'],
  [/^G3/, 'plaza'],
  [/^XG/, 'attached'],
  [/^EG/, 'regional'],
];
const KINDS_2002: readonly (readonly [RegExp, GreenKind])[] = [
  [/^G1/, 'park'],
  [/^G2/, 'production'],
  [/^G3/, 'protective'],
  [/^G4/, 'attached'],
  [/^G5/, 'other'],
];
/** Codes of the land-use classification for territorial planning. */
const KINDS_LAND_USE: readonly (readonly [RegExp, GreenKind])[] = [
  [/^1401/, 'park'],
  [/^1402/, 'protective'],
  [/^1403/, 'plaza'],
];

/** Brings a code to the form that the rules read: capitals, no blanks; null for an empty one. */
export function normaliseCode(code: string | null): string | null {
  const trimmed = code?.replace(/\s+/g, '').toUpperCase();
  return trimmed ? trimmed : null;
}

/** Finds the edition that a layer's codes prove, or null where they fit both (or contradict each other). */
export function findEdition(codes: Iterable<string | null>): CodeEdition | null {
  let old = false;
  let current = false;
  for (const code of codes) {
    const normal = normaliseCode(code);
    if (normal === null) continue;
    if (ONLY_2002.test(normal)) old = true;
    if (ONLY_2017.test(normal)) current = true;
  }
  if (old === current) return null;
  return old ? '2002' : '2017';
}

/**
 * Says what kind of green a code stands for. Where the edition is not known, G2 and G3 are `unknown`: they are never
 * read silently.
 */
export function readGreenCode(code: string, edition: CodeEdition | null): GreenKind {
  const normal = normaliseCode(code) ?? '';
  const find = (kinds: readonly (readonly [RegExp, GreenKind])[]): GreenKind =>
    kinds.find(([pattern]) => pattern.test(normal))?.[1] ?? 'unknown';
  if (LAND_USE.test(normal)) return find(KINDS_LAND_USE);
  if (edition === '2017') return find(KINDS_2017);
  if (edition === '2002') return find(KINDS_2002);
  const [now, then] = [find(KINDS_2017), find(KINDS_2002)];
  if (now === 'unknown') return then;
  return then === 'unknown' || then === now ? now : 'unknown';
}
