/** Numbers by what each is worth: hands out the one that is worth most, of equals the least number. */
export class ValueHeap {
  readonly #numbers: number[] = [];
  readonly #values: number[] = [];

  get size(): number {
    return this.#numbers.length;
  }

  push(number: number, value: number): void {
    let at = this.#numbers.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#isBefore(number, value, above)) break;
      this.#put(at, this.#numbers[above]!, this.#values[above]!);
      at = above;
    }
    this.#put(at, number, value);
  }

  /** Takes out the number that is worth most; the heap must not be empty. */
  pop(): number {
    const top = this.#numbers[0]!;
    const [number, value] = [this.#numbers.pop()!, this.#values.pop()!];
    const { size } = this;
    if (size === 0) return top;
    let at = 0;
    for (let below = 1; below < size; below = 2 * at + 1) {
      const next = below + 1;
      if (next < size && this.#isBefore(this.#numbers[next]!, this.#values[next]!, below)) below = next;
      if (this.#isBefore(number, value, below)) break;
      this.#put(at, this.#numbers[below]!, this.#values[below]!);
      at = below;
    }
    this.#put(at, number, value);
    return top;
  }

  #isBefore(number: number, value: number, at: number): boolean {
    const other = this.#values[at]!;
    return value > other || (value === other && number < this.#numbers[at]!);
  }

  #put(at: number, number: number, value: number): void {
    this.#numbers[at] = number;
    this.#values[at] = value;
  }
}
