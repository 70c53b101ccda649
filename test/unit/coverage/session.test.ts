import { describe, expect, it } from 'vitest';
import { computeCoverage, readResult } from '../../../src/coverage/compute-coverage.ts';
import { CoverageSession } from '../../../src/coverage/coverage-session.ts';
import type { CoverageInput, CoverageResult, Readings } from '../../../src/coverage/result.ts';
import { makeCity } from '../../bench/coverage/make-city.ts';
import { type Shapes, packLayer, toLngLatRing } from '../../tools/pack-layer.ts';
import { seededRandom } from '../../tools/seeded-random.ts';
import { GARDEN_CITY, blocksOf, box, parksOf, parkAt } from './invented.ts';

/** For a machine that has other work to do. */
function open(input: CoverageInput): CoverageSession {
  const session = CoverageSession.open(input);
  if (!(session instanceof CoverageSession)) throw new Error(JSON.stringify(session.diagnostics));
  return session;
}

function run(input: CoverageInput): CoverageResult {
  const result = computeCoverage(input);
  if (result.outcome !== 'done') throw new Error(JSON.stringify(result.diagnostics));
  return result;
}

function expectSame(actual: Readings, wanted: Readings): void {
  for (const reading of ['tiered', 'green300', 'park500', 'both'] as const) {
    const difference = Math.abs(actual[reading].coveredArea - wanted[reading].coveredArea);
    expect(difference).toBeLessThanOrEqual(1e-9 * Math.max(1, wanted[reading].coveredArea));
  }
}

describe('an open analysis', () => {
  it('equals a fresh run after every one of 60 random changes', () => {
    const random = seededRandom(11);
    const residential = blocksOf(
      Array.from({ length: 60 }, (_, i) => [box((i % 8) * 190, Math.floor(i / 8) * 200, 60 + random() * 150)]),
    );
    const anyPark = () => box(random() * 1500, random() * 1500, 15 + random() * 90);
    const shapes: (number[] | null)[] = Array.from({ length: 8 }, anyPark);
    const sites = shapes.map((_, i) => parkAt(i));
    const session = open({ parks: parksOf(shapes.map((ring) => [ring!])), residential, standard: GARDEN_CITY });
    for (let change = 0; change < 60; change++) {
      const index = Math.floor(random() * shapes.length);
      const kind = random();
      if (kind < 0.3) {
        const ring = anyPark();
        sites.push(session.addPark([[toLngLatRing(ring)]]));
        shapes.push(ring);
        expect(session.parkSites.find(sites.at(-1)!)).toBe(shapes.length - 1);
      } else if (kind < 0.75) {
        shapes[index] = anyPark();
        session.changePark(sites[index]!, [[toLngLatRing(shapes[index])]]);
      } else {
        session.removePark(sites[index]!);
        shapes[index] = null;
      }
      const left: Shapes = shapes.flatMap((ring) => (ring ? [[[ring]]] : []));
      const fresh = run({ parks: packLayer('parks', left), residential, standard: GARDEN_CITY });
      expectSame(session.readReadings(), fresh.readings);
      const result = readResult(session);
      expect(result.parks.items.length).toBe(left.length);
      result.blocks.forEach((row, i) => {
        expect(Math.abs(row.coveredArea - fresh.blocks[i]!.coveredArea)).toBeLessThanOrEqual(1e-9 * row.area);
      });
    }
  });

  it('is as before when a park is added and removed again', () => {
    const session = open({ ...makeCity('S'), standard: GARDEN_CITY });
    const before = session.readReadings();
    const added = session.addPark([[toLngLatRing(box(3000, 3000, 300))]]);
    expect(session.readReadings().tiered.coveredArea).toBeGreaterThan(before.tiered.coveredArea);
    session.removePark(added);
    expect(session.readReadings()).toEqual(before);
  });

  it('is as it was, to the last bit, when something was tried without a park, and also when that failed', () => {
    const session = open({ ...makeCity('S'), standard: GARDEN_CITY });
    const before = session.readReadings();
    const blocks = () => session.blocks.map((_, block) => [...session.areas.readBlock(block)]);
    const areasBefore = blocks();
    const { site } = session.parks.find((park) => park?.verdict.radius === 500)!;
    const without = session.tryWithout(site, (readings) => readings);
    expect(without.tiered.coveredArea).toBeLessThan(before.tiered.coveredArea);
    expect(() =>
      session.tryWithout(site, () => {
        throw new Error('interrupted');
      }),
    ).toThrow('interrupted');
    expect(session.update()).toBe(0);
    expect(session.readReadings()).toEqual(before);
    expect(blocks()).toEqual(areasBefore);
    session.removePark(site);
    expectSame(session.readReadings(), without);
  });

  it('is as it was, to the last bit, when changes are taken back and made again', () => {
    const session = open({ ...makeCity('S'), standard: GARDEN_CITY });
    const measure = () => [
      session.readReadings(),
      session.blocks.map((_, block) => [...session.areas.readBlock(block)]),
    ];
    const large = session.parks.filter((park) => park?.verdict.radius === 500).map((park) => park!.site);
    const before = measure();
    const shape = [[toLngLatRing(box(3000, 3000, 300))]];
    const added = session.addPark(shape);
    session.removePark(added);
    const change = () => {
      for (const site of large.slice(0, 8)) session.removePark(site);
      session.changePark(large[8]!, shape);
      session.changePark(large[9]!, null, { status: 'planned' });
      session.changePark(added, shape);
    };
    change();
    const after = measure();
    expect(after).not.toEqual(before);
    // in another order than they were made
    for (const site of [9, 3, 0, 8, 7, 1, 2, 6, 5, 4]) session.restorePark(large[site]!);
    session.removePark(added);
    expect(measure()).toEqual(before);
    change();
    expect(measure()).toEqual(after);
    expect(() => session.restorePark(added)).toThrow('Expected a park of the layer, got "parks/+1".');
  });

  it('tells of the parks as they are now', () => {
    const session = open({
      parks: parksOf([[box(0, 0, 80)]]),
      residential: blocksOf([[box(0, 0, 9)]]),
      standard: GARDEN_CITY,
    });
    const codes = () => session.diagnostics.map(({ code }) => code);
    expect(codes()).not.toContain('near-threshold');
    session.changePark(parkAt(0), [[toLngLatRing(box(0, 0, 70.75))]]);
    expect(codes()).toContain('near-threshold');
  });

  it('measures only the blocks that a change can reach', () => {
    const session = open({ ...makeCity('S'), standard: GARDEN_CITY });
    session.changePark(session.parks[5]!.site, [[toLngLatRing(box(4000, 4000, 80))]]);
    const measured = session.update();
    expect(measured).toBeGreaterThan(0);
    expect(measured).toBeLessThan(40);
    expect(session.update()).toBe(0);
  });

  it('changes the class of a park while it is resized across 400 and 5,000 m²', () => {
    const session = open({
      parks: parksOf([[box(0, 0, 19)]]),
      residential: blocksOf([[box(-400, -400, 800)]]),
      standard: GARDEN_CITY,
    });
    const radiusAt = (side: number) => {
      session.changePark(parkAt(0), [[toLngLatRing(box(0, 0, side))]]);
      return session.parks[0]!.verdict.radius;
    };
    expect([19, 21, 70, 72].map(radiusAt)).toEqual([null, 300, 300, 500]);
  });

  it('says which park it was asked for that is not there', () => {
    const session = open({ parks: parksOf([[box(0, 0, 19)]]), residential: blocksOf([]), standard: GARDEN_CITY });
    expect(() => session.changePark(parkAt(7), [])).toThrow('Expected a park of this analysis, got "parks/parks-7".');
  });
});

describe('a long run', () => {
  it('reports progress and stops when it is aborted', () => {
    const city = makeCity('S');
    const stages: string[] = [];
    computeCoverage({ ...city, standard: GARDEN_CITY }, { onProgress: ({ stage }) => stages.push(stage) });
    expect([...new Set(stages)]).toEqual(['parks', 'blocks', 'contributions']);

    const controller = new AbortController();
    const stopped = () =>
      computeCoverage(
        { ...city, standard: GARDEN_CITY },
        {
          signal: controller.signal,
          onProgress: ({ stage }) => stage === 'blocks' && controller.abort(new Error('enough')),
        },
      );
    expect(stopped).toThrow('enough');
  });

  it('sees each park’s own contribution as the loss without it', () => {
    const city = makeCity('S');
    const all = run({ ...city, standard: GARDEN_CITY });
    const session = open({ ...city, standard: GARDEN_CITY });
    for (const item of all.parks.items.slice(0, 40)) {
      const polygons = session.parks[item.index]!;
      session.removePark(item.site);
      const loss = all.readings.tiered.coveredArea - session.readReadings().tiered.coveredArea;
      expect(Math.abs(loss - item.ownContribution!)).toBeLessThan(1e-9 * all.readings.tiered.coveredArea);
      for (const service of polygons.services) session.areas.add(service);
    }
  });

  it('takes 5,000 small parks', () => {
    const random = seededRandom(3);
    const parks = parksOf(
      Array.from({ length: 5000 }, () => [box(random() * 12_000, random() * 12_000, 8 + random() * 30)]),
    );
    // one block as large as the town, and the same land in 36 pieces
    const whole = run({ parks, residential: blocksOf([[box(0, 0, 12_000)]]), standard: GARDEN_CITY });
    const pieces = Array.from({ length: 36 }, (_, i) => [box((i % 6) * 2000, Math.floor(i / 6) * 2000, 2000)]);
    const cut = run({ parks, residential: blocksOf(pieces), standard: GARDEN_CITY });
    expect(whole.parks.features).toBe(5000);
    expectSame(cut.readings, whole.readings);
  });

  it('takes rings of 100,000 vertices', () => {
    const random = seededRandom(5);
    const rough = (radius: number, roughness: number) =>
      Array.from({ length: 100_000 }, (_, i) => {
        const [r, angle] = [radius + roughness * random(), (2 * Math.PI * i) / 100_000];
        return [r * Math.cos(angle), r * Math.sin(angle)];
      }).flat();
    // a rough disc of 1500 m, served from a rough disc of 800 m: the reach is 1300 m and a little
    const { readings, residential } = run({
      parks: parksOf([[rough(800, 0.2)]]),
      residential: blocksOf([[rough(1500, 0.2)]]),
      standard: GARDEN_CITY,
    });
    expect(residential.area).toBeGreaterThan(Math.PI * 1500 ** 2 * 0.99999);
    expect(readings.tiered.coveredArea).toBeGreaterThan(Math.PI * 1300.1 ** 2 * 0.99999);
    expect(readings.tiered.coveredArea).toBeLessThan(Math.PI * 1300.2 ** 2);
  });
});
