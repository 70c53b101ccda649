import { expect, it } from 'vitest';
import { groupClose } from '../../../src/coverage/rules/group-parks.ts';
import { measurePolygonDistance } from '../../../src/geometry/distance.ts';
import { seededRandom } from '../../tools/seeded-random.ts';

type Shape = Float64Array[][];

const square = (x: number, y: number, side: number): Shape => [
  [Float64Array.of(x, y, x + side, y, x + side, y + side, x, y + side)],
];

/** The same by trying all pairs, again and again. */
function groupByPairs(shapes: readonly Shape[], reach: number): number[][] {
  const names = shapes.map((_, i) => i);
  for (let changed = true; changed;) {
    changed = false;
    for (let a = 0; a < shapes.length; a++) {
      for (let b = 0; b < a; b++) {
        if (names[a] === names[b] || measurePolygonDistance(shapes[a]![0]!, shapes[b]![0]!) > reach) continue;
        const [from, to] = [Math.max(names[a]!, names[b]!), Math.min(names[a]!, names[b]!)];
        names.forEach((name, i) => {
          if (name === from) names[i] = to;
        });
        changed = true;
      }
    }
  }
  const groups = new Map<number, number[]>();
  names.forEach((name, i) => groups.set(name, [...(groups.get(name) ?? []), i]));
  return [...groups.values()];
}

it.each([5, 12, 20])('gathers shapes within reach as all pairs say, on 200 fields of %i squares', (count) => {
  const random = seededRandom(count);
  for (let field = 0; field < 200; field++) {
    const shapes = Array.from({ length: count }, () => square(400 * random(), 400 * random(), 2 + 60 * random() ** 3));
    const reach = [0.5, 10, 50][field % 3]!;
    expect(groupClose(shapes, reach)).toEqual(groupByPairs(shapes, reach));
  }
});

it('joins rings that lie one in another, and not what is a hair too far', () => {
  expect(groupClose([square(0, 0, 100), square(40, 40, 10), square(150.01, 0, 10)], 50)).toEqual([[0, 1], [2]]);
  expect(groupClose([], 50)).toEqual([]);
});
