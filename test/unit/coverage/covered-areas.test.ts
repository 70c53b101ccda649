import { describe, expect, it } from 'vitest';
import { findInnerDisc } from '../../../src/geometry/sweep/inner-disc.ts';
import { isInsideRings, measureSquaredDistance } from '../../../src/geometry/distance.ts';
import { haveSeparatingEdge } from '../../../src/geometry/separating-edge.ts';
import { CoveredAreas } from '../../../src/coverage/land/covered-areas.ts';
import { type PlanarFeature, makeOutline, makePlanarFeature } from '../../../src/coverage/land/planar-layer.ts';
import { sumCovered, sumLand } from '../../../src/coverage/land/readings.ts';
import { estimateCover, findCover } from '../../../src/coverage/land/quick-cover.ts';
import { type Service, ServiceAreaMaker, TIERED } from '../../../src/coverage/land/services.ts';
import { AreaSweep } from '../../../src/geometry/sweep/area-sweep.ts';
import { ROLE } from '../../../src/geometry/sweep/roles.ts';
import { makeLayer } from '../../tools/degenerate-layers.ts';
import { measureBySweep } from '../../tools/run-sweep.ts';
import { seededRandom } from '../../tools/seeded-random.ts';
import { box } from './invented.ts';

/** For a machine that has other work to do. */
const maker = new ServiceAreaMaker();
const copy = (ring: readonly number[]): number[] => [...ring];
const shape = (...parts: number[][][]): PlanarFeature =>
  makePlanarFeature(parts.map((rings) => rings.map((ring) => Float64Array.from(ring))));

function serve({ polygons }: PlanarFeature, radius: number, role = TIERED): Service {
  return { role, rank: 0, areas: polygons.map((rings) => maker.make(rings, radius, role)) };
}

/** A ring with bays, simple since its radius only varies with the angle. */
function star(random: () => number, x: number, y: number, size: number): number[] {
  const count = 5 + Math.floor(random() * 20);
  const roughness = random() * 0.9;
  return Array.from({ length: count }, (_, i) => {
    const r = size * (1 - roughness * random());
    return [x + r * Math.cos((2 * Math.PI * i) / count), y + r * Math.sin((2 * Math.PI * i) / count)];
  }).flat();
}

/** A park of one or two parts, sometimes with a lake. */
function anyPark(random: () => number): PlanarFeature {
  const size = 10 + random() * 250;
  const lake = box(-size / 8, -size / 8, size / 4);
  const first = random() < 0.3 ? [box(-size, -size, 2 * size), lake] : [star(random, 0, 0, size)];
  return random() < 0.3 ? shape(first, [star(random, 3 * size, size * random(), size)]) : shape(first);
}

describe('what is decided at a glance', () => {
  it('is a disc that lies in the park, whatever its bays and lakes', () => {
    const random = seededRandom(41);
    let wide = 0;
    for (let i = 0; i < 400; i++) {
      for (const rings of anyPark(random).polygons) {
        const { x, y, radiusMeters: radius } = findInnerDisc(rings);
        let nearest2 = Infinity;
        for (const ring of rings) {
          for (let k = 0, j = ring.length - 2; k < ring.length; j = k, k += 2) {
            nearest2 = Math.min(nearest2, measureSquaredDistance(x, y, ring[j]!, ring[j + 1]!, ring[k]!, ring[k + 1]!));
          }
        }
        expect(radius).toBeLessThanOrEqual(Math.sqrt(nearest2) + 1e-9);
        if (radius > 0) expect(isInsideRings(rings, x, y)).toBe(true);
        if (radius > 0) wide++;
      }
    }
    expect(wide).toBeGreaterThan(100);
  });

  it('agrees with the sweep, wherever the block lies', () => {
    const random = seededRandom(42);
    const sweep = new AreaSweep();
    const count = { nothing: 0, partly: 0, all: 0 };
    for (let i = 0; i < 3000; i++) {
      const area = serve(anyPark(random), 30 + random() * 500).areas[0]!;
      const size = 20 + random() * 120;
      const block = makeOutline(shape([star(random, (random() - 0.5) * 2400, (random() - 0.5) * 2400, size)]).polygons);
      const areas = new Float64Array(8);
      sweep.measure([{ outline: block, role: ROLE.SUBJECT }, area], areas);
      const extent = estimateCover(area, block.bbox);
      count[extent]++;
      if (extent === 'nothing') expect(areas[TIERED]!).toBeLessThanOrEqual(1e-9 * sumLand(areas));
      if (extent === 'all') expect(areas[0]!).toBeLessThanOrEqual(1e-9 * sumLand(areas));
    }
    for (const times of Object.values(count)) expect(times).toBeGreaterThan(100);
  });

  it('agrees with the sweep where several parks each hold a quarter', () => {
    const random = seededRandom(43);
    const sweep = new AreaSweep();
    let together = 0;
    for (let i = 0; i < 1500; i++) {
      const block = makeOutline(shape([star(random, 0, 0, 150)]).polygons);
      const served = Array.from({ length: 2 + Math.floor(random() * 8) }, () => {
        const [x, y, size] = [(random() - 0.5) * 800, (random() - 0.5) * 800, 10 + random() * 60];
        return serve(shape([star(random, x, y, size)]), 200 + random() * 200, 1 + Math.floor(random() * 7)).areas[0]!;
      });
      const areas = new Float64Array(8);
      sweep.measure([{ outline: block, role: ROLE.SUBJECT }, ...served], areas);
      const cover = findCover(served, block.bbox, 3);
      if (cover !== findCover(served, block.bbox, 0)) together++;
      const lacking = areas.reduce((sum, area, label) => sum + ((label & cover) === cover ? 0 : area), 0);
      expect(lacking).toBeLessThanOrEqual(1e-9 * sumLand(areas));
    }
    expect(together).toBeGreaterThan(100);
  });

  it('is two blocks with a street between them, which share no ground', () => {
    const random = seededRandom(44);
    const sweep = new AreaSweep();
    let apart = 0;
    for (let i = 0; i < 2000; i++) {
      const [a, b] = [star(random, 0, 0, 50), star(random, random() * 120, random() * 120, 50)];
      if (!haveSeparatingEdge(Float64Array.from(a), Float64Array.from(b))) continue;
      apart++;
      const common = new Float64Array(8);
      const clip = { outline: makeOutline(shape([b]).polygons), role: ROLE.CLIP };
      sweep.measure([{ outline: makeOutline(shape([a]).polygons), role: ROLE.SUBJECT }, clip], common);
      expect(common[0]!).toBeLessThanOrEqual(1e-9);
    }
    expect(apart).toBeGreaterThan(200);
    const ring = Float64Array.from(box(0, 0, 10));
    expect(haveSeparatingEdge(ring, Float64Array.from(box(10, 3, 10)))).toBe(true);
    expect(haveSeparatingEdge(ring, Float64Array.from(box(9, 9, 10)))).toBe(false);
  });
});

describe('the union of all blocks', () => {
  it('is what the sweep alone finds, on layers that are as nasty as can be', () => {
    for (let seed = 0; seed < 1300; seed++) {
      const { blocks, services } = makeLayer(seed);
      const areas = new CoveredAreas(blocks.map((polygons) => shape(...polygons.map((rings) => rings.map(copy)))));
      for (const { polygons, radius } of services) {
        areas.add(serve(shape(...polygons.map((rings) => rings.map(copy))), radius));
      }
      areas.update();
      const union = areas.readUnion();
      const { area, covered } = measureBySweep(blocks, services);
      // less than 1e-6 m² of common ground does not count as such
      const tolerance = 1e-9 * area + 1e-6 * blocks.length;
      expect(Math.abs(sumLand(union) - area), `land of layer ${seed}`).toBeLessThanOrEqual(tolerance);
      expect(Math.abs(sumCovered(union, TIERED) - covered), `cover of layer ${seed}`).toBeLessThanOrEqual(tolerance);
    }
  });
});

describe('a block that one park holds wholly', () => {
  const block = shape([box(0, 0, 100)]);
  const inMiddle = serve(shape([box(40, 40, 20)]), 300);
  const atSide = serve(shape([box(350, 40, 20)]), 300);

  it('is not measured again when other parks come, move and go', () => {
    const areas = new CoveredAreas([block]);
    areas.add(inMiddle);
    expect(areas.update()).toBe(1);
    areas.add(atSide);
    expect(areas.update()).toBe(0);
    areas.remove(atSide);
    areas.add(serve(shape([box(345, 40, 20)]), 300));
    expect(areas.update()).toBe(0);
    expect(sumCovered(areas.readUnion(), TIERED)).toBeCloseTo(10_000, 6);
  });

  it('is measured when that park goes, with all that came meanwhile', () => {
    const areas = new CoveredAreas([block]);
    areas.add(inMiddle);
    areas.update();
    areas.add(atSide);
    areas.remove(inMiddle);
    expect(areas.update()).toBe(1);
    const alone = new CoveredAreas([block]);
    alone.add(atSide);
    alone.update();
    expect([...areas.readBlock(0)]).toEqual([...alone.readBlock(0)]);
    expect(sumCovered(areas.readUnion(), TIERED)).toBeGreaterThan(1000);
    expect(sumCovered(areas.readUnion(), TIERED)).toBeLessThan(9000);
  });

  it('sees a park that came while it was held, when the holder goes at the same time as another comes', () => {
    const areas = new CoveredAreas([block]);
    areas.update();
    // comes to a block that is held for a moment: must not be forgotten
    areas.add(inMiddle);
    areas.add(atSide);
    areas.remove(inMiddle);
    expect(areas.update()).toBe(1);
    expect(sumCovered(areas.readUnion(), TIERED)).toBeGreaterThan(1000);
  });

  it('has the area of the ground alone, be it in parts or with holes that lie over each other', () => {
    const parts = shape([box(0, 0, 100), box(20, 20, 30)], [box(60, 60, 80)]);
    const areas = new CoveredAreas([parts]);
    const land = (areas.update(), sumLand(areas.readUnion()));
    expect(land).toBeCloseTo(10_000 - 900 + 6400 - 1600, 6);
    areas.add(inMiddle);
    areas.update();
    expect(sumCovered(areas.readUnion(), TIERED)).toBe(land);
  });
});
