import { html, nothing, type TemplateResult } from 'lit';
import { wordRatio } from '../../locales/measures.ts';
import { type CoverageKey, translateCoverage } from '../../locales/translate-coverage.ts';
import { formatHectares } from '../../model/figures.ts';
import type { Language } from '../../model/localized.ts';
import type { CoverageState } from '../../state/coverage/coverage-state.ts';
import type { MapState } from '../../state/map-state.ts';
import { renderSiteName } from './render-site-name.ts';

type Result = NonNullable<CoverageState['result']>;

/** The panel lists what is to be read first; the wide tables have all. */
const MOST_ROWS = 20;

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

const hectares = (language: Language, area: number): string =>
  translateCoverage(language, 'unit.ha', { value: formatHectares(area) });

/** The button that opens the tables in full. */
export function renderTablesButton(language: Language): TemplateResult {
  const open = ({ currentTarget }: Event): void => {
    (currentTarget as HTMLElement).dispatchEvent(new CustomEvent('dm-tables-open', { bubbles: true, composed: true }));
  };
  return html`<button type="button" class="tables" @click=${open}>
    ${translateCoverage(language, 'tables.open')}
  </button>`;
}

/** Residential land by community; what lies in none is a row of its own. */
export function renderCommunities({ communities }: Result, language: Language): TemplateResult | typeof nothing {
  if (!communities) return nothing;
  const rows = communities.filter(({ area }) => area > 0);
  return renderTable(
    language,
    'coverage.communities',
    ['coverage.table.name', 'coverage.table.area', 'coverage.table.covered'],
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
    ['coverage.table.name', 'coverage.table.covered', 'coverage.table.missing'],
    rows,
    ([index, block]) =>
      html`<th scope="row">${renderSiteName(state, 'residential', index, block)}</th>
        <td>${wordRatio(language, block.ratio)}</td>
        <td>${hectares(language, block.area - block.coveredArea)}</td>`,
  );
}

/** Parks with what each alone gives, or why it does not count; those that give most first. */
export function renderParks({ parks }: Result, state: MapState): TemplateResult {
  const { language } = state;
  const rows = parks.items.toSorted((a, b) => (b.ownContribution ?? 0) - (a.ownContribution ?? 0));
  return renderTable(
    language,
    'coverage.parks',
    ['coverage.table.name', 'coverage.table.status', 'coverage.table.sole'],
    rows,
    (park) => {
      const { index, reason, ownContribution } = park;
      return html`<th scope="row">${renderSiteName(state, 'parks', index, park)}</th>
        <td>${translateCoverage(language, reason === null ? 'coverage.counted' : `coverage.reason.${reason}`)}</td>
        <td>${ownContribution === null ? '—' : hectares(language, ownContribution)}</td>`;
    },
  );
}
