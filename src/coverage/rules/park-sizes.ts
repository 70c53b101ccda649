import { doTouch, groupTouching } from './group-parks.ts';
import { type ParkSize, SizeMeasure } from './park-size.ts';
import type { PlanarFeature } from '../land/planar-layer.ts';
import type { SizeRule } from '../../model/vocabulary.ts';

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
  /** The members that each member touches. */
  readonly touching: ReadonlyMap<number, readonly number[]>;
}

/**
 * The sizes of all parks of a run, kept up to date while parks come, go and change.
 *
 * With the rule `merged`, parks of one name that touch, also through others of that name, have the size of their ground
 * together. A name is grouped when it is first asked for; after that a change groups again only what it can reach.
 */
export class ParkSizes {
  readonly #measure: SizeMeasure;
  readonly #merged: boolean;
  readonly #parks: (SizedPark | null)[] = [];
  readonly #numbersOf = new Map<string, Set<number>>();
  readonly #grouped = new Set<string>();
  readonly #groupOf = new Map<number, Group>();

  /** `historic` are the shapes of the layer of historic areas, null where there is none. */
  constructor(rules: ReadonlySet<SizeRule>, historic: readonly PlanarFeature[] | null) {
    this.#measure = new SizeMeasure(rules, historic);
    this.#merged = rules.has('merged');
  }

  /** Takes a park as it is now, or null when it has gone. */
  set(number: number, park: SizedPark | null): void {
    const affected = new Set(this.listPartners(number));
    this.#take(number, park);
    const name = this.#nameOf(number);
    if (name !== null && this.#grouped.has(name)) {
      for (const reached of this.#listTouching(number, this.#numbersOf.get(name)!)) affected.add(reached);
      affected.add(number);
    }
    this.#group([...affected]);
  }

  /** Takes many parks at once: each name that they have or had is grouped once, when it is next asked for. */
  setAll(parks: ReadonlyMap<number, SizedPark | null>): void {
    const names = new Set<string | null>();
    for (const [number, park] of parks) {
      names.add(this.#nameOf(number));
      this.#take(number, park);
      names.add(this.#nameOf(number));
    }
    for (const name of names) {
      if (name === null || !this.#grouped.delete(name)) continue;
      for (const number of this.#numbersOf.get(name)!) this.#groupOf.delete(number);
    }
  }

  /** The size of a park that is there. */
  read(number: number): ParkSize {
    return this.#findGroup(number)?.size ?? this.#measure.measure([this.#parks[number]!.shape]);
  }

  /** The size of a park that is none of these and touches none of its name. */
  measureAlone(shape: PlanarFeature): ParkSize {
    return this.#measure.measure([shape]);
  }

  /** The other parks that are one with a park for its size. */
  listPartners(number: number): readonly number[] {
    return this.#findGroup(number)?.members.filter((member) => member !== number) ?? [];
  }

  /** The parks that are one with any of these for their size, these with them. */
  listAllPartners(numbers: Iterable<number>): Set<number> {
    const partners = new Set<number>();
    for (const number of numbers) {
      // all of a group come with the first of it
      if (partners.has(number)) continue;
      for (const member of this.#findGroup(number)?.members ?? []) partners.add(member);
    }
    return partners;
  }

  /** The sizes that the partners of a park would have without it. */
  readPartnersWithout(number: number): ReadonlyMap<number, ParkSize> {
    const group = this.#findGroup(number);
    if (!group) return new Map();
    const shapeOf = (member: number): PlanarFeature => this.#parks[member]!.shape;
    const rests = splitWithout(group, number);
    const sizes = rests.map((rest) =>
      rests.length === 1 && rest.length > 1
        ? this.#measure.measureRest(
            group.size,
            shapeOf(number),
            group.touching.get(number)!.map(shapeOf),
            rest.map(shapeOf),
          )
        : this.#measure.measure(rest.map(shapeOf)),
    );
    return new Map(rests.flatMap((rest, i) => rest.map((partner) => [partner, sizes[i]!] as const)));
  }

  #take(number: number, park: SizedPark | null): void {
    const before = this.#nameOf(number);
    if (before !== null) this.#numbersOf.get(before)!.delete(number);
    this.#groupOf.delete(number);
    this.#parks[number] = park;
    const name = this.#nameOf(number);
    if (name === null) return;
    const numbers = this.#numbersOf.get(name) ?? new Set<number>();
    this.#numbersOf.set(name, numbers.add(number));
  }

  #nameOf(number: number): string | null {
    const park = this.#parks[number];
    return (this.#merged && park?.eligible && park.name?.trim()) || null;
  }

  #findGroup(number: number): Group | undefined {
    const name = this.#nameOf(number);
    if (name !== null && !this.#grouped.has(name)) {
      this.#grouped.add(name);
      this.#group([...this.#numbersOf.get(name)!]);
    }
    return this.#groupOf.get(number);
  }

  /** The parks that touch a park, and all that are one with them. */
  #listTouching(number: number, numbers: ReadonlySet<number>): number[] {
    const { shape } = this.#parks[number]!;
    const touching = [...numbers].filter((other) => other !== number && doTouch(shape, this.#parks[other]!.shape));
    return touching.flatMap((other) => [other, ...this.listPartners(other)]);
  }

  /** Groups parks of one name that touch no others of it. */
  #group(numbers: readonly number[]): void {
    for (const number of numbers) this.#groupOf.delete(number);
    for (const group of this.#makeGroups(numbers)) {
      for (const member of group.members) this.#groupOf.set(member, group);
    }
  }

  #makeGroups(numbers: readonly number[]): Group[] {
    const ordered = [...numbers].sort((a, b) => a - b);
    const shapes = ordered.map((number) => this.#parks[number]!.shape);
    return groupTouching(shapes).map(({ indices, touching }) => ({
      members: indices.map((index) => ordered[index]!),
      size: this.#measure.measure(indices.map((index) => shapes[index]!)),
      touching: new Map(
        indices.map((index) => [ordered[index]!, touching.get(index)!.map((other) => ordered[other]!)]),
      ),
    }));
  }
}

/** What a group falls into without one of its members. */
function splitWithout({ members, touching }: Group, number: number): number[][] {
  const seen = new Set([number]);
  return members.flatMap((first) => {
    if (seen.has(first)) return [];
    seen.add(first);
    const rest = [first];
    for (const one of rest) {
      for (const other of touching.get(one)!) {
        if (seen.has(other)) continue;
        seen.add(other);
        rest.push(other);
      }
    }
    return [rest];
  });
}
