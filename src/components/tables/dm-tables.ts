import { VirtualizerController } from '@tanstack/lit-virtual';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { type TableKey, translateTables } from '../../locales/translate-tables.ts';
import { selectItem } from '../../state/actions.ts';
import type { MapState } from '../../state/map-state.ts';
import { isSynthetic, selectSelectedSite } from '../../state/selectors.ts';
import { sharedStyles } from '../shared/theme.styles.ts';
import { StoreElement } from '../shared/store-element.ts';
import type { Arrangement } from './arrange-lines.ts';
import { tablesStyles } from './dm-tables.styles.ts';
import { renderBar } from './render-bar.ts';
import { renderGrid } from './render-grid.ts';
import { RowList } from './row-list.ts';
import type { ColumnKey, TableName } from './table-columns.ts';

/** Heights of a row and of the head in pixels; taller where fingers press. */
const ROW_PIXELS = 34;
const TOUCH_ROW_PIXELS = 44;

/** Rows beyond what is seen that stand ready. */
const OVERSCAN = 8;

/**
 * The tables of the check in full: communities, blocks and parks, in any order, narrowed and searched, in step with the
 * map. Rows are drawn as they come into sight.
 *
 * @fires dm-item-open - a row was opened while the tables cover the map
 * @fires dm-tables-close - the reader has done with the tables, or wants to see the map under them
 */
export class DmTables extends StoreElement {
  static override styles = [sharedStyles, tablesStyles];

  /** Whether it leaves the map a strip only. */
  @property({ type: Boolean, reflect: true }) tall = false;

  readonly #rows = new RowList();
  /** The row that the keyboard is at takes the focus when it is drawn. */
  #wantsFocus = false;
  /** What was selected when the rows were last drawn. */
  #selected: string | null = null;
  readonly #rowPixels = matchMedia('(pointer: coarse)').matches ? TOUCH_ROW_PIXELS : ROW_PIXELS;
  readonly #scroll = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0,
    getScrollElement: () => this.renderRoot.querySelector<HTMLElement>('.scroller'),
    estimateSize: () => this.#rowPixels,
    // the head stays in sight above the rows
    scrollMargin: this.#rowPixels,
    scrollPaddingStart: this.#rowPixels,
    // the row that the keyboard is at is always drawn: else it could not have the focus
    rangeExtractor: ({ startIndex, endIndex, count }) => {
      const [from, to] = [Math.max(0, startIndex - OVERSCAN), Math.min(count - 1, endIndex + OVERSCAN)];
      const seen = Array.from({ length: to - from + 1 }, (_, i) => from + i);
      const { active } = this.#rows;
      if (active >= from && active <= to) return seen;
      return active < from ? [active, ...seen] : [...seen, active];
    },
  });

  /** Moves the focus to the tables. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[role="tab"][tabindex="0"]')?.focus();
  }

  protected override select(map: MapState): readonly unknown[] {
    const { loaded, catalogue, coverage, selected, hovered, chosenSites, language } = map;
    return [loaded, catalogue, coverage.result, selected, hovered, chosenSites, language];
  }

  protected override say(key: TableKey, parameters?: Readonly<Record<string, string | number>>): string {
    return translateTables(this.state.language, key, parameters);
  }

  protected override firstUpdated(): void {
    this.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const rows = this.#rows;
    const { selected } = this.state;
    const site = selected === this.#selected ? null : selectSelectedSite(this.state);
    this.#selected = selected;
    if (site) rows.show(site.kind === 'park' ? 'parks' : 'blocks');
    rows.follow(this.state);
    const index = site ? rows.listed.findIndex((line) => line.site === selected) : -1;
    if (index >= 0) this.#goTo(index);
    const { options } = this.#scroll.getVirtualizer();
    this.#scroll.getVirtualizer().setOptions({ ...options, count: rows.listed.length });
  }

  protected override render(): TemplateResult {
    const { state } = this;
    const { table, arrangement } = this.#rows;
    return html`<section aria-label=${this.say('tables.title')} @keydown=${this.#onKeyDown}>
      <div class="bar">
        ${renderBar({ state, table, arrangement, onShow: this.#show, onNarrow: this.#narrow })}
        <span class="buttons">
          <button type="button" part="height" data-do="height" @click=${() => (this.tall = !this.tall)}>
            ${this.say(this.tall ? 'tables.lower' : 'tables.taller')}
          </button>
          <button type="button" data-do="close" aria-label=${this.say('tables.close')} @click=${this.#close}>✕</button>
        </span>
      </div>
      <div class="body" id="panel" role="tabpanel" aria-labelledby="tab-${table}">
        ${state.coverage.result ? this.#renderTable() : html`<p class="note">${this.say('tables.waiting')}</p>`}
      </div>
    </section>`;
  }

  #renderTable(): TemplateResult {
    const { state } = this;
    const rows = this.#rows;
    const { size } = state.chosenSites;
    const hasLedger = rows.table === 'parks' && state.coverage.result?.target.ratio !== null;
    return html`<div class="state">
        ${isSynthetic(state) ? html`<b class="sample" data-notice="sample">${this.say('coverage.sample')}</b>` : nothing}
        <span role="status">
          ${this.say('tables.count', { shown: rows.listed.length, count: rows.all.length })}${
            size > 0 ? html`；${this.say('tables.chosen', { count: size })}` : nothing
          }
        </span>
        ${
          size > 0
            ? html`<button type="button" data-do="show" @click=${this.#showChosen}>${this.say('tables.show')}</button>
                <button type="button" data-do="clear" @click=${() => this.#choose(new Set())}>
                  ${this.say('tables.clear')}
                </button>`
            : nothing
        }
        ${this.#renderUnlisted()}
        ${hasLedger ? html`<span class="about">${this.say('tables.aloneOnly')}</span>` : nothing}
      </div>
      ${renderGrid({
        state,
        rows,
        items: this.#scroll.getVirtualizer().getVirtualItems(),
        totalPixels: this.#scroll.getVirtualizer().getTotalSize(),
        rowPixels: this.#rowPixels,
        onSort: this.#sort,
        onChooseAll: (isChosen) => this.#choose(rows.toggleAll(isChosen, state.chosenSites)),
        onRowClick: this.#onRowClick,
        onRowKey: this.#onRowKey,
        onRowPoint: this.#onRowPoint,
      })}`;
  }

  /** What is chosen on the map may be none of the rows that are listed. */
  #renderUnlisted(): TemplateResult | typeof nothing {
    const { selected } = this.state;
    const line = selected === null ? undefined : this.#rows.all.find(({ site }) => site === selected);
    if (!line || this.#rows.listed.includes(line)) return nothing;
    const listAll = (): void => {
      this.#narrow({ search: '', filter: null });
      this.#rows.follow(this.state);
      this.#goTo(this.#rows.listed.indexOf(line));
    };
    return html`<span data-notice="unlisted">
      ${this.say('tables.unlisted', { name: String(line.cells.name) })}
      <button type="button" @click=${listAll}>${this.say('tables.listAll')}</button>
    </span>`;
  }

  protected override updated(): void {
    if (!this.#wantsFocus) return;
    const row = this.renderRoot.querySelector<HTMLElement>(`tr[data-index="${this.#rows.active}"]`);
    this.#wantsFocus = !row;
    row?.focus({ preventScroll: true });
  }

  readonly #show = (table: TableName, moves: boolean): void => {
    this.#rows.show(table);
    this.#restart();
    if (moves) void this.updateComplete.then(() => this.focus());
  };

  readonly #narrow = (change: Partial<Arrangement>): void => {
    this.#rows.narrow(change);
    this.#restart();
  };

  readonly #sort = (column: ColumnKey): void => {
    this.#rows.sortBy(column);
    this.#restart();
  };

  #restart(): void {
    this.#scroll.getVirtualizer().scrollToOffset(0);
    this.requestUpdate();
  }

  /** Puts the keyboard at a row and brings it into sight. */
  #goTo(index: number): void {
    this.#rows.goTo(index);
    this.requestUpdate();
    void this.updateComplete.then(() => this.#scroll.getVirtualizer().scrollToIndex(this.#rows.active));
  }

  #choose(chosen: ReadonlySet<string>): void {
    this.store.update({ chosenSites: chosen });
  }

  readonly #onRowClick = (event: MouseEvent): void => {
    const index = findIndex(event);
    if (index === null) return;
    const [target] = event.composedPath();
    const cell = (target as Element).closest('td');
    const isChoice = cell?.classList.contains('choice') === true;
    if (isChoice || event.shiftKey || event.ctrlKey || event.metaKey) {
      // a press on a label comes once more, from its box, which shows what the store says
      if (isChoice && !(target instanceof HTMLInputElement)) return;
      this.#choose(this.#rows.toggle(index, event.shiftKey, this.state.chosenSites));
      this.#rows.goTo(index);
      this.requestUpdate();
      return;
    }
    this.#rows.goTo(index);
    this.requestUpdate();
    this.#open(index);
  };

  readonly #onRowKey = (event: KeyboardEvent): void => {
    const { active } = this.#rows;
    const { height = 0 } = this.#scroll.getVirtualizer().scrollRect ?? {};
    const target = this.#rows.findTarget(event.key, Math.floor(height / this.#rowPixels) - 2);
    if (target !== null) {
      event.preventDefault();
      this.#wantsFocus = true;
      this.#goTo(target);
      if (event.shiftKey) this.#choose(this.#rows.toggle(this.#rows.active, true, this.state.chosenSites));
    } else if (event.key === ' ') {
      event.preventDefault();
      this.#choose(this.#rows.toggle(active, event.shiftKey, this.state.chosenSites));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#open(active);
    }
  };

  readonly #onRowPoint = (event: PointerEvent): void => {
    const index = findIndex(event);
    const hovered = index === null ? null : (this.#rows.listed[index]?.site ?? null);
    if (event.pointerType === 'mouse') this.store.update({ hovered });
  };

  /** Opens a row's card and moves the map to it; the focus stays in the table where both are seen. */
  #open(index: number): void {
    const { site, feature } = this.#rows.listed[index] ?? {};
    const covers = this.#coversMap;
    if (!feature) return;
    if (covers) this.#leave();
    if (!site) this.store.command({ kind: 'fit-features', features: [feature] });
    else if (covers) this.#dispatch('dm-item-open', { id: site });
    else if (selectItem(this.store, site)) this.store.command({ kind: 'fit-item', item: site });
  }

  readonly #showChosen = (): void => {
    const { chosenSites, catalogue } = this.state;
    const features = [...chosenSites].flatMap((id) => catalogue?.sites.get(id)?.feature ?? []);
    if (this.#coversMap) this.#leave();
    this.store.command({ kind: 'fit-features', features });
  };

  /** Whether the map is hidden under the tables, as on a phone. */
  get #coversMap(): boolean {
    return getComputedStyle(this).position === 'absolute';
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (this.#rows.arrangement.search !== '' && event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    this.#close();
  };

  readonly #close = (): void => {
    this.#choose(new Set());
    this.#leave();
  };

  #leave(): void {
    this.#dispatch('dm-tables-close', null);
  }

  #dispatch(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** The row that an event comes from. */
function findIndex(event: Event): number | null {
  const [target] = event.composedPath();
  const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-index]') : null;
  return row ? Number(row.dataset['index']) : null;
}
