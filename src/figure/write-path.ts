import { boundPositions, doBoxesMeet } from '../geometry/bbox.ts';
import { type Plane, projectPositions } from '../geometry/plane.ts';
import type { LngLatPolygons } from '../model/scenario.ts';
import { type Frame, placeOnPaper } from './frame.ts';

/**
 * Writes the data of an SVG path that shows polygons (degrees): what lies outside the frame, and vertices and rings that
 * fall into one hundredth of a millimetre, are left out. Empty where nothing is to be seen.
 */
export function writePath(polygons: LngLatPolygons, plane: Plane, frame: Frame): string {
  return polygons
    .flatMap((rings) => {
      const projected = rings.map((ring) => projectPositions(plane, ring));
      const box = projected[0] && boundPositions(projected[0]);
      return box && doBoxesMeet(box, frame.box) ? projected.map((ring) => writeRing(ring, frame)) : [];
    })
    .join('');
}

function writeRing(ring: ArrayLike<number>, frame: Frame): string {
  const steps: number[] = [];
  let [start, last]: (readonly [number, number] | null)[] = [null, null];
  for (let i = 0; i < ring.length; i += 2) {
    const place = placeOnPaper(frame, ring[i]!, ring[i + 1]!);
    if (!last) start = place;
    else if (place[0] === last[0] && place[1] === last[1]) continue;
    else steps.push(place[0] - last[0], place[1] - last[1]);
    last = place;
  }
  // less than three places enclose nothing
  if (!start || steps.length < 4) return '';
  return `M${start[0]} ${start[1]}l${steps.join(' ').replaceAll(' -', '-')}z`;
}
