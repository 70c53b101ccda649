import { html, nothing, type TemplateResult } from 'lit';
import { wordDistance, wordRatio } from '../../locales/measures.ts';
import { type CoverageKey, translateCoverage } from '../../locales/translate-coverage.ts';
import { formatHectares, listSizeBounds } from '../../model/figures.ts';
import type { Language } from '../../model/localized.ts';
import type { CoverageState } from '../../state/coverage/coverage-state.ts';
import type { MapState } from '../../state/map-state.ts';
import { renderSiteName } from './render-site-name.ts';

type Result = NonNullable<CoverageState['result']>;

const HEAD: readonly CoverageKey[] = ['coverage.table.name', 'coverage.table.area', 'coverage.table.covered'];

/** Longer tables are cut here, and say so: a browser draws no hundred thousand rows. */
const MOST_ROWS = 500;

/** A table of `entries` under a heading that unfolds it; `renderCells` draws the cells of one row. */
function renderTable<T>(
  language: Language,
  title: CoverageKey,
  columns: readonly CoverageKey[],
  entries: readonly T[],
  renderCells: (entry: T) => TemplateResult,
): TemplateResult {
  return html`<details class="table" data-table=${title}>
    <summary>${translateCoverage(language, title)} <small>${entries.length}</small></summary>
    <div class="scroller" tabindex="0" role="region" aria-label=${translateCoverage(language, title)}>
      <table>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${translateCoverage(language, column)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${entries.slice(0, MOST_ROWS).map(
            (entry) =>
              html`<tr>
                ${renderCells(entry)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      entries.length > MOST_ROWS
        ? html`<p class="small">
            ${translateCoverage(language, 'coverage.table.cut', { shown: MOST_ROWS, count: entries.length })}
          </p>`
        : nothing
    }
  </details>`;
}

const hectares = (language: Language, area: number, bounds?: readonly number[]): string =>
  translateCoverage(language, 'unit.ha', { value: formatHectares(area, bounds) });

/** Residential land by community; what lies in none is a row of its own. */
export function renderCommunities({ communities }: Result, language: Language): TemplateResult | typeof nothing {
  if (!communities) return nothing;
  const rows = communities.filter(({ area }) => area > 0);
  return renderTable(
    language,
    'coverage.communities',
    HEAD,
    rows,
    ({ id, isOutside, name, area, ratio, schematic }) =>
      html`<th scope="row">
          <bdi>${isOutside ? translateCoverage(language, 'coverage.communities.outside') : (name ?? id)}</bdi>
          ${schematic ? html`<small data-notice="schematic">${translateCoverage(language, 'coverage.schematic')}</small>` : nothing}
        </th>
        <td>${hectares(language, area)}</td>
        <td>${wordRatio(language, ratio)}</td>`,
  );
}

/** Blocks, those with most uncovered land first. */
export function renderBlocks({ blocks }: Result, state: MapState): TemplateResult {
  const { language } = state;
  const rows = [...blocks.entries()]
    .filter(([, { area }]) => area > 0)
    .sort(([, a], [, b]) => b.area - b.coveredArea - (a.area - a.coveredArea));
  return renderTable(
    language,
    'coverage.blocks',
    [...HEAD, 'coverage.table.missing'],
    rows,
    ([index, block]) =>
      html`<th scope="row">${renderSiteName(state, 'residential', index, block)}</th>
        <td>${hectares(language, block.area)}</td>
        <td>${wordRatio(language, block.ratio)}</td>
        <td>${hectares(language, block.area - block.coveredArea)}</td>`,
  );
}

/** Parks with what each serves and gives, or why it does not count. */
export function renderParks({ parks, standard }: Result, state: MapState): TemplateResult {
  const { language } = state;
  const bounds = listSizeBounds(standard.classes);
  return renderTable(
    language,
    'coverage.parks',
    [
      'coverage.table.name',
      'coverage.table.area',
      'coverage.table.radius',
      'coverage.table.status',
      'coverage.table.sole',
    ],
    parks.items,
    (park) => {
      const { area, radius, reason, ownContribution } = park;
      return html`<th scope="row">${renderSiteName(state, 'parks', park.index, park)}</th>
        <td>${hectares(language, area, bounds)}</td>
        <td>${radius === null ? '—' : wordDistance(language, radius)}</td>
        <td>${translateCoverage(language, reason === null ? 'coverage.counted' : `coverage.reason.${reason}`)}</td>
        <td>${ownContribution === null ? '—' : hectares(language, ownContribution)}</td>`;
    },
  );
}
