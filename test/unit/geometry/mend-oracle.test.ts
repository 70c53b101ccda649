import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInsideRing, measureSignedArea } from '../../../src/geometry/ring.ts';
import { mendPolygon } from '../../../src/geometry/arrangement/mend-polygon.ts';
import { makeMendFaults } from '../../../src/geometry/arrangement/mend-faults.ts';
import { separateParts } from '../../../src/geometry/arrangement/separate-parts.ts';
import { measureAll } from '../../../src/geometry/arrangement/measure-polygon.ts';

const SIDE = 6;
const SAMPLES = 120;
/** Between the grid's lines, so that no sample lies on an edge along them. */
const OFFSET = 0.37;

/** Area by counting sample points: slow, coarse and without any of the cleverness under test. */
function countArea(isInside: (x: number, y: number) => boolean): number {
  let inside = 0;
  for (let i = 0; i < SAMPLES; i++) {
    for (let j = 0; j < SAMPLES; j++) {
      if (isInside(((i + OFFSET) * SIDE) / SAMPLES, ((j + 0.61) * SIDE) / SAMPLES)) inside++;
    }
  }
  return (inside * SIDE * SIDE) / SAMPLES ** 2;
}

const isCounterClockwise = (open: Float64Array) => measureSignedArea(open, 0, open.length / 2) > 0;
const vertex = fc.tuple(fc.nat(SIDE), fc.nat(SIDE));
const ring = fc
  .array(vertex, { minLength: 3, maxLength: 7 })
  .map((vertices) => Float64Array.from([...vertices, vertices[0]!].flat()));
const isIn = (x: number, y: number) => (closed: Float64Array) => isInsideRing(closed, 0, closed.length / 2 - 1, x, y);

test('a polygon is its shell by the even-odd rule, less its holes, however they cross', () => {
  let refused = 0;
  const RUNS = 400;
  fc.assert(
    fc.property(ring, fc.array(ring, { maxLength: 3 }), (shell, holes) => {
      const faults = makeMendFaults();
      const polygons = mendPolygon([shell, ...holes], faults);
      if (faults.tooTangled > 0) return void refused++;
      if (faults.holesInHoles + faults.shellsNotFirst > 0) return;
      polygons.forEach((rings) => rings.forEach((part, i) => expect(isCounterClockwise(part)).toBe(i === 0)));
      const expected = countArea((x, y) => isIn(x, y)(shell) && !holes.some(isIn(x, y)));
      expect(Math.abs(measureAll(polygons) - expected)).toBeLessThan(0.4);
    }),
    { seed: 20260105, numRuns: RUNS },
  );
  expect(refused / RUNS).toBeLessThan(0.05);
});

test('the parts of a feature cover the union of the parts, however they overlap', () => {
  let refused = 0;
  const RUNS = 400;
  fc.assert(
    fc.property(fc.array(ring, { minLength: 2, maxLength: 4 }), (shells) => {
      const faults = makeMendFaults();
      const polygons = separateParts(
        shells.map((shell) => mendPolygon([shell], faults)),
        faults,
      );
      if (faults.tooTangled > 0) return void refused++;
      const expected = countArea((x, y) => shells.some(isIn(x, y)));
      expect(Math.abs(measureAll(polygons) - expected)).toBeLessThan(0.4);
    }),
    { seed: 20260105, numRuns: RUNS },
  );
  expect(refused / RUNS).toBeLessThan(0.05);
});
