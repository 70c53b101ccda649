import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import type { DistrictMap } from '../../src/components/shell/district-map.ts';
import { find, findAll, findFocus, mountMap, readText } from './mount.ts';

/** Rows of the table as they stand in the page. */
const rowsOf = (map: DistrictMap) => findAll(map, 'dm-tables >>> tbody tr[data-index]');
const namesOf = (map: DistrictMap): string[] => rowsOf(map).map((row) => readText(row.querySelector('th')!));
const focusedRow = (): string | null => findFocus()?.getAttribute('aria-rowindex') ?? null;

/** Opens the tables of the tiny district, without a picture: they need none. */
async function openTables(): Promise<DistrictMap> {
  const map = mountMap({ attributes: { view: 'green', loading: 'click' } });
  await expect.poll(() => map.store.state.coverage.phase, { timeout: 30_000 }).toBe('done');
  await expect.poll(() => findAll(map, 'dm-coverage >>> .tables').length, { timeout: 10_000 }).toBe(1);
  find(map, 'dm-coverage >>> .tables').click();
  await expect.poll(() => rowsOf(map).length, { timeout: 10_000 }).toBe(4);
  return map;
}

/** Has the result hold as many blocks as a large district, each a little less covered than the one before. */
function fillBlocks(map: DistrictMap, count: number): void {
  const { coverage } = map.store.state;
  const [block] = coverage.result!.blocks;
  const blocks = Array.from({ length: count }, (_, index) => ({
    ...block!,
    site: `residential/${index}` as never,
    index,
    id: `b${index + 1}`,
    name: `Block ${index + 1}`,
    area: 20_000,
    coveredArea: 20_000 - index,
    ratio: 1 - index / 20_000,
  }));
  map.store.update({ coverage: { ...coverage, result: { ...coverage.result!, blocks } } });
}

describe('the wide tables', { timeout: 120_000 }, () => {
  it('open from the panel with the focus in them, and give it back when they are closed', async () => {
    const map = await openTables();
    await expect.poll(() => findFocus()?.id).toBe('tab-blocks');
    const table = find(map, 'dm-tables >>> table');
    expect(table.getAttribute('aria-rowcount')).toBe('5');
    expect(namesOf(map)).toEqual(['远街区', '两段街区', '学堂街区', '北街区']);
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => findFocus()?.id).toBe('tab-parks');
    await expect.poll(() => namesOf(map)[0]).toBe('大公园');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => findAll(map, 'dm-tables').length).toBe(0);
    expect(findFocus()?.className).toBe('tables');
  });

  it('are sorted by a press on the head of a column, which says how', async () => {
    const map = await openTables();
    const head = (): HTMLElement => find(map, 'dm-tables >>> th[data-column="name"]');
    const missing = find(map, 'dm-tables >>> th[data-column="missing"]');
    expect([head().ariaSort, missing.ariaSort]).toEqual(['none', 'descending']);
    head().querySelector('button')!.click();
    await expect.poll(() => head().ariaSort).toBe('ascending');
    expect(missing.ariaSort).toBe('none');
    const ascending = namesOf(map);
    head().querySelector('button')!.click();
    await expect.poll(() => head().ariaSort).toBe('descending');
    expect(namesOf(map)).toEqual(ascending.toReversed());
  });

  it('are gone through with the keyboard: rows, choice and card', async () => {
    const map = await openTables();
    rowsOf(map)[0]!.focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focusedRow).toBe('3');
    await userEvent.keyboard(' ');
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await expect.poll(focusedRow).toBe('4');
    expect([...map.store.state.chosenSites]).toEqual(['block-two-parts', 'block-school']);
    await expect
      .poll(() => rowsOf(map).map(({ ariaSelected }) => ariaSelected))
      .toEqual(['false', 'true', 'true', 'false']);
    await userEvent.keyboard('{Enter}');
    expect(map.store.state.selected).toBe('block-school');
    await expect.poll(() => rowsOf(map).map(({ ariaCurrent }) => ariaCurrent)).toEqual([null, null, 'true', null]);
    expect(focusedRow()).toBe('4');
    expect(rowsOf(map).filter(({ tabIndex }) => tabIndex === 0).length).toBe(1);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => findAll(map, 'dm-tables').length).toBe(0);
    expect(map.store.state.chosenSites.size).toBe(0);
    expect(map.store.state.selected).toBe('block-school');
  });

  it('choose a range with the pointer, and a box shows what the store says', async () => {
    const map = await openTables();
    const box = (row: number): HTMLInputElement => rowsOf(map)[row]!.querySelector('input')!;
    // the row under the pointer is lit on the map, and no longer when the pointer has left
    const point = (row: number, type: string): boolean =>
      rowsOf(map)[row]!.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerType: 'mouse' }));
    point(1, 'pointerover');
    expect(map.store.state.hovered).toBe('block-two-parts');
    find(map, 'dm-tables >>> tbody').dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
    expect(map.store.state.hovered).toBeNull();
    box(0).click();
    box(2).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, shiftKey: true }));
    await expect.poll(() => map.store.state.chosenSites.size).toBe(3);
    // once more over chosen rows: nothing is taken out, and the box pressed stays ticked
    box(1).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, shiftKey: true }));
    await map.updateComplete;
    await expect.poll(() => [0, 1, 2, 3].map((row) => box(row).checked)).toEqual([true, true, true, false]);
    expect(map.store.state.selected).toBeNull();
  });

  it('follow the map: what is chosen there is shown in its table, or said not to be listed', async () => {
    const map = await openTables();
    map.store.update({ selected: 'park-tiny' });
    await expect.poll(() => rowsOf(map).find(({ ariaCurrent }) => ariaCurrent)?.dataset['item']).toBe('park-tiny');
    const filter = find<HTMLSelectElement>(map, 'dm-tables >>> select');
    filter.value = 'counted';
    filter.dispatchEvent(new Event('change'));
    await expect.poll(() => namesOf(map)).toEqual(['大公园', '小游园']);
    find(map, 'dm-tables >>> [data-notice=unlisted] button').click();
    await expect.poll(() => rowsOf(map).length).toBe(5);
  });

  it('draw few of ten thousand rows, at their end too', async () => {
    const map = await openTables();
    fillBlocks(map, 10_000);
    const table = find(map, 'dm-tables >>> table');
    await expect.poll(() => table.getAttribute('aria-rowcount')).toBe('10001');
    await expect.poll(() => namesOf(map)[0]).toBe('Block 10000');
    rowsOf(map)[0]!.focus();
    await userEvent.keyboard('{End}');
    await expect.poll(focusedRow).toBe('10001');
    expect(rowsOf(map).at(-1)?.getAttribute('aria-rowindex')).toBe('10001');
    expect(findAll(map, 'dm-tables >>> tr').length).toBeLessThan(100);
    const scroller = find(map, 'dm-tables >>> .scroller');
    const last = rowsOf(map).at(-1)!.getBoundingClientRect();
    expect(last.bottom).toBeLessThanOrEqual(scroller.getBoundingClientRect().bottom + 1);
    // the row that has the focus stays while another part is looked at
    scroller.scrollTop = 0;
    await expect.poll(() => namesOf(map)[0]).toBe('Block 10000');
    expect(focusedRow()).toBe('10001');
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(focusedRow).toBe('10000');
  });
});
