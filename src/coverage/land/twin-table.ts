/** The rings of a shape, in order; flat x, y, …. */
type Rings = readonly Float64Array[];

interface Entry<T> {
  readonly rings: Rings;
  readonly kind: number;
  readonly value: T;
  readonly next: Entry<T> | undefined;
}

/**
 * Finds shapes that are the same to the last bit, so that what is known of one need not be found again for the others:
 * flats that are stacked on one parcel, a park that is in a file many times.
 */
export class TwinTable<T> {
  /** The shapes by a number that is made of all their coordinates. */
  readonly #entries = new Map<number, Entry<T>>();

  /** Gives what the first shape like this one, and of the same kind, was given; the first one is given what `make` makes. */
  share(rings: Rings, kind: number, make: () => T): T {
    const key = mixCoordinates(rings) + kind;
    const newest = this.#entries.get(key);
    for (let entry = newest; entry; entry = entry.next) {
      if (entry.kind === kind && areSame(entry.rings, rings)) return entry.value;
    }
    const value = make();
    this.#entries.set(key, { rings, kind, value, next: newest });
    return value;
  }

  clear(): void {
    this.#entries.clear();
  }
}

/** Mixes all coordinates; the factor keeps the first ones from being lost in rounding, and the last ones from ruling. */
function mixCoordinates(rings: Rings): number {
  let mixed = rings.length;
  for (const ring of rings) for (let i = 0; i < ring.length; i++) mixed = 0.875 * mixed + ring[i]! * (1 + (i & 7));
  return mixed;
}

function areSame(a: Rings, b: Rings): boolean {
  return (
    a.length === b.length &&
    a.every((ring, i) => ring.length === b[i]!.length && ring.every((value, k) => value === b[i]![k]))
  );
}
