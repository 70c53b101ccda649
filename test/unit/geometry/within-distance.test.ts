import { describe, expect, it } from 'vitest';
import { measurePolygonDistance } from '../../../src/geometry/distance.ts';
import { areWithinDistance } from '../../../src/geometry/within-distance.ts';
import { seededRandom } from '../../tools/seeded-random.ts';

const box = (x: number, y: number, width: number, height = width): number[] => [
  x,
  y,
  x + width,
  y,
  x + width,
  y + height,
  x,
  y + height,
];

describe('two polygons are within a distance', () => {
  it.each([
    ['side by side with a slit', [box(0, 0, 10)], [box(10.4, 0, 10)], true],
    ['side by side with a path', [box(0, 0, 10)], [box(10.6, 0, 10)], false],
    ['corner to corner', [box(0, 0, 10)], [box(10, 10, 10)], true],
    ['crossing like a plus', [box(0, 10, 30, 4)], [box(12, 0, 4, 30)], true],
    ['one inside the other', [box(0, 0, 100)], [box(40, 40, 5)], true],
    ['an island far from the shore', [box(0, 0, 100), box(20, 20, 60)], [box(40, 40, 5)], false],
    ['an island at the shore', [box(0, 0, 100), box(20, 20, 60)], [box(20.3, 40, 5)], true],
    ['with boxes that overlap and shapes that do not', [[0, 0, 100, 0, 0, 100]], [[100, 100, 100, 80, 80, 100]], false],
  ] as const)('%s', (_, a, b, answer) => {
    expect(areWithinDistance(a, b, 0.5)).toBe(answer);
    expect(areWithinDistance(b, a, 0.5)).toBe(answer);
  });

  it('as all pairs of edges say', () => {
    const random = seededRandom(8);
    const blob = (): number[] => {
      const [x, y] = [random() * 60, random() * 60];
      return Array.from({ length: 9 }, (_, i) => {
        const radius = 5 + random() * 15;
        return [x + radius * Math.cos((i * 2 * Math.PI) / 9), y + radius * Math.sin((i * 2 * Math.PI) / 9)];
      }).flat();
    };
    const answers = Array.from({ length: 400 }, () => {
      const [a, b] = [[blob()], [blob()]];
      const isNear = areWithinDistance(a, b, 3);
      expect(isNear).toBe(measurePolygonDistance(a, b) <= 3);
      return isNear;
    });
    expect(new Set(answers).size).toBe(2);
  });
});
