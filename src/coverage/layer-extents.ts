import { boundPositions } from '../geometry/bbox.ts';
import { measureDistanceMeters } from '../geometry/geodesic.ts';
import type { PolygonLayer } from '../model/polygon-layer.ts';

/** Measures the metres between the extents of two layers: 0 where they meet, and where one of them is empty. */
export function measureExtentDistance(a: PolygonLayer, b: PolygonLayer): number {
  const [boxA, boxB] = [a, b].map(({ polygons }) => boundPositions(polygons.coordinates));
  if (!boxA || !boxB) return 0;
  const east = Math.max(0, boxA[0] - boxB[2], boxB[0] - boxA[2]);
  const north = Math.max(0, boxA[1] - boxB[3], boxB[1] - boxA[3]);
  const middle = (boxA[1] + boxA[3] + boxB[1] + boxB[3]) / 4;
  return measureDistanceMeters([0, middle - north / 2], [east, middle + north / 2]);
}
