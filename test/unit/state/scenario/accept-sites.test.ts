import { describe, expect, it } from 'vitest';
import type { SitesFound } from '../../../../src/coverage/scenario/search-sites.ts';
import { acceptSites, listAccepted } from '../../../../src/state/scenario/accept-sites.ts';
import { undoEdit } from '../../../../src/state/scenario/scenario-actions.ts';
import { NO_SUGGESTION } from '../../../../src/state/scenario/suggest-state.ts';
import { Store } from '../../../../src/state/store.ts';
import { box, parksOf } from '../../coverage/invented.ts';

function makeStore(): Store {
  const store = new Store();
  const found: SitesFound = {
    candidates: { ...parksOf([[box(0, 0, 20)], [box(50, 0, 20)], [box(90, 0, 20)]]), role: 'candidates', name: 'grid' },
    suggestion: { baseline: { coveredArea: 0, ratio: 0 }, steps: [], bound: null },
  };
  store.update({ suggestion: { ...NO_SUGGESTION, phase: 'done', found } });
  return store;
}

const accept = (store: Store, ...numbers: readonly number[]): void =>
  acceptSites(store, numbers, (number) => `地 ${number}`, '选址方案');

describe('accepted sites', () => {
  it('become one step of a new scenario, and later ones another step of it', () => {
    const store = makeStore();
    accept(store, 2, 0);
    const [scenario] = store.state.scenarios.list;
    expect(scenario!.history).toMatchObject({ name: '选址方案' });
    expect(scenario!.history.done).toHaveLength(1);
    expect(scenario!.history.done[0]).toMatchObject([
      { op: 'add', site: 'parks/+1', facts: { name: '地 2' } },
      { op: 'add', site: 'parks/+2', facts: { name: '地 0' } },
    ]);
    expect(store.state.scenarios.shown).toBe(scenario!.key);
    // what was accepted is not accepted again
    accept(store, 0, 1);
    expect(store.state.scenarios.list).toHaveLength(1);
    const [{ history }] = store.state.scenarios.list as [(typeof store.state.scenarios.list)[0]];
    expect(history.done[1]).toMatchObject([{ op: 'add', site: 'parks/+3', facts: { name: '地 1' } }]);
    undoEdit(store);
    expect(store.state.scenarios.list[0]!.history.done).toHaveLength(1);
    // what was undone can be accepted again
    expect([...listAccepted(store.state)].sort()).toEqual([0, 2]);
    accept(store, 0, 1);
    expect(store.state.scenarios.list[0]!.history.done[1]).toMatchObject([{ facts: { name: '地 1' } }]);
  });

  it('carry their own coordinates and not those of all candidates', () => {
    const store = makeStore();
    accept(store, 1);
    const [edit] = store.state.scenarios.list[0]!.history.done[0]!;
    const [[ring]] = (edit as Extract<typeof edit, { op: 'add' }>).polygons as unknown as [[Float64Array]];
    expect(ring).toHaveLength(8);
    expect(ring.buffer.byteLength).toBe(64);
  });

  it('are none without a search, and nothing becomes of none', () => {
    const store = new Store();
    accept(store, 1);
    expect(store.state.scenarios.list).toEqual([]);
    const full = makeStore();
    accept(full);
    expect(full.state.scenarios.list).toEqual([]);
  });
});
