import { describe, expect, it } from 'vitest';
import type { DistrictMap } from '../../src/components/shell/district-map.ts';
import { find, findAll, mountMap, readText } from './mount.ts';

const rows = (map: DistrictMap) => findAll(map, 'dm-suggest >>> tbody tr');

async function openDesk(map: DistrictMap): Promise<void> {
  await expect.poll(() => map.store.state.coverage.phase, { timeout: 30_000 }).toBe('done');
  await expect.poll(() => findAll(map, 'dm-coverage >>> [data-table=suggest]').length).toBe(1);
  find<HTMLDetailsElement>(map, 'dm-coverage >>> [data-table=suggest]').open = true;
  await expect.poll(() => findAll(map, 'dm-suggest >>> form').length, { timeout: 10_000 }).toBe(1);
}

describe('where next', { timeout: 120_000 }, () => {
  it('chooses from a grid, says how good that is, and makes one step of what is taken', async () => {
    const map = mountMap({ attributes: { view: 'green', loading: 'click', lang: 'en' } });
    await openDesk(map);
    expect(readText(find(map, 'dm-suggest >>> [data-notice=grid]'))).toContain('has not been verified');
    const form = find<HTMLFormElement>(map, 'dm-suggest >>> form');
    (form.elements.namedItem('count') as HTMLInputElement).value = '2';
    form.requestSubmit();
    await expect.poll(() => map.store.state.suggestion.phase, { timeout: 60_000 }).toBe('done');
    await expect.poll(() => rows(map).length).toBe(2);
    expect(readText(find(map, 'dm-suggest >>> [data-figure=bound]'))).toMatch(/No choice of 2 .* \d+\.\d\d points/);
    // the candidates and the two are drawn over the layers
    const marks = map.store.state.sketches.sites!.features.map(({ properties }) => properties!['mark'] as string);
    expect(marks.filter((mark) => mark === 'chosen')).toHaveLength(2);
    expect(marks.filter((mark) => mark === 'candidate').length).toBeGreaterThan(10);
    find(map, 'dm-suggest >>> tbody th button').click();
    await expect
      .poll(() => map.store.state.sketches.sites!.features.filter((f) => f.properties!['mark'] === 'lit').length)
      .toBe(1);
    // one is left out
    find(map, 'dm-suggest >>> tbody input').click();
    await expect.poll(() => readText(find(map, 'dm-suggest >>> .accept'))).toContain('1');
    find(map, 'dm-suggest >>> .accept').click();
    const { list, shown } = map.store.state.scenarios;
    expect(list).toHaveLength(1);
    expect(shown).toBe(list[0]!.key);
    expect(list[0]!.history.done.map((step) => step.length)).toEqual([1]);
    await expect.poll(() => find<HTMLButtonElement>(map, 'dm-suggest >>> .accept').disabled).toBe(true);
    map.store.update({ view: 'structure' });
    await expect.poll(() => map.store.state.sketches.sites ?? null).toBeNull();
  });

  it('keeps the last good sites when it is stopped', async () => {
    const map = mountMap({ attributes: { view: 'green', loading: 'click', lang: 'en' } });
    await openDesk(map);
    const release = map.store.watch(
      ({ suggestion }) => [suggestion.found],
      ({ suggestion }) => {
        if (suggestion.found && suggestion.phase === 'running') find(map, 'dm-suggest >>> .run button').click();
      },
    );
    find<HTMLFormElement>(map, 'dm-suggest >>> form').requestSubmit();
    await expect.poll(() => map.store.state.suggestion.phase, { timeout: 60_000 }).toBe('stopped');
    release();
    await expect.poll(() => rows(map).length).toBe(3);
    // the analysis is open again for whoever asks next
    find<HTMLFormElement>(map, 'dm-suggest >>> form').requestSubmit();
    await expect.poll(() => map.store.state.suggestion.phase, { timeout: 60_000 }).toBe('done');
  });
});
