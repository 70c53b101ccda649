import Flatbush from 'flatbush';
import { type BBox, doBoxesMeet, widenBox } from '../../geometry/bbox.ts';
import { areWithinDistance } from '../../geometry/within-distance.ts';
import { type PlanarFeature, type PlanarRings, boundPolygons } from '../land/planar-layer.ts';

/** Parcels this close touch: they were digitised along one line. */
const TOUCHING_METERS = 0.5;

/** Parks that touch, also through others, by their indices in a list. */
export interface TouchingGroup {
  readonly indices: readonly number[];
  /** For each index those of the others that it touches. */
  readonly touching: ReadonlyMap<number, readonly number[]>;
}

/** Gathers parks that touch, also through others; ones that stand alone are left out. */
export function groupTouching(parks: readonly PlanarFeature[]): TouchingGroup[] {
  const shapes = parks.map(({ polygons }) => polygons);
  const near = new NearShapes(shapes, TOUCHING_METERS);
  return groupClose(shapes, TOUCHING_METERS)
    .filter((indices) => indices.length > 1)
    .map((indices) => ({ indices, touching: new Map(indices.map((index) => [index, near.find(index, () => true)])) }));
}

/** Gathers shapes that can be walked to from one another in steps of at most `reachMeters`; lists their indices. */
export function groupClose(shapes: readonly (readonly PlanarRings[])[], reachMeters: number): number[][] {
  const near = new NearShapes(shapes, reachMeters);
  const seen = new Set<number>();
  const groups: number[][] = [];
  shapes.forEach((_, first) => {
    if (seen.has(first)) return;
    seen.add(first);
    const indices = [first];
    for (const one of indices) {
      // one that is in the group already need not be compared again
      for (const other of near.find(one, (index) => !seen.has(index))) {
        seen.add(other);
        indices.push(other);
      }
    }
    groups.push(indices);
  });
  return groups;
}

/** Finds the shapes of a list that are close to one of them, by an index of their boxes. */
class NearShapes {
  readonly #shapes: readonly (readonly PlanarRings[])[];
  readonly #reachMeters: number;
  readonly #boxes: readonly BBox[];
  readonly #index: Flatbush | null = null;

  constructor(shapes: readonly (readonly PlanarRings[])[], reachMeters: number) {
    this.#shapes = shapes;
    this.#reachMeters = reachMeters;
    this.#boxes = shapes.map(boundPolygons);
    if (shapes.length === 0) return;
    this.#index = new Flatbush(shapes.length);
    for (const box of this.#boxes) this.#index.add(...box);
    this.#index.finish();
  }

  /** Lists the others that are close to a shape, of those that are `wanted`, by their index. */
  find(index: number, wanted: (index: number) => boolean): number[] {
    const [shapes, reach] = [this.#shapes, this.#reachMeters];
    return this.#index!.search(
      ...widenBox(this.#boxes[index]!, reach),
      (other) => other !== index && wanted(other) && areClose(shapes[index]!, shapes[other]!, reach),
    ).sort((a, b) => a - b);
  }
}

/** Says whether two parks touch or overlap. */
export function doTouch(a: PlanarFeature, b: PlanarFeature): boolean {
  const isNear = doBoxesMeet(widenBox(boundPolygons(a.polygons), TOUCHING_METERS), boundPolygons(b.polygons));
  return isNear && areClose(a.polygons, b.polygons, TOUCHING_METERS);
}

function areClose(a: readonly PlanarRings[], b: readonly PlanarRings[], reachMeters: number): boolean {
  return a.some((part) => b.some((other) => areWithinDistance(part, other, reachMeters)));
}
