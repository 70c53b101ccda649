/**
 * The words that all rooms share: what the coverage check can be asked and can answer, by the names that options,
 * results, locales and addresses call it. A list here is the only one of its kind.
 */
export { ATTRIBUTES, CHECK_ROLES, LAYER_ROLES, OPTIONAL_ROLES, REQUIRED_ROLES, ROLES, usesAttribute } from './roles.ts';
export type { Attribute, LayerRole, RoleFacts, RoleOfPart } from './roles.ts';
export { nameAddedSite, nameSites } from './site-id.ts';
export type { SiteId } from './site-id.ts';

/**
 * The readings, in the order in which they are always shown together: by the standard's own size classes; within 300 m
 * of green of at least 400 m²; within 500 m of a park of at least 5,000 m²; both of the latter.
 */
export const READINGS = ['tiered', 'green300', 'park500', 'both'] as const;

export type ReadingName = (typeof READINGS)[number];

/** What can be switched on beside the default: green of other classes, planned parks, other residential land. */
export const SWITCHES = ['G2', 'G3', 'XG', 'EG', 'planned', '0702', '0703', 'mixed'] as const;

export type Switch = (typeof SWITCHES)[number];

/** The switches that the page offers; the others are for those who know the codes. */
export const OFFERED_SWITCHES = ['planned', 'G3'] as const satisfies readonly Switch[];

export type OfferedSwitch = (typeof OFFERED_SWITCHES)[number];

/**
 * What may belong to a park's size besides its own ground: the lakes inside it, and touching parcels of the same name.
 * The size decides the class; distances are measured from the boundary of each park's own ground all the same.
 */
export const SIZE_RULES = ['lakes', 'merged'] as const;

export type SizeRule = (typeof SIZE_RULES)[number];

/** Why a park does not count in the standard's reading. */
export const REASONS = ['too-small', 'class-off', 'planned', 'invalid'] as const;

export type Reason = (typeof REASONS)[number];

/** Editions of CJJ/T 85, the classification of urban green space. The same code means different things in the two. */
export const CODE_EDITIONS = ['2017', '2002'] as const;

export type CodeEdition = (typeof CODE_EDITIONS)[number];

/** Whether a word is one of the editions. */
export function isCodeEdition(word: string): word is CodeEdition {
  return CODE_EDITIONS.some((edition) => edition === word);
}

/** Turf's second opinion on the tiered ratio. */
export interface Verification {
  readonly engine: 'turf';
  readonly ratio: number | null;
  /** Turf's ratio less the exact one, as a share (0.0001 is 0.01 points); null where there is no land. */
  readonly difference: number | null;
  /** What the difference means: polygons for arcs, or more than they can explain. */
  readonly explanation: 'none' | 'arcs' | 'unexplained';
}
