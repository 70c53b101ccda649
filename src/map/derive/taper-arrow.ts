import type { Polygon, Position } from 'geojson';
import { frameAround, type Meters } from './local-meters.ts';

/** Points along the centreline that the outline is built from. */
const SAMPLES = 40;

interface Sample {
  readonly point: Meters;
  /** Unit vector to the left of the direction of travel. */
  readonly left: Meters;
}

/** Walks a polyline and gives the point and its normal at a distance from the start. */
function walkLine(points: readonly Meters[]): { readonly length: number; sampleAt(distance: number): Sample } {
  const ends: number[] = [0];
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = points[i - 1] as Meters;
    const [bx, by] = points[i] as Meters;
    ends.push((ends[i - 1] as number) + Math.hypot(bx - ax, by - ay));
  }
  const length = ends[ends.length - 1] as number;
  return {
    length,
    sampleAt(distance) {
      let i = 1;
      while (i < points.length - 1 && (ends[i] as number) < distance) i++;
      const [ax, ay] = points[i - 1] as Meters;
      const [bx, by] = points[i] as Meters;
      const span = (ends[i] as number) - (ends[i - 1] as number) || 1;
      const t = Math.min(1, Math.max(0, (distance - (ends[i - 1] as number)) / span));
      return {
        point: [ax + (bx - ax) * t, ay + (by - ay) * t],
        left: [-(by - ay) / span, (bx - ax) / span],
      };
    },
  };
}

/**
 * Turns a centreline (degrees, from tail to head) into the outline of an arrow that grows towards its head.
 *
 * `unitMeters` is the width of the shaft at its tail; the shaft ends at 2.6 units, the head is 6.5 units wide and 7 long.
 */
export function taperArrow(line: readonly Position[], unitMeters: number): Polygon | null {
  const [anchor] = line;
  if (!anchor || line.length < 2) return null;
  const frame = frameAround(anchor);
  const walk = walkLine(line.map(frame.toMeters));
  const headLength = Math.min(7 * unitMeters, walk.length * 0.4);
  const shaftLength = walk.length - headLength;
  const [leftSide, rightSide]: [Meters[], Meters[]] = [[], []];
  const offset = ({ point, left }: Sample, distance: number): Meters => [
    point[0] + left[0] * distance,
    point[1] + left[1] * distance,
  ];
  // the shaft widens evenly from tail to neck
  for (let i = 0; i <= SAMPLES; i++) {
    const t = i / SAMPLES;
    const sample = walk.sampleAt(t * shaftLength);
    const halfWidth = unitMeters * (0.5 + 0.8 * t);
    leftSide.push(offset(sample, halfWidth));
    rightSide.push(offset(sample, -halfWidth));
  }
  // the head keeps the direction of the neck, so that it never bends with the line
  const neck = walk.sampleAt(shaftLength);
  const ahead: Meters = [neck.left[1], -neck.left[0]];
  const back = headLength * 0.12;
  const barb = (side: number): Meters => {
    const [east, north] = offset(neck, side * 3.25 * unitMeters);
    return [east - ahead[0] * back, north - ahead[1] * back];
  };
  const tip: Meters = [neck.point[0] + ahead[0] * headLength, neck.point[1] + ahead[1] * headLength];
  const ring = [...rightSide, barb(-1), tip, barb(1), ...leftSide.reverse()].map(frame.toDegrees);
  return { type: 'Polygon', coordinates: [[...ring, ring[0] as Position]] };
}
