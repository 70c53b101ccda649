import type { Switch } from '../coverage/what-counts.ts';
import type { CoverageState } from './coverage-state.ts';
import type { Store } from './store.ts';

function change(store: Store, patch: Partial<CoverageState>): void {
  store.update({ coverage: { ...store.state.coverage, ...patch } });
}

/** Counts, or no longer counts, what the standard leaves to the reader. */
export function countSwitch(store: Store, name: Switch, on: boolean): void {
  const others = store.state.coverage.include.filter((candidate) => candidate !== name);
  change(store, { include: on ? [...others, name] : others });
  void runCoverage(store);
}

/** Counts, or no longer counts, the schematic parks that the plan names. */
export function countNamedParks(store: Store, includeNamed: boolean): void {
  change(store, { includeNamed });
  void runCoverage(store);
}

export async function runCoverage(store: Store): Promise<void> {
  change(store, { phase: 'running', progress: null });
}

export function stopCoverage(store: Store): void {
  change(store, { phase: store.state.coverage.result ? 'done' : 'idle' });
}
