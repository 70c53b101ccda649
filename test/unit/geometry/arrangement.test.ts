import { difference, union } from 'polyclip-ts';
import { describe, expect, test } from 'vitest';
import { Arrangement } from '../../../src/geometry/arrangement/arrangement.ts';
import { countContacts } from '../../../src/geometry/arrangement/count-contacts.ts';
import { measureSignedArea } from '../../../src/geometry/ring.ts';
import { seededRandom } from '../../tools/seeded-random.ts';

const areaOf = (ring: Float64Array): number => measureSignedArea(ring, 0, ring.length / 2);
const totalOf = (polygons: readonly Float64Array[][]): number => polygons.flat().reduce((sum, r) => sum + areaOf(r), 0);

/** Area by an exact clipper of another make. */
function measureExact(polygons: readonly (readonly (readonly [number, number][])[])[]): number {
  let sum = 0;
  for (const rings of polygons) {
    rings.forEach((ring, i) => (sum += (i === 0 ? 1 : -1) * Math.abs(areaOf(Float64Array.from(ring.flat())))));
  }
  return sum;
}

const toClipper = (ring: Float64Array): [number, number][][] => [
  Array.from({ length: ring.length / 2 }, (_, i) => [ring[2 * i]!, ring[2 * i + 1]!]),
];

/** A ring that sees its middle from everywhere, counter-clockwise; `round` says what numbers a file would hold. */
function blob(random: () => number, [x, y]: readonly [number, number], size: number, round: (value: number) => number) {
  const corners = 5 + Math.floor(random() * 12);
  const ring: number[] = [];
  for (let i = 0; i < corners; i++) {
    const [angle, reach] = [(2 * Math.PI * i) / corners, size * (0.5 + random() / 2)];
    ring.push(round(x + reach * Math.cos(angle)), round(y + reach * Math.sin(angle)));
  }
  return Float64Array.from(ring);
}

describe.each([
  { numbers: 'degrees of nine digits', at: [120, 30], size: 0.01, digits: 9, noise: 0 },
  {
    numbers: 'degrees on a coarse grid, where edges run along each other',
    at: [120, 30],
    size: 0.01,
    digits: 3,
    noise: 0,
  },
  { numbers: 'the same, off the grid by rounding', at: [120, 30], size: 0.01, digits: 3, noise: 1e-13 },
  { numbers: 'Gauss–Kruger millimetres', at: [40_519_000, 3_342_000], size: 300, digits: 3, noise: 0 },
  { numbers: 'Gauss–Kruger metres, off by rounding', at: [40_519_000, 3_342_000], size: 10, digits: 0, noise: 2e-8 },
] as const)('in $numbers', ({ at, size, digits, noise }) => {
  const random = seededRandom(20261127);
  const round = (value: number): number => Number(value.toFixed(digits)) + (random() - 0.5) * noise;
  const place = (): [number, number] => [at[0] + random() * size, at[1] + random() * size];
  const isSimple = (ring: Float64Array): boolean => countContacts([ring])?.total === 0 && areaOf(ring) > 0;

  test('union and difference are those of an exact clipper', () => {
    let compared = 0;
    for (let run = 0; run < 150; run++) {
      const rings = Array.from({ length: 3 }, () => blob(random, place(), size, round)).filter(isSimple);
      if (rings.length < 3) continue;
      const [a, b, c] = rings.map(toClipper) as [ReturnType<typeof toClipper>, ...ReturnType<typeof toClipper>[]];
      let exact: readonly [number, number];
      try {
        exact = [measureExact(union(a, b!, c!)), measureExact(difference(a, b!, c!))];
      } catch {
        // the clipper gives up on some of the noisy ones
        continue;
      }
      compared++;
      const all = new Arrangement(rings);
      expect(all.isSound).toBe(true);
      const isAny = () => true;
      const isFirstAlone = (owners: readonly number[]) => owners.join() === '0';
      expect(Math.abs(totalOf(all.tracePolygons(isAny)) - exact[0]) / size ** 2).toBeLessThan(1e-7);
      expect(Math.abs(totalOf(all.tracePolygons(isFirstAlone)) - exact[1]) / size ** 2).toBeLessThan(1e-7);
      const alone = all.listCells().find(({ owners }) => isFirstAlone(owners));
      expect(Math.abs((alone?.area ?? 0) - exact[1]) / size ** 2).toBeLessThan(1e-7);
    }
    expect(compared).toBeGreaterThan(60);
  });
});

test('a pentagram is its five points, without the pentagon in its middle that it runs round twice', () => {
  const corner = (i: number) => [Math.cos((4 * Math.PI * i) / 5), Math.sin((4 * Math.PI * i) / 5)];
  const plane = new Arrangement([Float64Array.from([0, 1, 2, 3, 4].flatMap(corner))]);
  // the inner pentagon is smaller by the square of the golden ratio
  const inner = ((1 + Math.sqrt(5)) / 2) ** -2;
  const outline = 5 * inner * Math.sin(Math.PI / 5);
  const pentagon = 2.5 * inner ** 2 * Math.sin((2 * Math.PI) / 5);
  expect(totalOf(plane.tracePolygons(() => true))).toBeCloseTo(outline - pentagon, 12);
  expect(plane.tracePolygons(() => true)).toHaveLength(5);
});

/** Strips one wide and two apart, `count` from west to east and as many across them. */
function lattice(count: number): Float64Array[] {
  const end = 2 * count;
  return Array.from({ length: count }, (_, i) => [
    Float64Array.from([2 * i, -1, 2 * i + 1, -1, 2 * i + 1, end, 2 * i, end]),
    Float64Array.from([-1, 2 * i, end, 2 * i, end, 2 * i + 1, -1, 2 * i + 1]),
  ]).flat();
}

test('contacts are counted pair by pair, and are a tangle beyond 10,000 and 10 for each edge', () => {
  // two long edges of each strip cross two of each strip the other way
  expect(countContacts(lattice(10))!.total).toBe(4 * 10 ** 2);
  expect(countContacts(lattice(55))!.total).toBe(4 * 55 ** 2);
  // 4 × 70² = 19,600, and 10,000 + 10 × 560 is less
  expect(countContacts(lattice(70))).toBeNull();
});

test('a lattice of strips has its area as a union, and holes between them', () => {
  const count = 40;
  const polygons = new Arrangement(lattice(count)).tracePolygons(() => true);
  const strip = 2 * count + 1;
  expect(totalOf(polygons)).toBe(2 * count * strip - count ** 2);
  expect(polygons).toHaveLength(1);
  expect(polygons[0]).toHaveLength(1 + (count - 1) ** 2);
});
