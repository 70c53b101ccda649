import type { SiteId } from '../model/vocabulary.ts';

/** Knows the number of each park or block of an analysis by its name, and the name by the number. */
export class SiteIndex {
  readonly #kind: 'park' | 'block';
  readonly #sites: SiteId[];
  readonly #numbers: Map<SiteId, number>;

  constructor(kind: 'park' | 'block', sites: readonly SiteId[]) {
    this.#kind = kind;
    this.#sites = [...sites];
    this.#numbers = new Map(sites.map((site, number) => [site, number]));
  }

  /** How many there are. */
  get size(): number {
    return this.#sites.length;
  }

  /** Takes one more site, of the next number. */
  add(site: SiteId): void {
    this.#numbers.set(site, this.#sites.length);
    this.#sites.push(site);
  }

  /** Says whether there is a site of this name. */
  has(site: SiteId): boolean {
    return this.#numbers.has(site);
  }

  /** The name of a site by its number. */
  nameOf(number: number): SiteId {
    return this.#sites[number]!;
  }

  /**
   * Finds the number of a site.
   * @throws RangeError when there is none of that name
   */
  find(site: SiteId): number {
    const number = this.#numbers.get(site);
    if (number !== undefined) return number;
    throw new RangeError(`Expected a ${this.#kind} of this analysis, got "${site}".`);
  }
}
