import { describe, expect, it } from 'vitest';
import { computeCoverage, readResult } from '../../../src/coverage/compute-coverage.ts';
import { CoverageSession } from '../../../src/coverage/coverage-session.ts';
import { sumCovered, sumLand } from '../../../src/coverage/land/readings.ts';
import { TIERED } from '../../../src/coverage/land/services.ts';
import { NASTY_FAMILIES } from '../../bench/coverage/nasty-families.ts';
import { measureByRows, type TestPolygons } from '../../tools/scanline-oracle.ts';
import { packLayer } from '../../tools/pack-layer.ts';
import { seededRandom } from '../../tools/seeded-random.ts';
import type { City } from '../../bench/coverage/make-city.ts';
import { GARDEN_CITY, blocksOf, box, cover, parksOf } from './invented.ts';

/** For a machine that has other work to do. */
const SLOW = { timeout: 120_000 };

function open(city: City): CoverageSession {
  const session = CoverageSession.open({ ...city, standard: GARDEN_CITY });
  if (!(session instanceof CoverageSession)) throw new Error(JSON.stringify(session.diagnostics));
  return session;
}

/** Steps of the sweep for the blocks and for what each park alone covers; the same on every machine. */
function countSteps(city: City): number {
  const { areas } = open(city);
  areas.measureSoleContributions();
  return areas.work.steps;
}

const plain = (polygons: readonly (readonly Float64Array[])[]): TestPolygons =>
  polygons.map((rings) => rings.map((ring) => [...ring]));

describe.each(Object.entries(NASTY_FAMILIES))('%s', (_, makeCity) => {
  it('takes steps as its size grows, not as the square of it', SLOW, () => {
    const [small, large] = [200, 1600].map((n) => countSteps(makeCity(n)));
    expect(Math.log(Math.max(large!, 200_000) / Math.max(small!, 200_000)) / Math.log(8)).toBeLessThanOrEqual(1.3);
  });
});

it.each(['one park drawn as n lawns', 'n parks over one place'])(
  'agrees with the scanline oracle: %s',
  SLOW,
  (family) => {
    const session = open(NASTY_FAMILIES[family]!(12));
    const services = session.parks.flatMap((park) =>
      park?.verdict.radius ? [{ polygons: plain(park.shape.polygons), radius: park.verdict.radius }] : [],
    );
    const shares = session.blocks.map((_, block) => {
      const areas = session.areas.readBlock(block);
      return { block, open: sumCovered(areas, TIERED) / sumLand(areas) };
    });
    const crossed = shares.filter(({ open: share }) => share > 0.01 && share < 0.99);
    for (const { block } of crossed.slice(0, 1)) {
      const rows = measureByRows([plain(session.blocks[block]!.polygons)], services, 1e-2);
      const areas = session.areas.readBlock(block);
      expect(Math.abs(sumLand(areas) - rows.area)).toBeLessThan(1e-7 * rows.area);
      expect(Math.abs(sumCovered(areas, TIERED) - rows.covered)).toBeLessThan(1e-6 * rows.area);
    }
  },
);

describe('layers of an ordinary kind that were slow', () => {
  it('one park drawn as 800 lawns covers what 800 parks of its radius would', SLOW, () => {
    const lawns = Array.from({ length: 800 }, (_, i) => [box(21 * (i % 40), 21 * Math.floor(i / 40), 20)]);
    const blocks = Array.from({ length: 36 }, (_, i) => [
      box(-800 + 400 * (i % 6), -800 + 400 * Math.floor(i / 6), 360),
    ]);
    const one = cover([], blocks, GARDEN_CITY, { parks: packLayer('parks', [lawns]) });
    // squares in a grid with lanes of 1 m reach as far as their hull: its sides, and a quarter of a circle at its corners
    const hull = cover([[box(0, 0, 40 * 21 - 1, 20 * 21 - 1)]], blocks);
    const difference = Math.abs(one.readings.tiered.coveredArea - hull.readings.tiered.coveredArea);
    // the lanes' mouths: bays of 1 m between arcs of 500 m
    expect(difference).toBeLessThan(60 * (1 ** 3 / (12 * 500)) * 2 + 1e-3);
    expect(one.parks.items[0]!.ownContribution).toBeCloseTo(one.readings.tiered.coveredArea, 4);
  });

  it('200 flats stacked on one parcel each have its coverage, and count once', () => {
    const park = [box(-60, 0, 60, 100)];
    const stack = cover(
      [park],
      Array.from({ length: 200 }, () => [box(0, 0, 900)]),
    );
    const single = cover([park], [[box(0, 0, 900)]]);
    expect(stack.readings).toEqual(single.readings);
    expect(stack.residential.area).toBe(single.residential.area);
    for (const { area, coveredArea } of stack.blocks) {
      expect({ area, coveredArea }).toEqual({
        area: single.blocks[0]!.area,
        coveredArea: single.blocks[0]!.coveredArea,
      });
    }
    expect(stack.diagnostics.map(({ code }) => code)).toContain('blocks-overlap');
  });

  it('a park that is in a file twice is nobody’s own, in one reading or in all', () => {
    const blocks = [[box(-400, -400, 900)]];
    const twice = cover([[box(0, 0, 80)], [box(0, 0, 80)], [box(300, 0, 40)]], blocks);
    const once = cover([[box(0, 0, 80)], [box(300, 0, 40)]], blocks);
    expect(twice.readings).toEqual(once.readings);
    const [first, second, other] = twice.parks.items.map(({ ownContribution }) => ownContribution);
    expect([first, second]).toEqual([0, 0]);
    expect(other).toBeCloseTo(once.parks.items[1]!.ownContribution!, 6);
  });

  it('one of the two can go, and the other still serves', () => {
    const session = open({
      parks: parksOf([[box(0, 0, 80)], [box(0, 0, 80)]]),
      residential: blocksOf([[box(-400, -400, 900)]]),
    });
    const before = session.readReadings();
    session.removePark(session.parks[0]!.site);
    expect(session.readReadings()).toEqual(before);
    session.removePark(session.parks[1]!.site);
    expect(session.readReadings().tiered.coveredArea).toBe(0);
  });
});

describe('layers whose curves cross each other as often as they can', () => {
  it('lose what each park alone contributes, with a word about it, where only that would take long', SLOW, () => {
    const city: City = NASTY_FAMILIES['n parks over one place']!(400);
    const whole = computeCoverage({ ...city, standard: GARDEN_CITY });
    const result = readResult(open(city), { mostSteps: 1000 });
    if (whole.outcome !== 'done') throw new Error('refused');
    expect(result.readings).toEqual(whole.readings);
    expect(whole.diagnostics.map(({ code }) => code)).not.toContain('contributions-left-out');
    expect(result.diagnostics.map(({ code }) => code)).toContain('contributions-left-out');
    expect(result.parks.items.every(({ ownContribution }) => ownContribution === null)).toBe(true);
  });

  it('are refused with the reason, and not computed for hours', SLOW, () => {
    const random = seededRandom(9);
    const nearly = (ring: number[]) => ring.map((value) => value + 0.01 * random());
    const residential = blocksOf(Array.from({ length: 1000 }, () => [nearly(box(0, 0, 140))]));
    const result = computeCoverage({ parks: parksOf([[box(0, 300, 80)]]), residential, standard: GARDEN_CITY });
    expect(result).toEqual({
      outcome: 'refused',
      diagnostics: [{ code: 'too-complex', params: {}, severity: 'error', layer: 'residential.geojson' }],
    });
  });
});
