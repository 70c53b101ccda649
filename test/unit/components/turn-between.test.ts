import { expect, it } from 'vitest';
import { turnBetween } from '../../../src/components/green/turn-between.ts';
import { seededRandom } from '../../tools/seeded-random.ts';

/** How a set differs from another. */
const differ = (first: ReadonlySet<number>, other: ReadonlySet<number>) => ({
  gained: [...other].filter((index) => !first.has(index)),
  lost: [...first].filter((index) => !other.has(index)),
});

it('the blocks that turn between any two standards follow from how each differs from the one in use', () => {
  const random = seededRandom(20_261_129);
  const draw = (): Set<number> => new Set(Array.from({ length: 12 }, (_, i) => i).filter(() => random() < 0.5));
  for (let round = 0; round < 200; round++) {
    const [used, from, to] = [draw(), draw(), draw()];
    const turned = turnBetween(differ(used, from), differ(used, to));
    const expected = differ(from, to);
    expect([...turned.gained].sort()).toEqual(expected.gained.sort());
    expect([...turned.lost].sort()).toEqual(expected.lost.sort());
  }
});

it('nothing turns between a standard and itself', () => {
  const row = { gained: [1, 2], lost: [3] };
  expect(turnBetween(row, row)).toEqual({ gained: [], lost: [] });
});
