import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { loadDistrict } from '../load/load-district.ts';
import { isMessageKey, translate, type MessageKey } from '../locales/translate.ts';
import type { LoadedDistrict } from '../model/loaded-district.ts';
import { inLanguage } from '../model/localized.ts';
import { acceptDistrict, selectItem } from '../state/actions.ts';
import type { MapState, Phase } from '../state/map-state.ts';
import { selectColourScheme, selectListedThemes, selectSelectedItem } from '../state/selectors.ts';
import { Store } from '../state/store.ts';
import { EventReporter } from './district-map-events.ts';
import { districtMapStyles } from './district-map.styles.ts';
import type { DmItemCard } from './dm-item-card.ts';
import type { DmItemList } from './dm-item-list.ts';
import { MapStageController } from './map-stage-controller.ts';
import { PermalinkController } from './permalink-controller.ts';
import { parseLanguage, takeAttributes, type ShownAttribute } from './read-attributes.ts';
import { setStyles } from './set-styles.ts';
import { SheetController } from './sheet-controller.ts';
import { sharedStyles, themeStyles } from './theme.styles.ts';

const SHOWN: readonly ShownAttribute[] = ['theme', 'view', 'generation', 'layers', 'selected', 'center', 'zoom'];

/** From this width the legend starts unfolded, beside the picture and not on it; its own width with its margin. */
const LEGEND_BESIDE_PIXELS = 1180;
const LEGEND_PIXELS = 236;
/** The folded legend above a narrow map. */
const FOLDED_LEGEND_PIXELS = 52;
/** The buttons at the right with their margins. */
const BUTTONS_PIXELS = 56;

/**
 * A district's spatial plan as a map with its list, legend and cards.
 *
 * @tag district-map
 * @slot header - above the list; by default the district's title and summary
 * @slot fallback - what stands here until the data has come; the page puts the plan's items as plain HTML into it
 * @csspart head - the title above the list
 * @csspart panel - list and card
 * @csspart stage - the map and what lies on it
 * @cssproperty --dm-font - font family of the interface
 * @cssproperty --dm-panel - colour of the panel
 * @cssproperty --dm-text - colour of text
 * @cssproperty --dm-muted-text - colour of less important text
 * @cssproperty --dm-accent - colour of buttons and the chosen view
 * @cssproperty --dm-on-accent - colour of text on the accent
 * @cssproperty --dm-focus - colour of focus and selection
 * @fires {CustomEvent<{ view: string }>} dm-ready - the first complete drawing stands, or the text that stands in for it
 * @fires {CustomEvent<{ diagnostics: Diagnostic[] }>} dm-error - the district could not be loaded
 * @fires {CustomEvent<{ view: string, center: [number, number] | null, zoom: number | null, cause: string }>} dm-view-change - another view or camera, at most four a second
 * @fires {CustomEvent<{ id: string | null }>} dm-selection-change - another item, or none
 * @fires {CustomEvent<{ layers: string[] }>} dm-layers-change - other layers are visible
 */
export class DistrictMap extends LitElement {
  static override styles = [sharedStyles, themeStyles, districtMapStyles];

  /** URL of a folder that holds `district.json`. */
  @property() src = '';
  /** `structure`, `platforms` or `green`. */
  @property() view: string | null = null;
  /** Ids of the visible layers with spaces between; without it, what view and generation show. */
  @property() layers: string | null = null;
  /** Id of the item whose card is open. */
  @property() selected: string | null = null;
  /** Id of a generation of the plan. */
  @property() generation: string | null = null;
  /** `lng,lat` in degrees. */
  @property() center: string | null = null;
  /** Zoom of the map, 7 to 18. */
  @property() zoom: string | null = null;
  /** `zh-CN` or `en`. */
  @property({ reflect: true }) override lang = '';
  /** `light`, `dark` or `auto`. */
  @property() theme: string | null = null;
  /** Parts to show, with spaces between: `header views list legend buttons overview`; without it all of them. */
  @property() controls: string | null = null;
  /** `cooperative` lets the page scroll past the map, `full` gives the map every gesture. */
  @property() gestures = 'cooperative';
  /** `eager`, `lazy` (when it comes near the window) or `click` (when the reader asks). */
  @property() loading = 'eager';
  /** Keeps the page's address in step; off in host pages. */
  @property({ type: Boolean }) permalink = false;
  /** Accessible name; without it the district's title. */
  @property() label: string | null = null;
  /** A district as objects, in the place of `src`. */
  @property({ attribute: false }) data: LoadedDistrict | null = null;
  /** `loading`, `ready`, `error` or `text-only`; `ready` is the first complete drawing of the current view. */
  @property({ reflect: true }) state: Phase = 'loading';

  /** @internal */
  readonly store = new Store();
  readonly #stage = new MapStageController(this);
  readonly #sheet = new SheetController(this);
  readonly #permalink = new PermalinkController(this);
  readonly #events = new EventReporter(this);
  #loading: AbortController | null = null;
  #release: (() => void) | null = null;
  #opener: string | null = null;
  #announcement = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#release = this.store.subscribe((state, previous) => this.#follow(state, previous));
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const readScheme = (): void => this.store.update({ systemTheme: scheme.matches ? 'dark' : 'light' });
    scheme.addEventListener('change', readScheme);
    const stop = this.#release;
    this.#release = (): void => {
      stop();
      scheme.removeEventListener('change', readScheme);
    };
    readScheme();
    if (this.hasUpdated && this.store.state.loaded === null) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loading?.abort();
    this.#loading = null;
    this.#release?.();
    this.#release = null;
    this.#events.stop();
    if (this.store.state.phase === 'ready') this.store.update({ phase: 'loading' });
  }

  /** Resolves when the map, or the text that stands in for it, is complete; rejects when the district cannot be loaded. */
  async ready(): Promise<void> {
    const settle = (phase: Phase): boolean => phase === 'ready' || phase === 'text-only';
    return new Promise((resolve, reject) => {
      const look = ({ phase, diagnostics }: MapState): boolean => {
        if (settle(phase)) resolve();
        else if (phase === 'error')
          reject(new Error(diagnostics.map((diagnostic) => this.#word(diagnostic)).join(' ')));
        return settle(phase) || phase === 'error';
      };
      if (look(this.store.state)) return;
      const release = this.store.subscribe((state) => {
        if (look(state)) release();
      });
    });
  }

  /** Opens an item's card and lights it up on the map; null closes the card. An unknown id changes nothing and warns. */
  select(id: string | null): void {
    if (!selectItem(this.store, id)) console.warn(`district-map: no item "${String(id)}"`);
  }

  /** Moves the map to an item. */
  fitTo(id: string): void {
    this.store.command({ kind: 'fit-item', item: id });
  }

  /** The map as it stands, as a PNG. @throws Error where no map is drawn */
  async toImage(): Promise<Blob> {
    if (!this.#stage.view) throw new Error('<district-map> has no map to take a picture of: wait for ready()');
    return this.#stage.view.toImage();
  }

  /** Ids of the layers and items that the picture shows at the moment; empty where no map is drawn. */
  drawn(): { readonly layers: readonly string[]; readonly items: readonly string[] } {
    return this.#stage.view?.queryDrawn() ?? { layers: [], items: [] };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('data')) void this.#load();
    if (changed.has('lang')) this.#takeLanguage();
    const names = SHOWN.filter((name) => changed.has(name));
    if (names.length > 0) this.#takeAttributes(names);
  }

  protected override render(): TemplateResult {
    const { state } = this.store;
    const textual = state.phase === 'text-only' || state.phase === 'error';
    const label = this.label ?? (state.loaded ? inLanguage(state.loaded.district.title, state.language) : nothing);
    return html`<div
      class="frame"
      role="region"
      aria-label=${label}
      lang=${state.language === 'en' ? 'en' : 'zh-Hans'}
      data-scheme=${selectColourScheme(state)}
      ?data-textual=${textual}
      ${setStyles({ '--sheet-height': `${this.#sheet.height}px`, '--sheet-cover': `${this.#sheet.height}px` })}
      @dm-item-open=${this.#onItemOpen}
      @dm-card-close=${this.#closeCard}
      @keydown=${this.#onKeyDown}
    >
      ${this.#has('header') ? this.#renderHead() : nothing} ${textual ? nothing : this.#renderStage()}
      ${this.#renderPanel(textual)}
      <div class="hidden" role="status">${this.#announcement}</div>
    </div>`;
  }

  #renderHead(): TemplateResult {
    const { loaded, language } = this.store.state;
    return html`<header class="head" part="head">
      <slot name="header">
        ${
          loaded
            ? html`<h1>${inLanguage(loaded.district.title, language)}</h1>
                <p>${inLanguage(loaded.district.summary, language)}</p>`
            : nothing
        }
      </slot>
    </header>`;
  }

  #renderPanel(textual: boolean): TemplateResult {
    const { store } = this;
    const { loaded } = store.state;
    const item = selectSelectedItem(store.state);
    return html`<div class="panel" part="panel">
      <div
        class="handle"
        role="separator"
        tabindex="0"
        aria-orientation="horizontal"
        aria-label=${this.#say('sheet.handle')}
        aria-valuemin="0"
        aria-valuemax="2"
        aria-valuenow=${this.#sheet.stop}
        @keydown=${this.#sheet.onKeyDown}
        @pointerdown=${this.#sheet.onPointerDown}
      >
        <i></i>
      </div>
      ${loaded && this.#has('views') ? html`<dm-view-switch .store=${store}></dm-view-switch>` : nothing}
      <div class="scroll">
        ${this.#renderNotices()}
        ${textual && loaded ? html`<p class="notice" data-notice="text-only">${this.#say('map.textOnly')}</p>` : nothing}
        ${textual && loaded && this.#has('legend') ? html`<dm-legend .store=${store}></dm-legend>` : nothing}
        ${item ? html`<dm-item-card .store=${store}></dm-item-card>` : nothing}
        ${
          loaded
            ? html`<dm-item-list .store=${store} ?hidden=${item !== null || !this.#has('list')}></dm-item-list>`
            : html`<slot name="fallback"></slot>`
        }
      </div>
    </div>`;
  }

  #renderStage(): TemplateResult {
    const { store } = this;
    const { phase, loaded } = store.state;
    const { view, waitsForClick } = this.#stage;
    return html`<div class="stage" part="stage">
      <div class="canvas" lang="zh-Hans"></div>
      ${
        waitsForClick
          ? html`<div class="waiting">
              <button type="button" @click=${() => this.#stage.ask()}>${this.#say('map.open')}</button>
            </div>`
          : phase === 'loading' && !view
            ? html`<p class="waiting">${this.#say('map.loading')}</p>`
            : nothing
      }
      ${
        view && this.#has('overview')
          ? html`<dm-edge-pointers .store=${store} .view=${view}></dm-edge-pointers>
              <dm-overview .store=${store} .view=${view}></dm-overview>`
          : nothing
      }
      ${loaded && this.#has('legend') ? html`<dm-legend .store=${store} ?open=${this.clientWidth >= LEGEND_BESIDE_PIXELS}></dm-legend>` : nothing}
      ${view && this.#has('buttons') ? html`<dm-map-controls .store=${store}></dm-map-controls>` : nothing}
      ${loaded ? html`<dm-map-foot .store=${store} .view=${view}></dm-map-foot>` : nothing}
    </div>`;
  }

  #renderNotices(): TemplateResult | typeof nothing {
    const { diagnostics, phase } = this.store.state;
    if (diagnostics.length === 0) return nothing;
    const isError = phase === 'error';
    return html`<section class="notice" role=${isError ? 'alert' : 'note'} data-notice="data">
      <h2>${isError ? this.#say('notice.error') : this.#say('notice.title', { count: diagnostics.length })}</h2>
      <ul>
        ${diagnostics.slice(0, 100).map((diagnostic) => html`<li>${this.#word(diagnostic)}</li>`)}
      </ul>
    </section>`;
  }

  #word({ code, params }: MapState['diagnostics'][number]): string {
    const key = `notice.code.${code}`;
    return isMessageKey(key) ? this.#say(key, params) : code;
  }

  #say(key: MessageKey, parameters?: Readonly<Record<string, string | number>>): string {
    return translate(this.store.state.language, key, parameters);
  }

  #has(part: string): boolean {
    return this.controls === null || this.controls.split(/\s+/).includes(part);
  }

  /** The panel stands beside the map; the same width as in the styles. */
  #isWide(): boolean {
    return this.clientWidth >= 760;
  }

  async #load(): Promise<void> {
    if (!this.isConnected) return;
    this.#loading?.abort();
    this.#stage.reset();
    this.store.update({ phase: 'loading', loaded: null, catalogue: null, diagnostics: [], camera: null });
    const loading = new AbortController();
    this.#loading = loading;
    if (this.data) this.#accept({ loaded: this.data, diagnostics: [] });
    else if (this.src) {
      try {
        this.#accept(await loadDistrict(new URL(this.src, document.baseURI), loading.signal));
      } catch (error) {
        if (!loading.signal.aborted) throw error;
      }
    }
  }

  #accept(result: Parameters<typeof acceptDistrict>[1]): void {
    acceptDistrict(this.store, result);
    if (!result.loaded) return;
    this.#takeAttributes(SHOWN);
    this.#permalink.start();
    const { selected, camera } = this.store.state;
    // a link to an item that says nothing of the camera goes to the item
    if (selected !== null && camera === null)
      void this.ready().then(
        () => this.fitTo(selected),
        () => undefined,
      );
  }

  #takeLanguage(): void {
    if (this.lang === '') return;
    const language = parseLanguage(this.lang);
    if (language) this.store.update({ language });
    else console.warn(`district-map: ignored lang="${this.lang}"`);
  }

  #takeAttributes(names: readonly ShownAttribute[]): void {
    const ignored = takeAttributes(this.store, names, this);
    if (ignored.length > 0) console.warn('district-map: ignored', ignored.join(', '));
  }

  #follow(state: MapState, previous: MapState): void {
    this.state = state.phase;
    if (state.selected !== previous.selected) {
      // set without a detour through the attribute's reader, which would find nothing new
      this.selected = state.selected;
      this.#onSelectionChange(state, previous);
    }
    if (state.view !== previous.view) {
      this.view = state.view;
      this.#announceView(state);
    }
    this.#events.report(state, previous);
    this.requestUpdate();
  }

  #onSelectionChange(state: MapState, previous: MapState): void {
    if (previous.selected === null) this.#opener = state.selected;
    if (state.selected !== null) this.#sheet.unfold();
    const item = selectSelectedItem(state);
    this.#announcement = item
      ? this.#say('announce.selected', { name: inLanguage(item.name, state.language) })
      : this.#say('announce.closed');
  }

  #announceView(state: MapState): void {
    const count = selectListedThemes(state).flatMap(({ layers }) => layers.flatMap(({ items }) => items)).length;
    this.#announcement = this.#say('announce.view', { view: this.#say(`view.${state.view}`), count });
  }

  /** The reader opened an item from the list, a card or a pointer: the map goes there and the card takes the focus. */
  async #onItemOpen(event: CustomEvent<{ id: string }>): Promise<void> {
    this.#opener = event.detail.id;
    this.#sheet.showMap();
    this.fitTo(event.detail.id);
    await this.updateComplete;
    const card = this.renderRoot.querySelector<DmItemCard>('dm-item-card');
    await card?.updateComplete;
    card?.focusHeading();
  }

  async #closeCard(): Promise<void> {
    const opener = this.#opener;
    this.store.update({ selected: null });
    await this.updateComplete;
    const list = this.renderRoot.querySelector<DmItemList>('dm-item-list');
    await list?.updateComplete;
    list?.focusItem(opener);
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.store.state.selected === null) return;
    event.preventDefault();
    void this.#closeCard();
  }

  /**
   * What sheet and legend cover of the map, in pixels, so that what the camera goes to is not behind them.
   *
   * @internal
   */
  get cover(): { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number } {
    const bottom = this.#isWide() ? 0 : Math.min(this.#sheet.height, this.clientHeight / 2);
    const left = this.clientWidth >= LEGEND_BESIDE_PIXELS && this.#has('legend') ? LEGEND_PIXELS : 0;
    const right = this.#has('buttons') ? BUTTONS_PIXELS : 0;
    const top = !this.#isWide() && this.#has('legend') ? FOLDED_LEGEND_PIXELS : 0;
    return { top, right, bottom, left };
  }
}
