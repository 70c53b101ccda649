import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { openReportWords, type ReportWords } from '../../locales/report-words.ts';
import { formatHectares } from '../../model/figures.ts';
import { wordChange, wordStep, wordSteps } from '../../report/word-scenario.ts';
import type { CoverageState } from '../../state/coverage/coverage-state.ts';
import type { MapState } from '../../state/map-state.ts';
import { nameSteps, type NamedSteps } from '../../state/scenario/name-steps.ts';
import {
  addScenario,
  compareWith,
  redoEdit,
  removeScenario,
  renameScenario,
  showBefore,
  showScenario,
  undoEdit,
} from '../../state/scenario/scenario-actions.ts';
import { type DeskScenario, findShownScenario } from '../../state/scenario/scenario-state.ts';
import { readEdits } from '../../state/scenario/shown-edits.ts';
import { isSynthetic } from '../../state/selectors.ts';
import { DeskElement } from './desk-element.ts';
import { renderSiteName } from '../green/render-site-name.ts';
import { sharedStyles } from '../shared/theme.styles.ts';
import { scenarioStyles } from './dm-scenarios.styles.ts';
import { nameNewScenario } from './name-new-scenario.ts';
import { ScenarioKeys } from './scenario-keys.ts';

type Result = NonNullable<CoverageState['result']>;

/** Blocks that are named of those that turn; their number is said of all. */
const MOST_NAMED = 20;

/**
 * Scenarios on top of the layers: which one is shown, what it changes, and its steps to undo.
 *
 * @fires dm-item-open - the name of a block was pressed
 */
export class DmScenarios extends DeskElement {
  static override styles = [sharedStyles, scenarioStyles];

  #words: ReportWords | null = null;
  /** The scenario that goes with one more press. */
  #doomed: string | null = null;

  constructor() {
    super();
    new ScenarioKeys(this);
  }

  protected override select({ scenarios, coverage, catalogue, language }: MapState): readonly unknown[] {
    return [scenarios, coverage.result, coverage.phase, catalogue, language];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.#words?.language !== this.state.language) void this.#fetchWords();
    if (this.#doomed !== this.state.scenarios.shown) this.#doomed = null;
  }

  async #fetchWords(): Promise<void> {
    const { language } = this.state;
    this.#words = await openReportWords(language);
    if (this.state.language === language) this.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { scenarios, coverage } = this.state;
    if (!coverage.result) return nothing;
    const { list } = scenarios;
    return html`<section aria-labelledby="title">
      <h3 id="title">${this.say('scenario.title.page')}</h3>
      ${list.length === 0 ? html`<p class="small">${this.say('scenario.hint')}</p>` : this.#renderChoice(list)}
      <button type="button" class="new" data-do="new" @click=${this.#begin}>${this.say('scenario.new')}</button>
      <slot></slot>
      ${this.#renderShown()}
    </section>`;
  }

  #renderChoice(list: readonly DeskScenario[]): TemplateResult {
    const { shown } = this.state.scenarios;
    const choice = (key: string | null, name: string): TemplateResult =>
      html`<label>
        <input
          type="radio"
          name="shown"
          .checked=${shown === key}
          data-scenario=${key ?? 'baseline'}
          @change=${() => showScenario(this.store, key)}
        />
        <bdi>${name}</bdi>
      </label>`;
    return html`<fieldset class="choice">
      <legend class="hidden">${this.say('scenario.choice')}</legend>
      ${choice(null, this.say('scenario.baseline'))} ${list.map(({ key, history }) => choice(key, history.name))}
    </fieldset>`;
  }

  #renderShown(): TemplateResult | typeof nothing {
    const shown = findShownScenario(this.state.scenarios);
    const parks = this.runner?.parks;
    const words = this.#words;
    if (!shown || !parks || !words) return nothing;
    const steps = nameSteps(shown, parks);
    return html`<div class="shown">
      ${this.#renderSteps(shown, steps, words)}
      ${steps.edits.steps.length === 0 ? html`<p class="small">${this.say('scenario.empty')}</p>` : nothing}
      ${this.#renderChange(shown, steps, words)} ${this.#renderManaging(shown)}
    </div>`;
  }

  #renderSteps(shown: DeskScenario, { undo, redo, edits }: NamedSteps, words: ReportWords): TemplateResult {
    const { showsBefore } = this.state.scenarios;
    const hold = (shows: boolean): void => showBefore(this.store, shows);
    return html`<div class="tools">
        <button type="button" data-do="undo" ?disabled=${!undo} @click=${() => undoEdit(this.store)}>
          ${undo ? this.say('scenario.undo', { step: wordStep(undo, words) }) : this.say('scenario.undo.none')}
        </button>
        <button type="button" data-do="redo" ?disabled=${!redo} @click=${() => redoEdit(this.store)}>
          ${redo ? this.say('scenario.redo', { step: wordStep(redo, words) }) : this.say('scenario.redo.none')}
        </button>
        <button
          type="button"
          data-do="before"
          aria-pressed=${showsBefore}
          ?disabled=${shown.history.done.length === 0}
          @pointerdown=${() => hold(true)}
          @pointerup=${() => hold(false)}
          @pointerleave=${() => hold(false)}
          @pointercancel=${() => hold(false)}
          @click=${({ detail }: MouseEvent) => detail === 0 && hold(!showsBefore)}
        >
          ${this.say('scenario.before.hold')}
        </button>
      </div>
      ${
        edits.steps.length > 0
          ? html`<details>
              <summary>${this.say('scenario.steps', { count: edits.steps.length + edits.more })}</summary>
              <ol>
                ${wordSteps({ scenario: edits }, words).map((step) => html`<li><bdi>${step}</bdi></li>`)}
              </ol>
            </details>`
          : nothing
      }`;
  }

  #renderChange(shown: DeskScenario, { edits }: NamedSteps, words: ReportWords): TemplateResult | typeof nothing {
    const { list, against, showsBefore } = this.state.scenarios;
    const result = this.state.coverage.result!;
    const others = list.filter(({ key }) => key !== shown.key);
    return html`${
      others.length > 0
        ? html`<label class="against">
            ${this.say('scenario.against')}
            <select
              @change=${({ target }: Event) => compareWith(this.store, (target as HTMLSelectElement).value || null)}
            >
              <option value="" ?selected=${against === null}>${this.say('scenario.baseline')}</option>
              ${others.map(
                ({ key, history }) => html`<option value=${key} ?selected=${against === key}>${history.name}</option>`,
              )}
            </select>
          </label>`
        : nothing
    }
    ${
      result.change && !showsBefore
        ? html`<div class="change" data-figure="change">
            ${wordChange({ check: { result }, scenario: edits }, words).map((sentence) => html`<p>${sentence}</p>`)}
            ${isSynthetic(this.state) ? html`<p class="sample">${this.say('coverage.sample')}</p>` : nothing}
            ${this.#renderKey()} ${this.#renderPlaces(result, words)}
          </div>`
        : nothing
    }`;
  }

  #renderKey(): TemplateResult {
    return html`<ul class="key">
      ${(['gained', 'lost', 'was'] as const).map(
        (change) => html`<li><i class=${change} aria-hidden="true"></i>${this.say(`scenario.key.${change}`)}</li>`,
      )}
    </ul>`;
  }

  /** Where the change is: communities, and blocks that have come to meet the line or no longer do. */
  #renderPlaces({ communities, change, blocks }: Result, words: ReportWords): TemplateResult {
    const touched = (communities ?? []).filter(({ gainedArea = 0, lostArea = 0 }) => gainedArea > 0 || lostArea > 0);
    const turned = [...(change!.turned?.met ?? []), ...(change!.turned?.unmet ?? [])];
    const rows = turned.flatMap((site) => blocks.find((block) => block.site === site) ?? []);
    return html`${
      touched.length > 0
        ? html`<table>
            <caption class="hidden">
              ${words.say('scenario.communities')}
            </caption>
            <thead>
              <tr>
                <th scope="col">${this.say('coverage.table.name')}</th>
                <th scope="col">${words.say('scenario.gained')}</th>
                <th scope="col">${words.say('scenario.lost')}</th>
              </tr>
            </thead>
            <tbody>
              ${touched.map(
                ({ id, name, isOutside, gainedArea, lostArea }) =>
                  html`<tr>
                    <th scope="row">
                      <bdi>${isOutside ? this.say('coverage.communities.outside') : (name ?? id)}</bdi>
                    </th>
                    <td>${formatHectares(gainedArea ?? 0)}</td>
                    <td>${formatHectares(lostArea ?? 0)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
        : nothing
    }
    ${
      rows.length > 0
        ? html`<details data-table="turned">
            <summary>${this.say('scenario.turned.list', { count: rows.length })}</summary>
            <ul class="listed">
              ${rows
                .slice(0, MOST_NAMED)
                .map(
                  (row) =>
                    html`<li>
                      ${renderSiteName(this.state, 'residential', row.index, row)}
                      ${words.ratio(row.baselineRatio ?? null)} → ${words.ratio(row.ratio)}
                    </li>`,
                )}
            </ul>
            ${
              rows.length > MOST_NAMED
                ? html`<p class="small">
                    ${this.say('coverage.table.cut', { shown: MOST_NAMED, count: rows.length })}
                  </p>`
                : nothing
            }
          </details>`
        : nothing
    }`;
  }

  #renderManaging({ key, history }: DeskScenario): TemplateResult {
    const isDoomed = this.#doomed === key;
    return html`<div class="managing">
      <label>
        ${this.say('scenario.name')}
        <input
          type="text"
          maxlength="60"
          .value=${history.name}
          @change=${({ target }: Event) => this.#rename(key, target as HTMLInputElement)}
        />
      </label>
      <button type="button" data-do="copy" @click=${() => this.#copy(history.name, history)}>
        ${this.say('scenario.copy')}
      </button>
      <button type="button" data-do="remove" @click=${() => this.#remove(key)}>
        ${this.say(isDoomed ? 'scenario.remove.sure' : 'scenario.remove')}
      </button>
    </div>`;
  }

  #begin(): void {
    addScenario(this.store, { name: nameNewScenario(this.state), edits: [] });
  }

  #rename(key: string, input: HTMLInputElement): void {
    const name = input.value.trim();
    if (name) renameScenario(this.store, key, name);
    else input.value = findShownScenario(this.state.scenarios)?.history.name ?? '';
  }

  #copy(name: string, history: DeskScenario['history']): void {
    addScenario(this.store, { name: this.say('scenario.copied', { name }), edits: readEdits(history) });
  }

  #remove(key: string): void {
    if (this.#doomed === key) removeScenario(this.store, key);
    else this.#doomed = key;
    this.requestUpdate();
  }
}
