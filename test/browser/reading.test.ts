import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { find, findAll, findFocus, isShown, listedItems, mountReady, readText, settle } from './mount.ts';
import type { DistrictMap } from '../../src/components/shell/district-map.ts';

const row = (map: DistrictMap, id: string): HTMLElement =>
  findAll(map, 'button.row').find(({ dataset }) => dataset['item'] === id) as HTMLElement;

async function open(map: DistrictMap, id: string): Promise<void> {
  row(map, id).focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => map.selected).toBe(id);
  await settle(map);
  await expect.poll(findFocus).toBe(find(map, 'dm-item-card >>> h2'));
}

describe('the card', () => {
  it('says what the plan wants, what it is tied to, how sure its place is, and where that is written', async () => {
    const map = await mountReady({ attributes: { view: 'platforms', lang: 'en', selected: 'sample-works' } });
    const card = readText(find(map, 'dm-item-card >>> article'));
    for (const words of [
      '1 Sample Works',
      '样例工坊',
      'New workshops where the old works stood.',
      'Part of Middle Area our reading of the plan',
      'Grew from Old Works our reading of the plan',
      'Invented sample, not the present state.',
      'Sample County plan for 2030, 二3',
    ]) {
      expect(card).toContain(words);
    }
  });

  it('gives figures with their unit, year and earlier state', async () => {
    const map = await mountReady({ attributes: { selected: 'county-people' } });
    expect(readText(find(map, 'dm-item-card >>> dl'))).toBe('常住人口 2025 年 2.1 万人 → 2030 年 2.4 万人');
  });

  it('says honestly that a place is not known, and offers no way to it', async () => {
    const map = await mountReady({ attributes: { view: 'green', lang: 'en', selected: 'pocket-gardens' } });
    expect(readText(find(map, 'dm-item-card >>> article'))).toContain('The plan gives no place for this');
    expect(findAll(map, 'dm-item-card >>> button.show')).toEqual([]);
    map.select(null);
    await settle(map);
    expect(readText(row(map, 'pocket-gardens'))).toContain('place not published');
    expect(map.drawn().items).not.toContain('pocket-gardens');
  });

  it('tells the distance of a place outside the district', async () => {
    const map = await mountReady({ attributes: { view: 'platforms', lang: 'en', selected: 'far-park' } });
    expect(readText(find(map, 'dm-item-card >>> article'))).toContain(
      'about 17 km from the County Hall, straight line',
    );
    map.select(null);
    await settle(map);
    expect(readText(row(map, 'far-park'))).toContain('17 km outside');
  });

  it('leads to what it is tied to', async () => {
    const map = await mountReady({ attributes: { view: 'platforms', selected: 'sample-works' } });
    findAll(map, 'dm-item-card >>> button.tie')
      .find((tie) => readText(tie) === '中区')
      ?.click();
    await expect.poll(() => map.selected).toBe('zone-middle');
    await settle(map);
    expect(map.view).toBe('structure');
    await expect.poll(findFocus).toBe(find(map, 'dm-item-card >>> h2'));
  });
});

describe('a pointer at the map’s edge', () => {
  it('shows the way to a place outside, and opens its card', async () => {
    const map = await mountReady({ attributes: { view: 'platforms', lang: 'en' } });
    const [pointer, ...others] = findAll(map, 'dm-edge-pointers >>> button');
    expect(others).toEqual([]);
    expect(pointer?.getAttribute('aria-label')).toBe('Far Park, about 17 km to the south-west');
    expect(find(map, 'dm-overview >>> svg').getAttribute('aria-label')).toContain('1 places outside it');
    pointer?.click();
    await settle(map);
    expect(map.selected).toBe('far-park');
  });

  it('is not there in a view that does not list the place', async () => {
    const map = await mountReady({ attributes: { view: 'green' } });
    expect(findAll(map, 'dm-edge-pointers >>> button')).toEqual([]);
    expect(findAll(map, 'dm-overview >>> svg')).toEqual([]);
  });
});

describe('from the list to a card and back', () => {
  it('by keyboard: Enter opens and moves the focus to the heading, Escape brings it back', async () => {
    const map = await mountReady();
    await open(map, 'county-core');
    expect(map.selected).toBe('county-core');
    expect(findFocus()).toBe(find(map, 'dm-item-card >>> h2'));
    expect(isShown(map, 'dm-item-list')).toBe(false);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => map.selected).toBeNull();
    await expect.poll(findFocus).toBe(row(map, 'county-core'));
  });

  it('by its back button', async () => {
    const map = await mountReady();
    await open(map, 'zone-north');
    find(map, 'dm-item-card >>> button.back').click();
    await expect.poll(findFocus).toBe(row(map, 'zone-north'));
  });

  it('and to the heading where the row is no longer there', async () => {
    const map = await mountReady({ attributes: { view: 'platforms' } });
    await open(map, 'sample-works');
    map.select('zone-middle');
    map.select('sample-ring');
    await settle(map);
    find(map, 'dm-item-card >>> button.back').click();
    await expect.poll(findFocus).toBe(find(map, 'dm-item-list >>> h2'));
  });

  it('is said aloud', async () => {
    const map = await mountReady({ attributes: { lang: 'en' } });
    const voice = find(map, '[role=status]');
    await open(map, 'county-core');
    expect(readText(voice)).toBe('County Core selected');
    await userEvent.keyboard('{Escape}');
    await settle(map);
    expect(readText(voice)).toBe('Card closed');
    map.view = 'green';
    await settle(map);
    expect(readText(voice)).toBe(`Green space view, ${listedItems(map).length} items listed`);
  });

  it('lights the item up on the map, on hover and focus too', async () => {
    const map = await mountReady({ painted: true });
    row(map, 'sample-ring').focus();
    expect(map.store.state.hovered).toBe('sample-ring');
    row(map, 'sample-ring').blur();
    expect(map.store.state.hovered).toBeNull();
    const before = await (await map.toImage()).arrayBuffer();
    await open(map, 'lake-centre');
    await map.ready();
    const after = await (await map.toImage()).arrayBuffer();
    expect(new Uint8Array(after)).not.toEqual(new Uint8Array(before));
  });
});

describe('the sheet of a narrow map', () => {
  it('has three stops that the arrow keys reach', async () => {
    const map = await mountReady({ width: 360, height: 640 });
    const handle = find(map, '[role=separator]');
    const stop = (): string | null => handle.getAttribute('aria-valuenow');
    const panel = find(map, '[part=panel]');
    expect(stop()).toBe('1');
    expect(handle.getAttribute('aria-label')).toBe('列表的高度');
    const heights = new Map<string, number>();
    handle.focus();
    for (const [key, reached] of [
      ['{ArrowUp}', '2'],
      ['{ArrowUp}', '2'],
      ['{ArrowDown}', '1'],
      ['{Home}', '0'],
      ['{ArrowDown}', '0'],
      ['{End}', '2'],
    ] as const) {
      await userEvent.keyboard(key);
      await settle(map);
      expect(stop(), key).toBe(reached);
      await Promise.all(panel.getAnimations().map(({ finished }) => finished));
      heights.set(reached, panel.clientHeight);
    }
    const [strip = NaN, half = NaN, full = NaN] = ['0', '1', '2'].map((reached) => heights.get(reached));
    expect(strip).toBeLessThan(half);
    expect(half).toBeLessThan(full);
    expect(full).toBeLessThan(map.clientHeight);
  });

  it('opens for what was asked, and makes room for the map it leads to', async () => {
    const map = await mountReady({ width: 360, height: 640 });
    const handle = find(map, '[role=separator]');
    handle.focus();
    await userEvent.keyboard('{Home}');
    map.select('county-core');
    await settle(map);
    expect(handle.getAttribute('aria-valuenow')).toBe('1');
    await userEvent.keyboard('{End}');
    find(map, 'dm-item-card >>> button.back').click();
    await settle(map);
    await open(map, 'county-core');
    expect(handle.getAttribute('aria-valuenow')).toBe('1');
  });
});
