import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { wordRatio } from '../../locales/measures.ts';
import { formatMissingHectares } from '../../model/figures.ts';
import { inLanguage } from '../../model/localized.ts';
import type { CoverageRunner } from '../../state/coverage/coverage-runner.ts';
import { askCoverage, type CoverageState } from '../../state/coverage/coverage-state.ts';
import { listOfferedStandards } from '../../state/coverage/offered-standards.ts';
import type { MapState } from '../../state/map-state.ts';
import { sharedStyles } from '../shared/theme.styles.ts';
import { coverageStyles } from './dm-coverage.styles.ts';
import { GreenElement } from './green-element.ts';
import { renderSiteName } from './render-site-name.ts';

type StandardRow = NonNullable<CoverageState['comparison']>[number];

/** Blocks that are named of those that turn; their number is said of all. */
const MOST_NAMED = 20;

/**
 * The same layers by every standard, side by side: what each finds, what is missing to its target, and the blocks that
 * turn against the standard in use. Computed when the reader unfolds it.
 *
 * @fires dm-item-open - the name of a block was pressed
 */
export class DmStandards extends GreenElement {
  static override styles = [sharedStyles, coverageStyles];

  /** Computes what is compared. */
  @property({ attribute: false }) runner: CoverageRunner | null = null;
  #isOpen = false;
  #hasFailed = false;

  protected override select({ loaded, catalogue, coverage, language }: MapState): readonly unknown[] {
    return [loaded, catalogue, coverage.result, coverage.comparison, language];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { result, comparison } = this.state.coverage;
    if (!result) return nothing;
    return html`<details class="table" data-table="standards" @toggle=${this.#onToggle}>
      <summary>${this.say('compare.title')}</summary>
      ${comparison ? this.#renderRows(comparison) : html`<p class="small" role="status">${this.#wordWaiting()}</p>`}
    </details>`;
  }

  #wordWaiting(): string {
    return this.say(this.#hasFailed ? 'compare.failed' : 'coverage.running');
  }

  #renderRows(rows: readonly StandardRow[]): TemplateResult {
    const { loaded, language } = this.state;
    const standards = new Map(listOfferedStandards(loaded!).standards.map((standard) => [standard.id, standard]));
    return html`<p class="small">${this.say('compare.about')}</p>
      <div class="scroller" tabindex="0" role="region" aria-label=${this.say('compare.title')}>
        <table>
          <thead>
            <tr>
              ${(['coverage.standard', 'coverage.table.covered', 'compare.target', 'compare.turned'] as const).map(
                (key) => html`<th scope="col">${this.say(key)}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${rows.map((row, i) => {
              const standard = standards.get(row.id);
              const title = standard ? inLanguage(standard.title, language) : row.id;
              return html`<tr data-standard=${row.id}>
                <th scope="row">
                  ${
                    i === 0
                      ? html`<b>${title}</b>`
                      : html`<button type="button" @click=${() => this.#use(row.id)}>${title}</button>`
                  }
                  ${standard ? html`<small>${this.say(`coverage.certainty.${standard.certainty}`)}</small>` : nothing}
                </th>
                <td>${wordRatio(language, row.reading.ratio, row.target.ratio === null ? [] : [row.target.ratio])}</td>
                <td>${this.#wordTarget(row)}</td>
                <td>${i === 0 ? '—' : this.#renderTurned(row)}</td>
              </tr>`;
            })}
          </tbody>
        </table>
      </div>`;
  }

  #wordTarget({ target: { ratio, met, missingArea } }: StandardRow): string {
    if (ratio === null || met === null || missingArea === null) return '—';
    const target = wordRatio(this.state.language, ratio);
    return met
      ? this.say('compare.met', { target })
      : this.say('coverage.target.missing', { target, area: formatMissingHectares(missingArea) });
  }

  #renderTurned({ gained, lost }: StandardRow): TemplateResult | string {
    if (gained.length + lost.length === 0) return '0';
    return html`<details>
      <summary>+${gained.length} −${lost.length}</summary>
      ${this.#renderNames('compare.gained', gained)} ${this.#renderNames('compare.lost', lost)}
    </details>`;
  }

  #renderNames(key: 'compare.gained' | 'compare.lost', indices: readonly number[]): TemplateResult | typeof nothing {
    if (indices.length === 0) return nothing;
    const rows = new Map(this.state.coverage.result!.blocks.map((block) => [block.index, block]));
    return html`<p class="small">${this.say(key, { count: indices.length })}</p>
      <ul>
        ${indices.slice(0, MOST_NAMED).map((index) => {
          const { id = null, name = null } = rows.get(index) ?? {};
          return html`<li>${renderSiteName(this.state, 'residential', index, { id, name })}</li>`;
        })}
      </ul>`;
  }

  #use(id: string): void {
    const { coverage, loaded } = this.state;
    const usual = loaded?.district.coverage?.standard;
    this.store.update({ coverage: askCoverage(coverage, { standard: id === usual ? null : id }) });
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
