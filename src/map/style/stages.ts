import type { LayerSpecification } from 'maplibre-gl';

/**
 * The order of drawing, the lowest first. Labels come last, and the later a label the surer its place: district over
 * structure over platform over park over road.
 */
export const STAGES = [
  'ground',
  'terrain',
  'water',
  'areas',
  'bands',
  'land-use',
  'result',
  'extents',
  'parks',
  'park-edges',
  'boundary',
  'streams',
  'roads',
  'corridors',
  'metro',
  'edges',
  'highlight',
  'ring',
  'arrows',
  'symbols',
  'road-labels',
  'terrain-labels',
  'place-labels',
  'park-labels',
  'platform-labels',
  'structure-labels',
  'area-labels',
  'arrow-labels',
  'symbols-on-top',
] as const;

export type Stage = (typeof STAGES)[number];

/** A layer of the style and where it stands in the order of drawing. */
export interface StagedLayer {
  readonly stage: Stage;
  readonly spec: LayerSpecification;
}
