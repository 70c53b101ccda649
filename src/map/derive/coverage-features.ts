import type { FeatureCollection } from 'geojson';
import type { District } from '../../model/district.ts';
import type { ComputedDrawing, Drawing } from '../../model/drawings.ts';
import type { CoverageDrawing, CoverageState } from '../../state/coverage/coverage-state.ts';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Layers whose features are computed, and where the result keeps them. */
const COMPUTED: Readonly<Record<ComputedDrawing, keyof CoverageDrawing>> = {
  'service-areas': 'serviceAreas',
  coverage: 'land',
};

const isComputed = (drawing: Drawing): drawing is ComputedDrawing => Object.hasOwn(COMPUTED, drawing);

/** Gives each drawn park the tone of its reach: the widest radius, a smaller one, or none where it does not count. */
export function toneParks(parks: FeatureCollection, result: CoverageState['result']): FeatureCollection {
  if (!result) return parks;
  const radii = result.parks.classes.filter(({ count }) => count > 0).map(({ radius }) => radius);
  const widest = Math.max(...radii);
  // rows are not places in the list: a scenario's may lack some
  const reach = new Map(result.parks.items.map(({ index, radius }) => [index, radius]));
  return {
    ...parks,
    features: parks.features.map((feature) => {
      const row: unknown = feature.properties?.['row'];
      const radius = typeof row === 'number' ? (reach.get(row) ?? null) : null;
      const tone = radius === null ? 'off' : radius === widest ? 'wide' : 'near';
      return { ...feature, properties: { ...feature.properties, tone } };
    }),
  };
}

/** The layers that the coverage check draws; they are empty while it has drawn nothing. */
export function pickComputed(
  { layers }: District,
  drawing: CoverageDrawing | null,
): ReadonlyMap<string, FeatureCollection> {
  return new Map(
    layers.flatMap((layer) =>
      isComputed(layer.drawing) ? [[layer.id, drawing?.[COMPUTED[layer.drawing]] ?? NOTHING] as const] : [],
    ),
  );
}
