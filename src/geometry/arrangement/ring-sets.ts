import { PairMap } from './pair-map.ts';

/** Members that all sets may have together; beyond, what they describe is a tangle. */
const MOST_MEMBERS = 4_000_000;

/**
 * Sets of small whole numbers, each set with a number of its own: 0 is the empty one. A set is kept as its greatest member
 * and the number of the set of the others, so that equal sets have one number and a set more takes little room.
 */
export class RingSets {
  readonly #greatest = [-1];
  readonly #others = [0];
  readonly #sizes = [0];
  readonly #known = new PairMap();
  #members = 0;

  /** Number of sets. */
  get count(): number {
    return this.#sizes.length;
  }

  /** Whether the sets grew beyond bounds; what was asked for since is wrong. */
  get isFull(): boolean {
    return this.#members > MOST_MEMBERS;
  }

  /** The members of a set, ascending. */
  list(set: number): number[] {
    const members = new Array<number>(this.#sizes[set]!);
    for (let i = members.length - 1; i >= 0; i--, set = this.#others[set]!) members[i] = this.#greatest[set]!;
    return members;
  }

  /** The set with a member more, or less if it was there. */
  toggle(set: number, member: number): number {
    const greater: number[] = [];
    while (this.#greatest[set]! > member) {
      greater.push(this.#greatest[set]!);
      set = this.#others[set]!;
    }
    let found = this.#greatest[set] === member ? this.#others[set]! : this.#add(set, member);
    while (greater.length > 0) found = this.#add(found, greater.pop()!);
    return found;
  }

  /** The set of what is in one of two sets and not in both. */
  combine(a: number, b: number): number {
    for (; b > 0; b = this.#others[b]!) a = this.toggle(a, this.#greatest[b]!);
    return a;
  }

  /** The set with a member that is greater than all it has. */
  #add(set: number, member: number): number {
    const known = this.#known.get(set, member);
    if (known >= 0 || this.isFull) return Math.max(known, 0);
    const size = this.#sizes[set]! + 1;
    const found = this.#sizes.push(size) - 1;
    this.#greatest.push(member);
    this.#others.push(set);
    this.#members += size;
    this.#known.set(set, member, found);
    return found;
  }
}
