import type { MultiPolygon, Polygon } from 'geojson';
import type { LoadedDistrict } from '../model/loaded-district.ts';

/** The district's own outline; null where the geodata has none. */
export function findBoundary({ district, features }: LoadedDistrict): Polygon | MultiPolygon | null {
  const layer = district.layers.find(({ drawing }) => drawing === 'boundary');
  const geometry = layer && features.get(layer.id)?.[0]?.geometry;
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? geometry : null;
}
