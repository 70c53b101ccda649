import type { VirtualItem } from '@tanstack/lit-virtual';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { type TableKey, translateTables } from '../../locales/translate-tables.ts';
import type { MapState } from '../../state/map-state.ts';
import { setStyles } from '../shared/set-styles.ts';
import type { RowList } from './row-list.ts';
import { type ColumnKey, COLUMNS, isText, listColumns, wordCell } from './table-columns.ts';
import type { Line } from './table-lines.ts';

/** Pixels of the column of checkboxes. */
const CHOICE_PIXELS = 44;

/** What a grid shows and does. */
export interface GridOptions {
  readonly state: MapState;
  readonly rows: RowList;
  /** The rows that are drawn, and the pixels that all of them take. */
  readonly items: readonly VirtualItem[];
  readonly totalPixels: number;
  readonly rowPixels: number;
  readonly onSort: (column: ColumnKey) => void;
  readonly onChooseAll: (isChosen: boolean) => void;
  /** A press on a row or on its checkbox. */
  readonly onRowClick: (event: MouseEvent) => void;
  readonly onRowKey: (event: KeyboardEvent) => void;
  readonly onRowPoint: (event: PointerEvent) => void;
}

/** A table of which only the rows in sight are drawn; empty rows stand for the others. */
export function renderGrid(options: GridOptions): TemplateResult {
  const { state, rows, rowPixels } = options;
  const columns = listColumns(rows.table, state.coverage.result!);
  const say = (key: TableKey): string => translateTables(state.language, key);
  const hasSites = rows.table !== 'communities';
  const width = columns.reduce((sum, column) => sum + COLUMNS[column], hasSites ? CHOICE_PIXELS : 0);
  return html`<div class="scroller" ${setStyles({ '--row': `${rowPixels}px` })}>
    <table
      role="grid"
      aria-label=${say(`tables.tab.${rows.table}`)}
      aria-describedby="keys"
      aria-rowcount=${rows.listed.length + 1}
      aria-multiselectable=${hasSites ? 'true' : nothing}
      ${setStyles({ 'min-width': `${width}px` })}
    >
      <colgroup>
        ${hasSites ? html`<col ${setStyles({ width: `${CHOICE_PIXELS}px` })} />` : nothing}
        ${columns.map(
          (column) =>
            html`<col
              ${setStyles({ width: column === 'name' ? 'auto' : `${COLUMNS[column]}px` })}
              data-column=${column}
            />`,
        )}
      </colgroup>
      <thead>
        <tr aria-rowindex="1">
          ${hasSites ? renderChoiceOfAll(options, say('tables.chooseAll')) : nothing}
          ${columns.map((column) => renderHead(options, column, say(`tables.column.${column}`)))}
        </tr>
      </thead>
      <tbody
        @click=${options.onRowClick}
        @keydown=${options.onRowKey}
        @pointerover=${options.onRowPoint}
        @pointerleave=${options.onRowPoint}
      >
        ${renderRows(options, columns)}
      </tbody>
    </table>
    <p class="hidden" id="keys">${say('tables.keys')}</p>
    ${rows.listed.length === 0 ? html`<p class="note">${say('tables.none')}</p>` : nothing}
  </div>`;
}

function renderChoiceOfAll({ state, rows, onChooseAll }: GridOptions, label: string): TemplateResult {
  const sites = rows.listed.flatMap(({ site }) => site ?? []);
  const count = sites.filter((site) => state.chosenSites.has(site)).length;
  return html`<th class="choice">
    <label
      ><input
        type="checkbox"
        aria-label=${label}
        .checked=${live(count > 0 && count === sites.length)}
        .indeterminate=${count > 0 && count < sites.length}
        @change=${({ target }: Event) => onChooseAll((target as HTMLInputElement).checked)}
    /></label>
  </th>`;
}

function renderHead({ rows, onSort }: GridOptions, column: ColumnKey, label: string): TemplateResult {
  const { sort } = rows.arrangement;
  const order = sort?.column === column ? (sort.isDescending ? 'descending' : 'ascending') : 'none';
  return html`<th scope="col" aria-sort=${order} class=${isText(column) ? 'text' : ''} data-column=${column}>
    <button type="button" @click=${() => onSort(column)}>${label}<i aria-hidden="true"></i></button>
  </th>`;
}

function renderRows(options: GridOptions, columns: readonly ColumnKey[]): TemplateResult {
  const { rows, items, totalPixels, rowPixels } = options;
  const span = columns.length + 1;
  const renderGap = (pixels: number): TemplateResult | typeof nothing =>
    pixels > 0
      ? html`<tr class="gap" role="presentation">
          <td colspan=${span} ${setStyles({ height: `${pixels}px` })}></td>
        </tr>`
      : nothing;
  let end = rowPixels;
  const drawn = items.flatMap((item) => {
    const line = rows.listed[item.index];
    if (!line) return [];
    const gap = item.start - end;
    end = item.end;
    return [{ gap, index: item.index, line }];
  });
  return html`${repeat(
    drawn,
    ({ line }) => line.key,
    ({ gap, index, line }) => html`${renderGap(gap)}${renderRow(options, columns, index, line)}`,
  )}${renderGap(totalPixels + rowPixels - end)}`;
}

function renderRow(
  { state, rows }: GridOptions,
  columns: readonly ColumnKey[],
  index: number,
  { site, cells }: Line,
): TemplateResult {
  const { chosenSites, selected, hovered, language, coverage } = state;
  const isChosen = site !== null && chosenSites.has(site);
  const name = String(cells.name);
  return html`<tr
    aria-rowindex=${index + 2}
    aria-selected=${rows.table === 'communities' ? nothing : isChosen}
    aria-current=${site !== null && site === selected ? 'true' : nothing}
    class=${site !== null && site === hovered ? 'pointed' : ''}
    tabindex=${index === rows.active ? 0 : -1}
    data-index=${index}
    data-item=${site ?? nothing}
  >
    ${
      rows.table === 'communities'
        ? nothing
        : html`<td class="choice">
            <label
              ><input
                type="checkbox"
                tabindex="-1"
                aria-label=${translateTables(language, 'tables.choose', { name })}
                .checked=${live(isChosen)}
                ?disabled=${site === null}
            /></label>
          </td>`
    }
    ${columns.map((column) => {
      const words = wordCell(column, cells[column], language, coverage.result!);
      const kind = isText(column) ? 'text' : '';
      return column === 'name'
        ? html`<th scope="row" class=${kind} title=${words} data-column=${column}><bdi>${words}</bdi></th>`
        : html`<td class=${kind} title=${kind ? words : nothing} data-column=${column}><bdi>${words}</bdi></td>`;
    })}
  </tr>`;
}
