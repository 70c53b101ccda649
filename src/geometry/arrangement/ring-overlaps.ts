import type { Cell } from './arrangement.ts';
import { SAME_AREA, SPECK } from './measure-polygon.ts';

/** Pairs of rings over each other that are looked at, cell by cell; beyond, they are a tangle. */
const MOST_PAIRS = 5_000_000;

/** How much ground rings share: which of them lie in which. */
export class RingOverlaps {
  /** What each ring encloses. */
  readonly areas: Float64Array;
  /** For each ring those it shares ground with, and how much. */
  readonly #shared: ReadonlyMap<number, number>[];
  readonly #speck: number;

  private constructor(cells: readonly Cell[], rings: number) {
    this.areas = new Float64Array(rings);
    const shared = Array.from({ length: rings }, () => new Map<number, number>());
    let total = 0;
    for (const { owners, area } of cells) {
      total += area;
      for (const ring of owners) {
        this.areas[ring]! += area;
        for (const other of owners) {
          if (other !== ring) shared[ring]!.set(other, (shared[ring]!.get(other) ?? 0) + area);
        }
      }
    }
    this.#shared = shared;
    this.#speck = SPECK * total;
  }

  /** Adds up cells; null where too many rings lie over each other. */
  static measure(cells: readonly Cell[], rings: number): RingOverlaps | null {
    const pairs = cells.reduce((sum, { owners }) => sum + owners.length ** 2, 0);
    return pairs > MOST_PAIRS ? null : new RingOverlaps(cells, rings);
  }

  /** Whether a ring encloses no more than rounding leaves. */
  isNothing(ring: number): boolean {
    return this.areas[ring]! <= this.#speck;
  }

  /** Whether all that a ring encloses lies in another. */
  covers(outer: number, inner: number): boolean {
    return this.areas[inner]! - this.share(outer, inner) <= this.#slack(this.areas[inner]!);
  }

  /** Whether all that a ring encloses lies in another, which encloses more. */
  isInside(inner: number, outer: number): boolean {
    return this.covers(outer, inner) && !this.covers(inner, outer);
  }

  /** Whether two rings share no more ground than rounding makes. */
  isApart(a: number, b: number): boolean {
    return this.share(a, b) <= this.#slack(Math.min(this.areas[a]!, this.areas[b]!));
  }

  /** Ground that two rings share. */
  share(a: number, b: number): number {
    return this.#shared[a]!.get(b) ?? 0;
  }

  /** The rings that share ground with one. */
  listOthers(ring: number): number[] {
    return [...this.#shared[ring]!.keys()];
  }

  #slack(area: number): number {
    return Math.max(SAME_AREA * area, this.#speck);
  }
}
