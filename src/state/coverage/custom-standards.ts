import { makeOwnStandard } from '../../coverage/rules/read-custom-standard.ts';
import { checkTable, type ClassRow, type TableFault } from '../../coverage/rules/standard.ts';
import type { Standard } from '../../model/standard.ts';
import type { Store } from '../store.ts';
import { askCoverage } from './coverage-state.ts';
import { listOfferedStandards } from './offered-standards.ts';

export type { ClassRow } from '../../coverage/rules/standard.ts';

/** A table of classes as its editor writes it: rows of m² and m, a target as a share of 0 to 1, or none. */
export interface ClassTable {
  readonly name: string;
  readonly rows: readonly ClassRow[];
  readonly target: number | null;
}

/** What keeps a table from being a standard; `row` is its index, null for the table as a whole. */
export interface ClassTableFault {
  readonly row: number | null;
  readonly reason: TableFault['reason'] | 'no-rows' | 'no-name' | 'target-not-a-share';
}

const LONGEST_NAME = 60;

/** Looks for what is wrong with a table; nothing is where it can be used. */
export function checkClassTable({ name, rows, target }: ClassTable): ClassTableFault[] {
  const isTarget = target === null || (target > 0 && target <= 1);
  return [
    ...(name.trim() === '' || name.length > LONGEST_NAME ? [{ row: null, reason: 'no-name' } as const] : []),
    ...(rows.length === 0 ? [{ row: null, reason: 'no-rows' } as const] : []),
    ...checkTable(rows),
    ...(isTarget ? [] : [{ row: null, reason: 'target-not-a-share' } as const]),
  ];
}

/** The table of classes that a standard has; classes for historic areas are not among what an editor may write. */
export function readClassTable({ title, classes, targets }: Standard): ClassTable {
  const rows = classes.filter(({ where }) => where === undefined).map(({ minArea, radius }) => ({ minArea, radius }));
  return { name: title.zh, rows, target: targets[0]?.ratio ?? null };
}

/**
 * Makes a table a standard of this map and has the check use it. With the id of one that there is, it takes its place.
 *
 * @returns the standard's id
 * @throws RangeError when `checkClassTable` finds a fault
 */
export function putCustomStandard(store: Store, table: ClassTable, known: string | null = null): string {
  const { customStandards, coverage } = store.state;
  const id = known ?? nameNext(store);
  const [fault] = checkClassTable(table);
  if (fault) throw new RangeError(`Expected a usable table, got ${fault.reason}.`);
  const standard = makeOwnStandard(id, table.name.trim(), table.rows, table.target);
  const isKnown = customStandards.some((other) => other.id === id);
  store.update({
    customStandards: isKnown
      ? customStandards.map((other) => (other.id === id ? standard : other))
      : [...customStandards, standard],
    // the standards that were compared are not these
    coverage: { ...coverage, standard: id, phase: 'idle', comparison: null },
  });
  return id;
}

/** Takes an own standard away; where it is in use, the check goes back to the district's choice. */
export function removeCustomStandard(store: Store, id: string): void {
  const { customStandards, coverage } = store.state;
  const asked = coverage.standard === id ? askCoverage(coverage, { standard: null }) : coverage;
  store.update({
    customStandards: customStandards.filter((other) => other.id !== id),
    coverage: { ...asked, comparison: null },
  });
}

function nameNext({ state: { loaded, customStandards } }: Store): string {
  const offered = loaded ? listOfferedStandards(loaded, customStandards).standards : customStandards;
  const taken = new Set(offered.map(({ id }) => id));
  const names = ['custom', ...Array.from({ length: taken.size + 1 }, (_, i) => `custom-${i + 2}`)];
  return names.find((id) => !taken.has(id))!;
}
