import Flatbush from 'flatbush';
import { areWithinDistance } from '../geometry/within-distance.ts';
import { type PlanarFeature, type PlanarRings, boxPolygons } from './planar-layer.ts';

/** Parcels this close (metres) touch: they were digitised along one line. */
const TOUCHING = 0.5;

/** Gathers parks that touch, also through others, by their places in the list; ones that stand alone are left out. */
export function groupTouching(parks: readonly PlanarFeature[]): number[][] {
  return groupClose(
    parks.map(({ polygons }) => polygons),
    TOUCHING,
  ).filter((group) => group.length > 1);
}

/** Gathers shapes that can be walked to from one another in steps of at most `reach` metres, by their places. */
export function groupClose(shapes: readonly (readonly PlanarRings[])[], reach: number): number[][] {
  if (shapes.length === 0) return [];
  const index = new Flatbush(shapes.length);
  const boxes = shapes.map(boxPolygons);
  for (const box of boxes) index.add(...box);
  index.finish();
  const seen = new Set<number>();
  const groups: number[][] = [];
  shapes.forEach((_, first) => {
    if (seen.has(first)) return;
    seen.add(first);
    const group = [first];
    for (const one of group) {
      const [minX, minY, maxX, maxY] = boxes[one]!;
      const near = index.search(minX - reach, minY - reach, maxX + reach, maxY + reach);
      for (const other of near.sort((a, b) => a - b)) {
        if (seen.has(other) || !areClose(shapes[one]!, shapes[other]!, reach)) continue;
        seen.add(other);
        group.push(other);
      }
    }
    groups.push(group);
  });
  return groups;
}

/** Says whether two parks touch or overlap. */
export function doTouch(a: PlanarFeature, b: PlanarFeature): boolean {
  const [minX, minY, maxX, maxY] = boxPolygons(a.polygons);
  const [left, bottom, right, top] = boxPolygons(b.polygons);
  const isApart =
    left > maxX + TOUCHING || right < minX - TOUCHING || bottom > maxY + TOUCHING || top < minY - TOUCHING;
  if (isApart) return false;
  return areClose(a.polygons, b.polygons, TOUCHING);
}

function areClose(a: readonly PlanarRings[], b: readonly PlanarRings[], reach: number): boolean {
  return a.some((part) => b.some((other) => areWithinDistance(part, other, reach)));
}
