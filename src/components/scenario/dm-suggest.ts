import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { LEAST_GREEN_AREA, LEAST_PARK_AREA } from '../../model/figures.ts';
import type { PolygonLayer } from '../../model/polygon-layer.ts';
import { copyShape, findMiddle, sketchSites } from '../../plan/sketch-sites.ts';
import type { MapState } from '../../state/map-state.ts';
import { acceptSites, listAccepted } from '../../state/scenario/accept-sites.ts';
import { findShownScenario } from '../../state/scenario/scenario-state.ts';
import { SuggestRunner } from '../../state/scenario/suggest-runner.ts';
import { sketch } from '../../state/sketch.ts';
import { FindingWords } from '../shared/finding-words.ts';
import { sharedStyles } from '../shared/theme.styles.ts';
import type { DeskKey } from '../../locales/translate-desk.ts';
import { DeskElement } from './desk-element.ts';
import { suggestStyles } from './dm-suggest.styles.ts';
import { type SitesFound, renderSites } from './render-sites.ts';

/** The squares that are offered: the bounds of the fixed readings, m². */
const GRID_AREAS: readonly number[] = [LEAST_PARK_AREA, LEAST_GREEN_AREA];

/** Zoom at which a site is looked at. */
const SITE_ZOOM = 14.5;

/**
 * Where next: chooses the sites that bring most residential land within reach, from a layer of candidates or a grid, and
 * makes parks of those that the reader takes.
 */
export class DmSuggest extends DeskElement {
  static override styles = [sharedStyles, suggestStyles];

  readonly #words = new FindingWords(this);
  #search: SuggestRunner | null = null;
  /** Where to choose from: `layer`, `own` or the size of a square. */
  #from = '';
  #ownArea = 2000;
  /** Sites that the reader has unticked, by their number among the candidates of what is found. */
  #left: ReadonlySet<number> = new Set();
  #lit: number | null = null;
  #drawn: readonly unknown[] = [];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#search?.disconnect();
    this.#search = null;
    this.#drawn = [];
    sketch(this.store, 'sites', null);
  }

  protected override select(state: MapState): readonly unknown[] {
    const { suggestion, coverage, scenarios, loaded, userLayers, language } = state;
    return [suggestion, coverage.result, scenarios, loaded, userLayers, language];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.#search || changed.has('runner') || changed.has('store')) {
      this.#search?.disconnect();
      this.#search = this.runner && new SuggestRunner(this.store, this.runner);
    }
  }

  protected override updated(): void {
    const found = this.#readFound();
    const drawn = [found, this.#lit];
    if (drawn.every((one, i) => one === this.#drawn[i]) && this.#drawn.length > 0) return;
    this.#drawn = drawn;
    const chosen = found?.suggestion.steps.map(({ candidate }) => candidate) ?? [];
    sketch(this.store, 'sites', found && sketchSites(found.candidates, chosen, this.#lit));
  }

  /** What is found on the layers that are shown; sites of other layers are of no use here. */
  #readFound(): SitesFound | null {
    const { suggestion, loaded, userLayers } = this.state;
    const { found, basis } = suggestion;
    return basis && basis.loaded === loaded && basis.userLayers === userLayers ? found : null;
  }

  protected override render(): TemplateResult {
    const found = this.#readFound();
    const { phase } = this.state.suggestion;
    return html`<p class="small">${this.say('suggest.about')}</p>
      ${this.#renderForm()} ${phase === 'running' ? this.#renderProgress() : nothing}
      ${phase === 'stopped' ? html`<p role="status">${this.say(found ? 'suggest.stopped' : 'suggest.stopped.none')}</p>` : nothing}
      ${this.#renderNotices()} ${found ? this.#renderFound(found) : nothing}`;
  }

  #renderForm(): TemplateResult {
    const layer = this.#readLayer();
    const from = this.#readFrom();
    const isPriced = from === 'layer' && !!layer?.features.some(({ cost }) => (cost ?? null) !== null);
    const option = (value: string, words: string): TemplateResult =>
      html`<option value=${value} .selected=${value === from}>${words}</option>`;
    return html`<form @submit=${this.#start}>
        <label
          ><span>${this.say('suggest.from')}</span>
          <select name="from" @change=${this.#chooseFrom}>
            ${layer ? option('layer', this.say('suggest.from.layer', { count: layer.features.length })) : nothing}
            ${GRID_AREAS.map((area) =>
              option(String(area), this.say('suggest.from.grid', { area: area.toLocaleString('en') })),
            )}
            ${option('own', this.say('suggest.from.own'))}
          </select></label
        >
        ${from === 'own' ? this.#renderNumber('area', 'suggest.size', { min: 1, max: 10_000_000, value: this.#ownArea }) : nothing}
        ${this.#renderNumber('count', 'suggest.count', { min: 1, max: 1000, value: 3 })}
        ${this.#renderNumber('until', 'suggest.until', { min: 0, max: 100, step: 'any' })}
        ${isPriced ? this.#renderNumber('budget', 'suggest.budget', { min: 0, step: 'any' }) : nothing}
        <span></span>
        <button class="main" ?disabled=${this.state.suggestion.phase === 'running'}>
          ${this.say('suggest.start')}
        </button>
      </form>
      <p class="small" data-notice="grid">
        ${this.say(from === 'layer' ? 'suggest.layer.note' : 'suggest.grid.note')}
      </p>`;
  }

  #renderNumber(
    name: string,
    words: DeskKey,
    { min, max, step = '1', value }: { min: number; max?: number; step?: string; value?: number },
  ): TemplateResult {
    return html`<label
      ><span>${this.say(words)}</span>
      <input
        type="number"
        inputmode="decimal"
        name=${name}
        min=${min}
        max=${max ?? nothing}
        step=${step}
        value=${value ?? nothing}
        ?required=${value !== undefined}
    /></label>`;
  }

  #renderProgress(): TemplateResult {
    const { progress } = this.state.suggestion;
    const share = progress && progress.total > 0 ? progress.done / progress.total : 0;
    return html`<div class="run">
      <progress max="1" .value=${share} aria-label=${this.say('suggest.running')}></progress>
      <button type="button" @click=${() => this.#search?.stop()}>${this.say('suggest.stop')}</button>
    </div>`;
  }

  #renderNotices(): TemplateResult | typeof nothing {
    const { notices } = this.state.suggestion;
    if (notices.length === 0) return nothing;
    return html`<ul class="small" role="status">
      ${notices.map((notice) => html`<li><bdi>${this.#words.word(this.state.language, notice)}</bdi></li>`)}
    </ul>`;
  }

  #renderFound({ candidates, suggestion }: SitesFound): TemplateResult {
    const { scenarios, suggestion: state, coverage } = this.state;
    const { baseline, steps } = suggestion;
    if (steps.length === 0) return html`<p role="status">${this.#wordNothing(candidates, baseline.ratio)}</p>`;
    const taken = steps.map(({ candidate }) => candidate).filter((number) => !this.#left.has(number));
    const accepted = listAccepted(this.state);
    const fresh = taken.filter((number) => !accepted.has(number));
    const isStale = state.basis?.result !== coverage.result;
    return html`${isStale ? html`<p class="small" data-notice="stale">${this.say('suggest.stale')}</p>` : nothing}
      ${renderSites({ candidates, suggestion }, this.state, {
        nameSite: (number) => this.#nameSite(number, candidates),
        isAccepted: (number) => accepted.has(number),
        isTaken: (number) => !this.#left.has(number),
        isLit: (number) => this.#lit === number,
        onTake: (number) => this.#flip(number),
        onShow: (number) => this.#show(number, candidates),
      })}
      <button class="main accept" type="button" ?disabled=${fresh.length === 0} @click=${() => this.#accept(fresh)}>
        ${this.say(findShownScenario(scenarios) ? 'suggest.accept' : 'suggest.acceptNew', { count: fresh.length })}
      </button>`;
  }

  #wordNothing({ name, features }: PolygonLayer, ratio: number | null): string {
    if (ratio === 1) return this.say('suggest.none.covered');
    return this.say(name === 'grid' && features.length === 0 ? 'suggest.none.grid' : 'suggest.none');
  }

  #readLayer(): PolygonLayer | null {
    return this.state.userLayers?.layers.get('candidates')?.layer ?? null;
  }

  #readFrom(): string {
    const layer = this.#readLayer();
    if (this.#from === '' || (this.#from === 'layer' && !layer)) return layer ? 'layer' : String(GRID_AREAS[0]);
    return this.#from;
  }

  #nameSite(number: number, { name: layerName, features }: PolygonLayer): string {
    const { name, id, index } = features[number]!;
    return name ?? id ?? (layerName === 'grid' ? this.say('suggest.gridName', { number: index + 1 }) : `#${index}`);
  }

  #chooseFrom({ target }: Event): void {
    this.#from = (target as HTMLSelectElement).value;
    this.requestUpdate();
  }

  #start(event: SubmitEvent): void {
    event.preventDefault();
    const values = new FormData(event.currentTarget as HTMLFormElement);
    const read = (name: string): number | null => {
      const text = values.get(name);
      return typeof text === 'string' && text !== '' ? Number(text) : null;
    };
    const from = this.#readFrom();
    if (from === 'own') this.#ownArea = read('area') ?? this.#ownArea;
    const until = read('until');
    const goal = { count: read('count') ?? 1, until: until === null ? null : until / 100, budget: read('budget') };
    this.#left = new Set();
    this.#lit = null;
    void this.#search?.start({
      candidates: from === 'layer' ? from : from === 'own' ? this.#ownArea : Number(from),
      goal,
    });
  }

  #flip(number: number): void {
    const left = new Set(this.#left);
    if (!left.delete(number)) left.add(number);
    this.#left = left;
    this.requestUpdate();
  }

  /** Lights a site on the map, and goes there. */
  #show(number: number, layer: PolygonLayer): void {
    this.#lit = number;
    this.requestUpdate();
    const zoom = Math.max(SITE_ZOOM, this.state.camera?.zoom ?? 0);
    this.store.command({ kind: 'jump', center: findMiddle(copyShape(layer, number)), zoom });
  }

  #accept(numbers: readonly number[]): void {
    acceptSites(this.store, numbers, (number, layer) => this.#nameSite(number, layer), this.say('suggest.scenario'));
  }
}
