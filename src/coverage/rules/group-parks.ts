import Flatbush from 'flatbush';
import { areWithinDistance } from '../../geometry/within-distance.ts';
import { type PlanarFeature, type PlanarRings, boxPolygons } from '../land/planar-layer.ts';

/** Parcels this close (metres) touch: they were digitised along one line. */
const TOUCHING = 0.5;

/** Shapes that can be walked to from one another, by their places in a list. */
export interface CloseGroup {
  readonly places: readonly number[];
  /** For each place the others that it is close to. */
  readonly touching: ReadonlyMap<number, readonly number[]>;
}

/** Gathers parks that touch, also through others; ones that stand alone are left out. */
export function groupTouching(parks: readonly PlanarFeature[]): CloseGroup[] {
  const shapes = parks.map(({ polygons }) => polygons);
  return groupClose(shapes, TOUCHING).filter(({ places }) => places.length > 1);
}

/** Gathers shapes that can be walked to from one another in steps of at most `reach` metres. */
export function groupClose(shapes: readonly (readonly PlanarRings[])[], reach: number): CloseGroup[] {
  if (shapes.length === 0) return [];
  const index = new Flatbush(shapes.length);
  const boxes = shapes.map(boxPolygons);
  for (const box of boxes) index.add(...box);
  index.finish();
  const seen = new Set<number>();
  const groups: CloseGroup[] = [];
  shapes.forEach((_, first) => {
    if (seen.has(first)) return;
    seen.add(first);
    const places = [first];
    const touching = new Map<number, readonly number[]>();
    for (const one of places) {
      const [minX, minY, maxX, maxY] = boxes[one]!;
      const near = index.search(minX - reach, minY - reach, maxX + reach, maxY + reach);
      const close = near.filter((other) => other !== one && areClose(shapes[one]!, shapes[other]!, reach));
      touching.set(one, close);
      for (const other of close.sort((a, b) => a - b)) {
        if (seen.has(other)) continue;
        seen.add(other);
        places.push(other);
      }
    }
    groups.push({ places, touching });
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
