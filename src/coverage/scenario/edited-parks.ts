import type { ScenarioEdit } from '../../model/scenario.ts';
import type { SiteId } from '../../model/vocabulary.ts';
import type { CoverageSession } from '../coverage-session.ts';
import { type Addition, type ParkState, areSameStates, foldEdits } from './fold-edits.ts';

/**
 * Makes the parks of an open analysis be as edits say, on top of its layer, and as the layer says again.
 *
 * Only parks that differ from what is shown are touched, so that one more edit or one less costs no more than itself.
 * The layer stays as it is, and the same edits give the same figures to the last bit, whatever was shown in between.
 * They are those of a fresh run on the edited layer by the same rules, to the last bit too unless two parks have one
 * shape: a fresh run takes these as one, and may round otherwise (by less than 1e-9 of the area).
 */
export class EditedParks {
  readonly #session: CoverageSession;
  /** What is shown, by the session's names; parks of the layer that are missing are as on opening. */
  #shown: ReadonlyMap<SiteId, ParkState> = new Map();
  /** The session's names of the parks that edits add; a park that was taken back keeps its name. */
  readonly #added = new WeakMap<Addition, SiteId>();
  /** The session's name of each park that was added, by the scenario's. */
  #names: ReadonlyMap<SiteId, SiteId> = new Map();

  constructor(session: CoverageSession) {
    this.#session = session;
  }

  /**
   * Shows edits in the place of those before.
   * @throws RangeError when an edit speaks of a park that neither the layer nor an edit before it has
   */
  show(edits: readonly ScenarioEdit[]): void {
    const folded = foldEdits(edits);
    for (const [site, { addition }] of folded) if (!addition) this.#session.parkSites.find(site);
    this.#session.batch(() => this.#makeAs(folded));
  }

  #makeAs(folded: ReadonlyMap<SiteId, ParkState>): void {
    const wanted = new Map<SiteId, ParkState>();
    const names = new Map<SiteId, SiteId>();
    for (const [site, state] of folded) {
      const own = state.addition ? this.#nameAddition(state.addition, state) : site;
      if (own === null) continue;
      wanted.set(own, state);
      if (own !== site) names.set(site, own);
    }
    for (const [site, state] of this.#shown) if (!wanted.has(site)) this.#takeBack(site, state);
    for (const [site, state] of wanted) {
      const shown = this.#shown.get(site);
      if (!shown || !areSameStates(shown, state)) this.#put(site, state);
    }
    this.#shown = wanted;
    this.#names = names;
  }

  /** The session's name of a park of the edits that are shown. */
  nameInSession(site: SiteId): SiteId {
    return this.#names.get(site) ?? site;
  }

  /** The name of a park that an edit adds, which is added if it never was; null where it has been removed since. */
  #nameAddition(addition: Addition, { present }: ParkState): SiteId | null {
    const known = this.#added.get(addition);
    if (known !== undefined || !present) return known ?? null;
    const site = this.#session.addPark(addition.polygons, { ...addition.facts, id: addition.id });
    this.#added.set(addition, site);
    return site;
  }

  #put(site: SiteId, { addition, present, polygons, facts }: ParkState): void {
    const session = this.#session;
    if (!present) session.removePark(site);
    else if (addition) session.changePark(site, polygons, facts);
    else {
      session.restorePark(site);
      if (polygons || Object.keys(facts).length > 0) session.changePark(site, polygons, facts);
    }
  }

  #takeBack(site: SiteId, { addition }: ParkState): void {
    if (addition) this.#session.removePark(site);
    else this.#session.restorePark(site);
  }
}
