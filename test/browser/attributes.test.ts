import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { selectVisibleLayerIds } from '../../src/state/selectors.ts';
import { find, findAll, isShown, listedItems, mountMap, mountReady, readText, settle } from './mount.ts';

/** Keeps the console quiet until the test ends, and what would have been said there. */
function warnings() {
  const spy = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  onTestFinished(() => spy.mockRestore());
  return spy;
}

describe('attributes and properties', () => {
  it('are the same thing', async () => {
    const map = mountMap({ attributes: { view: 'green', zoom: '13', permalink: false, label: 'A map' } });
    expect(map).toMatchObject({ view: 'green', zoom: '13', permalink: false, label: 'A map', loading: 'eager' });
    map.setAttribute('view', 'platforms');
    map.setAttribute('gestures', 'full');
    expect(map).toMatchObject({ view: 'platforms', gestures: 'full' });
    await map.ready();
    expect(map.store.state.view).toBe('platforms');
  });

  it('say what the map shows from the start', async () => {
    const map = await mountReady({
      attributes: {
        view: 'platforms',
        generation: '2020',
        layers: 'boundary platforms platforms-2020',
        selected: 'old-works',
        lang: 'en',
        theme: 'dark',
        center: '117.19,31.79',
        zoom: '14',
      },
    });
    expect(selectVisibleLayerIds(map.store.state)).toEqual(['boundary', 'platforms-2020', 'platforms']);
    expect(readText(find(map, 'dm-item-card >>> h2'))).toBe('Old Works');
    expect(find(map, '.frame').dataset['scheme']).toBe('dark');
    expect(map.store.state.camera).toMatchObject({ center: [117.19, 31.79], zoom: 14 });
    expect(map.drawn().items).toContain('old-works');
  });

  it('change what it shows later', async () => {
    const map = await mountReady();
    map.view = 'platforms';
    await settle(map);
    expect(listedItems(map)).toContain('sample-works');
    map.setAttribute('selected', 'sample-works');
    await settle(map);
    expect(readText(find(map, 'dm-item-card >>> h2'))).toContain('样例工坊');
    map.removeAttribute('selected');
    await settle(map);
    expect(findAll(map, 'dm-item-card')).toEqual([]);
    map.lang = 'en';
    await settle(map);
    expect(readText(find(map, 'dm-item-list >>> h2'))).toContain('What the plan holds');
    map.setAttribute('generation', '2020');
    await settle(map);
    expect(listedItems(map)).toContain('old-works');
  });

  it('follow what the reader does', async () => {
    const map = await mountReady();
    findAll<HTMLInputElement>(map, 'input[name=view]')
      .find(({ value }) => value === 'green')
      ?.click();
    await settle(map);
    expect(map.view).toBe('green');
    findAll(map, 'button.row')
      .find(({ dataset }) => dataset['item'] === 'hall-park')
      ?.click();
    await settle(map);
    expect(map.selected).toBe('hall-park');
    expect(map.getAttribute('state')).toBe(map.state);
  });
});

describe('a value that nobody understands', () => {
  it.each([
    ['view', 'sky'],
    ['layers', 'ring moat'],
    ['selected', 'nowhere'],
    ['generation', '1999'],
    ['lang', 'fr'],
    ['theme', 'sepia'],
    ['center', 'here'],
    ['zoom', '99'],
  ])('is warned of once and ignored from the start: %s="%s"', async (name, value) => {
    const warn = warnings();
    const map = await mountReady({ attributes: { [name]: value } });
    await settle(map);
    // an item that the plan does not know may come with the layers: it is warned of when these are there
    const words = name === 'selected' ? `no item "${value}"` : `${name}="${value}"`;
    expect(warn.mock.calls.map((parts) => parts.join(' '))).toEqual([expect.stringContaining(words)]);
    expect(map.store.state).toMatchObject({ view: 'structure', selected: null, camera: null, language: 'zh-CN' });
    expect(listedItems(map)).toContain('sample-ring');
  });

  it.each([
    ['view', 'sky'],
    ['layers', 'ring moat'],
    ['selected', 'nowhere'],
    ['generation', '1999'],
    ['lang', 'fr'],
    ['theme', 'sepia'],
    ['center', 'here'],
    ['zoom', '99'],
  ])('is warned of once and ignored later: %s="%s"', async (name, value) => {
    const map = await mountReady();
    const before = map.store.state;
    const warn = warnings();
    map.setAttribute(name, value);
    await settle(map);
    expect(warn.mock.calls.map((parts) => parts.join(' '))).toEqual([expect.stringContaining(`${name}="${value}"`)]);
    expect(map.store.state).toEqual(before);
  });

  it('is warned of by the method select too', async () => {
    const map = await mountReady();
    const warn = warnings();
    map.select('nowhere');
    expect(warn).toHaveBeenCalledOnce();
    expect(map.store.state.selected).toBeNull();
  });
});

describe('controls', () => {
  const PARTS = {
    header: '[part=head]',
    views: 'dm-view-switch',
    list: 'dm-item-list',
    legend: 'dm-legend',
    buttons: 'dm-map-controls',
    overview: 'dm-overview',
  } as const;

  it.each(Object.keys(PARTS) as (keyof typeof PARTS)[])('can be the %s alone', async (part) => {
    const map = await mountReady({ attributes: { controls: part } });
    for (const [name, selector] of Object.entries(PARTS)) {
      expect(isShown(map, selector), name).toBe(name === part);
    }
  });

  it('can be none, and all of them by themselves', async () => {
    const map = await mountReady({ attributes: { controls: '' } });
    for (const selector of Object.values(PARTS)) expect(isShown(map, selector), selector).toBe(false);
    expect(findAll(map, 'dm-map-foot')).toHaveLength(1);
    map.controls = null;
    await settle(map);
    for (const selector of Object.values(PARTS)) expect(isShown(map, selector), selector).toBe(true);
  });
});
