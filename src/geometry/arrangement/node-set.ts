import { boundPositions } from '../bbox.ts';
import { hashPair } from './pair-map.ts';

/** Two points closer than this share of the extent are one. */
const RELATIVE_TOLERANCE = 1e-12;
const FIRST_CAPACITY = 64;

/** How far apart, along each axis, two of some points (flat x, y, …) may be that differ by rounding alone. */
export function findTolerance(points: ArrayLike<number>): number {
  const [minX, minY, maxX, maxY] = boundPositions(points) ?? [0, 0, 0, 0];
  const largest = Math.max(Math.abs(minX), Math.abs(minY), Math.abs(maxX), Math.abs(maxY));
  const extent = Math.max(maxX - minX, maxY - minY);
  return Math.max(extent * RELATIVE_TOLERANCE, largest * Number.EPSILON * 4, Number.MIN_VALUE * 8);
}

/** Numbers points so that those which differ by rounding alone, as where three lines meet in one point, get one number. */
export class NodeSet {
  /** x0, y0, x1, y1 … of the nodes, in the order of their numbers. */
  readonly coordinates: number[] = [];
  /** How far apart, along each axis, two points may be that are one. */
  readonly tolerance: number;
  /** The nodes by the cell they are in: the last one of each slot of the table, and for each node the one before it. */
  #lasts = new Int32Array(FIRST_CAPACITY).fill(-1);
  readonly #before: number[] = [];

  /** Takes the points (flat x, y, …) whose extent sets the tolerance; they are not added. */
  constructor(points: ArrayLike<number>) {
    this.tolerance = findTolerance(points);
  }

  /** Returns the number of the node at a point, a new one if there is none yet. */
  findOrAdd(x: number, y: number): number {
    const size = 2 * this.tolerance;
    const column = Math.floor(x / size);
    const row = Math.floor(y / size);
    // a cell is twice as wide as nodes may differ: of the cells beside it only the nearer ones can hold another
    const besideColumn = x / size - column < 0.5 ? column - 1 : column + 1;
    const besideRow = y / size - row < 0.5 ? row - 1 : row + 1;
    for (const cell of [
      hashPair(column, row),
      hashPair(besideColumn, row),
      hashPair(column, besideRow),
      hashPair(besideColumn, besideRow),
    ]) {
      const found = this.#findIn(cell, x, y);
      if (found >= 0) return found;
    }
    const node = this.#before.length;
    this.coordinates.push(x, y);
    if (node >= this.#lasts.length) this.#widen();
    this.#link(node);
    return node;
  }

  #findIn(cell: number, x: number, y: number): number {
    let node = this.#lasts[cell & (this.#lasts.length - 1)]!;
    while (node >= 0) {
      const dx = this.coordinates[2 * node]! - x;
      const dy = this.coordinates[2 * node + 1]! - y;
      if (Math.abs(dx) <= this.tolerance && Math.abs(dy) <= this.tolerance) return node;
      node = this.#before[node]!;
    }
    return -1;
  }

  #link(node: number): void {
    const size = 2 * this.tolerance;
    const cell = hashPair(
      Math.floor(this.coordinates[2 * node]! / size),
      Math.floor(this.coordinates[2 * node + 1]! / size),
    );
    const slot = cell & (this.#lasts.length - 1);
    this.#before[node] = this.#lasts[slot]!;
    this.#lasts[slot] = node;
  }

  #widen(): void {
    this.#lasts = new Int32Array(2 * this.#lasts.length).fill(-1);
    this.#before.forEach((_, node) => this.#link(node));
  }
}
