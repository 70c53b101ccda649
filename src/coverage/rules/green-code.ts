import type { CodeEdition } from '../../model/vocabulary.ts';

/** Kinds of green as the rules of the count know them. */
export type GreenKind = 'park' | 'plaza' | 'protective' | 'attached' | 'regional' | 'production' | 'other' | 'unknown';

/** Codes that only one edition has. */
const ONLY_2002 = /^G(15|11[12]|12[12]|13[67]|4|5)/;
const ONLY_2017 = /^([XRABMWSU]G|EG|G139)/;
const LAND_USE = /^14/;

const KINDS_2017: readonly (readonly [RegExp, GreenKind])[] = [
  [/^G1/, 'park'],
  [/^G2/, 'protective'],
  [/^G3/, 'plaza'],
  // XG by the land that it belongs to: RG of housing, BG of shops …
  [/^[XRABMWSU]G/, 'attached'],
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

/** The names of the classes, which mean the same in both editions; the first that is found in a text holds. */
const KINDS_BY_NAME: readonly (readonly [RegExp, GreenKind])[] = [
  [/防护绿地|防护林|隔离绿带/, 'protective'],
  [/附属绿地/, 'attached'],
  [/生产绿地/, 'production'],
  [/区域绿地/, 'regional'],
  [/其他绿地/, 'other'],
  [/广场/, 'plaza'],
  [/公园|游园|街旁绿地|带状绿地/, 'park'],
];

/** A code at the beginning of a text, which may go on with the name of the class: `G11综合公园`. */
const CODE = /^([XRABMWSU]?G\d*|EG\d*|14\d\d\w*)(?!\w)/;

/** Brings a code to the form that the rules read: capitals, half-width, no blanks; null for an empty one. */
export function normaliseCode(code: string | null): string | null {
  const trimmed = code?.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
  return trimmed ? trimmed : null;
}

/** Says whether a text holds a class of green at all, by code or by name; other words say nothing about the count. */
export function isGreenCode(code: string): boolean {
  const normal = normaliseCode(code) ?? '';
  return CODE.test(normal) || findKind(normal, KINDS_BY_NAME) !== null;
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
 * Says what kind of green a code stands for; a class that is written out by name needs no edition. Where the edition is
 * not known, G2 and G3 alone are `unknown`: they are never read silently.
 */
export function readGreenCode(code: string, edition: CodeEdition | null): GreenKind {
  const normal = normaliseCode(code) ?? '';
  const named = findKind(normal, KINDS_BY_NAME);
  if (named) return named;
  const find = (kinds: readonly (readonly [RegExp, GreenKind])[]): GreenKind => findKind(normal, kinds) ?? 'unknown';
  if (LAND_USE.test(normal)) return find(KINDS_LAND_USE);
  if (edition === '2017') return find(KINDS_2017);
  if (edition === '2002') return find(KINDS_2002);
  const [now, then] = [find(KINDS_2017), find(KINDS_2002)];
  if (now === 'unknown') return then;
  return then === 'unknown' || then === now ? now : 'unknown';
}

function findKind(normal: string, kinds: readonly (readonly [RegExp, GreenKind])[]): GreenKind | null {
  return kinds.find(([pattern]) => pattern.test(normal))?.[1] ?? null;
}
