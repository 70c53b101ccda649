import { describe, expect, it } from 'vitest';
import { CoverageSession } from '../../../src/coverage/coverage-session.ts';
import { explainBlock } from '../../../src/coverage/explain-block.ts';
import type { FeatureRecord } from '../../../src/model/polygon-layer.ts';
import { GARDEN_CITY, type Rings, blocksOf, box, parksOf, parkAt, blockAt } from './invented.ts';

function explain(parks: readonly Rings[], block: Rings, facts: readonly Partial<FeatureRecord>[] = []) {
  const session = CoverageSession.open({
    parks: parksOf(parks, facts),
    residential: blocksOf([block]),
    standard: GARDEN_CITY,
  });
  if (!(session instanceof CoverageSession)) throw new Error(JSON.stringify(session.diagnostics));
  return explainBlock(session, blockAt(0));
}

describe('why a block is not covered', () => {
  const BLOCK = [box(0, 0, 100)];

  it('names the nearest parks with distance and what they lack', () => {
    const { ratio, nearest } = explain([[box(900, 0, 50)], [box(450, 0, 50)], [box(-45, 40, 15)]], BLOCK);
    expect(ratio).toBe(0);
    expect(nearest.map(({ park }) => park)).toEqual([2, 1, 0].map(parkAt));
    expect(nearest.map(({ distance }) => Math.round(distance * 1e6) / 1e6)).toEqual([30, 350, 800]);
    expect(nearest[0]).toMatchObject({ radius: null, reason: 'too-small' });
    expect(nearest[0]!.nextClass).toMatchObject({ minArea: 400, radius: 300 });
    expect(nearest[0]!.nextClass!.missingArea).toBeCloseTo(400 - 225, 4);
    expect(nearest[1]!.nextClass!.missingArea).toBeCloseTo(5000 - 2500, 4);
  });

  it('sees that a park is planned', () => {
    expect(explain([[box(150, 0, 60)]], BLOCK, [{ status: 'planned' }]).nearest[0]!.reason).toBe('planned');
  });

  it('has distance 0 where a park stands in a block', () => {
    const { ratio, nearest } = explain([[box(20, 20, 75)]], BLOCK);
    expect(ratio).toBeCloseTo(1, 12);
    expect(nearest[0]!.distance).toBe(0);
  });
});
