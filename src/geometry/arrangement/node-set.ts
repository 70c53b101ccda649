/** Two points closer than this share of the extent are one. */
const RELATIVE_TOLERANCE = 1e-12;

/** Numbers points so that those which differ by rounding alone, as where three lines meet in one point, get one number. */
export class NodeSet {
  /** x0, y0, x1, y1 … of the nodes, in the order of their numbers. */
  readonly coordinates: number[] = [];
  /** How far apart, along each axis, two points may be that are one. */
  readonly tolerance: number;
  readonly #cells = new Map<number, Map<number, number[]>>();

  /** Takes the points (flat x, y, …) whose extent sets the tolerance; they are not added. */
  constructor(points: ArrayLike<number>) {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i + 1 < points.length; i += 2) {
      minX = Math.min(minX, points[i]!);
      maxX = Math.max(maxX, points[i]!);
      minY = Math.min(minY, points[i + 1]!);
      maxY = Math.max(maxY, points[i + 1]!);
    }
    const largest = Math.max(Math.abs(minX), Math.abs(minY), Math.abs(maxX), Math.abs(maxY));
    const extent = Math.max(maxX - minX, maxY - minY);
    this.tolerance = Math.max(extent * RELATIVE_TOLERANCE, largest * Number.EPSILON * 4, Number.MIN_VALUE * 8);
  }

  /** Returns the number of the node at a point, a new one if there is none yet. */
  findOrAdd(x: number, y: number): number {
    const column = Math.floor(x / (2 * this.tolerance));
    const row = Math.floor(y / (2 * this.tolerance));
    for (let i = column - 1; i <= column + 1; i++) {
      const cells = this.#cells.get(i);
      if (!cells) continue;
      for (let j = row - 1; j <= row + 1; j++) {
        for (const node of cells.get(j) ?? []) {
          const dx = this.coordinates[2 * node]! - x;
          const dy = this.coordinates[2 * node + 1]! - y;
          if (Math.abs(dx) <= this.tolerance && Math.abs(dy) <= this.tolerance) return node;
        }
      }
    }
    const node = this.coordinates.length / 2;
    this.coordinates.push(x, y);
    let cells = this.#cells.get(column);
    if (!cells) this.#cells.set(column, (cells = new Map<number, number[]>()));
    const cell = cells.get(row);
    if (cell) cell.push(node);
    else cells.set(row, [node]);
    return node;
  }
}
