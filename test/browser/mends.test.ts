import { describe, expect, it } from 'vitest';
import type { DistrictMap } from '../../src/components/shell/district-map.ts';
import { find, findAll, mountMap, readText } from './mount.ts';

/** Opens the card of the block with most uncovered land that some change covers. */
async function openRedBlock(map: DistrictMap): Promise<void> {
  await expect.poll(() => map.store.state.coverage.phase, { timeout: 30_000 }).toBe('done');
  const { coverage, catalogue, loaded } = map.store.state;
  const [index] = [...coverage.result!.blocks.entries()].sort(
    ([, a], [, b]) => b.area - b.coveredArea - (a.area - a.coveredArea),
  )[0]!;
  const site = catalogue!.sitesByRow.get(loaded!.district.coverage!.residential)!.get(index)!;
  map.select(site.id);
  await expect.poll(() => findAll(map, 'dm-mends >>> [data-mend]').length, { timeout: 20_000 }).toBeGreaterThan(0);
}

const steps = (map: DistrictMap) => map.store.state.scenarios.list.map(({ history }) => history.done);

describe('why is this red', { timeout: 120_000 }, () => {
  it('draws the distances, says what each change brings to the district, and tries one in a scenario', async () => {
    const map = mountMap({ attributes: { view: 'green', loading: 'click', lang: 'en' } });
    await openRedBlock(map);
    const marks = map.store.state.sketches.mends!.features.map(({ properties }) => properties!['mark'] as string);
    expect(marks).toContain('distance');
    expect(marks).toContain('place');
    const words = map.store.state.sketches.mends!.features.flatMap(
      ({ properties }) => (properties!['words'] as string) ?? [],
    );
    expect(words.every((text) => / m$/.test(text))).toBe(true);
    const mend = find(map, 'dm-mends >>> [data-mend=new-park]');
    expect(readText(mend)).toMatch(/more in the district \(\d+\.\d\d points\)/);
    expect(readText(mend)).toContain('have not been verified');
    mend.querySelector('button')!.click();
    expect(steps(map)).toHaveLength(1);
    expect(steps(map)[0]).toMatchObject([
      [{ op: 'add', facts: { name: expect.stringContaining('New park') as string } }],
    ]);
    await expect.poll(() => mend.querySelector('button')!.disabled).toBe(true);
    map.store.update({ selected: null });
    await expect.poll(() => map.store.state.sketches.mends ?? null).toBeNull();
  });
});
