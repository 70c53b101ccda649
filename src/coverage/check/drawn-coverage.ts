import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type { RunOptions } from '../run-options.ts';

/** The service area of one counted park, longitude and latitude. */
export type ServiceAreaFeature = Feature<
  MultiPolygon,
  { index: number; id: string | null; name: string | null; radius: number }
>;

/** The uncovered part of one block, longitude and latitude. */
export type GapFeature = Feature<MultiPolygon, { index: number; id: string | null; name: string | null; area: number }>;

/** What the map draws and files carry, and the area that Turf finds. */
export interface DrawnCoverage {
  /** One feature for each counted park. */
  readonly serviceAreas: FeatureCollection<MultiPolygon, ServiceAreaFeature['properties']>;
  /** One feature for each block with uncovered land; land that blocks share is in the first of them only. */
  readonly gaps: FeatureCollection<MultiPolygon, GapFeature['properties']>;
  /** m² of the union of blocks, and of what is covered of it, by Turf. */
  readonly land: number;
  readonly coveredArea: number;
  /** The most (m²) that polygons in the place of arcs can take from the covered area. */
  readonly arcError: number;
}

/** Hears of finished features in slices as they come, so that a map can draw them early and keep them after a stop. */
export interface DrawOptions extends RunOptions {
  readonly onServiceAreas?: (features: readonly ServiceAreaFeature[]) => void;
  readonly onGaps?: (features: readonly GapFeature[]) => void;
}
