import { isBefore, visitLinesBelow } from './visit-lines-below.ts';
import { cutEdges } from './cut-edges.ts';
import { measureSignedArea } from '../ring.ts';
import { findRingsAround } from './find-rings-around.ts';
import { PairMap } from './pair-map.ts';
import { RingSets } from './ring-sets.ts';
import { traceRings } from './trace-rings.ts';

/** Ground that the same owners cover together, wherever it lies. */
export interface Cell {
  /** Numbers of the owners, ascending. */
  readonly owners: readonly number[];
  /** Square units of the rings. */
  readonly area: number;
}

/**
 * The plane as rings divide it. Each ring has an owner, itself unless given, and an owner covers a cell that an odd number
 * of its rings run round. Which owners make ground of a cell is for the caller to say: that makes the even-odd rule, a
 * union or a difference of the same arrangement.
 *
 * Takes n log n for n vertices and meetings. Meetings are computed in floating point; where rounding puts lines in an order
 * that cannot be drawn, or too many owners cover each other, `isSound` is false and areas are in doubt.
 */
export class Arrangement {
  readonly isSound: boolean;
  readonly #nodes: readonly number[];
  /** The lines: their nodes, the set of owners whose edge they are, and the sets that cover what is left and right of them. */
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #edgeOf: number[] = [];
  readonly #lefts: Int32Array;
  readonly #rights: Int32Array;
  readonly #sets = new RingSets();

  /** Takes rings that are flat and not closed. */
  constructor(rings: readonly Float64Array[], owners: readonly number[] = rings.map((_, ring) => ring)) {
    const pieces = cutEdges(rings);
    this.#nodes = pieces.nodes;
    const edges: number[] = [];
    const lines = new PairMap();
    const [starts, ends]: [number[], number[]] = [[], []];
    pieces.from.forEach((from, i) => {
      const [start, end] = [Math.min(from, pieces.to[i]!), Math.max(from, pieces.to[i]!)];
      let line = lines.get(start, end);
      if (line < 0) {
        line = starts.push(start) - 1;
        ends.push(end);
        edges.push(0);
        lines.set(start, end, line);
      }
      edges[line] = this.#sets.toggle(edges[line]!, owners[pieces.ring[i]!]!);
    });
    edges.forEach((edge, line) => {
      // run along twice by the same owner, a line divides nothing
      if (edge === 0) return;
      this.#from.push(starts[line]!);
      this.#to.push(ends[line]!);
      this.#edgeOf.push(edge);
    });
    this.#lefts = new Int32Array(this.#from.length).fill(-1);
    this.#rights = new Int32Array(this.#from.length).fill(-1);
    this.isSound = this.#findCovers() && !this.#sets.isFull;
  }

  /** Lists what the owners cover, and how much of it they cover together; open country is left out. */
  listCells(): Cell[] {
    const nodes = this.#nodes;
    const [originX, originY] = [nodes[0] ?? 0, nodes[1] ?? 0];
    const areas = new Float64Array(this.#sets.count);
    for (let i = 0; i < this.#from.length; i++) {
      const [a, b] = [2 * this.#from[i]!, 2 * this.#to[i]!];
      const [ax, ay] = [nodes[a]! - originX, nodes[a + 1]! - originY];
      const half = (ax * (nodes[b + 1]! - originY) - (nodes[b]! - originX) * ay) / 2;
      areas[this.#lefts[i]!]! += half;
      areas[this.#rights[i]!]! -= half;
    }
    const cells: Cell[] = [];
    areas.forEach((area, set) => {
      if (set > 0 && area > 0) cells.push({ owners: this.#sets.list(set), area });
    });
    return cells;
  }

  /** Makes polygons of the cells that are ground: shell counter-clockwise, then its holes, clockwise. */
  tracePolygons(isGround: (owners: readonly number[]) => boolean): Float64Array[][] {
    const grounds = Array.from({ length: this.#sets.count }, (_, set) => set > 0 && isGround(this.#sets.list(set)));
    const [from, to]: [number[], number[]] = [[], []];
    for (let i = 0; i < this.#from.length; i++) {
      const isLeft = grounds[this.#lefts[i]!]!;
      if (isLeft === grounds[this.#rights[i]!]) continue;
      from.push(isLeft ? this.#from[i]! : this.#to[i]!);
      to.push(isLeft ? this.#to[i]! : this.#from[i]!);
    }
    const rings: Float64Array[] = [];
    const areas: number[] = [];
    for (const ring of traceRings({ nodes: this.#nodes, from, to })) {
      const area = measureSignedArea(ring, 0, ring.length / 2);
      if (area === 0) continue;
      rings.push(ring);
      areas.push(area);
    }
    const polygons = rings.map((ring) => [ring]);
    if (areas.every((area) => area > 0)) return polygons;
    const { around } = findRingsAround(rings);
    rings.forEach((hole, i) => {
      if (areas[i]! < 0) polygons[around[i]!]?.push(hole);
    });
    return polygons.filter((_, i) => areas[i]! > 0);
  }

  /** Carries the covers from node to node, for each connected part from its westernmost one. */
  #findCovers(): boolean {
    const nodes = this.#nodes;
    const fans = this.#sortFans();
    const byPosition = fans.map((_, node) => node).sort((a, b) => (isBefore(nodes, a, b) ? -1 : 1));
    // the southern line of the westernmost node of each part has the outside of the part below it
    const isFirst = new Uint8Array(this.#from.length);
    const firsts: number[] = [];
    const seen = new Uint8Array(fans.length);
    for (const node of byPosition) {
      if (seen[node] || fans[node]!.length === 0) continue;
      firsts.push(fans[node]![0]! >> 1);
      isFirst[firsts.at(-1)!] = 1;
      this.#visitPart(fans, node, seen, () => undefined);
    }
    const isSet = new Uint8Array(fans.length);
    let isSound = true;
    const start = (line: number, below: number): void => {
      const node = isBefore(nodes, this.#from[line]!, this.#to[line]!) ? this.#from[line]! : this.#to[line]!;
      const runsEast = below >= 0 && isBefore(nodes, this.#from[below]!, this.#to[below]!);
      const outside = below < 0 ? 0 : runsEast ? this.#lefts[below]! : this.#rights[below]!;
      // rounding alone can bring a part before the one around it
      isSound = outside >= 0 && this.#turnRound(fans[node]!, 0, Math.max(outside, 0)) && isSound;
      this.#visitPart(fans, node, isSet, (half, end) => {
        const back = fans[end]!.indexOf(half ^ 1);
        // what is left of the line as it leaves the node is right of it as it comes
        const right = half % 2 === 0 ? this.#lefts[half >> 1]! : this.#rights[half >> 1]!;
        isSound = this.#turnRound(fans[end]!, back, right) && isSound;
      });
    };
    if (firsts.length === 1) start(firsts[0]!, -1);
    else visitLinesBelow({ nodes, from: this.#from, to: this.#to }, isFirst, start);
    return isSound;
  }

  /** Walks from a node to all that lines join to it; visits each with the half line that led there, seen from its start. */
  #visitPart(
    fans: readonly (readonly number[])[],
    first: number,
    seen: Uint8Array,
    visit: (half: number, end: number) => void,
  ): void {
    const open = [first];
    seen[first] = 1;
    while (open.length > 0) {
      for (const half of fans[open.pop()!]!) {
        const end = half % 2 === 0 ? this.#to[half >> 1]! : this.#from[half >> 1]!;
        if (seen[end]) continue;
        seen[end] = 1;
        open.push(end);
        visit(half, end);
      }
    }
  }

  /** For each node the lines that leave it, counter-clockwise from south: 2 i for line i, 2 i + 1 for it reversed. */
  #sortFans(): number[][] {
    const nodes = this.#nodes;
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
   * Sets the covers along all lines of a fan, from the line at `start`, which has the set `cover` on its right.
   * Returns false where a line has other covers already.
   */
  #turnRound(fan: readonly number[], start: number, cover: number): boolean {
    let isSound = true;
    for (let k = 0; k < fan.length; k++) {
      const half = fan[(start + k) % fan.length]!;
      const line = half >> 1;
      const beyond = this.#sets.combine(cover, this.#edgeOf[line]!);
      const [left, right] = half % 2 === 0 ? [beyond, cover] : [cover, beyond];
      if (this.#lefts[line]! < 0) {
        this.#lefts[line] = left;
        this.#rights[line] = right;
      } else if (this.#lefts[line] !== left || this.#rights[line] !== right) isSound = false;
      cover = beyond;
    }
    return isSound;
  }
}
