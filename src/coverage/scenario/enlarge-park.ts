import type { LngLatPolygons } from '../../model/scenario.ts';
import type { CoverageSession } from '../coverage-session.ts';
import { type PlanarFeature, toLngLats } from '../land/planar-layer.ts';
import type { SessionPark } from '../session-parks.ts';

/** Rounds in which a park is drawn larger. */
const MOST_ROUNDS = 8;

/** Draws a park larger around its middle (degrees), until its size is of a class: its partners lie in the way of its own. */
export function enlargePark(
  session: CoverageSession,
  { site, shape, size }: SessionPark,
  minArea: number,
): LngLatPolygons {
  let area = shape.area + minArea - size.area;
  for (let round = 0; ; round++) {
    const polygons = scaleShape(shape, area).map((rings) => rings.map((ring) => toLngLats(ring, session.frame)));
    const number = session.parkSites.find(site);
    const missing = session.tryChange(site, polygons, {}, () => minArea - session.parks[number]!.size.area);
    if (missing <= 0 || round === MOST_ROUNDS) return polygons;
    area += 2 * missing;
  }
}

/** Draws a shape larger around its middle, to an area (m²); a little more, so that rounding does not cost the class. */
function scaleShape({ polygons, area }: PlanarFeature, wanted: number): Float64Array[][] {
  const scale = Math.sqrt((wanted + 0.01) / area);
  const [x, y] = findCentroid(polygons.map(([shell]) => shell!));
  return polygons.map((rings) =>
    rings.map((ring) => ring.map((value, i) => (i % 2 === 0 ? x : y) + (value - (i % 2 === 0 ? x : y)) * scale)),
  );
}

function findCentroid(shells: readonly Float64Array[]): readonly [number, number] {
  const [originX, originY] = [shells[0]![0]!, shells[0]![1]!];
  let [sum, x, y] = [0, 0, 0];
  for (const ring of shells) {
    for (let i = 0, h = ring.length - 2; i < ring.length; h = i, i += 2) {
      const [ax, ay, bx, by] = [ring[h]! - originX, ring[h + 1]! - originY, ring[i]! - originX, ring[i + 1]! - originY];
      const cross = ax * by - bx * ay;
      sum += cross;
      x += (ax + bx) * cross;
      y += (ay + by) * cross;
    }
  }
  return [originX + x / (3 * sum), originY + y / (3 * sum)];
}
