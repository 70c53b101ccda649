import type { PolygonLayer } from '../../model/polygon-layer.ts';
import { type SiteId, nameSites } from '../../model/vocabulary.ts';

/** Why a target stands for no park. */
interface TargetFault {
  readonly code: 'scenario-target-unknown' | 'scenario-target-shared' | 'scenario-target-gone';
}

/**
 * Finds the parks that a scenario speaks of: by a feature's id, by its index in the file (`#7`), or by its number among
 * the parks that were added (`+1`) where those have no id.
 */
export class TargetIndex {
  readonly #sites = new Map<string, SiteId>();
  /** Ids that several features of the layer have. */
  readonly #shared = new Set<string>();
  readonly #gone = new Set<SiteId>();
  #addedCount = 0;

  constructor({ features }: PolygonLayer) {
    const sites = nameSites('parks', features);
    features.forEach(({ index }, i) => this.#sites.set(`#${index}`, sites[i]!));
    const byId = new Map<string, SiteId>();
    features.forEach(({ id }, i) => {
      if (id === null) return;
      if (byId.has(id)) this.#shared.add(id);
      else byId.set(id, sites[i]!);
    });
    for (const [id, site] of byId) this.#sites.set(id, site);
    for (const id of this.#shared) this.#sites.delete(id);
  }

  /** How many parks were added. */
  get addedCount(): number {
    return this.#addedCount;
  }

  /** Whether a park that is added cannot have an id, because another one has it. */
  isTaken(id: string): boolean {
    return this.#shared.has(id) || this.#sites.has(id);
  }

  /** The park that a target stands for, or why it stands for none. */
  find(target: string): SiteId | TargetFault {
    if (this.#shared.has(target)) return { code: 'scenario-target-shared' };
    const site = this.#sites.get(target);
    if (site === undefined) return { code: 'scenario-target-unknown' };
    return this.#gone.has(site) ? { code: 'scenario-target-gone' } : site;
  }

  /** Takes in a park that was added. */
  add(site: SiteId, id: string | null): void {
    this.#addedCount++;
    this.#sites.set(id ?? `+${this.#addedCount}`, site);
  }

  /** Notes that a park was removed: later edits cannot speak of it. */
  remove(site: SiteId): void {
    this.#gone.add(site);
  }
}
