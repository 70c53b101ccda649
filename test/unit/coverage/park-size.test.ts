import { describe, expect, it } from 'vitest';
import { readResult } from '../../../src/coverage/compute-coverage.ts';
import { CoverageSession } from '../../../src/coverage/coverage-session.ts';
import { explainBlock } from '../../../src/coverage/explain-block.ts';
import type { CoverageInput, CoverageResult } from '../../../src/coverage/result.ts';
import type { FeatureRecord } from '../../../src/model/polygon-layer.ts';
import { packLayer, toLngLatRing } from '../../tools/pack-layer.ts';
import { seededRandom } from '../../tools/seeded-random.ts';
import { GARDEN_CITY, type Rings, blocksOf, box, cover, parksOf, parkAt, blockAt } from './invented.ts';

const BLOCKS = [[box(-900, -900, 1800)]];
const named = (...names: (string | null)[]): Partial<FeatureRecord>[] => names.map((name) => ({ name }));

/** Runs the analysis on parks with facts and size rules. */
function size(
  shapes: readonly Rings[],
  facts: readonly Partial<FeatureRecord>[],
  more: Partial<CoverageInput>,
): CoverageResult {
  return cover([], BLOCKS, GARDEN_CITY, { parks: parksOf(shapes, facts), ...more });
}

const radiiOf = ({ parks }: CoverageResult) => parks.items.map(({ radius }) => radius);

describe('a park with its lakes', () => {
  // 6,400 m² with a lake of 2,500 m²: 3,900 m² of ground
  const PARK: Rings = [box(0, 0, 80), box(10, 10, 50)];

  it('is classed by what its shell holds, and reaches from its own ground', () => {
    const plain = size([PARK], [], {});
    const lakes = size([PARK], [], { parkSize: ['lakes'] });
    expect([radiiOf(plain), radiiOf(lakes)]).toEqual([[300], [500]]);
    expect(lakes.parks.items[0]!.size).toBeCloseTo(6400, 4);
    expect(lakes.parks.items[0]!.area).toBeCloseTo(3900, 4);
    // Steiner around the shell; the lake is narrower than the reach
    expect(lakes.readings.tiered.coveredArea).toBeCloseTo(6400 + 320 * 500 + Math.PI * 500 ** 2, 1);
  });

  it('does not take a lake too wide to be reached for ground', () => {
    const shore: Rings = [box(-800, -800, 1600), box(-700, -700, 1400)];
    const { readings, residential } = size([shore], [], { parkSize: ['lakes'] });
    expect(residential.area - readings.tiered.coveredArea).toBeCloseTo(400 ** 2, 1);
  });

  it('counts an island once', () => {
    const parks = packLayer('parks', [[[box(0, 0, 80), box(10, 10, 50)], [box(20, 20, 10)]]]);
    const { parks: sized } = cover([], BLOCKS, GARDEN_CITY, { parks, parkSize: ['lakes'] });
    expect(sized.items[0]!.size).toBeCloseTo(6400, 4);
    expect(sized.area).toBeCloseTo(3900 + 100, 4);
  });

  it('is told apart from the plain reading, which stands beside it', () => {
    const plain = size([PARK], [], {});
    const lakes = size([PARK], [], { parkSize: ['lakes'] });
    expect(lakes.parks.sizeRules).toEqual(['lakes']);
    expect(lakes.alternatives).toEqual([
      { sizeRules: [], readings: plain.readings, ratio: plain.readings.tiered.ratio },
    ]);
    expect(plain.parks.sizeRules).toEqual([]);
    expect(plain.alternatives).toEqual([]);
    expect(plain.parks.items[0]).not.toHaveProperty('size');
  });

  it('warns by the size that decides', () => {
    const nearly: Rings = [box(0, 0, Math.sqrt(5010)), box(10, 10, 50)];
    const warned = (parkSize: CoverageInput['parkSize']) =>
      size([nearly], [], { parkSize }).diagnostics.find(({ code }) => code === 'near-threshold')?.params;
    expect(warned([])).toBeUndefined();
    expect(warned(['lakes'])).toEqual({ area: 5010, bound: 5000 });
  });
});

describe('touching parcels of one name', () => {
  // 3,025 m² each
  const row = (...gaps: number[]): Rings[] => {
    let x = -300;
    return [0, ...gaps].map((gap) => [box((x += 55 + gap), 0, 55)]);
  };
  const merged = { parkSize: ['merged'] } as const;

  it('are classed together where they lie within half a metre, also by way of others', () => {
    const facts = named('East', 'East', 'East');
    expect(radiiOf(size(row(0, 0.4), facts, {}))).toEqual([300, 300, 300]);
    expect(radiiOf(size(row(0, 0.4), facts, merged))).toEqual([500, 500, 500]);
    expect(radiiOf(size(row(0, 0.6), facts, merged))).toEqual([500, 500, 300]);
    const [first] = size(row(0, 0.4), facts, merged).parks.items;
    expect(first!.size).toBeCloseTo(3 * 55 ** 2, 4);
    expect(first!.area).toBeCloseTo(55 ** 2, 4);
  });

  it('need the same name, and a name', () => {
    expect(radiiOf(size(row(0), named('East', 'West'), merged))).toEqual([300, 300]);
    expect(radiiOf(size(row(0), named(null, null), merged))).toEqual([300, 300]);
    expect(radiiOf(size(row(0), named('', ' '), merged))).toEqual([300, 300]);
    expect(radiiOf(size(row(0), named('East', ' East '), merged))).toEqual([500, 500]);
  });

  it('are only those that may count', () => {
    const facts = [{ name: 'East' }, { name: 'East', status: 'planned' }];
    expect(radiiOf(size(row(0), facts, merged))).toEqual([300, null]);
    expect(radiiOf(size(row(0), facts, { ...merged, include: ['planned'] }))).toEqual([500, 500]);
  });

  it('count ground that they share once: a park drawn twice is no larger', () => {
    const twice = size([[box(0, 0, 55)], [box(0, 0, 55)]], named('East', 'East'), merged);
    expect(twice.parks.items[0]!.size).toBeCloseTo(55 ** 2, 4);
    expect(radiiOf(twice)).toEqual([300, 300]);
  });

  it('reach as their union would', () => {
    const { readings } = size(row(0), named('East', 'East'), merged);
    const union = cover([[box(-245, 0, 110, 55)]], BLOCKS).readings;
    for (const reading of ['tiered', 'green300', 'park500', 'both'] as const) {
      expect(readings[reading].coveredArea).toBeCloseTo(union[reading].coveredArea, 3);
    }
  });

  it('can become green that counts, each too small by itself', () => {
    const { readings, parks } = size([[box(0, 0, 15)], [box(15, 0, 15)]], named('Nook', 'Nook'), merged);
    expect(parks.items.map(({ reason, counted }) => [reason, counted])).toEqual([
      [null, true],
      [null, true],
    ]);
    expect(readings.green300.coveredArea).toBeGreaterThan(Math.PI * 300 ** 2);
    expect(parks.classes.map(({ count, area }) => [count, Math.round(area)])).toEqual([
      [0, 0],
      [2, 450],
    ]);
  });

  it('take in their lakes too when both rules are on', () => {
    const shapes: Rings[] = [[box(0, 0, 60), box(5, 5, 45)], [box(60, 0, 60, 30)]];
    const radii = (parkSize: CoverageInput['parkSize']) => radiiOf(size(shapes, named('Lake', 'Lake'), { parkSize }));
    expect(radii(['merged'])).toEqual([300, 300]);
    expect(radii(['lakes'])).toEqual([300, 300]);
    expect(radii(['merged', 'lakes'])).toEqual([500, 500]);
  });

  it('own what would be lost without each: its neighbours would be smaller, too', () => {
    const shapes = row(0);
    const facts = named('East', 'East');
    const both = size(shapes, facts, merged);
    const alone = size(shapes.slice(1), facts, merged);
    const loss = both.readings.tiered.coveredArea - alone.readings.tiered.coveredArea;
    expect(loss).toBeGreaterThan(400_000);
    expect(both.parks.items[0]!.ownContribution).toBeCloseTo(loss, 3);
    // a third of the same name elsewhere is no partner, and owns what it alone covers
    const far: Rings = [box(500, 500, 25)];
    const three = size([...shapes, far], [...facts, { name: 'East' }], merged);
    const without = three.readings.tiered.coveredArea - both.readings.tiered.coveredArea;
    expect(three.parks.items[2]!.ownContribution).toBeCloseTo(without, 3);
    expect(three.parks.items[0]!.ownContribution).toBeGreaterThan(0);
  });

  it('are scattered only where all of them are', () => {
    const scattered = (gap: number) => {
      const parts = packLayer(
        'parks',
        [[[box(0, 0, 55)]], [[box(55, 0, 10)], [box(55 + gap, 0, 55)]]],
        named('A', 'A'),
      );
      const { diagnostics } = cover([], BLOCKS, GARDEN_CITY, { parks: parts, ...merged });
      return diagnostics.filter(({ code }) => code === 'scattered-parts').length;
    };
    expect(scattered(40)).toBe(0);
    expect(scattered(100)).toBe(2);
  });

  it('are told what they lack together, not each by itself', () => {
    // two parcels of 3,596 m² are of the largest class together; of 1,800 m² they lack 1,400 m²
    const lacks = (side: number) => {
      const parks = [[box(0, 0, side, 58)], [box(side, 0, side, 58)]];
      return cover(parks, [], GARDEN_CITY, { parks: parksOf(parks, named('East', 'East')), ...merged }).parks.items.map(
        ({ nextClass }) => nextClass && Math.round(nextClass.missingArea),
      );
    };
    expect(lacks(62)).toEqual([null, null]);
    expect(lacks(1800 / 58)).toEqual([1400, 1400]);
  });

  it('lack less of the next class, when a block asks', () => {
    const session = CoverageSession.open({
      parks: parksOf([[box(200, 0, 30)], [box(230, 0, 30)]], named('East', 'East')),
      residential: blocksOf([[box(-150, 0, 50)]]),
      standard: GARDEN_CITY,
      ...merged,
    }) as CoverageSession;
    const { nearest } = explainBlock(session, blockAt(0));
    expect(nearest[0]!.area).toBeCloseTo(900, 4);
    expect(nearest[0]!.nextClass!.missingArea).toBeCloseTo(5000 - 1800, 4);
  });
});

describe('an open analysis with size rules', () => {
  it('equals a fresh run after every one of 40 random changes', () => {
    const random = seededRandom(23);
    // boxes on a grid of 40 m touch their neighbours
    const anyPark = () => box(Math.floor(random() * 12) * 40 - 240, Math.floor(random() * 12) * 40 - 240, 40);
    const facts = Array.from({ length: 80 }, (_, i) => ({ name: ['East', 'West', null][i % 3]! }));
    const residential = blocksOf(Array.from({ length: 36 }, (_, i) => [box((i % 6) * 300 - 900, Math.floor(i / 6) * 300 - 900, 260)])); // prettier-ignore
    const shapes: (number[] | null)[] = Array.from({ length: 24 }, anyPark);
    const sites = shapes.map((_, i) => parkAt(i));
    const rules: Partial<CoverageInput> = { parkSize: ['lakes', 'merged'] };
    const base = { residential, standard: GARDEN_CITY, ...rules };
    const session = CoverageSession.open({ ...base, parks: parksOf(shapes.map((ring) => [ring!]), facts) }) as CoverageSession; // prettier-ignore
    for (let change = 0; change < 40; change++) {
      const index = Math.floor(random() * shapes.length);
      const kind = random();
      const ring = anyPark();
      if (kind < 0.3) {
        sites.push(session.addPark([[toLngLatRing(ring)]], facts[shapes.length]));
        shapes.push(ring);
      } else if (kind < 0.75) {
        session.changePark(sites[index]!, [[toLngLatRing(ring)]]);
        shapes[index] = ring;
      } else {
        session.removePark(sites[index]!);
        shapes[index] = null;
      }
      const left = shapes.flatMap((shape, i) => (shape ? [{ shape, fact: facts[i]! }] : []));
      const parks = parksOf(
        left.map(({ shape }) => [shape]),
        left.map(({ fact }) => fact),
      );
      const fresh = cover([], [], GARDEN_CITY, { ...base, parks });
      const now = readResult(session);
      expect(radiiOf(now)).toEqual(radiiOf(fresh));
      const tolerance = 1e-9 * fresh.residential.area;
      const differences = (['tiered', 'green300', 'park500', 'both'] as const).flatMap((reading) => [
        now.readings[reading].coveredArea - fresh.readings[reading].coveredArea,
        now.alternatives[0]!.readings[reading].coveredArea - fresh.alternatives[0]!.readings[reading].coveredArea,
      ]);
      for (const difference of differences) expect(Math.abs(difference)).toBeLessThan(tolerance);
      now.parks.items.forEach(({ ownContribution }, i) => {
        expect(Math.abs(ownContribution! - fresh.parks.items[i]!.ownContribution!)).toBeLessThan(10 * tolerance);
      });
    }
  });
});
