import { html, nothing, type TemplateResult } from 'lit';
import { type TableKey, translateTables } from '../../locales/translate-tables.ts';
import type { MapState } from '../../state/map-state.ts';
import type { Arrangement } from './arrange-lines.ts';
import { type FilterKey, listFilters, type TableName, TABLES } from './table-columns.ts';

/** What the bar over a table shows and does. */
export interface BarOptions {
  readonly state: MapState;
  readonly table: TableName;
  readonly arrangement: Arrangement;
  /** Shows another table; `moves`: with the focus on its tab. */
  readonly onShow: (table: TableName, moves: boolean) => void;
  readonly onNarrow: (change: Partial<Arrangement>) => void;
}

/** The tabs of the tables, and what narrows the one that is shown. */
export function renderBar(options: BarOptions): TemplateResult {
  return html`${renderTabs(options)} ${options.state.coverage.result ? renderTools(options) : nothing}`;
}

function renderTabs({ state, table, onShow }: BarOptions): TemplateResult {
  const say = (key: TableKey): string => translateTables(state.language, key);
  const names = TABLES.filter((name) => name !== 'communities' || state.coverage.result?.communities);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = new Map([
      ['ArrowRight', 1],
      ['ArrowLeft', -1],
    ]).get(event.key);
    if (step === undefined) return;
    event.preventDefault();
    onShow(names[(names.indexOf(table) + step + names.length) % names.length]!, true);
  };
  return html`<div class="tabs" role="tablist" aria-label=${say('tables.title')} @keydown=${onKeyDown}>
    ${names.map(
      (name) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${name}"
          data-table=${name}
          aria-selected=${name === table}
          aria-controls="panel"
          tabindex=${name === table ? 0 : -1}
          @click=${() => onShow(name, false)}
        >
          ${say(`tables.tab.${name}`)}
        </button>`,
    )}
  </div>`;
}

function renderTools({ state, table, arrangement, onNarrow }: BarOptions): TemplateResult {
  const say = (key: TableKey): string => translateTables(state.language, key);
  const { search, filter } = arrangement;
  const find = ({ target }: Event): void => onNarrow({ search: (target as HTMLInputElement).value });
  const narrow = ({ target }: Event): void =>
    onNarrow({ filter: ((target as HTMLSelectElement).value || null) as FilterKey | null });
  const label = say('tables.search');
  return html`<input type="search" aria-label=${label} placeholder=${label} .value=${search} @input=${find} />
    <label>
      ${say('tables.filter')}
      <select @change=${narrow}>
        <option value="" .selected=${filter === null}>${say('tables.filter.all')}</option>
        ${listFilters(table, state.coverage.result!).map(
          (name) => html`<option value=${name} .selected=${name === filter}>${say(`tables.filter.${name}`)}</option>`,
        )}
      </select>
    </label>`;
}
