import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { wordArea, wordDistance, wordExactDistance, wordRatio } from '../../locales/measures.ts';
import type { MapView } from '../../map/map-view.ts';
import { listSizeBounds } from '../../model/figures.ts';
import type { SiteId } from '../../model/vocabulary.ts';
import type { Site } from '../../plan/catalogue.ts';
import type { CoverageState } from '../../state/coverage/coverage-state.ts';
import type { CoverageRunner } from '../../state/coverage/coverage-runner.ts';
import type { MapState } from '../../state/map-state.ts';
import { selectSelectedSite } from '../../state/selectors.ts';
import { itemCardStyles } from '../plan/dm-item-card.styles.ts';
import { GreenElement } from './green-element.ts';
import { nameSite } from './name-site.ts';
import { renderMends, renderParkTrials } from '../scenario/render-desk.ts';
import { DeskParts } from '../scenario/desk-parts.ts';
import { sharedStyles } from '../shared/theme.styles.ts';

type NextClass = NonNullable<NonNullable<CoverageState['result']>['parks']['items'][number]['nextClass']>;

/** A label and what is said of it; null leaves the row out. */
type Row = readonly [label: string, words: string] | null;

/**
 * The card of a park or a residential block: its size, its class and reach, what of it is covered.
 *
 * @fires dm-card-close - the reader went back to the list
 */
export class DmSiteCard extends GreenElement {
  static override styles = [sharedStyles, itemCardStyles];

  /** Computes what is shown here. */
  @property({ attribute: false }) runner: CoverageRunner | null = null;
  /** The map that parks are drawn on; null while none is drawn. */
  @property({ attribute: false }) view: MapView | null = null;

  constructor() {
    super();
    new DeskParts(this);
  }

  protected override updated(): void {
    const site = selectSelectedSite(this.state);
    if (site) void this.runner?.explain(site);
  }

  /** Moves the focus to the card's heading. */
  focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override select({ selected, catalogue, coverage, language }: MapState): readonly unknown[] {
    return [selected, catalogue, coverage.result, coverage.explanations, language];
  }

  protected override render(): TemplateResult | typeof nothing {
    const site = selectSelectedSite(this.state);
    if (!site) return nothing;
    const { properties } = site.feature;
    const rows = (site.kind === 'park' ? this.#describePark(site) : this.#describeBlock(site)).filter(
      (row) => row !== null,
    );
    return html`<article>
      <button class="back" type="button" @click=${this.#close}>← ${this.say('card.back')}</button>
      <p class="other">${this.say(`site.${site.kind}`)}</p>
      <h2 tabindex="-1"><bdi>${nameSite(site, this.state.language)}</bdi></h2>
      ${
        properties.geometryStatus === 'synthetic'
          ? html`<p class="sample" data-notice="sample">${this.say('coverage.sample')}</p>`
          : nothing
      }
      <button class="show" type="button" @click=${() => this.store.command({ kind: 'fit-item', item: site.id })}>
        ${this.say('card.show')}
      </button>
      ${this.state.coverage.result ? nothing : html`<p class="text">${this.say('site.waiting')}</p>`}
      <dl>
        ${rows.map(
          ([label, words]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${words}</dd>
            </div>`,
        )}
      </dl>
      ${this.#renderExplanation(site.id, site.kind === 'block')}
      ${site.kind === 'park' ? renderParkTrials(this) : nothing}
      <section>
        <h3>${this.say('card.position')}</h3>
        <p>${this.say(`status.${properties.geometryStatus}`)}</p>
        <p class="source"><bdi>${properties.source}</bdi></p>
      </section>
    </article>`;
  }

  #renderExplanation(id: string, isBlock: boolean): TemplateResult | typeof nothing {
    const { language, coverage } = this.state;
    const explanation = coverage.explanations.get(id);
    const rows = coverage.result?.parks.items ?? [];
    if (!explanation) return nothing;
    const { nearest } = explanation;
    const name = (park: SiteId): string => {
      const row = rows.find(({ site }) => site === park);
      return row?.name ?? row?.id ?? '';
    };
    return html`<section data-figure="nearest">
        <h3>${this.say('site.nearest')}</h3>
        ${nearest.length === 0 ? html`<p>${this.say('site.nearest.none')}</p>` : nothing}
        <ul>
          ${nearest.map(({ park, distance, radius, reason, nextClass }) => {
            const reach =
              reason === null
                ? this.say('site.reach', { radius: wordDistance(language, radius ?? 0) })
                : this.say(`coverage.reason.${reason}`);
            const mark = isBlock ? (radius !== null && distance <= radius ? '✓ ' : '✗ ') : '';
            const words = { name: name(park), distance: wordExactDistance(language, distance), reach };
            const lacking = isBlock && mark !== '✓ ' && nextClass && (reason === null || reason === 'too-small');
            return html`<li>
              ${mark}${this.say('site.nearest.entry', words)}
              ${lacking ? html`<small>${this.#wordShort(nextClass)}</small>` : nothing}
            </li>`;
          })}
        </ul>
      </section>
      ${isBlock ? renderMends(this, id) : nothing}`;
  }

  /** What a park's size lacks to its next class. */
  #wordShort({ missingArea, radius }: NextClass): string {
    return this.say('site.shortOfClass', {
      area: Math.ceil(missingArea).toLocaleString('en'),
      radius: wordDistance(this.state.language, radius),
    });
  }

  #describePark({ index, feature }: Site): readonly Row[] {
    const { language, coverage } = this.state;
    const { parks, standard } = coverage.result ?? {};
    const row = parks?.items.find((candidate) => candidate.index === index);
    const code = feature.properties['code'];
    if (!row || !standard) return [];
    return [
      [this.say('site.area'), wordArea(language, row.area, listSizeBounds(standard.classes))],
      typeof code === 'string' ? [this.say('site.code'), code] : null,
      [this.say('site.counted'), this.say(row.reason === null ? 'coverage.counted' : `coverage.reason.${row.reason}`)],
      row.radius === null ? null : [this.say('site.radius'), wordDistance(language, row.radius)],
      row.ownContribution === null ? null : [this.say('site.sole'), wordArea(language, row.ownContribution)],
      row.nextClass ? ['', this.#wordShort(row.nextClass)] : null,
    ];
  }

  #describeBlock({ index, feature }: Site): readonly Row[] {
    const { language, coverage } = this.state;
    const row = coverage.result?.blocks[index];
    const { population, geometryStatus } = feature.properties;
    if (!row) return [];
    return [
      [this.say('site.area'), wordArea(language, row.area)],
      [this.say('site.covered'), wordRatio(language, row.ratio)],
      [this.say('site.missing'), wordArea(language, row.area - row.coveredArea)],
      typeof population === 'number'
        ? [
            this.say(geometryStatus === 'synthetic' ? 'site.population.sample' : 'site.population'),
            population.toLocaleString('en'),
          ]
        : null,
    ];
  }

  #close(): void {
    this.dispatchEvent(new CustomEvent('dm-card-close', { bubbles: true, composed: true }));
  }
}
