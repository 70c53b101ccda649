import { describe, expect, it } from 'vitest';
import { VIEWS } from '../../src/model/district.ts';
import { selectVisibleLayerIds } from '../../src/state/selectors.ts';
import { findAll, listedItems, mountReady, settle } from './mount.ts';

const checkedLayers = (map: Parameters<typeof findAll>[0]): readonly string[] =>
  findAll<HTMLInputElement>(map, 'dm-legend')
    .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])])
    .map(({ value }) => value);

describe.each(VIEWS)('in the view %s, legend, list and map', (view) => {
  it('speak of the same layers and the same items', async () => {
    const map = await mountReady({ attributes: { view } });
    // what is computed is drawn when it is there
    if (view === 'green') await expect.poll(() => map.store.state.coverage.phase).toBe('done');
    await expect.poll(() => map.state).toBe('ready');
    await settle(map);
    const { state } = map.store;
    expect([...checkedLayers(map)].sort()).toEqual([...selectVisibleLayerIds(state)].sort());

    const items = state.loaded?.plan.items.filter((item) => checkedLayers(map).includes(item.layer)) ?? [];
    expect(items.length).toBeGreaterThan(0);
    expect([...listedItems(map)].sort()).toEqual(items.map(({ id }) => id).sort());

    const { layers, items: drawn } = map.drawn();
    const inside = items.filter(({ id }) => !state.catalogue?.outside.has(id));
    // samples are drawn too, but they are no items of the plan
    expect(drawn.filter((id) => state.catalogue?.items.has(id)).sort()).toEqual(
      inside
        .filter(({ place }) => place === 'mapped')
        .map(({ id }) => id)
        .sort(),
    );
    // names of the ground give way to the plan's; all else that is checked is drawn, and nothing that is not
    expect(layers.filter((id) => !checkedLayers(map).includes(id))).toEqual([]);
    const giveWay = ['places', 'whole'];
    const isMissing = (id: string): boolean => !map.drawn().layers.includes(id) && !giveWay.includes(id);
    // what is computed comes when the worker is done
    await expect.poll(() => checkedLayers(map).filter(isMissing)).toEqual([]);
  });
});

it('a checkbox of the legend takes its layer from map and list at once, and brings it back', async () => {
  const map = await mountReady();
  const checkbox = findAll<HTMLInputElement>(map, 'input[type=checkbox]').find(({ value }) => value === 'ring');
  checkbox?.click();
  await map.ready();
  await settle(map);
  expect(listedItems(map)).not.toContain('sample-ring');
  expect(map.drawn().layers).not.toContain('ring');
  expect(map.drawn().layers).toContain('zones');
  checkbox?.click();
  await map.ready();
  await settle(map);
  expect(listedItems(map)).toContain('sample-ring');
  expect(map.drawn().items).toContain('sample-ring');
});

it('the older generation shows its own layers and items', async () => {
  const map = await mountReady({ attributes: { view: 'platforms' } });
  findAll<HTMLInputElement>(map, 'input[name=generation]')
    .find(({ value }) => value === '2020')
    ?.click();
  await map.ready();
  await settle(map);
  expect(listedItems(map)).toEqual(['first-avenue', 'old-works']);
  expect([...map.drawn().items].sort()).toEqual(['first-avenue', 'old-works']);
});
