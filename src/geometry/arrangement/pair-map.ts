const FIRST_CAPACITY = 64;

/** A map from pairs of whole numbers below 2³¹ to such numbers: a table of typed arrays, a few times as quick as a `Map`. */
export class PairMap {
  #a = new Int32Array(FIRST_CAPACITY);
  #b = new Int32Array(FIRST_CAPACITY);
  #values = new Int32Array(FIRST_CAPACITY).fill(-1);
  #size = 0;

  /** The value of a pair, or −1. */
  get(a: number, b: number): number {
    return this.#values[this.#find(a, b)]!;
  }

  /** Sets the value of a pair, 0 or more. */
  set(a: number, b: number, value: number): void {
    const slot = this.#find(a, b);
    if (this.#values[slot]! < 0) this.#size++;
    this.#a[slot] = a;
    this.#b[slot] = b;
    this.#values[slot] = value;
    if (2 * this.#size > this.#values.length) this.#widen();
  }

  /** Where a pair stands, or the free slot where it would. */
  #find(a: number, b: number): number {
    const mask = this.#values.length - 1;
    let slot = hashPair(a, b) & mask;
    while (this.#values[slot]! >= 0 && (this.#a[slot] !== a || this.#b[slot] !== b)) slot = (slot + 1) & mask;
    return slot;
  }

  #widen(): void {
    const [as, bs, values] = [this.#a, this.#b, this.#values];
    this.#a = new Int32Array(2 * as.length);
    this.#b = new Int32Array(2 * as.length);
    this.#values = new Int32Array(2 * as.length).fill(-1);
    values.forEach((value, i) => {
      if (value < 0) return;
      const slot = this.#find(as[i]!, bs[i]!);
      this.#a[slot] = as[i]!;
      this.#b[slot] = bs[i]!;
      this.#values[slot] = value;
    });
  }
}

/** Spreads pairs of whole numbers of any size over the numbers from 0 to 2³² − 1. */
export function hashPair(a: number, b: number): number {
  const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  const turned = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return (turned ^ (turned >>> 13)) >>> 0;
}
