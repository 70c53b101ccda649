import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/coverage/compute-coverage.ts';
import { findEdition, isGreenCode, readGreenCode } from '../../../src/coverage/rules/green-code.ts';
import { PRESETS, findStandard } from '../../../src/coverage/rules/presets.ts';
import { findNearBound, findSizeClass } from '../../../src/coverage/rules/size-class.ts';
import {
  checkTable,
  listTargets,
  makeCustomStandard,
  makeServiceCircle,
} from '../../../src/coverage/rules/standard.ts';
import { isResidential } from '../../../src/coverage/rules/what-counts.ts';
import { meetsLine } from '../../../src/model/figures.ts';
import { wordRatio } from '../../../src/locales/measures.ts';
import { packLayer } from '../../tools/pack-layer.ts';
import { GARDEN_CITY, anySize, blocksOf, box, cover, parksOf } from './invented.ts';

const BLOCKS = [[box(-400, -400, 800)]];
const none = new Set<never>();

describe('size classes', () => {
  // squares of the wanted area, through degrees and back into the plane
  it.each([
    [399.99, null],
    [400, 300],
    [400.01, 300],
    [4999.99, 300],
    [5000, 500],
    [5000.01, 500],
  ])('a park of %f m² serves as far as %s m', (area, radius) => {
    const { parks } = cover([[box(0, 0, Math.sqrt(area))]], BLOCKS);
    expect(parks.items[0]!.radius).toBe(radius);
    expect(parks.items[0]!.reason).toBe(radius === null ? 'too-small' : null);
    expect(parks.items[0]!.area).toBeCloseTo(area, 5);
  });

  it('warn within 0.5 % of a bound and not beyond', () => {
    const near = (area: number) =>
      cover([[box(0, 0, Math.sqrt(area))]], BLOCKS).diagnostics.filter(({ code }) => code === 'near-threshold').length;
    expect([4974, 4976, 5024, 5026, 399, 401.9, 403].map(near)).toEqual([0, 1, 1, 0, 1, 1, 0]);
    expect(findNearBound(2005, findStandard('gbt-51346-2019')!.classes)).toBe(2000);
  });

  it('are named in what is said of them', () => {
    const parks = parksOf([[box(0, 0, Math.sqrt(399.6))]], [{ name: '江南公园' }]);
    const { diagnostics } = cover([], BLOCKS, GARDEN_CITY, { parks });
    const [near] = diagnostics.filter(({ code }) => code === 'near-threshold');
    expect(near).toMatchObject({ index: 0, params: { name: '江南公园', area: 399.6, bound: 400 } });
  });

  it('subtract lakes and add up parts', () => {
    const lake = cover([[box(0, 0, 80), box(10, 10, 40)]], BLOCKS);
    expect(lake.parks.items[0]!.radius).toBe(300);
    const parts = packLayer('parks', [[[box(0, 0, 55)], [box(60, 0, 55)]]]);
    const both = cover([], BLOCKS, GARDEN_CITY, { parks: parts });
    expect(both.parks.items[0]!.area).toBeCloseTo(2 * 55 ** 2, 5);
    expect(both.parks.items[0]!.radius).toBe(500);
  });

  it('warn where a class is reached only by parts more than 50 m apart', () => {
    const warned = (gap: number) => {
      const parks = packLayer('parks', [[[box(0, 0, 55)], [box(55 + gap, 0, 55)]]]);
      return cover([], BLOCKS, GARDEN_CITY, { parks }).diagnostics.some(({ code }) => code === 'scattered-parts');
    };
    expect(warned(49)).toBe(false);
    expect(warned(51)).toBe(true);
  });

  it('of several tiers give the radius of the printed table', () => {
    const { classes } = findStandard('gbt-51346-2019')!;
    const radii = [1999, 2000, 9999, 10_000, 50_000, 100_000, 200_000, 500_000, 9_000_000].map(
      (area) => findSizeClass(area, classes)?.radius ?? null,
    );
    expect(radii).toEqual([null, 300, 300, 500, 800, 1200, 2000, 3000, 3000]);
    const old = findStandard('garden-city-2016')!;
    expect(findSizeClass(1500, old.classes)).toBeNull();
    expect(findSizeClass(1500, old.classes, true)?.radius).toBe(300);
    expect(cover([], BLOCKS, old).diagnostics.map(({ code }) => code)).toContain('class-unavailable');
  });
});

describe('standards', () => {
  it('of the urban check-up serve from 2,000 m² on, smaller ones not at all', () => {
    const { classes, certainty, targets } = findStandard('urban-check-2021')!;
    const radii = [1999.99, 2000, 4999.99, 5000].map((area) => findSizeClass(area, classes)?.radius ?? null);
    expect(radii).toEqual([null, 300, 300, 500]);
    expect({ certainty, targets }).toEqual({ certainty: 'second-hand', targets: [] });
  });

  it('have distinct ids, classes without gaps, and say how sure they are', () => {
    expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length);
    for (const { classes, certainty } of PRESETS) {
      expect(['read', 'second-hand', 'memory']).toContain(certainty);
      for (const { minArea, maxArea, radius } of classes) {
        expect(radius).toBeGreaterThan(0);
        expect(maxArea === null || maxArea > minArea).toBe(true);
      }
    }
  });

  it('list their own targets first, then the default lines without repeats', () => {
    expect(listTargets(GARDEN_CITY).map(({ ratio }) => ratio)).toEqual([0.85, 0.9, 0.8, 0.95]);
    expect(listTargets(anySize(300)).map(({ ratio }) => ratio)).toEqual([0.8, 0.9, 0.95]);
  });

  it('can be a user’s own table, checked row by row', () => {
    const rows = [
      { minArea: 1000, radius: 200 },
      { minArea: 20_000, radius: 800 },
    ];
    expect(makeCustomStandard(rows).classes).toEqual([
      { minArea: 20_000, maxArea: null, radius: 800 },
      { minArea: 1000, maxArea: 20_000, radius: 200 },
    ]);
    expect(checkTable([{ minArea: -1, radius: 1 }, { minArea: 1, radius: 0 }, rows[0]!, rows[0]!])).toEqual([
      { row: 0, reason: 'area-not-a-number' },
      { row: 1, reason: 'radius-not-positive' },
      { row: 3, reason: 'repeated-area' },
    ]);
    expect(() => makeCustomStandard([{ minArea: 1, radius: -5 }])).toThrow(/radius-not-positive/);
  });

  it('can be a service circle around facilities of any size', () => {
    const circle = makeServiceCircle('medical', { zh: '圈', en: 'circle' }, 200);
    const { readings } = cover([[box(-0.5, -0.5, 1)]], BLOCKS, circle);
    // Steiner: 1 + 4·200 + π·200²
    expect(readings.tiered.coveredArea).toBeCloseTo(1 + 800 + Math.PI * 200 ** 2, 2);
    expect(readings.green300.coveredArea).toBe(0);
  });

  it('leave the fixed readings at 400 and 5,000 m²', () => {
    const { readings } = cover([[box(0, 0, 25)], [box(200, 0, 75)]], BLOCKS, anySize(50));
    const fixed = cover([[box(0, 0, 25)], [box(200, 0, 75)]], BLOCKS).readings;
    expect(readings.green300.coveredArea).toBeCloseTo(fixed.green300.coveredArea, 6);
    expect(readings.park500.coveredArea).toBeCloseTo(fixed.park500.coveredArea, 6);
    expect(readings.tiered.coveredArea).toBeLessThan(fixed.tiered.coveredArea);
  });
});

describe('the four readings', () => {
  const { readings } = cover([[box(-600, 0, 25)], [box(300, 0, 75)]], [[box(-900, -700, 1800, 1400)]]);

  it('meet in the default standard: tiered is green or park, both is green and park', () => {
    const { tiered, green300, park500, both } = readings;
    expect(both.coveredArea).toBeGreaterThan(0);
    expect(both.coveredArea).toBeCloseTo(green300.coveredArea + park500.coveredArea - tiered.coveredArea, 4);
  });
});

describe('what counts', () => {
  it('reads codes by their edition and never guesses', () => {
    expect(findEdition(['G11', 'G3', null])).toBeNull();
    expect(findEdition(['G11', 'XG'])).toBe('2017');
    expect(findEdition(['G15', 'G3'])).toBe('2002');
    expect(findEdition(['G15', 'EG'])).toBeNull();
    expect(readGreenCode('g3', '2017')).toBe('plaza');
    expect(readGreenCode('G3', '2002')).toBe('protective');
    expect(readGreenCode('G3', null)).toBe('unknown');
    expect(readGreenCode('G14', null)).toBe('park');
    expect(readGreenCode('1403', null)).toBe('plaza');
    expect(readGreenCode('G4', null)).toBe('attached');
  });

  it('knows the codes that both editions have, and those of green that belongs to other land', () => {
    // G134 and G135 are in both, G136 and G137 in that of 2002 alone
    expect(findEdition(['G11', 'G134', 'G135', 'G3'])).toBeNull();
    expect(findEdition(['G137', 'G3'])).toBe('2002');
    expect(findEdition(['G11', 'RG'])).toBe('2017');
    expect(['XG', 'RG', 'BG'].map((code) => readGreenCode(code, null))).toEqual(['attached', 'attached', 'attached']);
  });

  it('reads classes that are written out, with a code or without', () => {
    const read = (code: string) => readGreenCode(code, null);
    expect(['综合公园', 'G11综合公园', '公园绿地（Ｇ１）', '口袋公园', '街旁绿地'].map(read)).toEqual(
      Array(5).fill('park'),
    );
    expect(['G2防护绿地', 'G3 防护绿地', '防护绿地'].map(read)).toEqual(Array(3).fill('protective'));
    expect(['广场用地', 'G3广场用地', '1403广场用地'].map(read)).toEqual(Array(3).fill('plaza'));
    expect(['附属绿地', '生产绿地', '区域绿地', '其他绿地'].map(read)).toEqual([
      'attached',
      'production',
      'regional',
      'other',
    ]);
    expect([read('G3'), read('G3某地')]).toEqual(['unknown', 'unknown']);
    expect(['草地', 'lawn', 'G1A', '江边'].filter(isGreenCode)).toEqual([]);
  });

  it('counts G1 and parks without a code; the others by switch, planned ones when switched on', () => {
    const facts = [{ code: 'G11' }, { code: 'G3' }, { code: 'XG' }, {}, { code: 'G14', status: 'planned' }];
    const parks = parksOf(
      facts.map((_, i) => [box(i * 100, 0, 60)]),
      facts,
    );
    const judge = (include: readonly ('G3' | 'XG' | 'planned')[]) =>
      cover([], BLOCKS, GARDEN_CITY, { parks, include }).parks.items.map(({ reason }) => reason);
    expect(judge([])).toEqual([null, 'class-off', 'class-off', null, 'planned']);
    expect(judge(['G3'])).toEqual([null, null, 'class-off', null, 'planned']);
    expect(judge(['XG', 'planned'])).toEqual([null, 'class-off', null, null, null]);
  });

  it('does not count G3 while the edition is unproved, and asks', () => {
    const parks = parksOf([[box(0, 0, 60)], [box(100, 0, 60)]], [{ code: 'G11' }, { code: 'G3' }]);
    const ask = (codeEdition: '2017' | '2002' | null) =>
      cover([], BLOCKS, GARDEN_CITY, { parks, include: ['G3'], codeEdition });
    expect(ask(null).parks.items[1]!.reason).toBe('class-off');
    expect(ask(null).diagnostics.map(({ code }) => code)).toContain('code-edition-unproved');
    expect(ask('2017').parks.items[1]!.counted).toBe(true);
    expect(ask('2002').parks.items[1]!.reason).toBe('class-off');
  });

  it('warns when no park counts, and when no polygon is residential land', () => {
    const codesOf = (park: object, block: object) =>
      cover([], [], GARDEN_CITY, {
        parks: parksOf([[box(0, 0, 60)]], [park]),
        residential: blocksOf([[box(0, 0, 100)]], [block]),
      })
        .diagnostics.filter(({ severity }) => severity === 'warning')
        .map(({ code }) => code);
    expect(codesOf({ code: 'G11' }, { landuse: 'R2' })).toEqual([]);
    expect(codesOf({ status: 'planned' }, { landuse: 'R2' })).toEqual(['no-park-counts']);
    expect(codesOf({ code: 'G11' }, { landuse: 'B1' })).toEqual(['none-residential']);
  });

  it('keeps unusable features in their place and says they are invalid', () => {
    const parks = packLayer('parks', [[], [[box(0, 0, 60)]]]);
    const { parks: counted } = cover([], BLOCKS, GARDEN_CITY, { parks });
    expect(counted.items.map(({ index, reason }) => [index, reason])).toEqual([
      [0, 'invalid'],
      [1, null],
    ]);
    expect([counted.features, counted.usable]).toEqual([2, 1]);
  });

  it('reads residential land from its code', () => {
    const read = (code: string | null) => isResidential(code, none);
    expect(['R', 'R2', 'R22', '0701', '070102', 'residential', '居住用地', null].map(read)).not.toContain(false);
    expect(['B1', '0702', '0703', 'Rb', '商住混合', 'R/B', '0901', 'commercial'].map(read)).not.toContain(true);
    expect(isResidential('R/B', new Set(['mixed']))).toBe(true);
    expect(['二类居住用地', '城镇住宅用地', '住宅用地（高层）', 'R2二类居住用地'].map(read)).not.toContain(false);
    const others = ['非居住用地', '商住混合用地', '居住区服务设施用地', '农村宅基地', '公共服务设施用地', 'B1商业用地'];
    expect(others.map(read)).not.toContain(true);
    expect(isResidential('城镇社区服务设施用地', new Set(['0702']))).toBe(true);
    expect(isResidential('公共服务设施用地', new Set(['0702']))).toBe(false);
    expect(isResidential('农村宅基地', new Set(['0703']))).toBe(true);
  });

  it('reads residential land from the name of its class, with the code or without', () => {
    const read = (code: string) => isResidential(code, none);
    const homes = ['二类居住用地', '城镇住宅用地', '一类城镇住宅用地', 'R2 二类居住用地', '070102二类城镇住宅用地', '07居住用地', 'R（居住用地）']; // prettier-ignore
    expect(homes.filter((code) => !read(code))).toEqual([]);
    const others = ['非居住用地', '商业用地', '农村宅基地', '城镇社区服务设施用地', '商住混合用地', '0704', 'R4'];
    expect(others.filter(read)).toEqual([]);
  });

  it.each([
    ['0702', ['0702', '城镇社区服务设施用地']],
    ['0703', ['0703', '070301', '农村宅基地']],
    ['mixed', ['R/B', 'R2+B1', '商住混合用地', 'mixed use', '居住商业混合']],
  ] as const)('counts %s only when it is switched on', (name, codes) => {
    for (const code of codes) {
      expect(isResidential(code, none), code).toBe(false);
      expect(isResidential(code, new Set([name])), code).toBe(true);
      const others = (['0702', '0703', 'mixed'] as const).filter((other) => other !== name);
      expect(isResidential(code, new Set(others)), code).toBe(false);
    }
  });

  it('leaves other land out of the denominator', () => {
    const residential = blocksOf([[box(0, 0, 100)], [box(200, 0, 100)]], [{ landuse: 'R2' }, { landuse: 'B1' }]);
    const result = cover([[box(0, 0, 60)]], [], GARDEN_CITY, { residential });
    expect(result.residential.area).toBeCloseTo(10_000, 4);
    expect(result.blocks[1]!.ratio).toBeNull();
    expect(result.diagnostics.find(({ code }) => code === 'not-residential')?.params).toEqual({ count: 1 });
  });
});

describe('targets and special layers', () => {
  it('no residential land gives no ratio, neither 0 nor 100 %', () => {
    const { readings, target, targets, population } = cover([[box(0, 0, 80)]], []);
    expect(readings.tiered).toEqual({ coveredArea: 0, ratio: null });
    expect(readings.both.ratio).toBeNull();
    expect(target).toEqual({ ratio: 0.85, met: null, missingArea: null });
    expect(targets.every(({ met }) => met === null)).toBe(true);
    expect(population).toBeNull();
  });

  it('no parks give 0', () => {
    const { readings, target, residential } = cover([], BLOCKS);
    expect(readings.tiered).toEqual({ coveredArea: 0, ratio: 0 });
    expect(target.missingArea).toBeCloseTo(0.85 * residential.area, 6);
  });

  it('compares unrounded: 89.996 % does not meet 90 %', () => {
    // a strip of 1000 m, of which a park of 10 m covers 899.96 m
    const strip = (length: number) =>
      cover([[box(-10, 0, 10)]], [[box(0, 4, 1000, 2)]], anySize(length), { target: 0.9 });
    expect(strip(899.96).target.met).toBe(false);
    expect(strip(899.96).target.missingArea).toBeCloseTo(0.04 * 2, 3);
    expect(strip(900.001).target).toMatchObject({ met: true, missingArea: 0 });
  });

  it('takes for met what only rounding keeps below the line', () => {
    expect(meetsLine(0.9 - 1e-13, 0.9)).toBe(true);
    expect(meetsLine(0.9 - 1e-10, 0.9)).toBe(false);
    // the words agree with the verdict
    expect([0.9 - 1e-13, 0.9 - 1e-10].map((ratio) => wordRatio('en', ratio))).toEqual(['90.00 %', '89.99999999 %']);
  });

  it('counts residents by the covered share of their block', () => {
    const residential = blocksOf(
      [[box(0, 0, 100)], [box(500, 0, 100)], [box(900, 0, 100)]],
      [{ population: 300 }, { population: 500 }, {}],
    );
    const { population } = cover([[box(-20, 0, 20, 100)]], [], anySize(50), { residential });
    expect(population!.total).toBe(800);
    expect(population!.covered).toBeCloseTo(150, 6);
    expect(population!.ratio).toBeCloseTo(150 / 800, 9);
  });

  it('limits land to the scope while parks outside still serve', () => {
    const scope = packLayer('scope', [[[box(0, 0, 50, 400)]]]);
    const { readings, residential, blocks } = cover([[box(-20, 0, 20, 100)]], [[box(0, 0, 100)]], anySize(30), {
      scope,
    });
    expect(residential.area).toBeCloseTo(5000, 5);
    expect(readings.tiered.coveredArea).toBeCloseTo(3000, 5);
    expect(blocks[0]!.area).toBeCloseTo(5000, 5);
  });

  it('gives each community its land, and the rest as outside', () => {
    const communities = packLayer('communities', [[[box(0, 0, 50, 100)]], [[box(50, 0, 30, 100)]]]);
    const {
      communities: rows,
      residential,
      readings,
    } = cover([[box(-20, 0, 20, 100)]], [[box(0, 0, 100)], [box(0, 0, 100)]], anySize(60), { communities });
    expect(rows!.map(({ id }) => id)).toEqual(['communities-0', 'communities-1', 'outside']);
    expect(rows!.map(({ isOutside = false }) => isOutside)).toEqual([false, false, true]);
    expect(rows!.map(({ area }) => Math.round(area))).toEqual([5000, 3000, 2000]);
    expect(rows!.map(({ ratio }) => Math.round(ratio! * 1e6) / 1e6)).toEqual([1, 0.333333, 0]);
    expect(rows!.reduce((sum, { area }) => sum + area, 0)).toBeCloseTo(residential.area, 6);
    expect(rows!.reduce((sum, row) => sum + row.coveredArea, 0)).toBeCloseTo(readings.tiered.coveredArea, 6);
  });

  it('has no row for outside where there is none', () => {
    const communities = packLayer('communities', [[[box(-10, -10, 200)]]]);
    expect(cover([], [[box(0, 0, 100)]], GARDEN_CITY, { communities }).communities).toHaveLength(1);
  });
});

describe('the plane of a run', () => {
  const parks = parksOf([[box(0, 0, 60)]]);

  it('is the zone of the residential land', () => {
    expect(cover([], BLOCKS).plane).toEqual({ centralMeridian: 117, epsg: 4548 });
  });

  it('warns beyond 2° from the meridian and refuses beyond 3°', () => {
    const residential = blocksOf(BLOCKS);
    const at = (centralMeridian: number, lng: number) => {
      const shifted = {
        ...residential.polygons,
        coordinates: residential.polygons.coordinates.map((v, i) => (i % 2 ? v : v + lng)),
      };
      return computeCoverage({
        parks: {
          ...parks,
          features: [],
          polygons: { ...parks.polygons, featureStarts: Uint32Array.of(0), coordinates: new Float64Array(0) },
        },
        residential: { ...residential, polygons: shifted },
        standard: GARDEN_CITY,
        centralMeridian,
      });
    };
    expect(at(117, 0).diagnostics.map(({ code }) => code)).not.toContain('far-from-meridian');
    expect(at(117, 2).diagnostics.map(({ code }) => code)).toContain('far-from-meridian');
    const refused = at(117, 4);
    expect(refused.outcome).toBe('refused');
    expect(refused.diagnostics[0]).toMatchObject({ code: 'extent-too-wide', severity: 'error' });
  });

  it('is refused where features are present and none can be used', () => {
    const result = computeCoverage({
      parks: packLayer('parks', [[], []]),
      residential: blocksOf(BLOCKS),
      standard: GARDEN_CITY,
    });
    expect(result.outcome).toBe('refused');
    expect(result.diagnostics).toContainEqual(expect.objectContaining({ code: 'none-usable', layer: 'parks.geojson' }));
  });
});
