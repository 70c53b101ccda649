import Flatbush from 'flatbush';
import { doBoxesMeet, widenBox } from '../../geometry/bbox.ts';
import { areWithinDistance } from '../../geometry/within-distance.ts';
import { type PlanarFeature, type PlanarRings, boundPolygons } from '../land/planar-layer.ts';

/** Parcels this close touch: they were digitised along one line. */
const TOUCHING_METERS = 0.5;

/** Shapes that can be walked to from one another, by their indices in a list. */
export interface CloseGroup {
  readonly indices: readonly number[];
  /** For each index those of the others that it is close to. */
  readonly touching: ReadonlyMap<number, readonly number[]>;
}

/** Gathers parks that touch, also through others; ones that stand alone are left out. */
export function groupTouching(parks: readonly PlanarFeature[]): CloseGroup[] {
  const shapes = parks.map(({ polygons }) => polygons);
  return groupClose(shapes, TOUCHING_METERS).filter(({ indices }) => indices.length > 1);
}

/** Gathers shapes that can be walked to from one another in steps of at most `reachMeters`. */
export function groupClose(shapes: readonly (readonly PlanarRings[])[], reachMeters: number): CloseGroup[] {
  if (shapes.length === 0) return [];
  const index = new Flatbush(shapes.length);
  const boxes = shapes.map(boundPolygons);
  for (const box of boxes) index.add(...box);
  index.finish();
  const seen = new Set<number>();
  const groups: CloseGroup[] = [];
  shapes.forEach((_, first) => {
    if (seen.has(first)) return;
    seen.add(first);
    const indices = [first];
    const touching = new Map<number, readonly number[]>();
    for (const one of indices) {
      const near = index.search(...widenBox(boxes[one]!, reachMeters));
      const close = near.filter((other) => other !== one && areClose(shapes[one]!, shapes[other]!, reachMeters));
      touching.set(one, close);
      for (const other of close.sort((a, b) => a - b)) {
        if (seen.has(other)) continue;
        seen.add(other);
        indices.push(other);
      }
    }
    groups.push({ indices, touching });
  });
  return groups;
}

/** Says whether two parks touch or overlap. */
export function doTouch(a: PlanarFeature, b: PlanarFeature): boolean {
  const isNear = doBoxesMeet(widenBox(boundPolygons(a.polygons), TOUCHING_METERS), boundPolygons(b.polygons));
  return isNear && areClose(a.polygons, b.polygons, TOUCHING_METERS);
}

function areClose(a: readonly PlanarRings[], b: readonly PlanarRings[], reachMeters: number): boolean {
  return a.some((part) => b.some((other) => areWithinDistance(part, other, reachMeters)));
}
