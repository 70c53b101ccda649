import { html, nothing, type TemplateResult } from 'lit';
import { formatHectares, wordDistance, wordRatio } from '../locales/measures.ts';
import { translate, type MessageKey } from '../locales/translate.ts';
import type { Language } from '../model/localized.ts';
import type { CoverageState } from '../state/coverage-state.ts';
import type { MapState } from '../state/map-state.ts';
import { nameSite } from './name-site.ts';

type Result = NonNullable<CoverageState['result']>;

const HEAD: readonly MessageKey[] = ['coverage.table.name', 'coverage.table.area', 'coverage.table.covered'];

function renderTable(
  language: Language,
  title: MessageKey,
  columns: readonly MessageKey[],
  rows: readonly TemplateResult[],
): TemplateResult {
  return html`<details class="table" data-table=${title}>
    <summary>${translate(language, title)} <small>${rows.length}</small></summary>
    <div class="scroller" tabindex="0" role="region" aria-label=${translate(language, title)}>
      <table>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${translate(language, column)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** A site's name as a button that opens its card. */
function renderName({ catalogue, language }: MapState, id: string | null, name: string | null): TemplateResult {
  const site = id === null ? undefined : catalogue?.sites.get(id);
  if (!site) return html`<bdi>${name ?? id ?? '—'}</bdi>`;
  const open = ({ currentTarget }: Event): void => {
    const event = new CustomEvent('dm-item-open', { detail: { id: site.id }, bubbles: true, composed: true });
    (currentTarget as HTMLElement).dispatchEvent(event);
  };
  return html`<button type="button" data-item=${site.id} @click=${open}>
    <bdi>${nameSite(site, language)}</bdi>
  </button>`;
}

const hectares = (language: Language, area: number): string =>
  translate(language, 'unit.ha', { value: formatHectares(area) });

/** Residential land by community; what lies in none is a row of its own. */
export function renderCommunities({ communities }: Result, language: Language): TemplateResult | typeof nothing {
  if (!communities) return nothing;
  const rows = communities
    .filter(({ area }) => area > 0)
    .map(
      ({ id, name, area, ratio }) =>
        html`<tr>
          <th scope="row">${id === 'outside' ? translate(language, 'coverage.communities.outside') : (name ?? id)}</th>
          <td>${hectares(language, area)}</td>
          <td>${wordRatio(language, ratio)}</td>
        </tr>`,
    );
  return renderTable(language, 'coverage.communities', HEAD, rows);
}

/** Blocks, those with most uncovered land first. */
export function renderBlocks({ blocks }: Result, state: MapState): TemplateResult {
  const { language } = state;
  const rows = [...blocks]
    .filter(({ area }) => area > 0)
    .sort((a, b) => b.area - b.coveredArea - (a.area - a.coveredArea))
    .map(
      ({ id, name, area, coveredArea, ratio }) =>
        html`<tr>
          <th scope="row">${renderName(state, id, name)}</th>
          <td>${hectares(language, area)}</td>
          <td>${wordRatio(language, ratio)}</td>
          <td>${hectares(language, area - coveredArea)}</td>
        </tr>`,
    );
  return renderTable(language, 'coverage.blocks', [...HEAD, 'coverage.table.missing'], rows);
}

/** Parks with what each serves and gives, or why it does not count. */
export function renderParks({ parks }: Result, state: MapState): TemplateResult {
  const { language } = state;
  const rows = parks.items.map(
    ({ id, name, area, radius, reason, ownContribution }) =>
      html`<tr>
        <th scope="row">${renderName(state, id, name)}</th>
        <td>${hectares(language, area)}</td>
        <td>${radius === null ? '—' : wordDistance(language, radius)}</td>
        <td>${translate(language, reason === null ? 'coverage.counted' : `coverage.reason.${reason}`)}</td>
        <td>${ownContribution === null ? '—' : hectares(language, ownContribution)}</td>
      </tr>`,
  );
  return renderTable(
    language,
    'coverage.parks',
    [
      'coverage.table.name',
      'coverage.table.area',
      'coverage.table.radius',
      'coverage.table.status',
      'coverage.table.own',
    ],
    rows,
  );
}
