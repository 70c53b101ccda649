import { groupTouching } from './group-parks.ts';
import { type ParkSize, SizeMeasure, type SizeRule } from './park-size.ts';
import type { PlanarFeature } from './planar-layer.ts';

/** A park as far as its size goes. */
export interface SizedPark {
  readonly name: string | null;
  readonly shape: PlanarFeature;
  /** Whether it may serve at all; one that may not enlarges no other. */
  readonly eligible: boolean;
}

/** Parks that are one for their size, and that size. */
interface Group {
  readonly members: readonly number[];
  readonly size: ParkSize;
}

/**
 * The sizes of all parks of a run, kept up to date while parks come, go and change.
 *
 * With the rule `merged`, parks of one name that touch, also through others of that name, have the size of their ground
 * together.
 */
export class ParkSizes {
  readonly #measure: SizeMeasure;
  readonly #merged: boolean;
  readonly #parks: (SizedPark | null)[] = [];
  readonly #numbers = new Map<string, Set<number>>();
  /** The group of each park that has one, by name; a name that is not there has to be grouped again. */
  readonly #groups = new Map<string, ReadonlyMap<number, Group>>();

  /** `historic` are the shapes of the layer of historic areas, null where there is none. */
  constructor(rules: ReadonlySet<SizeRule>, historic: readonly PlanarFeature[] | null) {
    this.#measure = new SizeMeasure(rules, historic);
    this.#merged = rules.has('merged');
  }

  /** Takes a park as it is now, or null when it has gone. */
  place(number: number, park: SizedPark | null): void {
    const before = this.#nameOf(number);
    this.#parks[number] = park;
    const after = this.#nameOf(number);
    if (before !== null) this.#numbers.get(before)?.delete(number);
    if (after !== null) this.#numbers.set(after, (this.#numbers.get(after) ?? new Set<number>()).add(number));
    for (const name of [before, after]) if (name !== null) this.#groups.delete(name);
  }

  /** The size of a park that is there. */
  read(number: number): ParkSize {
    return this.#findGroup(number)?.size ?? this.#measure.measure([this.#parks[number]!.shape]);
  }

  /** The other parks that are one with a park for its size. */
  listPartners(number: number): readonly number[] {
    return this.#findGroup(number)?.members.filter((member) => member !== number) ?? [];
  }

  #nameOf(number: number): string | null {
    const park = this.#parks[number];
    return (this.#merged && park?.eligible && park.name?.trim()) || null;
  }

  #findGroup(number: number): Group | undefined {
    const name = this.#nameOf(number);
    if (name === null) return undefined;
    const groups = this.#groups.get(name) ?? this.#group([...this.#numbers.get(name)!].sort((a, b) => a - b));
    this.#groups.set(name, groups);
    return groups.get(number);
  }

  #group(numbers: readonly number[]): ReadonlyMap<number, Group> {
    const shapes = numbers.map((number) => this.#parks[number]!.shape);
    const groups = groupTouching(shapes).map((places): Group => {
      const size = this.#measure.measure(places.map((place) => shapes[place]!));
      return { members: places.map((place) => numbers[place]!), size };
    });
    return new Map(groups.flatMap((group) => group.members.map((member) => [member, group])));
  }
}
