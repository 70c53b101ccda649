import type { LayerRole } from './roles.ts';

/**
 * The polygons of a layer in flat arrays: quick to project, cheap to hand to a worker.
 *
 * Each `…Starts` array has one more entry than it has members, so that member `i` spans `[starts[i], starts[i + 1])`.
 */
export interface PackedPolygons {
  /** x0, y0, x1, y1 …: longitude and latitude in degrees (WGS84). */
  readonly coordinates: Float64Array;
  /** First vertex of each ring. A ring's first vertex is not repeated at its end. */
  readonly ringStarts: Uint32Array;
  /** First ring of each polygon. The first ring is the shell, the others are holes. */
  readonly polygonStarts: Uint32Array;
  /** First polygon of each feature. A feature that cannot be used has no polygon. */
  readonly featureStarts: Uint32Array;
}

/** What is known about a feature besides its shape. One for each feature of the input, in its order. */
export interface FeatureRecord {
  /** Position in the input file, counted from 0. */
  readonly index: number;
  readonly id: string | null;
  readonly name: string | null;
  /** Park code, CJJ/T 85-2017 or its 2002 edition. */
  readonly code: string | null;
  readonly status: string | null;
  readonly landuse: string | null;
  /** Residents; null where the file has no such field. */
  readonly population: number | null;
  /** What a park here would cost, in whatever unit the file has; only of candidates. */
  readonly cost?: number | null;
  readonly usable: boolean;
  /** A ring was mended on reading; the diagnostics say how. */
  readonly repaired: boolean;
}

/** A layer ready for the analysis. `features[i]` describes member `i` of `polygons.featureStarts`. */
export interface PolygonLayer {
  readonly role: LayerRole;
  /** The file's name, for messages. */
  readonly name: string;
  readonly features: readonly FeatureRecord[];
  /** Its shapes are sketches, and so is whatever is measured by them. */
  readonly schematic?: boolean;
  readonly polygons: PackedPolygons;
}
