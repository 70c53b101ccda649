import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/coverage/compute-coverage.ts';
import { CoverageSession } from '../../../src/coverage/coverage-session.ts';
import { findStandard } from '../../../src/coverage/rules/presets.ts';
import { packLayer, toLngLatRing } from '../../tools/pack-layer.ts';
import { type Rings, blocksOf, box, cover, parksOf, parkAt } from './invented.ts';

/** From 2,000 m²; in historic areas from 1,000 m². */
const STANDARD = findStandard('garden-city-2016')!;
const BLOCKS = [[box(-900, -900, 1800)]];
/** 1,600 m², 40 m wide. */
const PARK = box(0, 0, 40);

const historicOf = (...shapes: readonly Rings[]) =>
  packLayer(
    'historic',
    shapes.map((rings) => [rings]),
  );
const radiusIn = (historic: ReturnType<typeof historicOf>, park: Rings = [PARK]) =>
  cover([park], BLOCKS, STANDARD, { historic }).parks.items[0]!.radius;

describe('a class for historic areas', () => {
  it('is not there without a layer of them, and a warning says so', () => {
    const { parks, diagnostics } = cover([[PARK]], BLOCKS, STANDARD);
    expect(parks.items[0]).toMatchObject({ radius: null, reason: 'too-small' });
    expect(parks.classes.map(({ where }) => where)).toEqual([undefined, undefined]);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'class-unavailable', severity: 'warning' }));
  });

  it('takes a park of which more than half lies in one', () => {
    expect(radiusIn(historicOf([box(-500, -500, 500.001 + 20, 1000)]))).toBe(300);
    expect(radiusIn(historicOf([box(-500, -500, 499.99 + 20, 1000)]))).toBeNull();
    expect(radiusIn(historicOf([box(-500, -500, 520, 1000)]))).toBeNull();
    expect(radiusIn(historicOf([box(500, 0, 100)]))).toBeNull();
  });

  it('adds up areas that lie side by side, and counts ground in two of them once', () => {
    expect(radiusIn(historicOf([box(0, 0, 12, 40)], [box(12, 0, 12, 40)]))).toBe(300);
    expect(radiusIn(historicOf([box(0, 0, 15, 40)], [box(0, 0, 15, 40)]))).toBeNull();
  });

  it('sees holes: of the area, and of the park', () => {
    expect(radiusIn(historicOf([box(-500, -500, 1000), box(-10, -10, 35, 60)]))).toBeNull();
    // 1,600 m² of ground around a lake of 900: the right half of the ring has more ground
    const ring: Rings = [box(0, 0, 50), box(5, 10, 30)];
    expect(radiusIn(historicOf([box(25, -10, 50, 100)]), ring)).toBe(300);
    expect(radiusIn(historicOf([box(-25, -10, 50, 100)]), ring)).toBeNull();
  });

  it('is one more row in the table of classes, and the other readings stay', () => {
    const historic = historicOf([box(-100, -100, 300)]);
    const { parks, readings, diagnostics } = cover([[PARK], [box(400, 0, 40)]], BLOCKS, STANDARD, { historic });
    const plain = cover([[PARK], [box(400, 0, 40)]], BLOCKS, STANDARD);
    expect(parks.classes.map(({ minArea, where, count }) => [minArea, where, count])).toEqual([
      [5000, undefined, 0],
      [2000, undefined, 0],
      [1000, 'historic', 1],
    ]);
    expect(readings.green300.coveredArea).toBeCloseTo(plain.readings.green300.coveredArea, 5);
    // Steiner: A + P·r + π·r²
    expect(readings.tiered.coveredArea).toBeCloseTo(1600 + 160 * 300 + Math.PI * 300 ** 2, 1);
    expect(diagnostics.map(({ code }) => code)).not.toContain('class-unavailable');
  });

  it('follows a park that is moved or added while the analysis is open', () => {
    const session = CoverageSession.open({
      parks: parksOf([[PARK]]),
      residential: blocksOf(BLOCKS),
      standard: STANDARD,
      historic: historicOf([box(-100, -100, 300)]),
    }) as CoverageSession;
    const radiusAt = (x: number) => {
      session.changePark(parkAt(0), [[toLngLatRing(box(x, 0, 40))]]);
      return session.parks[0]!.verdict.radius;
    };
    expect([170, 190, 300, -110].map(radiusAt)).toEqual([300, null, null, 300]);
    const added = session.addPark([[toLngLatRing(box(50, 50, 40))]]);
    expect(session.parks[session.parkSites.find(added)]!.verdict.radius).toBe(300);
  });

  it('says that a layer of them changes nothing where no class asks for it', () => {
    const { diagnostics } = cover([[PARK]], BLOCKS, findStandard('who-2016')!, { historic: historicOf([PARK]) });
    expect(diagnostics.map(({ code }) => code)).toContain('historic-not-needed');
  });

  it('is refused where the layer has features and none can be used', () => {
    const input = { parks: parksOf([[PARK]]), residential: blocksOf(BLOCKS), standard: STANDARD };
    const refused = computeCoverage({ ...input, historic: packLayer('historic', [[]]) });
    expect(refused.outcome).toBe('refused');
    expect(refused.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'none-usable', layer: 'historic.geojson' }),
    );
    expect(computeCoverage({ ...input, historic: packLayer('historic', []) }).outcome).toBe('done');
  });
});
