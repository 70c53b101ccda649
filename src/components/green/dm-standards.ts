import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { wordRatio } from '../../locales/measures.ts';
import { formatMissingHectares } from '../../model/figures.ts';
import { inLanguage } from '../../model/localized.ts';
import type { CoverageRunner } from '../../state/coverage/coverage-runner.ts';
import type { CoverageState } from '../../state/coverage/coverage-state.ts';
import { listOfferedStandards } from '../../state/coverage/offered-standards.ts';
import type { MapState } from '../../state/map-state.ts';
import { isSynthetic } from '../../state/selectors.ts';
import { sharedStyles } from '../shared/theme.styles.ts';
import { askStandard } from './coverage-options.ts';
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
  static override styles = [
    sharedStyles,
    css`
      summary {
        padding: 8px 0;
        cursor: pointer;
      }
      ul {
        list-style: none;
      }
      li[data-standard] {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 0 12px;
        padding: 8px 0;
        border-top: 1px solid var(--_soft);
      }
      li > button {
        text-decoration: underline;
        text-underline-offset: 3px;
        min-height: 30px;
      }
      .ratio {
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      small,
      .small,
      .turned {
        grid-column: 1 / -1;
        color: var(--_muted);
        font-size: 13px;
      }
      .turned li {
        display: inline-block;
        margin-inline-end: 12px;
      }
      .turned button {
        color: var(--_text);
        text-decoration: underline;
        min-height: 26px;
      }
    `,
  ];

  /** Computes what is compared. */
  @property({ attribute: false }) runner: CoverageRunner | null = null;
  #isOpen = false;
  #hasFailed = false;

  protected override select({ loaded, catalogue, coverage, language }: MapState): readonly unknown[] {
    return [loaded, catalogue, coverage.result, coverage.comparison, language];
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
    const { loaded, language } = this.state;
    const standards = new Map(listOfferedStandards(loaded!).standards.map((standard) => [standard.id, standard]));
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
            ${i === 0 ? nothing : this.#renderTurned(row)}
          </li>`;
        })}
      </ul>`;
  }

  #wordTarget({ target: { ratio, met, missingArea } }: StandardRow): string {
    if (ratio === null || met === null || missingArea === null) return this.say('compare.noTarget');
    const target = wordRatio(this.state.language, ratio);
    return met
      ? this.say('compare.met', { target })
      : this.say('coverage.target.missing', { target, area: formatMissingHectares(missingArea) });
  }

  #renderTurned({ gained, lost }: StandardRow): TemplateResult {
    if (gained.length + lost.length === 0) return html`<small>${this.say('compare.none')}</small>`;
    return html`<details class="turned">
      <summary>${this.say('compare.turned', { gained: gained.length, lost: lost.length })}</summary>
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
