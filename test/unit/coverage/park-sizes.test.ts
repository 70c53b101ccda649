import { describe, expect, it } from 'vitest';
import { makePlanarFeature, type PlanarFeature } from '../../../src/coverage/land/planar-layer.ts';
import { ParkSizes } from '../../../src/coverage/rules/park-sizes.ts';
import { seededRandom } from '../../tools/seeded-random.ts';
import type { SizeRule } from '../../../src/model/vocabulary.ts';
import { box } from './invented.ts';

const shapeOf = (...rings: readonly (readonly number[])[]): PlanarFeature =>
  makePlanarFeature([rings.map((ring) => Float64Array.from(ring))]);

function sizesOf(shapes: readonly (PlanarFeature | null)[], rules: readonly SizeRule[]): ParkSizes {
  const sizes = new ParkSizes(new Set(rules), null);
  shapes.forEach((shape, number) => sizes.set(number, shape && { name: 'one', shape, eligible: true }));
  return sizes;
}

describe('the sizes of merged parcels without one of them', () => {
  it.each([1, 2, 3, 4])('are those of a list that never had it (seed %i)', (seed) => {
    const random = seededRandom(seed);
    // parcels on a raster, some overlapping, some with a lake, some apart: also ones that hold two others together
    const shapes = Array.from({ length: 40 }, () => {
      const [x, y, side] = [20 * Math.floor(8 * random()), 20 * Math.floor(8 * random()), random() < 0.3 ? 26 : 20];
      return random() < 0.3 ? shapeOf(box(x, y, side), box(x + 5, y + 5, 6)) : shapeOf(box(x, y, side));
    });
    for (const rules of [['merged'], ['merged', 'lakes']] as const) {
      const sizes = sizesOf(shapes, rules);
      let partners = 0;
      for (const number of shapes.keys()) {
        const fresh = sizesOf(
          shapes.map((shape, other) => (other === number ? null : shape)),
          rules,
        );
        for (const [partner, { area, ground }] of sizes.readPartnersWithout(number)) {
          partners++;
          expect(area).toBeCloseTo(fresh.read(partner).area, 6);
          expect(ground).toHaveLength(fresh.read(partner).ground.length);
        }
      }
      expect(partners).toBeGreaterThan(40);
    }
  });
});
