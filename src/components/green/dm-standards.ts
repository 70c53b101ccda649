import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { wordRatio } from '../../locales/measures.ts';
import { formatMissingHectares } from '../../model/figures.ts';
import type { DeskKey } from '../../locales/translate-desk.ts';
import { inLanguage, type Localized } from '../../model/localized.ts';
import type { Certainty } from '../../model/standard.ts';
import type { CoverageState } from '../../state/coverage/coverage-state.ts';
import { listOfferedStandards } from '../../state/coverage/offered-standards.ts';
import type { MapState } from '../../state/map-state.ts';
import { isSynthetic } from '../../state/selectors.ts';
import { sharedStyles } from '../shared/theme.styles.ts';
import { askStandard } from './coverage-options.ts';
import { DeskElement } from '../scenario/desk-element.ts';
import { standardsStyles } from './dm-standards.styles.ts';
import { renderSiteName } from './render-site-name.ts';
import { turnBetween } from './turn-between.ts';

type StandardRow = NonNullable<CoverageState['comparison']>[number];

/** Blocks that are named of those that turn; their number is said of all, and the map and the wide tables show all. */
const MOST_NAMED = 20;

/**
 * The same layers by every standard, side by side: what each finds, what is missing to its target, and the blocks that
 * turn between any two of them. Computed when the reader unfolds it.
 *
 * @fires dm-item-open - the name of a block was pressed
 */
export class DmStandards extends DeskElement {
  static override styles = [sharedStyles, standardsStyles];

  #isOpen = false;
  #hasFailed = false;
  /** Ids of the two standards whose turned blocks are named; null for the first two. */
  #pair: readonly [from: string, to: string] | null = null;

  protected override select({
    loaded,
    catalogue,
    coverage,
    customStandards,
    chosenSites,
    language,
  }: MapState): readonly unknown[] {
    return [loaded, catalogue, coverage.result, coverage.comparison, customStandards, chosenSites, language];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // the fold goes with the result, and does not come back open
    if (!this.state.coverage.result) this.#isOpen = this.#hasFailed = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { result, comparison } = this.state.coverage;
    if (!result) return nothing;
    return html`<details data-table="standards" @toggle=${this.#onToggle}>
      <summary>${this.say('compare.title')}</summary>
      ${comparison ? this.#renderRows(comparison) : html`<p class="small" role="status">${this.#wordWaiting()}</p>`}
    </details>`;
  }

  #wordWaiting(): string {
    return this.say(this.#hasFailed ? 'compare.failed' : 'coverage.running');
  }

  #renderRows(rows: readonly StandardRow[]): TemplateResult {
    const { language } = this.state;
    const standards = this.#findStandards();
    return html`<p class="small">
        ${this.say('compare.about')} ${isSynthetic(this.state) ? html`<b>${this.say('coverage.sample')}</b>` : nothing}
      </p>
      <ul>
        ${rows.map((row, i) => {
          const standard = standards.get(row.id);
          const title = standard ? inLanguage(standard.title, language) : row.id;
          return html`<li data-standard=${row.id}>
            ${
              i === 0
                ? html`<b>${title}</b>`
                : html`<button type="button" @click=${() => askStandard(this.store, row.id)}>${title}</button>`
            }
            <span class="ratio">
              ${wordRatio(language, row.reading.ratio, row.target.ratio === null ? [] : [row.target.ratio])}
            </span>
            <small>
              ${standard ? html`${this.say(`coverage.certainty.${standard.certainty}`)} · ` : nothing}${
                i === 0 ? this.say('compare.used') : nothing
              }
              ${this.#wordTarget(row)}
            </small>
            ${i === 0 ? nothing : html`<small>${this.#renderCount(rows[0]!, row)}</small>`}
          </li>`;
        })}
      </ul>
      ${rows.length > 1 ? this.#renderTurns(rows) : nothing}`;
  }

  #findStandards(): ReadonlyMap<string, { readonly title: Localized; readonly certainty: Certainty }> {
    const { loaded, customStandards } = this.state;
    const { standards } = listOfferedStandards(loaded!, customStandards);
    return new Map(standards.map((standard) => [standard.id, standard]));
  }

  #wordTarget({ target: { ratio, met, missingArea } }: StandardRow): string {
    if (ratio === null || met === null || missingArea === null) return this.say('compare.noTarget');
    const target = wordRatio(this.state.language, ratio);
    return met
      ? this.say('compare.met', { target })
      : this.say('coverage.target.missing', { target, area: formatMissingHectares(missingArea) });
  }

  /** How many blocks turn, as a button that has them named. */
  #renderCount(first: StandardRow, { id, gained, lost }: StandardRow): TemplateResult {
    if (gained.length + lost.length === 0) return html`${this.say('compare.none')}`;
    const words = this.say('compare.turned', { gained: gained.length, lost: lost.length });
    return html`<button type="button" data-do="turns" @click=${() => void this.#nameTurns([first.id, id])}>
      ${words}
    </button>`;
  }

  #choosePair(pair: readonly [from: string, to: string]): void {
    this.#pair = pair;
    this.requestUpdate();
  }

  async #nameTurns(pair: readonly [from: string, to: string]): Promise<void> {
    this.#choosePair(pair);
    await this.updateComplete;
    this.renderRoot.querySelector('.turns')?.scrollIntoView({ block: 'nearest' });
  }

  /** Two standards to choose, and the blocks that turn from one to the other. */
  #renderTurns(rows: readonly StandardRow[]): TemplateResult {
    const find = (id: string | undefined, usual: number): StandardRow =>
      rows.find((row) => row.id === id) ?? rows[usual]!;
    const [from, to] = [find(this.#pair?.[0], 0), find(this.#pair?.[1], 1)];
    const turns = turnBetween(from, to);
    return html`<section class="turns">
      <h3>${this.say('tables.turns')}</h3>
      ${this.#renderChoice(rows, 'tables.turns.from', from, (id) => this.#choosePair([id, to.id]))}
      ${this.#renderChoice(rows, 'tables.turns.to', to, (id) => this.#choosePair([from.id, id]))}
      ${
        turns.gained.length + turns.lost.length === 0
          ? html`<p role="status">${this.say('compare.none')}</p>`
          : html`${this.#renderNames('compare.gained', turns.gained)} ${this.#renderNames('compare.lost', turns.lost)}
              <button type="button" data-do="mark" @click=${() => this.#mark([...turns.gained, ...turns.lost])}>
                ${this.say('tables.turns.mark')}
              </button>`
      }
      ${
        this.state.chosenSites.size > 0
          ? html`<button type="button" data-do="unmark" @click=${() => this.store.update({ chosenSites: new Set() })}>
              ${this.say('tables.turns.unmark')}
            </button>`
          : nothing
      }
    </section>`;
  }

  #renderChoice(
    rows: readonly StandardRow[],
    label: DeskKey,
    chosen: StandardRow,
    choose: (id: string) => void,
  ): TemplateResult {
    const standards = this.#findStandards();
    return html`<label>
      ${this.say(label)}
      <select @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
        ${rows.map(({ id }) => {
          const title = standards.get(id)?.title;
          return html`<option value=${id} .selected=${id === chosen.id}>
            ${title ? inLanguage(title, this.state.language) : id}
          </option>`;
        })}
      </select>
    </label>`;
  }

  /** Has the map light blocks and go to them. */
  #mark(indices: readonly number[]): void {
    const { catalogue, loaded } = this.state;
    const sites = catalogue?.sitesByRow.get(loaded?.district.coverage?.residential ?? '');
    const found = indices.flatMap((index) => sites?.get(index) ?? []);
    this.store.update({ chosenSites: new Set(found.map(({ id }) => id)) });
    this.store.command({ kind: 'fit-features', features: found.map(({ feature }) => feature) });
  }

  #renderNames(key: 'compare.gained' | 'compare.lost', indices: readonly number[]): TemplateResult | typeof nothing {
    if (indices.length === 0) return nothing;
    const rows = new Map(this.state.coverage.result!.blocks.map((block) => [block.index, block]));
    return html`<p>${this.say(key, { count: indices.length })}</p>
      <ul data-turned=${key}>
        ${indices.slice(0, MOST_NAMED).map((index) => {
          const { id = null, name = null } = rows.get(index) ?? {};
          return html`<li>${renderSiteName(this.state, 'residential', index, { id, name })}</li>`;
        })}
      </ul>
      ${
        indices.length > MOST_NAMED
          ? html`<p>${this.say('coverage.table.cut', { shown: MOST_NAMED, count: indices.length })}</p>`
          : nothing
      }`;
  }

  /** Another result is compared anew while the reader looks. */
  protected override updated(): void {
    const { result, comparison } = this.state.coverage;
    if (this.#isOpen && result && !comparison && !this.#hasFailed) void this.#compare();
  }

  #onToggle({ target, currentTarget }: Event): void {
    if (target !== currentTarget) return;
    this.#isOpen = (target as HTMLDetailsElement).open;
    this.#hasFailed = false;
    this.requestUpdate();
  }

  async #compare(): Promise<void> {
    try {
      await this.runner?.compareStandards();
    } catch (error) {
      console.error('district-map:', error);
      this.#hasFailed = true;
      this.requestUpdate();
    }
  }
}
