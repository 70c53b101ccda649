const FIRST_CAPACITY = 1024;

/** A growing list of x, y pairs in one typed array. */
export class PositionList {
  #values = new Float64Array(FIRST_CAPACITY);
  #length = 0;

  /** Number of positions. */
  get length(): number {
    return this.#length / 2;
  }

  push(x: number, y: number): void {
    if (this.#length === this.#values.length) {
      const wider = new Float64Array(this.#values.length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#length++] = x;
    this.#values[this.#length++] = y;
  }

  /** Forgets all positions from `length` on. */
  truncate(length: number): void {
    this.#length = Math.min(this.#length, length * 2);
  }

  /** x0, y0, x1, y1 …: a copy of exactly the positions held. */
  toArray(): Float64Array {
    return this.#values.slice(0, this.#length);
  }
}
