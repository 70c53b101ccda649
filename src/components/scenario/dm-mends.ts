import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { wordArea, wordDistance, wordExactDistance, wordRatio } from '../../locales/measures.ts';
import type { ScenarioEdit } from '../../model/scenario.ts';
import type { SiteId } from '../../model/vocabulary.ts';
import { sketchMends } from '../../plan/sketch-mends.ts';
import { findMiddle } from '../../plan/sketch-sites.ts';
import { askCoverage } from '../../state/coverage/coverage-state.ts';
import type { BlockMends } from '../../state/coverage/coverage-runner.ts';
import type { MapState } from '../../state/map-state.ts';
import { addParks } from '../../state/scenario/accept-sites.ts';
import { tryStep } from '../../state/scenario/scenario-actions.ts';
import { isSynthetic, selectSelectedSite } from '../../state/selectors.ts';
import { sketch } from '../../state/sketch.ts';
import { sharedStyles } from '../shared/theme.styles.ts';
import { DeskElement } from './desk-element.ts';

type Mend = BlockMends['mends'][number];

/** What is known of a block by one result; no changes while they are computed. */
interface Known {
  readonly block: string;
  readonly result: unknown;
  readonly mends: BlockMends | null;
}

/** Distances that are drawn on the map: more would cover each other. */
const MOST_LINES = 4;

/** Zoom at which a place is looked at. */
const PLACE_ZOOM = 14;

/**
 * What would cover a block, each change with what it brings to the whole district, and a button that tries it. While it is
 * open the map shows how far the parks around are, and where a new one may lie.
 */
export class DmMends extends DeskElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        padding: 8px 0 0;
      }
      h3 {
        font-size: 14px;
      }
      li {
        padding: 8px 0;
        border-top: 1px solid var(--_line);
      }
      li p {
        font-size: 14px;
      }
      .small {
        font-size: 12px;
        color: var(--_muted);
      }
      .gain {
        font-variant-numeric: tabular-nums;
        font-weight: 600;
      }
      button {
        border: 1px solid var(--_muted);
        border-radius: 8px;
        padding: 3px 12px;
        min-height: 30px;
        margin: 4px 8px 0 0;
        font-size: 13px;
      }
      @media (pointer: coarse) {
        button {
          min-height: 44px;
        }
      }
      @media print {
        button {
          display: none;
        }
      }
    `,
  ];

  /** Id of the block's card. */
  @property({ attribute: false }) block = '';

  /** What is known, of which block and of which result. */
  #known: Known | null = null;
  #hasFailed = false;
  /** The change that is looked at on the map. */
  #lit: Mend | null = null;
  readonly #tried = new Set<Mend>();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    sketch(this.store, 'mends', null);
    this.#known = null;
  }

  protected override select({ coverage, selected, catalogue, scenarios, language }: MapState): readonly unknown[] {
    return [coverage.result, selected, catalogue, scenarios, language];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { result } = this.state.coverage;
    if (this.#known?.block === this.block && this.#known.result === result) return;
    if (this.#known) sketch(this.store, 'mends', null);
    this.#known = { block: this.block, result, mends: null };
    this.#lit = null;
    this.#tried.clear();
    void this.#ask(this.#known);
  }

  async #ask(asked: Known): Promise<void> {
    const site = selectSelectedSite(this.state);
    const row = site && site.id === asked.block ? this.state.coverage.result?.blocks[site.index] : undefined;
    if (!row || !this.runner) return;
    this.#hasFailed = false;
    let mends: BlockMends | null = null;
    try {
      mends = await this.runner.ask((client) => client.findMends(row.site));
    } catch (error) {
      // the worker may know other layers by now, of which the answer is on its way
      if (this.state.coverage.phase !== 'running' && this.#known === asked) console.error('district-map:', error);
    }
    // another block, or another result, may have come meanwhile
    if (this.#known !== asked || !this.isConnected) return;
    this.#hasFailed = mends === null && this.state.coverage.phase !== 'running';
    this.#known = { ...asked, mends };
    this.#lit = mends?.mends.find(({ kind }) => kind === 'new-park') ?? null;
    this.#draw();
    this.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    const mends = this.#known?.mends ?? null;
    if (!this.state.coverage.result) return nothing;
    return html`<section data-figure="mends">
      <h3>${this.say('mend.title')}</h3>
      ${
        mends
          ? this.#renderMends(mends)
          : html`<p class="small" role="status">${this.say(this.#hasFailed ? 'mend.failed' : 'mend.waiting')}</p>`
      }
    </section>`;
  }

  #renderMends({ mends, noPlace }: BlockMends): TemplateResult {
    if (mends.length === 0 && noPlace.length === 0) return html`<p data-notice="none">${this.say('mend.none')}</p>`;
    return html`${mends.length > 0 ? html`<p class="small">${this.say('mend.about')}</p>` : nothing}
      <ul>
        ${mends.map(
          (mend) =>
            html`<li data-mend=${mend.kind}>
              <p>${this.#wordMend(mend)}</p>
              <p class="gain">${this.#wordGain(mend)}</p>
              ${this.#listNotes(mend).map((note) => html`<p class="small">${note}</p>`)}
              <button type="button" ?disabled=${this.#tried.has(mend)} @click=${() => this.#try(mend)}>
                ${this.#tried.has(mend) ? this.say('mend.tried') : this.say(mend.kind === 'merge' ? 'mend.tryRule' : 'mend.try')}
              </button>
              ${
                'polygons' in mend
                  ? html`<button type="button" aria-pressed=${this.#lit === mend} @click=${() => this.#show(mend)}>
                      ${this.say('mend.show')}
                    </button>`
                  : nothing
              }
            </li>`,
        )}
        ${noPlace.map(
          (area) =>
            html`<li data-notice="no-place">${this.say('mend.noPlace', { area: area.toLocaleString('en') })}</li>`,
        )}
      </ul>`;
  }

  #wordMend(mend: Mend): string {
    const { language } = this.state;
    switch (mend.kind) {
      case 'enlarge':
        return this.say('mend.enlarge', {
          name: this.#namePark(mend.park),
          area: Math.ceil(mend.addedArea).toLocaleString('en'),
          radius: wordDistance(language, mend.radius),
        });
      case 'count':
        return this.say('mend.count', { name: this.#namePark(mend.park) });
      case 'merge':
        return this.say('mend.merge');
      case 'new-park':
        return this.say('mend.new-park', {
          area: mend.area.toLocaleString('en'),
          radius: wordDistance(language, mend.radius),
        });
    }
  }

  #listNotes(mend: Mend): readonly string[] {
    if (mend.kind === 'enlarge') return [this.say('mend.enlarge.note')];
    if (mend.kind === 'merge') return [this.say('mend.merge.note')];
    if (mend.kind !== 'new-park') return [];
    return [this.say(mend.coversAll ? 'mend.new-park.all' : 'mend.new-park.part'), this.say('mend.new-park.note')];
  }

  #wordGain({ gainedArea, points, residents, ratio }: Mend): string {
    const { language } = this.state;
    const people = isSynthetic(this.state) ? 'mend.residents.sample' : 'mend.residents';
    return this.say('mend.gain', {
      area: wordArea(language, gainedArea),
      points: (points ?? 0).toFixed(2),
      residents: residents === null ? '' : this.say(people, { count: Math.round(residents).toLocaleString('en') }),
      ratio: wordRatio(language, ratio),
    });
  }

  #namePark(park: SiteId): string {
    const row = this.state.coverage.result?.parks.items.find(({ site }) => site === park);
    return row?.name ?? row?.id ?? '';
  }

  /** Draws how far the parks are, and the change that is looked at. */
  #draw(): void {
    const { mends } = this.#known ?? {};
    if (!mends) return;
    const lines = mends.distances
      .filter(({ meters }) => meters > 0)
      .slice(0, MOST_LINES)
      .map(({ from, to, meters, counted }) => ({
        from: [...from] as [number, number],
        to: [...to] as [number, number],
        words: `${counted ? '' : '✗ '}${wordExactDistance(this.state.language, meters)}`,
      }));
    const lit = this.#lit;
    const park =
      lit && 'polygons' in lit ? { polygons: lit.polygons, locus: lit.kind === 'new-park' ? lit.locus : [] } : null;
    sketch(this.store, 'mends', sketchMends(lines, park));
  }

  #show(mend: Extract<Mend, { readonly kind: 'enlarge' | 'new-park' }>): void {
    this.#lit = mend;
    this.#draw();
    this.requestUpdate();
    const zoom = Math.max(PLACE_ZOOM, this.state.camera?.zoom ?? 0);
    this.store.command({ kind: 'jump', center: findMiddle(mend.polygons), zoom });
  }

  /** Makes the change: a step of the scenario that is shown, or another rule of the check. */
  #try(mend: Mend): void {
    this.#tried.add(mend);
    const name = this.say('mend.scenario');
    if (mend.kind === 'merge') {
      const { coverage } = this.state;
      this.store.update({ coverage: askCoverage(coverage, { parkSize: [...coverage.parkSize, 'merged'] }) });
    } else if (mend.kind === 'new-park') {
      const park = this.say('mend.newName', { area: mend.area.toLocaleString('en') });
      addParks(this.store, [{ polygons: mend.polygons, name: park }], name);
    } else tryStep(this.store, [makeEdit(mend)], name);
    this.requestUpdate();
  }
}

function makeEdit(mend: Extract<Mend, { readonly kind: 'enlarge' | 'count' }>): ScenarioEdit {
  return mend.kind === 'enlarge'
    ? { op: 'replace', site: mend.park, polygons: mend.polygons }
    : { op: 'set', site: mend.park, facts: { status: null } };
}
