import { describe, expect, it } from 'vitest';
import { computeCoverage, readResult } from '../../../src/coverage/compute-coverage.ts';
import { CoverageSession } from '../../../src/coverage/coverage-session.ts';
import type { CoverageInput, CoverageResult } from '../../../src/coverage/result.ts';
import { runCheck } from '../../../src/coverage/run-check.ts';
import { compareResult, noteState } from '../../../src/coverage/scenario/compare-states.ts';
import { EditedParks } from '../../../src/coverage/scenario/edited-parks.ts';
import { PolygonPacker } from '../../../src/geometry/polygon-packer.ts';
import { unpackPolygons } from '../../../src/geometry/unpack-polygons.ts';
import type { PolygonLayer } from '../../../src/model/polygon-layer.ts';
import type { ScenarioEdit } from '../../../src/model/scenario.ts';
import { nameAddedSite } from '../../../src/model/vocabulary.ts';
import { packLayer, toLngLatRing } from '../../tools/pack-layer.ts';
import { seededRandom } from '../../tools/seeded-random.ts';
import { editLayer } from './edited-layer.ts';
import { GARDEN_CITY, blockAt, blocksOf, box, parkAt, parksOf } from './invented.ts';

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

/** The features of two layers in one. */
function joinLayers(a: PolygonLayer, b: PolygonLayer): PolygonLayer {
  const packer = new PolygonPacker();
  for (const layer of [a, b]) layer.features.forEach((_, i) => packer.addFeature(unpackPolygons(layer.polygons, i)));
  return { ...a, features: [...a.features, ...b.features], polygons: packer.finish() };
}

const NO_FACTS = { status: null, code: null, name: null };
const shapeOf = (ring: readonly number[]) => [[toLngLatRing(ring)]];
const add = (k: number, ring: readonly number[]): ScenarioEdit => ({
  op: 'add',
  site: nameAddedSite('parks', k),
  id: null,
  polygons: shapeOf(ring),
  facts: NO_FACTS,
});

/** Overlapping blocks, parks, and two communities that leave some land out. */
function makeTown(seed: number): CoverageInput {
  const random = seededRandom(seed);
  const blocks = Array.from({ length: 49 }, (_, i) => [
    box((i % 7) * 260, Math.floor(i / 7) * 260, 120 + random() * 180, 120 + random() * 170),
  ]);
  const parks = Array.from({ length: 7 }, () => [box(random() * 1800, random() * 1800, 15 + random() * 90)]);
  return {
    parks: parksOf(parks),
    residential: blocksOf(blocks),
    communities: packLayer('communities', [[[box(0, 0, 900, 1500)]], [[box(900, 0, 500, 1500)]]]),
    standard: GARDEN_CITY,
  };
}

const EDITS: readonly ScenarioEdit[] = [
  add(1, box(1500, 200, 75)),
  { op: 'replace', site: parkAt(0), polygons: shapeOf(box(700, 1200, 90)) },
  { op: 'remove', site: parkAt(1) },
  { op: 'set', site: parkAt(2), facts: { status: 'planned' } },
  add(2, box(300, 1600, 30)),
];

function compare(input: CoverageInput, edits: readonly ScenarioEdit[]): CoverageResult {
  const session = open(input);
  const before = noteState(session);
  new EditedParks(session).show(edits);
  return compareResult(session, readResult(session), before);
}

describe('what a scenario changes', () => {
  it.each([1, 2, 7])('is the ground that is covered now and was not, and the other way round (seed %i)', (seed) => {
    const input = makeTown(seed);
    const result = compare(input, EDITS);
    const [before, after] = [run(input), run({ ...input, parks: editLayer(input.parks, EDITS) })];
    // with the parks of both, what either covers is covered
    const both = run({ ...input, parks: joinLayers(input.parks, editLayer(input.parks, EDITS)) });
    const near = (actual: number | undefined, wanted: number) => expect(Math.abs(actual! - wanted)).toBeLessThan(1e-5);
    const [then, now, ever] = [before, after, both].map(({ readings }) => readings.tiered);
    near(result.change!.gainedArea, ever!.coveredArea - then!.coveredArea);
    near(result.change!.lostArea, ever!.coveredArea - now!.coveredArea);
    expect(result.change!.gainedArea).toBeGreaterThan(1000);
    expect(result.change!.lostArea).toBeGreaterThan(1000);
    expect(result.change!.points).toBe(100 * (now!.ratio! - then!.ratio!));
    expect(result.baseline!.readings).toEqual(before.readings);
    expect(result.readings).toEqual(after.readings);
    for (const rows of ['blocks', 'communities'] as const) {
      result[rows]!.forEach((row, i) => {
        expect(row.baselineRatio).toBe(before[rows]![i]!.ratio);
        near(row.gainedArea, both[rows]![i]!.coveredArea - before[rows]![i]!.coveredArea);
        near(row.lostArea, both[rows]![i]!.coveredArea - after[rows]![i]!.coveredArea);
      });
    }
    expect(result.communities!.map(({ id }) => id)).toEqual(['communities-0', 'communities-1', 'outside']);
  });

  it('is nothing where nothing is changed, and where a park is drawn anew as it was', () => {
    const input = makeTown(4);
    const none = { gainedArea: 0, lostArea: 0 };
    expect(compare(input, []).change).toMatchObject({ ...none, points: 0, turned: { met: [], unmet: [] } });
    const again: ScenarioEdit = { op: 'replace', site: parkAt(3), polygons: unpackPolygons(input.parks.polygons, 3) };
    expect(compare(input, [again]).change).toMatchObject(none);
    expect(compare(input, [{ op: 'set', site: parkAt(3), facts: { name: '新名' } }]).change).toMatchObject(none);
  });

  it('turns blocks over the line and below it', () => {
    const input: CoverageInput = {
      parks: parksOf([[box(0, 0, 80)]]),
      residential: blocksOf([[box(100, 0, 100)], [box(3000, 0, 100)], [box(480, 0, 300)]]),
      standard: GARDEN_CITY,
      target: 0.5,
    };
    const moved: ScenarioEdit = { op: 'replace', site: parkAt(0), polygons: shapeOf(box(2900, 0, 80)) };
    expect(compare(input, [moved]).change!.turned).toEqual({ share: 0.5, met: [blockAt(1)], unmet: [blockAt(0)] });
    // a part of the third one is covered before
    expect(compare({ ...input, target: 0.01 }, [moved]).change!.turned!.unmet).toEqual([blockAt(0), blockAt(2)]);
  });

  it('can be read between any two scenarios', () => {
    const input = makeTown(5);
    const session = open(input);
    const parks = new EditedParks(session);
    parks.show(EDITS.slice(0, 2));
    const before = noteState(session);
    parks.show(EDITS.slice(2));
    const forth = compareResult(session, readResult(session), before);
    const after = noteState(session);
    parks.show(EDITS.slice(0, 2));
    const back = compareResult(session, readResult(session), after);
    expect(back.change!.gainedArea).toBeCloseTo(forth.change!.lostArea, 6);
    expect(back.change!.lostArea).toBeCloseTo(forth.change!.gainedArea, 6);
    expect(forth.change!.gainedArea - forth.change!.lostArea).toBeCloseTo(
      forth.readings.tiered.coveredArea - back.readings.tiered.coveredArea,
      5,
    );
  });

  it('comes with a check that has a scenario, and no other', async () => {
    const input = makeTown(6);
    const request = { input, draw: false };
    const check = await runCheck({ ...request, scenario: { name: 'A', edits: EDITS } });
    expect(check).toMatchObject({ outcome: 'done', result: { change: compare(input, EDITS).change } });
    const plain = await runCheck(request);
    expect(plain.outcome === 'done' && 'change' in plain.result).toBe(false);
  });

  it('is refused before long where the edits are a tangle of outlines', async () => {
    const input: CoverageInput = {
      parks: parksOf([[box(0, 0, 80)]]),
      residential: blocksOf([[box(-600, -600, 1500)]]),
      standard: GARDEN_CITY,
    };
    const scenario = { name: '', edits: Array.from({ length: 40 }, (_, k) => add(k + 1, box(7 * k, 3 * k, 25 + k))) };
    const check = await runCheck({ input, draw: false, scenario }, { mostSteps: 2000 });
    expect(check).toMatchObject({ outcome: 'refused', diagnostics: [{ code: 'too-complex' }] });
    const plain = await runCheck({ input, draw: false }, { mostSteps: 2000 });
    expect(plain.outcome).toBe('done');
  });
});
