import type { ScenarioEdit } from '../../model/scenario.ts';
import type { SiteId } from '../../model/vocabulary.ts';
import type { CoverageSession } from '../coverage-session.ts';
import { type ParkState, areSameStates, foldEdits } from './fold-edits.ts';

/**
 * Makes the parks of an open analysis be as edits say, on top of its layer, and as the layer says again.
 *
 * Only parks that differ from what is shown are touched, so that one more edit or one less costs no more than itself.
 * The layer stays as it is, and the same edits give the same figures to the last bit, whatever was shown in between.
 * They are those of a fresh run on the edited layer by the same rules, to the last bit too unless two parks have one
 * shape: a fresh run takes these as one, and may round otherwise (by less than 1e-9 of the area).
 *
 * A park that edits add has the place and the name in the analysis that it has among them: `parks/+2` is the second.
 */
export class EditedParks {
  readonly #session: CoverageSession;
  /** What is shown, by name; parks of the layer that are missing are as on opening. */
  #shown: ReadonlyMap<SiteId, ParkState> = new Map();

  constructor(session: CoverageSession) {
    this.#session = session;
  }

  /**
   * Shows edits in the place of those before.
   * @throws RangeError when an edit speaks of a park that neither the layer nor an edit before it has
   */
  show(edits: readonly ScenarioEdit[]): void {
    const wanted = foldEdits(edits);
    for (const [site, { addition }] of wanted) if (!addition) this.#requireOpened(site);
    this.#session.batch(() => this.#makeAs(wanted));
  }

  #makeAs(wanted: ReadonlyMap<SiteId, ParkState>): void {
    const before = this.#shown;
    // whatever fails half-way, what was touched is known
    this.#shown = new Map([...before, ...wanted]);
    for (const [site, state] of before) if (!wanted.has(site)) this.#takeBack(site, state);
    for (const [site, state] of wanted) {
      const shown = before.get(site);
      if (!shown || !areSameStates(shown, state)) this.#put(site, state);
    }
    this.#shown = wanted;
  }

  #requireOpened(site: SiteId): void {
    const { parkSites, opened } = this.#session;
    if (!opened[parkSites.find(site)]) throw new RangeError(`Expected a park of the layer, got "${site}".`);
  }

  #put(site: SiteId, { addition, present, polygons, facts }: ParkState): void {
    const session = this.#session;
    if (addition) {
      const record = { ...facts, id: addition.id };
      if (!session.parkSites.has(site)) session.addPark(polygons!, record);
      else session.changePark(site, polygons, record);
      if (!present) session.removePark(site);
    } else if (!present) session.removePark(site);
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
