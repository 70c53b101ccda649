import type { Feature, MultiPolygon, Polygon } from 'geojson';

/** The polygons of a feature: one, or the pieces of a multipolygon. */
export function listPolygons({ geometry }: Feature<Polygon | MultiPolygon>): Polygon[] {
  if (geometry.type === 'Polygon') return [geometry];
  return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
}
