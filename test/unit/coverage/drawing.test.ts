import { area } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { CoverageSession } from '../../../src/coverage/coverage-session.ts';
import { CoverageDrawing } from '../../../src/coverage/check/coverage-drawing.ts';
import { drawCoverage } from '../../../src/coverage/check/draw-coverage.ts';
import { drawChange } from '../../../src/coverage/check/draw-change.ts';
import { measurePlanarShape } from '../../../src/coverage/check/planar-shapes.ts';
import { OpenAnalysis } from '../../../src/coverage/open-analysis.ts';
import { ScenarioAnalysis } from '../../../src/coverage/scenario/scenario-analysis.ts';
import type { CoverageInput } from '../../../src/coverage/result.ts';
import { drawServiceArea, uniteShapes } from '../../../src/coverage/check/service-areas.ts';
import { reviewVerification, verifyCoverage } from '../../../src/coverage/check/verification.ts';
import { makeCity } from '../../bench/coverage/make-city.ts';
import { packLayer } from '../../tools/pack-layer.ts';
import { GARDEN_CITY, anySize, blocksOf, box, parksOf } from './invented.ts';

function open(input: CoverageInput): CoverageSession {
  const session = CoverageSession.open(input);
  if (!(session instanceof CoverageSession)) throw new Error(JSON.stringify(session.diagnostics));
  return session;
}

describe('drawing with Turf', () => {
  it('gives service areas nearly the size of true arcs, anywhere on the plane', () => {
    for (const [x, y] of [
      [0, 0],
      [40_000, -60_000],
    ] as const) {
      const area = measurePlanarShape(drawServiceArea([[Float64Array.from(box(x, y, 100, 60))]], 500));
      // Steiner: A + P·r + π·r²
      const wanted = 6000 + 320 * 500 + Math.PI * 500 ** 2;
      expect(area).toBeLessThan(wanted);
      expect(area).toBeGreaterThan(wanted * (1 - 1e-4));
    }
  });

  it('counts no block as done whose gap nobody has heard of: what is stopped there is true', () => {
    const blocks = Array.from({ length: 40 }, (_, i) => [box(3000 + 200 * i, 0, 100)]);
    const session = open({ parks: parksOf([[box(0, 0, 80)]]), residential: blocksOf(blocks), standard: GARDEN_CITY });
    let heard = 0;
    const early: number[] = [];
    new CoverageDrawing(session).draw({
      onGaps: (features) => (heard += features.length),
      onProgress: ({ stage, done }) => {
        if (stage === 'gaps' && heard !== done) early.push(done);
      },
    });
    expect(early).toEqual([]);
    expect(heard).toBe(40);
  });

  it('unites shapes and takes none for an answer', () => {
    const square = (x: number) => drawServiceArea([[Float64Array.from(box(x, 0, 100))]], 50)!;
    const [one, two] = [square(0), square(100)];
    expect(measurePlanarShape(uniteShapes([one, two]))).toBeLessThan(2 * measurePlanarShape(one));
    expect(uniteShapes([])).toBeNull();
    expect(drawServiceArea([], 500)).toBeNull();
  });

  it('agrees with the exact number within 0.005 points on an invented district', () => {
    const session = open({ ...makeCity('S'), standard: GARDEN_CITY });
    const batches: number[] = [];
    const drawn = drawCoverage(session, { onServiceAreas: (features) => batches.push(features.length) });
    const verification = verifyCoverage(drawn, session.readReadings());
    expect(Math.abs(verification.difference!)).toBeLessThan(0.00005);
    expect(verification.explanation).toBe('arcs');
    expect(batches.length).toBeGreaterThan(1);
    expect(batches.reduce((sum, count) => sum + count)).toBe(drawn.serviceAreas.features.length);
    // a gap for every block that is not all covered
    const wanted = session.blocks.flatMap((_, i) => {
      const labels = session.areas.readBlock(i);
      const open = labels[0]! + labels[2]! + labels[4]! + labels[6]!;
      return open > 1 ? [i] : [];
    });
    const indices = drawn.gaps.features.map(({ properties }) => properties!.index);
    for (const index of wanted) expect(indices).toContain(index);
  });

  it('counts overlapping blocks once and keeps to the scope, as the exact number does', () => {
    const session = open({
      parks: parksOf([[box(-60, 0, 60, 100)]]),
      residential: blocksOf([[box(0, 0, 100)], [box(50, 0, 100)], [box(0, 0, 100)]]),
      scope: packLayer('scope', [[[box(0, 0, 200, 50)]]]),
      standard: anySize(75),
    });
    const drawn = drawCoverage(session);
    expect(drawn.land).toBeCloseTo(150 * 50, 3);
    expect(drawn.coveredArea).toBeCloseTo(75 * 50, 1);
    expect(verifyCoverage(drawn, session.readReadings()).difference).toBeCloseTo(0, 5);
    expect(drawn.gaps.features.map(({ properties }) => properties!.index)).toEqual([0, 1]);
  });

  it('draws the gap of a block in a lake, and nothing for covered blocks', () => {
    const session = open({
      parks: parksOf([[box(-1000, -1000, 2000), box(-500, -500, 1000)]]),
      residential: blocksOf([[box(-400, -400, 800)], [box(1050, 0, 100)]]),
      standard: anySize(300),
    });
    const { gaps } = drawCoverage(session);
    expect(gaps.features).toHaveLength(1);
    expect(gaps.features[0]!.properties!.area).toBeCloseTo(400 ** 2, 2);
    const [lng = 0, lat = 0] = gaps.features[0]!.geometry.coordinates[0]![0]![0]!;
    expect([lng, lat].map(Math.round)).toEqual([117, 32]);
  });

  it('stops between parks and blocks when it is aborted', () => {
    const session = open({
      parks: parksOf([[box(0, 0, 80)]]),
      residential: blocksOf([[box(0, 0, 50)]]),
      standard: GARDEN_CITY,
    });
    expect(() => drawCoverage(session, { signal: AbortSignal.abort(new Error('enough')) })).toThrow('enough');
  });

  it('keeps what is drawn when it is stopped, and goes on from there', () => {
    const session = open({
      parks: parksOf(Array.from({ length: 40 }, (_, i) => [box(400 * (i % 8), 400 * Math.floor(i / 8), 30)])),
      residential: blocksOf(Array.from({ length: 60 }, (_, i) => [box(330 * (i % 10), 330 * Math.floor(i / 10), 310)])),
      standard: anySize(150),
    });
    const wanted = drawCoverage(session);
    expect(wanted.gaps.features.length).toBeGreaterThan(40);
    const drawing = new CoverageDrawing(session);
    const heard: number[] = [];
    const stop = (stage: string, after: number) => {
      const controller = new AbortController();
      return () =>
        drawing.draw({
          signal: controller.signal,
          onProgress: (progress) => progress.stage === stage && progress.done === after && controller.abort('enough'),
          onGaps: (features) => heard.push(...features.map(({ properties }) => properties.index)),
        });
    };
    expect(stop('service-areas', 24)).toThrow('enough');
    expect(drawing.read().serviceAreas.features).toHaveLength(25);
    expect(stop('gaps', 20)).toThrow('enough');
    expect(drawing.isDone).toBe(false);
    expect(heard).toEqual(
      wanted.gaps.features.map(({ properties }) => properties.index).filter((index) => index <= 20),
    );
    // a few blocks at a time, as between two messages of a worker
    while (!drawing.isDone)
      drawing.draw({ onGaps: (gaps) => heard.push(...gaps.map((gap) => gap.properties.index)) }, 7);
    expect(drawing.read()).toEqual(wanted);
    expect(heard).toEqual(wanted.gaps.features.map(({ properties }) => properties.index));
  });

  it('takes from an earlier drawing what other parks do not reach, and comes out the same as from the beginning', () => {
    const input = { ...makeCity('S'), standard: GARDEN_CITY };
    const session = open(input);
    const earlier = new CoverageDrawing(session);
    earlier.draw();
    const analysis = new ScenarioAnalysis(new OpenAnalysis(session));
    const { polygons } = session.parks[3]!.shape;
    expect(polygons.length).toBeGreaterThan(0);
    analysis.show([
      { op: 'remove', site: session.parkSites.nameOf(3) },
      { op: 'set', site: session.parkSites.nameOf(5), facts: { name: '新名' } },
    ]);
    const drawing = new CoverageDrawing(session, earlier);
    const [areas, gaps]: [Set<unknown>, Set<unknown>] = [new Set(), new Set()];
    drawing.draw({
      onServiceAreas: (features) => features.forEach(({ geometry }) => areas.add(geometry)),
      onGaps: (features) => features.forEach((gap) => gaps.add(gap)),
    });
    expect(drawing.read()).toEqual(drawCoverage(session));
    const before = earlier.read();
    expect(before.serviceAreas.features.filter(({ geometry }) => areas.has(geometry))).toHaveLength(areas.size);
    const kept = before.gaps.features.filter((gap) => gaps.has(gap)).length;
    expect(kept, 'gaps that were not drawn again').toBeGreaterThan(0.8 * before.gaps.features.length);
    expect(kept).toBeLessThan(before.gaps.features.length);
  });

  it('draws the land between two drawings, as much as the exact engine says', () => {
    const session = open({ ...makeCity('S'), standard: GARDEN_CITY });
    const analysis = new ScenarioAnalysis(new OpenAnalysis(session));
    const before = drawCoverage(session).gaps.features;
    const counted = session.parks.filter((park) => park?.verdict.counted);
    const { change } = analysis.read([{ op: 'remove', site: counted[2]!.site }])!.result;
    const { features } = drawChange(before, drawCoverage(session).gaps.features);
    expect(features.map(({ properties }) => properties.change)).not.toContain('gained');
    const drawn = features.reduce((sum, feature) => sum + area(feature), 0);
    expect(change!.lostArea).toBeGreaterThan(1000);
    // Turf measures on a sphere
    expect(drawn / change!.lostArea).toBeCloseTo(1, 2);
    expect(drawChange(before, before).features).toEqual([]);
  });

  it('draws the ground of flats that are stacked on one parcel once', () => {
    const session = open({
      parks: parksOf([[box(-60, 0, 60, 100)]]),
      residential: blocksOf(Array.from({ length: 30 }, () => [box(0, 0, 100)])),
      standard: anySize(75),
    });
    const { land, coveredArea, gaps } = drawCoverage(session);
    expect(land).toBeCloseTo(100 * 100, 3);
    expect(coveredArea).toBeCloseTo(75 * 100, 1);
    expect(gaps.features.map(({ properties }) => properties.index)).toEqual([0]);
  });

  it('puts more than 0.02 points down to arcs only where they are long enough', () => {
    // the rim of a wide reach crosses a narrow block
    const session = open({
      parks: parksOf([[box(-60, 0, 1, 1)]]),
      residential: blocksOf([[box(0, -20, 60, 40)]]),
      standard: anySize(90),
    });
    const { land, coveredArea, arcError } = drawCoverage(session);
    const readings = session.readReadings();
    expect(arcError).toBeGreaterThan(readings.tiered.coveredArea - coveredArea);
    const explain = (area: number) => verifyCoverage({ land, coveredArea: area, arcError }, readings).explanation;
    const exact = readings.tiered.coveredArea;
    expect(explain(exact - 0.0001 * land)).toBe('arcs');
    expect(explain(exact - 0.99 * arcError)).toBe('arcs');
    expect(explain(exact - 1.01 * arcError - 0.0002 * land)).toBe('unexplained');
    // polygons lie inside their arcs: they never cover more
    expect(explain(exact + 0.0003 * land)).toBe('unexplained');
  });

  it('names the block on which the two computations differ most', () => {
    const session = open({
      parks: parksOf([[box(-60, 0, 60, 100)]]),
      residential: blocksOf([[box(0, 0, 100)], [box(50, 0, 100)], [box(200, 0, 100)]]),
      standard: anySize(75),
    });
    const drawn = drawCoverage(session);
    const verified = verifyCoverage(drawn, session.readReadings());
    expect(reviewVerification(session, drawn, verified)).toEqual([]);
    // as if Turf had lost the gap of the last block
    const features = drawn.gaps.features.filter(({ properties }) => properties.index !== 2);
    const wrong = { ...drawn, coveredArea: drawn.coveredArea + 100 ** 2, gaps: { ...drawn.gaps, features } };
    const wronged = verifyCoverage(wrong, session.readReadings());
    expect(reviewVerification(session, wrong, wronged)).toEqual([
      {
        code: 'verification-differs',
        params: { points: '40.0000', area: 10_000 },
        severity: 'warning',
        layer: 'residential.geojson',
        index: 2,
        id: 'residential-2',
      },
    ]);
  });

  it('finds a difference that arcs cannot explain', () => {
    const readings = open({ ...makeCity('S'), standard: GARDEN_CITY }).readReadings();
    const { coveredArea, ratio } = readings.tiered;
    const land = coveredArea / ratio!;
    expect(verifyCoverage({ land, coveredArea: coveredArea - 0.0003 * land }, readings).explanation).toBe(
      'unexplained',
    );
    expect(verifyCoverage({ land, coveredArea }, readings)).toMatchObject({ explanation: 'none', difference: 0 });
    const none = { coveredArea: 0, ratio: null };
    const empty = { tiered: none, green300: none, park500: none, both: none };
    expect(verifyCoverage({ land: 0, coveredArea: 0 }, empty).ratio).toBeNull();
  });
});
