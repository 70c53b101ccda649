import type { Polygon, Position } from 'geojson';
import { frameAround } from './local-meters.ts';

const VERTICES = 72;

/** Draws the circle within which an uncertain place lies. */
export function drawAccuracyRing(center: Position, radiusMeters: number): Polygon {
  const frame = frameAround(center);
  const ring = Array.from({ length: VERTICES }, (_, i) => {
    const angle = (2 * Math.PI * i) / VERTICES;
    return frame.toDegrees([radiusMeters * Math.cos(angle), radiusMeters * Math.sin(angle)]);
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0] as Position]] };
}
