import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { DmLegend } from '../../src/components/over-map/dm-legend.ts';
import { DmItemList } from '../../src/components/plan/dm-item-list.ts';
import { StoreElement } from '../../src/components/shared/store-element.ts';
import { DistrictMap } from '../../src/components/shell/district-map.ts';
import type { MapState } from '../../src/state/map-state.ts';
import { Store } from '../../src/state/store.ts';
import { find, findAll, mountReady, settle } from './mount.ts';

/** The parts of an element that only itself may call. */
interface Inner {
  render(): unknown;
  performUpdate(): void;
  select(state: MapState): readonly unknown[];
}

/** Counts how often elements of a class are drawn, until the test ends. */
function countDrawings(element: { readonly prototype: StoreElement | DistrictMap }) {
  const spy = vi.spyOn(element.prototype as unknown as Inner, 'render');
  onTestFinished(() => spy.mockRestore());
  return spy.mock.calls;
}

describe('what does not show a change is not drawn for it', () => {
  it('list, legend and frame stay as they are while the pointer and the camera move', async () => {
    const map = await mountReady();
    const drawings = [DmItemList, DmLegend, DistrictMap].map(countDrawings);
    const { store } = map;
    for (const hovered of ['sample-ring', 'county-core', null, 'sample-ring']) store.update({ hovered });
    store.update({ camera: { center: [120, 30], zoom: 12, bearing: 0, movedBy: 'reader' } });
    store.update({ coverage: { ...store.state.coverage, progress: { stage: 'blocks', done: 1, total: 2 } } });
    await settle(map);
    expect(drawings.map(({ length }) => length)).toEqual([0, 0, 0]);
    store.update({ view: 'platforms' });
    await settle(map);
    expect(drawings.map(({ length }) => length > 0)).toEqual([true, true, true]);
  });

  it('and yet the row under the pointer is marked, also after the list has changed', async () => {
    const map = await mountReady();
    const marked = () => findAll(map, 'button.row.hovered').map(({ dataset }) => dataset['item']);
    map.store.update({ hovered: 'sample-ring' });
    expect(marked()).toEqual(['sample-ring']);
    map.view = 'platforms';
    map.store.update({ hovered: 'sample-works' });
    await settle(map);
    expect(marked()).toEqual(['sample-works']);
    map.store.update({ hovered: null });
    expect(marked()).toEqual([]);
  });
});

/** Records which members of a store's state are read, until the test ends. */
function recordReads(store: Store): Set<string> {
  const reads = new Set<string>();
  const read = (state: MapState): MapState =>
    new Proxy(state, {
      get(target, member, receiver) {
        reads.add(String(member));
        return Reflect.get(target, member, receiver) as unknown;
      },
    });
  Object.defineProperty(store, 'state', {
    configurable: true,
    get: () => read(Reflect.get(Store.prototype, 'state', store)),
  });
  onTestFinished(() => void Reflect.deleteProperty(store, 'state'));
  return reads;
}

/** The members of the state that a part reads when it is drawn, and does not follow. */
function findUnfollowed(part: StoreElement, reads: Set<string>): string[] {
  const inner = part as unknown as Inner;
  part.requestUpdate();
  reads.clear();
  inner.performUpdate();
  const shown = [...reads];
  reads.clear();
  inner.select(part.store.state);
  // the list follows the pointer by itself
  const followed = new Set([...reads, 'hovered']);
  return shown.filter((member) => !followed.has(member)).map((member) => `${part.localName}: ${member}`);
}

const listParts = (map: DistrictMap): StoreElement[] =>
  findAll(map, '*').filter((part): part is HTMLElement & StoreElement => part instanceof StoreElement);

describe('what shows something follows it', { timeout: 60_000 }, () => {
  it('every part of the map follows all members of the state that it reads', async () => {
    const map = await mountReady({ attributes: { view: 'green' } });
    const reads = recordReads(map.store);
    const seen = new Set<string>();
    const unfollowed: string[] = [];
    const look = async (): Promise<void> => {
      await settle(map);
      for (const part of listParts(map)) {
        seen.add(part.localName);
        unfollowed.push(...findUnfollowed(part, reads));
      }
    };
    await expect.poll(() => map.store.state.coverage.phase, { timeout: 30_000 }).toBe('done');
    await look();
    map.select([...(map.store.state.catalogue?.sites.keys() ?? [])][0] ?? null);
    await look();
    map.select('sample-works');
    await look();
    map.view = 'green';
    await settle(map);
    find(map, 'dm-coverage >>> button.open').click();
    await expect.poll(() => findAll(map, 'dm-import').length, { timeout: 30_000 }).toBe(1);
    await look();
    expect(unfollowed).toEqual([]);
    const parts = [
      'coverage',
      'draw-tools',
      'edge-pointers',
      'import',
      'item-card',
      'item-list',
      'legend',
      'map-controls',
    ];
    const others = [
      'map-foot',
      'notices',
      'overview',
      'scenarios',
      'site-card',
      'standards',
      'suggest',
      'take-away',
      'view-switch',
    ];
    expect([...seen].sort()).toEqual([...parts, ...others].map((name) => `dm-${name}`));
  });
});
