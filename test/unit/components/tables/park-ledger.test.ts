import { expect, it } from 'vitest';
import { canDoWithout } from '../../../../src/components/tables/park-ledger.ts';

const result = (coveredArea: number, ratio: number | null) => ({
  readings: { tiered: { coveredArea, ratio: coveredArea / 1000 } } as never,
  residential: { features: 1, usable: 1, counted: 1, area: 1000 },
  target: { ratio, met: null, missingArea: null },
});
const park = (ownContribution: number | null, counted = true) => ({ counted, ownContribution });

it('a park can go where the target is met without what it alone covers, to the last bit', () => {
  expect(canDoWithout(park(50), result(900, 0.85))).toBe(true);
  expect(canDoWithout(park(50.001), result(900, 0.85))).toBe(false);
  expect(canDoWithout(park(0), result(849, 0.85))).toBe(false);
});

it('there is no answer without a target, for a park that does not count, or where nobody has asked', () => {
  expect(canDoWithout(park(0), result(900, null))).toBeNull();
  expect(canDoWithout(park(0, false), result(900, 0.85))).toBeNull();
  expect(canDoWithout(park(null), result(900, 0.85))).toBeNull();
});
