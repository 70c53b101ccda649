import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  acceptDistrict,
  addNotices,
  goToItem,
  isKnownGeneration,
  selectItem,
  showGeneration,
  showLayers,
  showView,
  switchLayer,
} from '../../../src/state/actions.ts';
import { itemParameter } from '../../../src/state/permalink/item.ts';
import { needsCoverage, selectListedThemes, selectVisibleLayerIds } from '../../../src/state/selectors.ts';
import { Store } from '../../../src/state/store.ts';
import { openTinyDistrict, readTinyDistrict } from '../../tools/tiny-district.ts';

const loaded = readTinyDistrict();

const listedItems = (store: Store): string[] =>
  selectListedThemes(store.state).flatMap(({ layers }) => layers.flatMap(({ items }) => items.map(({ id }) => id)));

describe('a district comes', () => {
  it('with its catalogue, and opens on the newest generation', () => {
    const store = openTinyDistrict();
    expect(store.state.catalogue?.items.size).toBe(loaded.plan.items.length);
    expect(isKnownGeneration(store, '2030')).toBe(true);
    expect(isKnownGeneration(store, '1999')).toBe(false);
    expect(selectVisibleLayerIds(store.state)).toContain('ring');
  });

  it('and what was chosen of another is chosen no more', () => {
    const store = openTinyDistrict();
    store.update({ chosenSites: new Set(['park-1']) });
    acceptDistrict(store, { loaded, diagnostics: [] });
    expect(store.state.chosenSites.size).toBe(0);
  });

  it('or does not: the state says so and keeps the message', () => {
    const store = new Store();
    const diagnostics = [{ code: 'file-missing', params: {}, severity: 'error', layer: 'district.json' }] as const;
    acceptDistrict(store, { loaded: null, diagnostics });
    expect(store.state).toMatchObject({ phase: 'error', loaded: null, diagnostics });
  });

  it('and what was noticed while its layers were on their way is not forgotten', () => {
    const store = new Store();
    const of = (code: 'panel-failed' | 'file-missing') =>
      ({ code, params: {}, severity: 'error', layer: code }) as const;
    acceptDistrict(store, { loaded, diagnostics: [] }, true);
    addNotices(store, [of('panel-failed')]);
    acceptDistrict(store, { loaded, diagnostics: [of('file-missing')] });
    expect(store.state.diagnostics).toEqual([of('file-missing'), of('panel-failed')]);
  });

  it('and opens the item that was asked for before it came', () => {
    const store = new Store();
    expect(selectItem(store, 'sample-works')).toBe(true);
    acceptDistrict(store, { loaded, diagnostics: [] });
    expect(store.state).toMatchObject({ selected: 'sample-works', view: 'platforms' });
  });

  it('and forgets one that it does not have', () => {
    const store = new Store();
    selectItem(store, 'of-another-district');
    acceptDistrict(store, { loaded, diagnostics: [] });
    expect(store.state.selected).toBeNull();
  });
});

describe('a plan comes before its layers', () => {
  const outline = { ...loaded, sources: [], features: new Map() };
  const park = [...(openTinyDistrict().state.catalogue?.sites.keys() ?? [])][0] ?? '';
  const openOutline = (): Store => {
    const store = new Store();
    acceptDistrict(store, { loaded: outline, diagnostics: [] }, true);
    return store;
  };

  it('and is listed; nothing is checked yet', () => {
    const store = openOutline();
    store.update({ view: 'green' });
    expect(listedItems(store).length).toBeGreaterThan(0);
    expect(needsCoverage(store.state)).toBe(false);
    acceptDistrict(store, { loaded, diagnostics: [] });
    expect(needsCoverage(store.state)).toBe(true);
  });

  it('and a park that the layers will bring is remembered, by an address too', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    onTestFinished(() => warn.mockRestore());
    const store = openOutline();
    expect([selectItem(store, park), goToItem(store, park)]).toEqual([true, true]);
    showView(store, 'platforms');
    expect(itemParameter.read(park, store.state)).toEqual({ selected: park });
    acceptDistrict(store, { loaded, diagnostics: [] });
    expect(store.state).toMatchObject({ selected: park, view: 'green', awaitsLayers: false });
    expect(warn).not.toHaveBeenCalled();
  });

  it('and what neither knows is forgotten, with one word about it', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    onTestFinished(() => warn.mockRestore());
    const store = openOutline();
    selectItem(store, 'nowhere');
    acceptDistrict(store, { loaded, diagnostics: [] });
    expect(store.state.selected).toBeNull();
    expect(warn).toHaveBeenCalledExactlyOnceWith('district-map: no item "nowhere"');
  });
});

describe('an item to go to', () => {
  it('is an item, a park or a block of the district, and nothing else', () => {
    const store = openTinyDistrict();
    const site = [...(store.state.catalogue?.sites.keys() ?? [])][0] ?? '';
    expect(['sample-ring', site, 'nowhere', '__proto__'].map((id) => goToItem(store, id))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(store.waiting).toEqual({ kind: 'fit-item', item: site });
  });

  it('may be asked for before the district is there: a wrong one is warned of when it comes', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    onTestFinished(() => warn.mockRestore());
    const store = new Store();
    expect(goToItem(store, 'sample-ring')).toBe(true);
    acceptDistrict(store, { loaded, diagnostics: [] });
    expect(warn).not.toHaveBeenCalled();
    const other = new Store();
    goToItem(other, 'nowhere');
    acceptDistrict(other, { loaded, diagnostics: [] });
    expect(warn).toHaveBeenCalledExactlyOnceWith('district-map: no item "nowhere"');
  });
});

describe('an item is chosen', () => {
  it('in the view that shows it: only the card opens', () => {
    const store = openTinyDistrict();
    const { switches } = store.state;
    expect(selectItem(store, 'sample-ring')).toBe(true);
    expect(store.state).toMatchObject({ selected: 'sample-ring', view: 'structure' });
    expect(store.state.switches).toBe(switches);
  });

  it('in another view: the view changes', () => {
    const store = openTinyDistrict();
    selectItem(store, 'hall-park');
    expect(store.state).toMatchObject({ selected: 'hall-park', view: 'green' });
    expect(selectVisibleLayerIds(store.state)).toContain('green-places');
  });

  it('of another generation: its layer is switched on', () => {
    const store = openTinyDistrict();
    selectItem(store, 'old-works');
    expect(store.state).toMatchObject({ selected: 'old-works', view: 'platforms' });
    expect(listedItems(store)).toContain('old-works');
  });

  it('with its layer switched off: the layer comes back', () => {
    const store = openTinyDistrict();
    switchLayer(store, 'ring', false);
    selectItem(store, 'sample-ring');
    expect(selectVisibleLayerIds(store.state)).toContain('ring');
  });

  it.each(loaded.plan.items.map(({ id }) => id))('%s: it is listed then', (id) => {
    const store = openTinyDistrict();
    expect(selectItem(store, id)).toBe(true);
    expect(listedItems(store)).toContain(id);
  });

  it('but there is none of that name: nothing changes', () => {
    const store = openTinyDistrict();
    const before = store.state;
    for (const id of ['nowhere', '__proto__', 'constructor', '']) expect(selectItem(store, id)).toBe(false);
    expect(store.state).toBe(before);
  });
});

describe('the card of an item closes when the item leaves the map', () => {
  it('because its layer is switched off', () => {
    const store = openTinyDistrict();
    selectItem(store, 'sample-ring');
    switchLayer(store, 'zones', false);
    expect(store.state.selected).toBe('sample-ring');
    switchLayer(store, 'ring', false);
    expect(store.state.selected).toBeNull();
  });

  it('because the view changes to one that does not offer it', () => {
    const store = openTinyDistrict();
    selectItem(store, 'green-band');
    showView(store, 'green');
    expect(store.state.selected).toBe('green-band');
    showView(store, 'platforms');
    expect(store.state.selected).toBeNull();
  });

  it('because the other generation does not have it', () => {
    const store = openTinyDistrict();
    selectItem(store, 'sample-works');
    showGeneration(store, '2020');
    expect(store.state.selected).toBeNull();
    expect(listedItems(store)).toEqual(['first-avenue', 'old-works']);
  });

  it('because other layers were asked for', () => {
    const store = openTinyDistrict();
    selectItem(store, 'sample-ring');
    showLayers(store, ['ring', 'water']);
    expect(store.state.selected).toBe('sample-ring');
    showLayers(store, ['water']);
    expect(store.state.selected).toBeNull();
  });
});

describe('layers', () => {
  it('are switched one by one and come back by themselves when all is as the view has it', () => {
    const store = openTinyDistrict();
    switchLayer(store, 'ring', false);
    expect([...store.state.switches]).toEqual([['ring', false]]);
    switchLayer(store, 'ring', true);
    expect([...store.state.switches]).toEqual([]);
  });

  it('stay switched while the reader looks at another view', () => {
    const store = openTinyDistrict();
    switchLayer(store, 'ring', false);
    showView(store, 'platforms');
    showLayers(store, ['platforms', 'platforms-2020']);
    showView(store, 'structure');
    expect(selectVisibleLayerIds(store.state)).not.toContain('ring');
    expect(selectVisibleLayerIds(store.state)).toContain('zones');
  });

  it('can all be off: the list is then empty', () => {
    const store = openTinyDistrict();
    showLayers(store, []);
    expect(selectVisibleLayerIds(store.state)).toEqual([]);
    expect(listedItems(store)).toEqual([]);
  });
});
