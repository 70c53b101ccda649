import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/coverage/compute-coverage.ts';
import { CoverageSession } from '../../../src/coverage/coverage-session.ts';
import type { CoverageInput, CoverageResult } from '../../../src/coverage/result.ts';
import { type BlockMends, type Mend, findMends } from '../../../src/coverage/scenario/find-mends.ts';
import { projectFeature } from '../../../src/coverage/land/planar-layer.ts';
import { measurePolygonDistance } from '../../../src/geometry/distance.ts';
import type { FeatureRecord } from '../../../src/model/polygon-layer.ts';
import type { ScenarioEdit } from '../../../src/model/scenario.ts';
import { nameAddedSite } from '../../../src/model/vocabulary.ts';
import { seededRandom } from '../../tools/seeded-random.ts';
import { editLayer } from './edited-layer.ts';
import { GARDEN_CITY, type Rings, blockAt, blocksOf, box, parkAt, parksOf } from './invented.ts';

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

/** The run that a change makes, as a run of its own. */
function runWith(input: CoverageInput, mend: Mend): CoverageResult {
  if (mend.kind === 'merge') return run({ ...input, parkSize: [...(input.parkSize ?? []), 'merged'] });
  const edit: ScenarioEdit =
    mend.kind === 'enlarge'
      ? { op: 'replace', site: mend.park, polygons: mend.polygons }
      : mend.kind === 'count'
        ? { op: 'set', site: mend.park, facts: { status: null } }
        : {
            op: 'add',
            site: nameAddedSite('parks', 1),
            id: null,
            polygons: mend.polygons,
            facts: { name: null, code: null, status: null },
          };
  return run({ ...input, parks: editLayer(input.parks, [edit]) });
}

/** A town of blocks with residents, and parks of which some are small, planned, or parcels of one name. */
function makeTown(seed: number): CoverageInput {
  const random = seededRandom(seed);
  const blocks = Array.from({ length: 30 }, (_, i): Rings => [
    box((i % 6) * 260, Math.floor(i / 6) * 260, 90 + random() * 100, 90 + random() * 100),
  ]);
  const parks: Rings[] = [[box(205, 205, 16)], [box(221, 205, 16)], [box(720, 730, 18)], [box(1240, 470, 45)]];
  const facts: Partial<FeatureRecord>[] = [{ name: '双园' }, { name: '双园' }, {}, {}];
  for (let i = 0; i < 3; i++) {
    parks.push([box(random() * 1400, random() * 1200, 15 + random() * 60)]);
    facts.push({ status: random() < 0.6 ? 'planned' : null });
  }
  return {
    parks: parksOf(parks, facts),
    residential: blocksOf(
      blocks,
      blocks.map(() => ({ population: Math.round(random() * 900) })),
    ),
    standard: GARDEN_CITY,
  };
}

const kindsOf = ({ mends }: BlockMends): readonly string[] => mends.map(({ kind }) => kind);

describe('what would cover a block', () => {
  it('brings to the district exactly what a run of its own finds', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 29 }), fc.boolean(), (seed, block, merged) => {
        const input = { ...makeTown(seed), ...(merged ? { parkSize: ['merged'] as const } : {}) };
        const session = open(input);
        const before = session.readReadings();
        const plain = run(input);
        for (const mend of findMends(session, blockAt(block)).mends) {
          met.add(mend.kind);
          const after = runWith(input, mend);
          const gained = after.readings.tiered.coveredArea - plain.readings.tiered.coveredArea;
          const residents = after.population!.covered - plain.population!.covered;
          if (mend.kind === 'enlarge') {
            // the park's own outline grows too: what is said is the least
            expect(gained).toBeGreaterThanOrEqual(mend.gainedArea - 1e-3);
            continue;
          }
          expect(Math.abs(gained - mend.gainedArea)).toBeLessThan(1e-3);
          expect(Math.abs(residents - mend.residents!)).toBeLessThan(1e-3);
          expect(after.blocks[block]!.ratio).toBeCloseTo(mend.ratio, 9);
          expect(mend.points).toBeCloseTo(100 * (after.readings.tiered.ratio! - plain.readings.tiered.ratio!), 6);
        }
        expect(session.readReadings()).toEqual(before);
      }),
      { numRuns: 30, seed: 5 },
    );
    expect([...met].sort()).toEqual(['count', 'enlarge', 'merge', 'new-park']);
  });

  it('is an enlarged park, by what its class lacks, with the parcels that are one with it', () => {
    // 399 m² each beside a block, 100 m² short together
    const parks = parksOf([[box(-60, 0, 70, 35)], [box(10, -35, 70, 35)]], [{ name: '双园' }, { name: '双园' }]);
    const input: CoverageInput = {
      parks,
      residential: blocksOf([[box(470, 0, 60)], [box(-470, 0, 60)]]),
      standard: GARDEN_CITY,
      parkSize: ['merged'],
    };
    const { mends } = findMends(open(input), blockAt(0));
    const enlarged = mends.filter(({ kind }) => kind === 'enlarge');
    expect(enlarged).toHaveLength(2);
    for (const mend of enlarged) {
      expect(mend).toMatchObject({ addedArea: expect.closeTo(100, 3) as number, radius: 500 });
      // both parcels serve further then, and so cover the block on the other side too
      expect(mend.gainedArea).toBeGreaterThan(60 * 60 + 1);
      const after = runWith(input, mend);
      expect(after.parks.items.map(({ radius }) => radius)).toEqual([500, 500]);
    }
  });

  it('is a new park where it brings most, beside homes and parks and not on them', () => {
    const homes: Rings[] = [[box(0, 0, 100)], [box(140, 0, 300, 100)], [box(0, 130, 100)]];
    const input: CoverageInput = {
      parks: parksOf([[box(105, 0, 10)]]),
      residential: blocksOf(homes),
      standard: GARDEN_CITY,
    };
    const session = open(input);
    const { mends, noPlace } = findMends(session, blockAt(0));
    const added = mends.filter((mend) => mend.kind === 'new-park');
    expect(added.map(({ area }) => area).sort((a, b) => a - b)).toEqual([400, 5000]);
    expect(noPlace).toEqual([]);
    for (const { polygons, locus, ratio, coversAll, gainedArea, area } of added) {
      expect({ ratio, coversAll }).toEqual({ ratio: expect.closeTo(1, 9) as number, coversAll: true });
      const square = projectFeature(polygons, session.frame);
      expect(square.area).toBeCloseTo(area, 4);
      for (const { polygons: others } of [...session.blocks, session.parks[0]!.shape]) {
        for (const other of others)
          expect(measurePolygonDistance(square.polygons[0]!, other)).toBeGreaterThanOrEqual(0);
      }
      expect(gainedArea).toBeGreaterThan(20_000);
      expect(locus.length).toBeGreaterThan(3);
    }
  });

  it('says so where there is no place, or nothing covers all of a large block', () => {
    const whole = open({ parks: parksOf([]), residential: blocksOf([[box(0, 0, 4000)]]), standard: GARDEN_CITY });
    const large = findMends(whole, blockAt(0)).mends.filter((mend) => mend.kind === 'new-park');
    expect(large.length).toBeGreaterThan(0);
    for (const { coversAll, ratio } of large) {
      expect(coversAll).toBe(false);
      expect(ratio).toBeGreaterThan(0);
      expect(ratio).toBeLessThan(1);
    }
    const town = [box(0, 0, 100), box(-1500, 100, 3000, 1500), box(-1500, -1500, 3000, 1500), box(100, 0, 1500, 100)];
    const shut = open({
      parks: parksOf([]),
      residential: blocksOf([...town, box(-1500, 0, 1500, 100)].map((ring): Rings => [ring])),
      standard: GARDEN_CITY,
    });
    expect(findMends(shut, blockAt(0))).toMatchObject({ mends: [], noPlace: [400, 5000] });
  });

  it('is nothing for a covered block, and a line goes from each block to the parks around it', () => {
    const session = open({
      parks: parksOf([[box(20, 20, 75)], [box(200, 0, 10)]]),
      residential: blocksOf([[box(0, 0, 100)]]),
      standard: GARDEN_CITY,
    });
    const { mends, noPlace, distances } = findMends(session, blockAt(0));
    expect({ mends, noPlace }).toEqual({ mends: [], noPlace: [] });
    expect(distances.map(({ park, counted, meters }) => [park, counted, Math.round(meters)])).toEqual([
      [parkAt(0), true, 0],
      [parkAt(1), false, 100],
    ]);
    const { from, to } = distances[1]!;
    expect(to[0] - from[0]).toBeGreaterThan(0.0009);
    expect(kindsOf({ mends, noPlace, distances })).toEqual([]);
  });
});
