import type { MultiPolygon } from 'geojson';
import type { Frame } from '../land/planar-layer.ts';
import type { SessionPark } from '../session-parks.ts';
import { toLngLatGeometry } from './planar-shapes.ts';
import { drawServiceArea } from './service-areas.ts';

/** Draws how far a park serves, in degrees; null where it does not count. */
export function drawReach({ shape, verdict }: SessionPark, frame: Frame): MultiPolygon | null {
  const reach = verdict.counted ? drawServiceArea(shape.polygons, verdict.radius!) : null;
  return reach && toLngLatGeometry(reach, frame);
}
