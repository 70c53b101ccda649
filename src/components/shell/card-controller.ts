import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { wordRatio } from '../../locales/measures.ts';
import { translate } from '../../locales/translate.ts';
import { inLanguage } from '../../model/localized.ts';
import { selectItem } from '../../state/actions.ts';
import type { MapState } from '../../state/map-state.ts';
import { countListedItems, isSynthetic, selectSelectedItem, selectSelectedSite } from '../../state/selectors.ts';
import type { Store } from '../../state/store.ts';
import type { DmItemCard } from '../plan/dm-item-card.ts';
import type { DmItemList } from '../plan/dm-item-list.ts';
import { nameSite } from '../green/name-site.ts';
import type { DmSiteCard } from '../green/dm-site-card.ts';
import type { SheetController } from './sheet-controller.ts';

interface Host extends ReactiveControllerHost {
  readonly store: Store;
  readonly renderRoot: ParentNode;
}

/**
 * Follows the reader from list to card and back: moves the map and the focus, and says in the live region what changed
 * for those who do not see it.
 */
export class CardController implements ReactiveController {
  readonly #host: Host;
  readonly #sheet: SheetController;
  /** The item whose row the focus returns to. */
  #opener: string | null = null;
  #announcement = '';

  constructor(host: Host, sheet: SheetController) {
    this.#host = host;
    this.#sheet = sheet;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#opener = null;
  }

  /** What the live region says. */
  get announcement(): string {
    return this.#announcement;
  }

  /** Looks at a change of the store for what is to be announced. */
  announce(state: MapState, previous: MapState): void {
    const { language } = state;
    if (state.selected !== previous.selected) {
      if (previous.selected === null) this.#opener = state.selected;
      if (state.selected !== null) this.#sheet.unfold();
      const name = nameSelected(state);
      if (name) this.#announcement = translate(language, 'announce.selected', { name });
      else if (state.selected === null) this.#announcement = translate(language, 'announce.closed');
    } else if (state.catalogue !== previous.catalogue && !nameSelected(previous)) {
      // a park or block of the address is known when its layer has come
      const name = nameSelected(state);
      if (name) this.#announcement = translate(language, 'announce.selected', { name });
    }
    const { result } = state.coverage;
    if (result && result !== previous.coverage.result && state.view === 'green') {
      const lines = result.targets.map((target) => target.ratio);
      const ratio = wordRatio(language, result.readings.tiered.ratio, lines);
      const sample = isSynthetic(state) ? translate(language, 'coverage.sample') : '';
      this.#announcement = `${translate(language, 'announce.coverage', { ratio })} ${sample}`;
    }
    if (state.view !== previous.view) {
      const view = translate(language, `view.${state.view}`);
      this.#announcement = translate(language, 'announce.view', { view, count: countListedItems(state) });
    }
  }

  /** The reader opened an item from the list, a card or a pointer: the map goes there and the card takes the focus. */
  readonly onItemOpen = async (event: CustomEvent<{ id: string }>): Promise<void> => {
    const { id } = event.detail;
    selectItem(this.#host.store, id);
    this.#opener = id;
    this.#sheet.showMap();
    this.#host.store.command({ kind: 'fit-item', item: id });
    await this.#host.updateComplete;
    const card = this.#host.renderRoot.querySelector<DmItemCard | DmSiteCard>('dm-item-card, dm-site-card');
    if (!card) return;
    // the card of a park or block may still be on its way
    await customElements.whenDefined(card.localName);
    await card.updateComplete;
    card.focusHeading();
  };

  /** Back to the list, and the focus to the row it came from. */
  readonly closeCard = async (): Promise<void> => {
    const opener = this.#opener;
    this.#host.store.update({ selected: null });
    await this.#host.updateComplete;
    const list = this.#host.renderRoot.querySelector<DmItemList>('dm-item-list');
    await list?.updateComplete;
    list?.focusItem(opener);
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#host.store.state.selected === null) return;
    event.preventDefault();
    void this.closeCard();
  };
}

/** The name of the selected item, park or block. */
function nameSelected(state: MapState): string | null {
  const item = selectSelectedItem(state);
  if (item) return inLanguage(item.name, state.language);
  const site = selectSelectedSite(state);
  return site ? nameSite(site, state.language) : null;
}
