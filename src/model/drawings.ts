/**
 * What rooms other than the map's own layers must know of a kind of drawing. How it looks is drawn in `map/layers/`, what
 * its features must hold stands in `geodata/tools/checks/drawings.mjs`.
 */
export interface DrawingKind {
  /** What it draws: the features of the layer's file, those that the coverage check computed, or none: only the list shows it. */
  readonly features: 'file' | 'computed' | 'none';
  /** Its areas carry their name inside, so that each needs a point for it. */
  readonly labelled: boolean;
  /** Its features are sites of the coverage check: no items of the plan, and with cards all the same. */
  readonly site?: 'park' | 'block';
}

const KINDS = {
  boundary: { features: 'file', labelled: false },
  water: { features: 'file', labelled: true },
  waterways: { features: 'file', labelled: false },
  hills: { features: 'file', labelled: true },
  roads: { features: 'file', labelled: false },
  metro: { features: 'file', labelled: false },
  places: { features: 'file', labelled: false },
  subdistricts: { features: 'file', labelled: true },
  zones: { features: 'file', labelled: true },
  band: { features: 'file', labelled: false },
  corridors: { features: 'file', labelled: false },
  ring: { features: 'file', labelled: false },
  arrows: { features: 'file', labelled: false },
  centres: { features: 'file', labelled: false },
  platforms: { features: 'file', labelled: true },
  'green-places': { features: 'file', labelled: true },
  residential: { features: 'file', labelled: false, site: 'block' },
  parks: { features: 'file', labelled: true, site: 'park' },
  communities: { features: 'file', labelled: false },
  scope: { features: 'file', labelled: false },
  historic: { features: 'file', labelled: false },
  'service-areas': { features: 'computed', labelled: false },
  coverage: { features: 'computed', labelled: false },
  'list-only': { features: 'none', labelled: false },
} as const satisfies Readonly<Record<string, DrawingKind>>;

/** How the map draws a layer. */
export type Drawing = keyof typeof KINDS;

/** A drawing whose features the coverage check computes. */
export type ComputedDrawing = {
  [Name in Drawing]: (typeof KINDS)[Name]['features'] extends 'computed' ? Name : never;
}[Drawing];

/** Every kind of drawing by its name. A test finds what `geodata/` lacks of it. */
export const DRAWINGS: Readonly<Record<Drawing, DrawingKind>> = KINDS;
