import Flatbush from 'flatbush';
import { areWithinDistance } from '../geometry/within-distance.ts';
import { type PlanarFeature, boxPolygons } from './planar-layer.ts';

/** Parcels this close (metres) touch: they were digitised along one line. */
const TOUCHING = 0.5;

/** Gathers parks that touch, also through others, by their places in the list; ones that stand alone are left out. */
export function groupTouching(parks: readonly PlanarFeature[]): number[][] {
  if (parks.length < 2) return [];
  const index = new Flatbush(parks.length);
  const boxes = parks.map(({ polygons }) => boxPolygons(polygons));
  for (const box of boxes) index.add(...box);
  index.finish();
  const seen = new Set<number>();
  const groups: number[][] = [];
  parks.forEach((_, first) => {
    if (seen.has(first)) return;
    seen.add(first);
    const group = [first];
    for (const one of group) {
      const [minX, minY, maxX, maxY] = boxes[one]!;
      const near = index.search(minX - TOUCHING, minY - TOUCHING, maxX + TOUCHING, maxY + TOUCHING);
      for (const other of near.sort((a, b) => a - b)) {
        if (seen.has(other) || !doTouch(parks[one]!, parks[other]!)) continue;
        seen.add(other);
        group.push(other);
      }
    }
    if (group.length > 1) groups.push(group);
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
  return a.polygons.some((part) => b.polygons.some((other) => areWithinDistance(part, other, TOUCHING)));
}
