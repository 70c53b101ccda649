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
function tonePark(collection: FeatureCollection, { result }: CoverageState): FeatureCollection {
  if (!result) return collection;
  const radii = result.parks.classes.filter(({ count }) => count > 0).map(({ radius }) => radius);
  const widest = Math.max(...radii);
  return {
    ...collection,
    features: collection.features.map((feature) => {
      const row: unknown = feature.properties?.['row'];
      const radius = typeof row === 'number' ? (result.parks.items[row]?.radius ?? null) : null;
      const tone = radius === null ? 'off' : radius === widest ? 'wide' : 'near';
      return { ...feature, properties: { ...feature.properties, tone } };
    }),
  };
}

/** The sources of a map with what the coverage check adds to them. */
export function addCoverage(
  district: District,
  data: ReadonlyMap<string, FeatureCollection>,
  coverage: CoverageState,
): ReadonlyMap<string, FeatureCollection> {
  const added = new Map(data);
  for (const { id, drawing } of district.layers) {
    if (isComputed(drawing)) added.set(id, coverage.drawing?.[COMPUTED[drawing]] ?? NOTHING);
  }
  const parks = district.coverage && added.get(district.coverage.parks);
  if (district.coverage && parks) added.set(district.coverage.parks, tonePark(parks, coverage));
  return added;
}
