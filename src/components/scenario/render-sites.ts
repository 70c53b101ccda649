import { html, nothing, type TemplateResult } from 'lit';
import { wordRatio } from '../../locales/measures.ts';
import { type DeskKey, translateDesk } from '../../locales/translate-desk.ts';
import { translate } from '../../locales/translate.ts';
import { formatHectares, meetsLine } from '../../model/figures.ts';
import type { MapState } from '../../state/map-state.ts';
import type { SuggestState } from '../../state/scenario/suggest-state.ts';
import { drawCurve } from './draw-curve.ts';

/** Candidates, and the sites that were found among them. */
export type SitesFound = NonNullable<SuggestState['found']>;

/** What the table of sites asks and tells its owner; sites are numbers among the candidates. */
export interface SiteTable {
  readonly nameSite: (number: number) => string;
  /** Whether it is a park of the scenario already. */
  readonly isAccepted: (number: number) => boolean;
  readonly isTaken: (number: number) => boolean;
  readonly isLit: (number: number) => boolean;
  readonly onTake: (number: number) => void;
  readonly onShow: (number: number) => void;
}

/** The sites that were found with what each adds, the curve of the ratio, and how much better another choice could be. */
export function renderSites(found: SitesFound, state: MapState, table: SiteTable): TemplateResult {
  const { language, suggestion: search, coverage } = state;
  const {
    candidates,
    suggestion: { baseline, steps },
  } = found;
  const word = (key: DeskKey, parameters = {}): string => translateDesk(language, key, parameters);
  const until = search.goal?.until ?? null;
  const lines = [...(coverage.result?.targets ?? []).map(({ ratio }) => ratio), ...(until === null ? [] : [until])];
  const isPriced = steps.some(({ candidate }) => (candidates.features[candidate]!.cost ?? null) !== null);
  return html` <div class="scroller" tabindex="0" role="region" aria-label=${word('suggest.curve')}>
      <table>
        <thead>
          <tr>
            <th scope="col"><span class="hidden">${word('suggest.take')}</span></th>
            <th scope="col">${word('suggest.site')}</th>
            <th scope="col">${word('suggest.gained')}</th>
            <th scope="col">${word('suggest.ratio')}</th>
            ${isPriced ? html`<th scope="col">${word('suggest.cost')}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${steps.map(({ candidate, gainedArea, ratio }, i) => {
            const name = table.nameSite(candidate);
            const isAccepted = table.isAccepted(candidate);
            return html`<tr data-candidate=${candidate}>
              <td>
                <input
                  type="checkbox"
                  aria-label=${`${word('suggest.take')} ${name}`}
                  .checked=${table.isTaken(candidate)}
                  ?disabled=${isAccepted}
                  @change=${() => table.onTake(candidate)}
                />
              </td>
              <th scope="row">
                ${i + 1}.
                <button
                  type="button"
                  aria-label=${word('suggest.show', { name })}
                  aria-pressed=${table.isLit(candidate)}
                  @click=${() => table.onShow(candidate)}
                >
                  <bdi>${name}</bdi>
                </button>
                ${isAccepted ? html`<small>${word('suggest.accepted')}</small>` : nothing}
              </th>
              <td>${translate(language, 'unit.ha', { value: formatHectares(gainedArea) })}</td>
              <td>${wordRatio(language, ratio, lines)}</td>
              ${isPriced ? html`<td>${candidates.features[candidate]!.cost?.toLocaleString('en') ?? '—'}</td>` : nothing}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    ${drawCurve(
      baseline.ratio ?? 0,
      steps.map(({ ratio }) => ratio),
      until,
    )}
    <p class="small ends">
      <span>${word('suggest.before', { ratio: wordRatio(language, baseline.ratio, lines) })}</span>
      <span>${wordRatio(language, steps.at(-1)!.ratio, lines)}</span>
    </p>
    ${renderConclusion(found, state, lines)}`;
}

/** What was reached, what it costs, and how much better any other choice could be. */
function renderConclusion(
  { candidates, suggestion }: SitesFound,
  { language, suggestion: state }: MapState,
  lines: readonly number[],
): TemplateResult {
  const word = (key: DeskKey, parameters = {}): string => translateDesk(language, key, parameters);
  const { steps, bound } = suggestion;
  const { until = null, budget = null, count = 0 } = state.goal ?? {};
  const reached = steps.at(-1)!.ratio;
  const goal = until === null ? null : { count: steps.length, ratio: wordRatio(language, until, lines) };
  const cost = steps.reduce((sum, { candidate }) => sum + (candidates.features[candidate]!.cost ?? 0), 0);
  // rounded up: it is a bound
  const points = bound ? (Math.ceil(bound.gapPoints * 100) / 100).toFixed(2) : null;
  return html`${
    goal ? html`<p>${word(meetsLine(reached, until!) ? 'suggest.reached' : 'suggest.notReached', goal)}</p>` : nothing
  }
  ${budget === null ? nothing : html`<p>${word('suggest.spent', { cost: cost.toLocaleString('en') })}</p>`}
  ${
    points !== null
      ? html`<p class="bound" data-figure="bound">
          ${word(budget === null ? 'suggest.bound' : 'suggest.bound.budget', {
            points,
            count: until === null ? count : steps.length,
          })}
        </p>`
      : state.phase === 'running'
        ? html`<p class="small">${word('suggest.bound.waiting')}</p>`
        : nothing
  }`;
}
