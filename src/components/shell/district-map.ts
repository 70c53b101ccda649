import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { translate, type MessageKey } from '../../locales/translate.ts';
import type { Cover } from '../../map/camera-driver.ts';
import type { DistrictData, LoadedDistrict } from '../../model/loaded-district.ts';
import { inLanguage } from '../../model/localized.ts';
import { goToItem, selectItem, warnOfItem } from '../../state/actions.ts';
import { CoverageRunner } from '../../state/coverage/coverage-runner.ts';
import { DistrictOpener } from '../../state/district-opener.ts';
import type { MapState, Phase } from '../../state/map-state.ts';
import { selectColourScheme, selectSelectedItem, selectSelectedSite } from '../../state/selectors.ts';
import { Store } from '../../state/store.ts';
import { awaitDrawing } from './await-drawing.ts';
import { EventReporter } from './district-map-events.ts';
import { districtMapStyles } from './district-map.styles.ts';
import { ImportController } from '../import/import-controller.ts';
import { GreenPartsController } from './green-parts-controller.ts';
import { hasRoomForLegend, measureCover } from '../green/measure-cover.ts';
import { MapStageController } from './map-stage-controller.ts';
import { PermalinkController } from './permalink-controller.ts';
import { applyAttributes, applyLanguage, takeAttributes, type ShownAttribute } from './read-attributes.ts';
import { CardController } from './card-controller.ts';
import { SheetController } from './sheet-controller.ts';
import { renderOverMap } from './render-over-map.ts';
import { renderSheetHandle } from './render-sheet-handle.ts';
import { setStyles } from '../shared/set-styles.ts';
import { sharedStyles, themeStyles } from '../shared/theme.styles.ts';
import { tablesPlaceStyles } from './tables-place.styles.ts';
import { SystemThemeController } from './system-theme-controller.ts';
import { UnloadGuardController } from './unload-guard-controller.ts';
import { WorkController } from '../project/work-controller.ts';

/** Attributes that are understood without a district, and those that only it can tell right from wrong. */
const EARLY: readonly ShownAttribute[] = ['theme', 'view', 'center', 'zoom'];
const LATE: readonly ShownAttribute[] = ['generation', 'layers', 'selected'];

/** What the element itself shows, or says aloud, of its store; the parts follow it by themselves. */
function selectRendered(state: MapState): readonly unknown[] {
  const { phase, loaded, catalogue, view, selected, language, theme, systemTheme, coverage } = state;
  return [phase, loaded, catalogue, view, selected, language, theme, systemTheme, coverage.result];
}

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
 * @fires {CustomEvent<{ code: string, message: string, partial: boolean, diagnostics: Diagnostic[] }>} dm-error - something could not be had: the district, the map, or (`partial`) a part of it
 * @fires {CustomEvent<{ view: string, center: [number, number] | null, zoom: number | null, cause: string }>} dm-view-change - another view or camera, at most four a second
 * @fires {CustomEvent<{ id: string | null }>} dm-selection-change - another item, or none
 * @fires {CustomEvent<{ layers: string[] }>} dm-layers-change - other layers are visible
 * @fires {CustomEvent<{ standard: string, readings: object, synthetic: boolean }>} dm-coverage-change - the coverage check has a new result
 * @fires {CustomEvent<{ name: string | null, edits: number, count: number }>} dm-scenario-change - another scenario is shown, or an edit was made or undone
 */
export class DistrictMap extends LitElement {
  static override styles = [sharedStyles, themeStyles, districtMapStyles, tablesPlaceStyles];

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
  /** Parts to show, with spaces between: `header views list legend buttons overview import`; without it all of them. */
  @property() controls: string | null = null;
  /** `cooperative` lets the page scroll past the map, `full` gives the map every gesture. */
  @property() gestures = 'cooperative';
  /** `eager`, `lazy` (when it comes near the window) or `click` (when the reader asks). */
  @property() loading = 'eager';
  /** Keeps the page's address in step; off in host pages. */
  @property({ type: Boolean }) permalink = false;
  /** Accessible name; without it the district's title. */
  @property() label: string | null = null;
  /** A district as objects, instead of `src`: what its files hold, or what `loadDistrict()` made of them. */
  @property({ attribute: false }) data: DistrictData | LoadedDistrict | null = null;
  /** `loading`, `ready`, `error` or `text-only`; `ready` is the first complete drawing of the current view. */
  @property({ reflect: true }) state: Phase = 'loading';

  /** @internal */
  readonly store = new Store();
  readonly #opener = new DistrictOpener(this.store, () => this.#onLoaded());
  readonly #coverage = new CoverageRunner(this.store);
  readonly #green = new GreenPartsController(this, this.#coverage, () => this.#stage.view);
  readonly #stage = new MapStageController(this);
  readonly #import = new ImportController(this);
  readonly #sheet = new SheetController(this);
  readonly #cards = new CardController(this, this.#sheet);
  readonly #permalink = new PermalinkController(this);
  readonly #events = new EventReporter(this);
  #releases: readonly (() => void)[] = [];

  constructor() {
    super();
    this.addController(new SystemThemeController(this.store));
    new UnloadGuardController(this, this.store);
    new WorkController(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#releases = [
      this.store.subscribe((state, previous) => this.#follow(state, previous)),
      this.store.watch(selectRendered, () => this.requestUpdate()),
    ];
    this.#coverage.connect();
    const { loaded, awaitsLayers } = this.store.state;
    if (this.hasUpdated && (loaded === null || awaitsLayers)) void this.#opener.open(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#opener.stop();
    this.#coverage.disconnect();
    if (this.store.state.phase !== 'error') this.store.update({ phase: 'loading' });
    for (const release of this.#releases) release();
    this.#releases = [];
    this.#events.stop();
  }

  /** Resolves when the map, or the text that stands in for it, is complete; rejects when the district cannot be loaded. */
  async ready(): Promise<void> {
    return awaitDrawing(this.store);
  }

  /** Opens an item's card and lights it up on the map; null closes the card. An unknown id changes nothing and warns. */
  select(id: string | null): void {
    if (!selectItem(this.store, id)) warnOfItem(String(id));
  }

  /** Moves the map to an item, as soon as there is a map. An unknown id changes nothing and warns. */
  fitTo(id: string): void {
    if (!goToItem(this.store, id)) warnOfItem(id);
  }

  /** The map as it stands, as a PNG with title, scale, legend, sources and what it is no basis for under it. @throws Error where no map is drawn */
  async toImage(): Promise<Blob> {
    const { view } = this.#stage;
    if (!view || this.state === 'text-only') {
      throw new Error('<district-map> has no map to take a picture of: wait for ready()');
    }
    const { captionPicture } = await import('./caption-picture.ts');
    return captionPicture(view, this.store.state, this.renderRoot.querySelector('.frame')!);
  }

  /** Ids of the layers and items that the picture shows at the moment; empty where no map is drawn. */
  drawn(): { readonly layers: readonly string[]; readonly items: readonly string[] } {
    return this.#stage.view?.queryDrawn() ?? { layers: [], items: [] };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOtherDistrict = changed.has('src') || changed.has('data');
    if (changed.has('lang')) applyLanguage(this.store, this.lang, () => (this.lang = this.store.state.language));
    const names = (isOtherDistrict ? EARLY : [...EARLY, ...LATE]).filter((name) => changed.has(name));
    if (names.length > 0) applyAttributes(this.store, names, this);
    if (!isOtherDistrict) return;
    this.#stage.reset();
    void this.#opener.open(this);
  }

  protected override render(): TemplateResult {
    const { state } = this.store;
    const textual = state.phase === 'text-only' || state.phase === 'error';
    const label = this.label ?? (state.loaded ? inLanguage(state.loaded.district.title, state.language) : nothing);
    return html`<div
      class="frame"
      role="region"
      aria-label=${label}
      lang=${state.language === 'zh-CN' ? 'zh-Hans' : state.language}
      data-scheme=${selectColourScheme(state)}
      ?data-textual=${textual}
      ${setStyles({ '--sheet-height': `${this.#sheet.height}px`, '--sheet-cover': `${this.#sheet.height}px` })}
      @dm-item-open=${this.#cards.onItemOpen}
      @dm-card-close=${this.#cards.closeCard}
      @dm-draw-start=${this.#sheet.fold}
      @dm-draw-end=${this.#sheet.unfold}
      @keydown=${this.#cards.onKeyDown}
    >
      ${this.#has('header') ? this.#renderHead() : nothing} ${this.#renderPanel(textual)} ${this.#renderStage(textual)}
      ${this.#green.renderTables()} ${this.#import.render()}
      <div class="hidden" role="status">${this.#cards.announcement}</div>
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
    return html`<div class="panel" part="panel">
      ${renderSheetHandle(this.#sheet, this.#say('sheet.handle'))}
      ${loaded && this.#has('views') ? html`<dm-view-switch .store=${store}></dm-view-switch>` : nothing}
      <div class="scroll" tabindex=${loaded ? nothing : 0}>
        <dm-notices .store=${store}></dm-notices>
        <dm-work-offer .store=${store}></dm-work-offer>
        ${textual && loaded && this.#has('legend') ? html`<dm-legend .store=${store}></dm-legend>` : nothing}
        ${loaded ? this.#renderReading() : html`<slot name="fallback"></slot>`}
      </div>
    </div>`;
  }

  /** A card, or the list; the list stays where it was while a card is open. */
  #renderReading(): TemplateResult {
    const { store } = this;
    const { state } = store;
    const card = selectSelectedItem(state)
      ? html`<dm-item-card .store=${store}></dm-item-card>`
      : selectSelectedSite(state)
        ? this.#green.renderCard()
        : null;
    return html`${card}
      <div ?hidden=${card !== null || !this.#has('list')}>
        ${this.#green.renderPanel()}
        <dm-item-list .store=${store}></dm-item-list>
      </div>`;
  }

  /** While text stands in for the map its canvas stays, hidden: a context that was lost comes back on it. */
  #renderStage(textual: boolean): TemplateResult {
    const has = (part: string): boolean => this.#has(part);
    const overMap = { store: this.store, stage: this.#stage, has, legendOpen: hasRoomForLegend(this) };
    return html`<div class="stage" part="stage">
      <div class="canvas" lang="zh-Hans"></div>
      ${textual ? nothing : renderOverMap(overMap)}
    </div>`;
  }

  #say(key: MessageKey, parameters?: Readonly<Record<string, string | number>>): string {
    return translate(this.store.state.language, key, parameters);
  }

  #has(part: string): boolean {
    return this.controls === null || this.controls.split(/\s+/).includes(part);
  }

  #onLoaded(): void {
    // once more and without a word: what is wrong with these was said when they were set
    takeAttributes(this.store, EARLY, this);
    applyAttributes(this.store, LATE, this);
    this.#permalink.start();
    const { selected, camera } = this.store.state;
    // a link to an item that says nothing of the camera goes to the item
    if (selected === null || camera !== null) return;
    void this.ready().then(
      () => this.store.state.selected === selected && this.fitTo(selected),
      () => undefined,
    );
  }

  #follow(state: MapState, previous: MapState): void {
    this.state = state.phase;
    // the attributes' reader finds nothing new in what comes from the store
    if (state.selected !== previous.selected) this.selected = state.selected;
    if (state.view !== previous.view) this.view = state.view;
    if (state.language !== previous.language) this.lang = state.language;
    if (state.theme !== previous.theme) this.theme = state.theme;
    this.#cards.announce(state, previous);
    this.#events.report(state, previous);
  }

  /** @internal */
  get cover(): Cover {
    return measureCover(this, this.#sheet.height, (part) => this.#has(part));
  }
}
