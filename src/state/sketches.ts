import type { FeatureCollection } from 'geojson';

/** Who may draw over the layers. */
export type SketchOwner = 'sites' | 'mends';

/**
 * What is drawn over the layers, by who draws it. The features' `mark` says how: a `candidate`, a `chosen` one, one that is
 * `lit`, a `distance`, a `place` where something may be. A point's `words` are written there, those of a `number` on a badge.
 */
export type Sketches = Readonly<Partial<Record<SketchOwner, FeatureCollection>>>;
