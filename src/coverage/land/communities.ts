import type { Outline } from '../../geometry/sweep/outline.ts';
import type { PolygonLayer } from '../../model/polygon-layer.ts';
import type { CoverageSession } from '../coverage-session.ts';
import { type Frame, makeOutline, projectLayer } from './planar-layer.ts';
import { readReading, sumLand } from './readings.ts';
import type { CommunityRow } from '../result.ts';
import { TIERED } from './services.ts';

/** The id of the row for residential land that lies in no community. */
export const OUTSIDE = 'outside';

/** Makes the outline of each community, and of all of them together. */
export function outlineZones(
  layer: PolygonLayer,
  frame: Frame,
): { readonly zones: readonly Outline[]; readonly all: Outline } {
  const shapes = projectLayer(layer.polygons, frame);
  return {
    zones: shapes.map(({ polygons }) => makeOutline(polygons)),
    all: makeOutline(shapes.flatMap(({ polygons }) => polygons)),
  };
}

/**
 * Measures the tiered coverage of the residential land in each community, and of the land in none where there is such.
 * Communities that overlap both count the land they share.
 */
export function measureCommunities({ areas, frame }: CoverageSession, layer: PolygonLayer): CommunityRow[] {
  const { zones, all } = outlineZones(layer, frame);
  const sketch = layer.schematic ? { schematic: true as const } : {};
  const rows = layer.features.map(({ id, name }, i): CommunityRow => {
    const inside = areas.measureUnionIn(zones[i]!);
    return { id, name, ...sketch, area: sumLand(inside), ...readReading(inside, TIERED) };
  });
  const anywhere = areas.measureUnionIn(all);
  const outside = areas.readUnion().map((area, label) => area - anywhere[label]!);
  // less than this is a difference of two roundings
  if (sumLand(outside) < 1e-9 * sumLand(areas.readUnion())) return rows;
  const none = { id: OUTSIDE, isOutside: true, name: null, ...sketch } as const;
  return [...rows, { ...none, area: sumLand(outside), ...readReading(outside, TIERED) }];
}
