import type { MapState } from '../../state/map-state.ts';
import { haveSameMembers } from '../../state/same-members.ts';
import { type Arrangement, arrangeLines } from './arrange-lines.ts';
import type { ColumnKey, TableName } from './table-columns.ts';
import { type Line, listLines } from './table-lines.ts';

/** What is to be read first: the blocks with most uncovered land. */
const FIRST: Readonly<Record<TableName, Arrangement['sort']>> = {
  communities: null,
  blocks: { column: 'missing', isDescending: true },
  parks: null,
};

/** The rows of the table that is shown, as they are arranged, and the row that the keyboard is at. */
export class RowList {
  #table: TableName = 'blocks';
  #arrangement: Arrangement = { sort: FIRST.blocks, filter: null, search: '' };
  /** What the rows were made of. */
  #source: readonly unknown[] = [];
  #arranged: readonly unknown[] = [];
  #all: readonly Line[] = [];
  #listed: readonly Line[] = [];
  #active = 0;
  /** Where a range of chosen rows starts. */
  #anchor = 0;

  get table(): TableName {
    return this.#table;
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  /** All rows of the table. */
  get all(): readonly Line[] {
    return this.#all;
  }

  /** Those that are listed, in their order. */
  get listed(): readonly Line[] {
    return this.#listed;
  }

  /** Index of the row among the listed ones that the keyboard is at. */
  get active(): number {
    return this.#active;
  }

  /** Lists the rows anew where something has changed that they depend on. */
  follow(state: MapState): void {
    const { coverage, loaded, catalogue, language, chosenSites } = state;
    const source = [coverage.result, loaded, catalogue, language, this.#table];
    const arranged = [this.#arrangement, this.#arrangement.filter === 'chosen' ? chosenSites : null];
    const isSame = haveSameMembers(source, this.#source);
    if (isSame && haveSameMembers(arranged, this.#arranged)) return;
    if (!isSame) this.#all = listLines(this.#table, state);
    this.#source = source;
    this.#arranged = arranged;
    this.#listed = arrangeLines(this.#all, this.#arrangement, chosenSites, language);
    this.goTo(this.#active);
  }

  /** Shows another table, from its top and whole. */
  show(table: TableName): void {
    if (table === this.#table) return;
    this.#table = table;
    this.narrow({ sort: FIRST[table], filter: null, search: '' });
  }

  /** Arranges the rows otherwise, from the top. */
  narrow(change: Partial<Arrangement>): void {
    this.#arrangement = { ...this.#arrangement, ...change };
    this.#active = this.#anchor = 0;
  }

  /** Sorts by a column; again by the same one turns the order round. */
  sortBy(column: ColumnKey): void {
    const { sort } = this.#arrangement;
    this.narrow({ sort: { column, isDescending: sort?.column === column && !sort.isDescending } });
  }

  /** Puts the keyboard at a row, or at the nearest that there is. */
  goTo(index: number): void {
    this.#active = Math.max(0, Math.min(index, this.#listed.length - 1));
  }

  /** The row that a key leads to from where the keyboard is; null for a key that leads to none. `page`: rows in sight. */
  findTarget(key: string, page: number): number | null {
    const step = Math.max(1, page);
    const targets = new Map([
      ['ArrowDown', this.#active + 1],
      ['ArrowUp', this.#active - 1],
      ['PageDown', this.#active + step],
      ['PageUp', this.#active - step],
      ['Home', 0],
      ['End', this.#listed.length - 1],
    ]);
    return targets.get(key) ?? null;
  }

  /** The chosen sites with a row put in or taken out; with `isRange`, all from the row before to it are put in. */
  toggle(index: number, isRange: boolean, chosen: ReadonlySet<string>): ReadonlySet<string> {
    const before = Math.min(this.#anchor, this.#listed.length - 1);
    const rows = isRange ? this.#listed.slice(Math.min(before, index), Math.max(before, index) + 1) : [];
    if (isRange) return new Set([...chosen, ...listSites(rows)]);
    this.#anchor = index;
    return withSites(chosen, listSites(this.#listed.slice(index, index + 1)));
  }

  /** The chosen sites with all that are listed, or without them. */
  toggleAll(isChosen: boolean, chosen: ReadonlySet<string>): ReadonlySet<string> {
    const listed = new Set(listSites(this.#listed));
    return new Set([...[...chosen].filter((site) => !listed.has(site)), ...(isChosen ? listed : [])]);
  }
}

const listSites = (rows: readonly Line[]): string[] => rows.flatMap(({ site }) => site ?? []);

/** A set with sites put in, or taken out where they are in it. */
function withSites(chosen: ReadonlySet<string>, sites: readonly string[]): ReadonlySet<string> {
  const next = new Set(chosen);
  for (const site of sites) if (!next.delete(site)) next.add(site);
  return next;
}
