import Flatbush from 'flatbush';
import { type BBox, doBoxesMeet, widenBox } from '../../geometry/bbox.ts';
import { DisjointSets } from '../../geometry/disjoint-sets.ts';
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
  const sets = new DisjointSets(shapes.length);
  joinByCells(shapes, reachMeters, sets);
  // what is together already need not be compared
  shapes.forEach((_, one) => {
    for (const other of near.find(one, (index) => sets.find(index) !== sets.find(one))) sets.join(one, other);
  });
  const groups = new Map<number, number[]>();
  shapes.forEach((_, one) => {
    const first = sets.find(one);
    const group = groups.get(first);
    if (group) group.push(one);
    else groups.set(first, [one]);
  });
  return [...groups.values()];
}

/** Joins shapes with vertices in one cell of a grid that is small enough for that: most of those that are close. */
function joinByCells(shapes: readonly (readonly PlanarRings[])[], reachMeters: number, sets: DisjointSets): void {
  const side = reachMeters / Math.SQRT2;
  const shapeByCell = new Map<string, number>();
  shapes.forEach((polygons, one) => {
    for (const ring of polygons.flat()) {
      for (let i = 0; i < ring.length; i += 2) {
        const cell = `${Math.floor(ring[i]! / side)} ${Math.floor(ring[i + 1]! / side)}`;
        const other = shapeByCell.get(cell);
        if (other === undefined) shapeByCell.set(cell, one);
        else sets.join(other, one);
      }
    }
  });
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
