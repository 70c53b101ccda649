import Flatbush from 'flatbush';
import { cutEdges, type Pieces } from './cut-edges.ts';
import { nestHoles } from './nest-holes.ts';
import { measureSignedArea } from '../ring.ts';
import { traceRings } from './trace-rings.ts';

/**
 * The plane as rings divide it. Each place has a winding: for every ring its weight, 1 unless given, times how often the
 * ring runs round the place counter-clockwise. Which windings count as inside makes the even-odd rule, a union or a
 * difference of the same arrangement.
 *
 * Takes n log n for n vertices and meetings. Meetings are computed in floating point; where rounding puts lines in an order
 * that cannot be drawn, `isSound` is false and areas are in doubt.
 */
export class Arrangement {
  readonly isSound: boolean;
  readonly #pieces: Pieces;
  /** For each piece of a ring the line it lies on, and whether it runs along it from its first node. */
  readonly #lineOf: Int32Array;
  readonly #isForward: Uint8Array;
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  /** For each line how much higher the winding is on its left than on its right, and the winding on its left. */
  readonly #steps: number[] = [];
  readonly #lefts: Float64Array;

  /** Takes rings that are flat and not closed. */
  constructor(rings: readonly Float64Array[], weights?: readonly number[]) {
    this.#pieces = cutEdges(rings);
    const { from, to, ring } = this.#pieces;
    this.#lineOf = new Int32Array(from.length);
    this.#isForward = new Uint8Array(from.length);
    const lines = new Map<number, number>();
    const nodeCount = this.#pieces.nodes.length / 2;
    for (let i = 0; i < from.length; i++) {
      const [a, b] = [from[i]!, to[i]!];
      const key = Math.min(a, b) * nodeCount + Math.max(a, b);
      let line = lines.get(key);
      if (line === undefined) {
        lines.set(key, (line = lines.size));
        this.#from.push(a);
        this.#to.push(b);
        this.#steps.push(0);
      }
      const isForward = this.#from[line] === a;
      this.#lineOf[i] = line;
      this.#isForward[i] = Number(isForward);
      this.#steps[line]! += (weights?.[ring[i]!] ?? 1) * (isForward ? 1 : -1);
    }
    this.#lefts = new Float64Array(this.#from.length).fill(NaN);
    this.isSound = this.#findWindings();
  }

  /** Makes polygons of the places whose winding counts as inside: shell counter-clockwise, then its holes, clockwise. */
  tracePolygons(isInside: (winding: number) => boolean): Float64Array[][] {
    const [from, to]: [number[], number[]] = [[], []];
    for (let i = 0; i < this.#from.length; i++) {
      const left = this.#lefts[i]!;
      const isLeft = isInside(left);
      if (isLeft === isInside(left - this.#steps[i]!)) continue;
      from.push(isLeft ? this.#from[i]! : this.#to[i]!);
      to.push(isLeft ? this.#to[i]! : this.#from[i]!);
    }
    const shells: Float64Array[] = [];
    const holes: Float64Array[] = [];
    for (const ring of traceRings({ nodes: this.#pieces.nodes, from, to })) {
      const area = measureSignedArea(ring, 0, ring.length / 2);
      if (area > 0) shells.push(ring);
      if (area < 0) holes.push(ring);
    }
    return nestHoles(shells, holes);
  }

  /** Visits each piece of a ring with the winding on its left as the ring runs. */
  visitPieces(visit: (ring: number, winding: number) => void): void {
    this.#pieces.ring.forEach((ring, i) => {
      const line = this.#lineOf[i]!;
      visit(ring, this.#lefts[line]! - (this.#isForward[i] ? 0 : this.#steps[line]!));
    });
  }

  /** Carries the winding from node to node, for each connected part from its westernmost one. */
  #findWindings(): boolean {
    const { nodes } = this.#pieces;
    const fans = this.#sortFans();
    const byX = fans.map((_, node) => node).sort((a, b) => nodes[2 * a]! - nodes[2 * b]!);
    const seen = new Uint8Array(fans.length);
    const ray = this.#makeRay();
    let isSound = true;
    for (const first of byX) {
      if (seen[first]) continue;
      seen[first] = 1;
      const open = [first];
      isSound = this.#turnRound(fans[first]!, 0, ray(first)) && isSound;
      while (open.length > 0) {
        for (const half of fans[open.pop()!]!) {
          const line = half >> 1;
          const end = half % 2 === 0 ? this.#to[line]! : this.#from[line]!;
          if (seen[end]) continue;
          seen[end] = 1;
          open.push(end);
          const start = fans[end]!.indexOf(half ^ 1);
          // what is left of the line as it leaves the node is right of it as it comes
          const right = this.#lefts[line]! - (half % 2 === 0 ? 0 : this.#steps[line]!);
          isSound = this.#turnRound(fans[end]!, start, right) && isSound;
        }
      }
    }
    return isSound;
  }

  /** For each node the lines that leave it, counter-clockwise from west by south: 2 i for line i, 2 i + 1 for it reversed. */
  #sortFans(): number[][] {
    const { nodes } = this.#pieces;
    const fans: number[][] = Array.from({ length: nodes.length / 2 }, () => []);
    const angles = new Float64Array(2 * this.#from.length);
    for (let i = 0; i < this.#from.length; i++) {
      const [a, b] = [this.#from[i]!, this.#to[i]!];
      const [dx, dy] = [nodes[2 * b]! - nodes[2 * a]!, nodes[2 * b + 1]! - nodes[2 * a + 1]!];
      fans[a]!.push(2 * i);
      fans[b]!.push(2 * i + 1);
      angles[2 * i] = Math.atan2(dy, dx);
      angles[2 * i + 1] = Math.atan2(-dy, -dx);
    }
    for (const fan of fans) fan.sort((p, q) => angles[p]! - angles[q]!);
    return fans;
  }

  /**
   * Sets the windings along all lines of a fan, from the line at `start`, which has `winding` on its right.
   * Returns false where a line has another winding already.
   */
  #turnRound(fan: readonly number[], start: number, winding: number): boolean {
    let isSound = true;
    for (let k = 0; k < fan.length; k++) {
      const half = fan[(start + k) % fan.length]!;
      const line = half >> 1;
      const step = this.#steps[line]!;
      const left = half % 2 === 0 ? winding + step : winding;
      if (Number.isNaN(this.#lefts[line])) this.#lefts[line] = left;
      else if (this.#lefts[line] !== left) isSound = false;
      winding += half % 2 === 0 ? step : -step;
    }
    return isSound;
  }

  /** Finds the winding just west of a node by the lines that a ray to the west crosses. */
  #makeRay(): (node: number) => number {
    const { nodes } = this.#pieces;
    const [from, to, steps] = [this.#from, this.#to, this.#steps];
    if (from.length === 0) return () => 0;
    const index = new Flatbush(from.length);
    from.forEach((start, i) => {
      const [ax, ay, bx, by] = [nodes[2 * start]!, nodes[2 * start + 1]!, nodes[2 * to[i]!]!, nodes[2 * to[i]! + 1]!];
      index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
    });
    index.finish();
    return (node) => {
      const [x, y] = [nodes[2 * node]!, nodes[2 * node + 1]!];
      let winding = 0;
      for (const i of index.search(index.minX, y, x, y)) {
        const [a, b] = [2 * from[i]!, 2 * to[i]!];
        const rises = nodes[b + 1]! > y;
        if (nodes[a + 1]! > y === rises) continue;
        const crossing = nodes[a]! + ((y - nodes[a + 1]!) / (nodes[b + 1]! - nodes[a + 1]!)) * (nodes[b]! - nodes[a]!);
        if (crossing < x) winding += rises ? -steps[i]! : steps[i]!;
      }
      return winding;
    };
  }
}
