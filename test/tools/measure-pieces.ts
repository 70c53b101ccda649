import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { measureAreaSquareMeters } from './plane-measures.ts';

/** Square metres of what an overlay left: nothing, one polygon or several. */
export function measurePieces(feature: Feature<Polygon | MultiPolygon> | null): number {
  if (!feature) return 0;
  const { type, coordinates } = feature.geometry;
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return polygons.reduce((sum, rings) => sum + measureAreaSquareMeters({ type: 'Polygon', coordinates: rings }), 0);
}
