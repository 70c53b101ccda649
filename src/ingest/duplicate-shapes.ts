import type { BBox } from '../geometry/bbox.ts';

/** A feature's place and shape in short. */
export interface Outline {
  readonly index: number;
  readonly box: BBox;
  readonly vertices: number;
  /** Square degrees. */
  readonly area: number;
}

/** Share of an area by which two sums over the same vertices may differ. */
const SAME_AREA = 1e-9;

/**
 * Knows shapes by their box, their vertices and their area, each in steps of twice the difference that is none: the
 * same shape is in one of three steps, and no step holds many others, however many share a box.
 */
export class DuplicateShapes {
  readonly #known = new Map<number, Outline[]>();
  readonly #numbers = new Float64Array(6);
  readonly #words = new Uint32Array(this.#numbers.buffer);
  /** How many pairs of shapes were compared: what a test counts. */
  comparisons = 0;

  /** Finds a shape that was added before and is this one drawn again, wherever its rings start; else adds this one. */
  findOrAdd(shape: Outline): Outline | null {
    const step = Math.floor(Math.log(Math.abs(shape.area)) / (2 * SAME_AREA));
    for (const near of [step, step - 1, step + 1]) {
      for (const other of this.#known.get(this.#hash(shape, near)) ?? []) {
        this.comparisons++;
        if (areSame(other, shape)) return other;
      }
    }
    const key = this.#hash(shape, step);
    const others = this.#known.get(key);
    if (others) others.push(shape);
    else this.#known.set(key, [shape]);
    return null;
  }

  /** A number that is equal for equal values, and rarely for others. */
  #hash({ box, vertices }: Outline, step: number): number {
    this.#numbers.set([...box, vertices, step]);
    let hash = 0x811c9dc5;
    for (const word of this.#words) {
      hash = Math.imul(hash ^ word, 0x85ebca6b);
      hash ^= hash >>> 13;
    }
    return hash;
  }
}

function areSame(a: Outline, b: Outline): boolean {
  const sameBox = a.box.every((value, side) => value === b.box[side]);
  return sameBox && a.vertices === b.vertices && Math.abs(a.area - b.area) <= SAME_AREA * Math.abs(a.area);
}
