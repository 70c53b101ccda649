const FIRST_CAPACITY = 1024;

/** A growing list of x, y pairs in one typed array. */
export class PositionList {
  #values: Float64Array;
  #length = 0;

  /** @param capacity positions to make room for at once; more are taken in all the same. */
  constructor(capacity = FIRST_CAPACITY) {
    this.#values = new Float64Array(2 * capacity);
  }

  /** Number of positions. */
  get length(): number {
    return this.#length / 2;
  }

  push(x: number, y: number): void {
    if (this.#length === this.#values.length) this.#widen(this.#length + 2);
    this.#values[this.#length++] = x;
    this.#values[this.#length++] = y;
  }

  /** Adds the positions `start` to `end` (exclusive) of flat pairs, the last one first if `reversed`. */
  append(positions: ArrayLike<number>, start: number, end: number, reversed = false): void {
    const needed = this.#length + 2 * (end - start);
    if (needed > this.#values.length) this.#widen(needed);
    const values = this.#values;
    let at = this.#length;
    for (let k = start; k < end; k++) {
      const from = 2 * (reversed ? start + end - 1 - k : k);
      values[at++] = positions[from]!;
      values[at++] = positions[from + 1]!;
    }
    this.#length = at;
  }

  #widen(needed: number): void {
    const wider = new Float64Array(Math.max(needed, this.#values.length * 2));
    wider.set(this.#values);
    this.#values = wider;
  }

  /** Forgets all positions from `length` on. */
  truncate(length: number): void {
    this.#length = Math.min(this.#length, length * 2);
  }

  /** x0, y0, x1, y1 …: exactly the positions held, without a copy where little room is wasted. */
  toArray(): Float64Array {
    const isNearlyFull = this.#length > 0.75 * this.#values.length;
    return isNearlyFull ? this.#values.subarray(0, this.#length) : this.#values.slice(0, this.#length);
  }
}
