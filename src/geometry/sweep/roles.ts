import type { Outline } from './outline.ts';

/**
 * What an outline stands for in a sweep. Roles 1 to 7 are covers, and the number is a set of bits: the label of a point
 * is the union of the bits of the covers over it. Roles from `OWNER` on are covers too, but each with a name of its own
 * (`OWNER` + 0, 1, …). The others say which ground is looked at.
 */
export const ROLE = {
  /** The ground is inside at least one of these. */
  SUBJECT: 8,
  /** The ground is outside all of these. */
  EXCLUDED: 9,
  /** The ground is inside one of these, if there are any. */
  CLIP: 10,
  /** The same once more, for a second condition. */
  SECOND_CLIP: 11,
  /** Reserved for the sides of windows. */
  WINDOW: 12,
  OWNER: 16,
} as const;

/** Cover labels: 0 to 7 by bits; for owners 0 is no cover, 1 is several, 2 + i is owner i alone. */
export const OWNER_LABEL = 2;

/** In the place of an owner's number: nobody. */
export const NO_OWNER = -1;

/** An outline and its role, one of `ROLE` or the bits of a cover. */
export interface SweepRegion {
  readonly outline: Outline;
  readonly role: number;
}

/** Says whether a role is a cover by bits. */
export function isCover(role: number): boolean {
  return role < ROLE.SUBJECT;
}

/** Says whether a role is one owner's cover. */
export function isOwner(role: number): boolean {
  return role >= ROLE.OWNER;
}
