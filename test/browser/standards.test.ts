import { expect, it } from 'vitest';
import { find, findAll, mountMap, readText } from './mount.ts';

it(
  'any two standards are chosen, and the blocks that turn between them named and lit on the map',
  { timeout: 120_000 },
  async () => {
    const map = mountMap({ attributes: { view: 'green', loading: 'click' } });
    await expect.poll(() => map.store.state.coverage.phase, { timeout: 30_000 }).toBe('done');
    find(map, 'dm-standards >>> summary').click();
    await expect.poll(() => findAll(map, 'dm-standards >>> select').length, { timeout: 60_000 }).toBe(2);
    const rows = map.store.state.coverage.comparison!;
    const choose = async (place: 0 | 1, id: string): Promise<void> => {
      const select = findAll<HTMLSelectElement>(map, 'dm-standards >>> select')[place]!;
      select.value = id;
      select.dispatchEvent(new Event('change'));
      await expect.poll(() => findAll<HTMLSelectElement>(map, 'dm-standards >>> select')[place]!.value).toBe(id);
    };
    // how many turn against the standard in use is a button that has them named
    find(map, 'dm-standards >>> [data-do=turns]').click();
    await expect.poll(() => findAll(map, 'dm-standards >>> [data-turned]').length).toBeGreaterThan(0);
    // by the one of living circles no park of the tiny district reaches as far as by the other
    await choose(0, 'sdg-11-7-1');
    await choose(1, 'who-2016');
    const [from, to] = ['sdg-11-7-1', 'who-2016'].map((id) => rows.find((row) => row.id === id)!);
    const reached = ({ gained, lost }: (typeof rows)[number]): string[] => {
      const all = map.store.state.coverage.result!.blocks;
      const used = all.filter(({ ratio }) => (ratio ?? 0) >= 0.5).map(({ index }) => index);
      return [...used.filter((index) => !lost.includes(index)), ...gained].map((index) => all[index]!.id!);
    };
    const lost = reached(from!).filter((id) => !reached(to!).includes(id));
    expect(lost.length).toBeGreaterThan(0);
    const named = findAll(map, 'dm-standards >>> [data-turned="compare.lost"] button');
    expect(named.map(({ dataset }) => dataset['item'])).toEqual(lost);
    expect(readText(named[0]!)).not.toBe('');
    find(map, 'dm-standards >>> [data-do=mark]').click();
    expect([...map.store.state.chosenSites].sort()).toEqual(expect.arrayContaining(lost));
    await expect.poll(() => findAll(map, 'dm-standards >>> [data-do=unmark]').length).toBe(1);
    find(map, 'dm-standards >>> [data-do=unmark]').click();
    expect(map.store.state.chosenSites.size).toBe(0);
  },
);
