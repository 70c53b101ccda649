/** Numbers from 0 in sets that can be joined, each at first in one of its own. */
export class DisjointSets {
  readonly #towards: Int32Array;

  constructor(count: number) {
    this.#towards = Int32Array.from({ length: count }, (_, number) => number);
  }

  /** The least number of the set that a number is in. */
  find(number: number): number {
    const towards = this.#towards;
    let least = number;
    while (towards[least] !== least) least = towards[least]!;
    // the way is shorter the next time
    while (towards[number] !== least) {
      const next = towards[number]!;
      towards[number] = least;
      number = next;
    }
    return least;
  }

  join(a: number, b: number): void {
    const [setA, setB] = [this.find(a), this.find(b)];
    this.#towards[Math.max(setA, setB)] = Math.min(setA, setB);
  }
}
