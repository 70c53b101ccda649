import { html, nothing, type TemplateResult } from 'lit';
import { inLanguage } from '../../model/localized.ts';
import type { PlanItem } from '../../model/plan.ts';
import { wordDistance } from '../../locales/measures.ts';
import type { MapState } from '../../state/map-state.ts';
import {
  countListedItems,
  selectListedThemes,
  selectShownSet,
  type OfferedLayer,
  type OfferedTheme,
} from '../../state/selectors.ts';
import type { Store } from '../../state/store.ts';
import { itemListStyles } from './dm-item-list.styles.ts';
import { StoreElement } from '../shared/store-element.ts';
import { sharedStyles } from '../shared/theme.styles.ts';

/**
 * The list of what the map shows, its text twin: the same set, under the same themes.
 *
 * @fires dm-item-open - a row was pressed; its card opens
 */
export class DmItemList extends StoreElement {
  static override styles = [sharedStyles, itemListStyles];

  protected override watchStore(store: Store): readonly (() => void)[] {
    const hovered = store.watch(
      (state) => [state.hovered],
      () => this.#markHovered(),
    );
    return [...super.watchStore(store), hovered];
  }

  protected override updated(): void {
    this.#markHovered();
  }

  /** Moves the focus to an item's row, or to the list's heading where it has none. */
  focusItem(id: string | null): void {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('button.row')];
    const row = rows.find(({ dataset }) => dataset['item'] === id);
    (row ?? this.renderRoot.querySelector<HTMLElement>('h2'))?.focus();
  }

  protected override select(state: MapState): readonly unknown[] {
    return [...selectShownSet(state), state.language];
  }

  protected override render(): TemplateResult {
    const themes = selectListedThemes(this.state);
    const count = countListedItems(this.state);
    return html`
      <h2 tabindex="-1">${this.say('list.title')} <small>${this.say('list.count', { count })}</small></h2>
      ${count === 0 ? html`<p class="empty">${this.say('list.empty')}</p>` : nothing}
      ${themes.map((theme) => this.#renderTheme(theme))}
    `;
  }

  /** Marks the row of what the pointer is on: it moves too often to draw the whole list for it. */
  #markHovered(): void {
    const { hovered } = this.state;
    for (const row of this.renderRoot.querySelectorAll<HTMLElement>('button.row')) {
      row.classList.toggle('hovered', row.dataset['item'] === hovered);
    }
  }

  #renderTheme({ theme, layers }: OfferedTheme): TemplateResult {
    const name = inLanguage(theme.name, this.state.language);
    return html`<section>
      <h3>${name}</h3>
      ${layers.map((layer) => this.#renderLayer(layer, layers.length > 1))}
    </section>`;
  }

  #renderLayer({ layer, items }: OfferedLayer, named: boolean): TemplateResult {
    return html`
      ${named ? html`<h4>${inLanguage(layer.name, this.state.language)}</h4>` : nothing}
      <ul>
        ${items.map((item) => html`<li>${this.#renderItem(item)}</li>`)}
      </ul>
    `;
  }

  #renderItem(item: PlanItem): TemplateResult {
    const { language, loaded } = this.state;
    const newest = loaded?.district.generations[0]?.id;
    const open = (): void => {
      this.dispatchEvent(new CustomEvent('dm-item-open', { detail: { id: item.id }, bubbles: true, composed: true }));
    };
    const point = (hoveredItem: string | null) => (): void => this.store.update({ hovered: hoveredItem });
    return html`<button
      class="row"
      type="button"
      data-item=${item.id}
      @click=${open}
      @pointerenter=${point(item.id)}
      @pointerleave=${point(null)}
      @focus=${point(item.id)}
      @blur=${point(null)}
    >
      <span class="name">
        ${item.no === undefined ? nothing : html`<span class="no ${item.generation === newest ? '' : 'earlier'}">${item.no}</span>`}
        <span>${inLanguage(item.name, language)}</span>
        ${this.#renderPlace(item)}
      </span>
      <span class="text">${inLanguage(item.text, language)}</span>
    </button>`;
  }

  #renderPlace(item: PlanItem): TemplateResult | typeof nothing {
    if (item.place === 'unknown') return html`<span class="place">${this.say('list.unplaced')}</span>`;
    const { catalogue, language } = this.state;
    const outside = catalogue?.outside.get(item.id);
    if (!outside) return nothing;
    const distance = wordDistance(language, outside.distanceMeters);
    return html`<span class="place">${this.say('list.outside', { distance })}</span>`;
  }
}
