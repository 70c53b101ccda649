import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { wordRatio } from '../../locales/measures.ts';
import { formatHectares, formatMissingHectares, formatPoints } from '../../model/figures.ts';
import { wordLender } from '../../locales/word-lender.ts';
import { wordPopulation } from '../../locales/word-population.ts';
import type { MapView } from '../../map/map-view.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { inLanguage } from '../../model/localized.ts';
import { type ReadingName, READINGS } from '../../model/vocabulary.ts';
import type { CoverageRunner } from '../../state/coverage/coverage-runner.ts';
import type { MapState } from '../../state/map-state.ts';
import { findShownScenario } from '../../state/scenario/scenario-state.ts';
import { isSynthetic } from '../../state/selectors.ts';
import type { CoverageState } from '../../state/coverage/coverage-state.ts';
import { coverageStyles } from './dm-coverage.styles.ts';
import { renderOutcome, renderSuggest, renderTrials } from '../scenario/render-desk.ts';
import { DeskParts } from '../scenario/desk-parts.ts';
import { FindingWords } from '../shared/finding-words.ts';
import { renderUserLayers } from './render-user-layers.ts';
import { ClassesEditor } from './classes-editor.ts';
import { renderOptions } from './coverage-options.ts';
import { renderRun } from './render-run.ts';
import { GreenElement } from './green-element.ts';
import { renderBlocks, renderCommunities, renderParks, renderTablesButton } from './coverage-tables.ts';
import { setStyles } from '../shared/set-styles.ts';
import { sharedStyles } from '../shared/theme.styles.ts';

type Result = NonNullable<CoverageState['result']>;

/** More findings than these are counted, not listed. */
const MOST_FINDINGS = 100;

/**
 * The coverage check: four readings side by side, targets, the independent check, and tables by community, block and
 * park. Every figure from samples says so.
 *
 * @fires dm-item-open - a row of a table was pressed
 */
export class DmCoverage extends GreenElement {
  static override styles = [sharedStyles, coverageStyles];

  readonly #words = new FindingWords(this);
  readonly #classes = new ClassesEditor(this);

  constructor() {
    super();
    new DeskParts(this);
  }

  /** Computes what is shown here. */
  @property({ attribute: false }) runner: CoverageRunner | null = null;
  /** The map that parks are drawn on; null while none is drawn. */
  @property({ attribute: false }) view: MapView | null = null;
  /** Whether the reader may open files of their own. */
  @property({ type: Boolean }) opens = false;
  /** Whether the build has the wide tables. */
  @property({ type: Boolean }) tables = false;

  protected override select({
    loaded,
    catalogue,
    userLayers,
    coverage,
    scenarios,
    customStandards,
    language,
  }: MapState): readonly unknown[] {
    return [loaded, catalogue, userLayers, coverage, scenarios, customStandards, language];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { coverage, loaded } = this.state;
    if (!loaded?.district.coverage && !this.opens) return nothing;
    const { result } = coverage;
    return html`<section aria-labelledby="title">
      <h2 id="title">${this.say('coverage.title')}</h2>
      ${this.opens || this.state.userLayers ? renderUserLayers(this, this.opens) : nothing}
      ${this.opens ? html`<dm-work .store=${this.store}></dm-work>` : nothing}
      ${
        isSynthetic(this.state)
          ? html`<p class="sample" data-notice="sample">${this.say('coverage.sample')}</p>`
          : nothing
      }
      ${renderRun(this.store, this.runner, (finding) => this.#words.word(this.state.language, finding))}
      ${result ? this.#renderFigures(result) : nothing} ${renderTrials(this)} ${renderOptions(this.store)}
      ${this.tables ? this.#classes.render() : nothing} ${renderSuggest(this)} ${renderOutcome(this)}
      ${result && this.tables ? renderTablesButton(this.state.language) : nothing}
      ${
        // long tables are not sorted again at every report of progress
        result ? guard([result, this.state.catalogue, this.state.language], () => this.#renderTables(result)) : nothing
      }
    </section>`;
  }

  /** Words a ratio of the result, which is compared with the targets. */
  #wordRatio({ targets }: Result, share: number | null): string {
    const lines = targets.map(({ ratio }) => ratio);
    return wordRatio(this.state.language, share, lines);
  }

  #renderFigures(result: Result): TemplateResult {
    const { ratio } = result.readings.tiered;
    const trial = result.change && findShownScenario(this.state.scenarios);
    return html`
      ${
        trial
          ? html`<p class="sample" data-notice="scenario">
              ${this.say('scenario.planned.page', { name: trial.history.name })}
            </p>`
          : nothing
      }
      <p class="headline" data-figure="tiered">
        ${
          ratio === null
            ? this.say('coverage.none')
            : this.say('coverage.headline', { ratio: this.#wordRatio(result, ratio) })
        }
      </p>
      ${
        this.state.loaded?.district.coverage?.scope === undefined
          ? nothing
          : html`<p class="small" data-figure="scope">${this.say('coverage.scope')}</p>`
      }
      <ul class="readings">
        ${READINGS.map((reading) => html`<li>${this.#renderReading(result, reading)}</li>`)}
      </ul>
      ${this.#renderTargets(result)} ${this.#renderPopulation(result)} ${this.#renderCheck(result)}
      ${this.#renderSizes(result)} ${this.#renderStandard(result)} ${this.#renderFindings()}
    `;
  }

  #renderTables(result: Result): TemplateResult {
    const { state } = this;
    return html`${renderCommunities(result, state.language)} ${renderBlocks(result, state)}
    ${renderParks(result, state)}`;
  }

  #renderReading(result: Result, name: ReadingName): TemplateResult {
    const { coveredArea, ratio } = result.readings[name];
    const width = `${((ratio ?? 0) * 100).toFixed(2)}%`;
    const lines = name === 'tiered' ? result.targets : [];
    return html`<div class="reading" data-reading=${name}>
      <span class="name">${this.say(`coverage.reading.${name}`)}</span>
      <b>${this.#wordRatio(result, ratio)}</b>
      <div class="bar" aria-hidden="true">
        <i ${setStyles({ width })}></i>
        ${lines.map((line) => html`<s ${setStyles({ left: `${(line.ratio * 100).toFixed(2)}%` })}></s>`)}
      </div>
      <span class="about">${this.say(`coverage.reading.${name}.about`)}</span>
      <span class="area"
        >${this.say('coverage.area', {
          covered: formatHectares(coveredArea),
          total: formatHectares(result.residential.area),
        })}</span
      >
    </div>`;
  }

  #renderTargets(result: Result): TemplateResult {
    const { target, targets } = result;
    const { language } = this.state;
    return html`<ul class="targets">
      ${[...targets]
        .sort((a, b) => a.ratio - b.ratio)
        .map(({ label, ratio, met }) => {
          if (met === null) return nothing;
          const words = inLanguage(label, language);
          const line = this.#wordRatio(result, ratio);
          const parameters = { label: /^\d/.test(words) ? '' : words, target: line };
          return html`<li class=${met ? 'met' : 'unmet'}>
            ${this.say(met ? 'coverage.target.met' : 'coverage.target.unmet', parameters)}
          </li>`;
        })}
      ${
        target.ratio !== null && target.missingArea !== null && target.missingArea > 0
          ? html`<li class="missing" data-figure="missing">
              ${this.say('coverage.target.missing', {
                target: this.#wordRatio(result, target.ratio),
                area: formatMissingHectares(target.missingArea),
              })}
            </li>`
          : nothing
      }
    </ul>`;
  }

  #renderPopulation({ population }: Result): TemplateResult | typeof nothing {
    if (!population) return nothing;
    return html`<p class="small" data-figure="population">
      ${wordPopulation(this.state.language, population)}
      ${isSynthetic(this.state) ? this.say('coverage.sample') : nothing}
    </p>`;
  }

  /** What the ratio would be without what counts to a park's size besides its own ground. */
  #renderSizes(result: Result): readonly TemplateResult[] {
    return result.alternatives.map(
      ({ ratio }) =>
        html`<p class="small" data-figure="plain-size">
          ${this.say('coverage.size.plain', { ratio: this.#wordRatio(result, ratio) })}
        </p>`,
    );
  }

  #renderCheck(result: Result): TemplateResult | typeof nothing {
    const { coverage } = this.state;
    const { verification } = coverage;
    if (!verification && coverage.phase !== 'running') return nothing;
    if (!verification) return html`<p class="small" data-figure="check">${this.say('coverage.check.waiting')}</p>`;
    const { ratio, difference, explanation } = verification;
    if (ratio === null || difference === null) return nothing;
    const differing = coverage.notices.find(({ code }) => code === 'verification-differs');
    return html`<p class="small" data-figure="check">
      ${this.say('coverage.check', { ratio: this.#wordRatio(result, ratio), difference: formatPoints(difference) })}
      ${explanation === 'unexplained' ? this.say('coverage.check.unexplained') : nothing}
      ${differing ? this.#renderFinding(differing) : nothing}
    </p>`;
  }

  #renderStandard({ standard, plane }: Result): TemplateResult {
    const { language } = this.state;
    return html`<details class="small">
      <summary>
        ${this.say('coverage.standard')}: ${inLanguage(standard.title, language)} ·
        ${this.say(`coverage.certainty.${standard.certainty}`)} ${wordLender(language, standard.lender) ?? nothing}
      </summary>
      <p>${standard.document} ${standard.clause}</p>
      <p>${inLanguage(standard.note, language)}</p>
      ${
        standard.denominator === 'land'
          ? nothing
          : html`<p>${this.say(`coverage.denominator.${standard.denominator}`)}</p>`
      }
      <p>${this.say('coverage.method', { meridian: plane.centralMeridian })}</p>
      <p data-figure="rounding">${this.say('coverage.rounding')}</p>
    </details>`;
  }

  /** What was noticed about the layers. */
  #renderFindings(): TemplateResult | typeof nothing {
    const { notices } = this.state.coverage;
    if (notices.length === 0) return nothing;
    return html`<details class="small" data-figure="findings">
      <summary>${this.say('coverage.findings', { count: notices.length })}</summary>
      <ul class="listed">
        ${notices.slice(0, MOST_FINDINGS).map((finding) => html`<li>${this.#renderFinding(finding)}</li>`)}
      </ul>
      ${
        notices.length > MOST_FINDINGS
          ? html`<p>${this.say('coverage.table.cut', { shown: MOST_FINDINGS, count: notices.length })}</p>`
          : nothing
      }
    </details>`;
  }

  /** A finding in words, after the name of the feature that it is about. */
  #renderFinding(finding: Diagnostic): TemplateResult {
    const { index, params, id } = finding;
    const subject = index === undefined ? nothing : html`<b><bdi>${params['name'] ?? id ?? index + 1}</bdi></b> `;
    return html`${subject}<bdi>${this.#words.word(this.state.language, finding)}</bdi>`;
  }
}
