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

  it('finds the smallest change: 175 m² more next door', () => {
    const { mends } = explain([[box(450, 0, 50)], [box(-45, 40, 15)]], BLOCK);
    expect(mends[0]).toMatchObject({ kind: 'enlarge', park: parkAt(1) });
    expect(mends[0]!.addedArea).toBeCloseTo(175, 4);
    expect(mends[0]!.ratio).toBeCloseTo(1, 9);
    expect(mends.map(({ kind }) => kind)).toContain('new-park');
    expect(mends.map(({ addedArea }) => addedArea)).toEqual(
      [...mends.map(({ addedArea }) => addedArea)].sort((a, b) => a - b),
    );
  });

  it('sees that a planned park would do', () => {
    const { mends, nearest } = explain([[box(150, 0, 60)]], BLOCK, [{ status: 'planned' }]);
    expect(nearest[0]!.reason).toBe('planned');
    expect(mends[0]).toMatchObject({ kind: 'count', park: parkAt(0), addedArea: 0 });
  });

  it('offers the change that covers most where none covers all', () => {
    const { mends } = explain([], [box(0, 0, 3000)]);
    expect(mends).toHaveLength(1);
    expect(mends[0]!.kind).toBe('new-park');
    expect(mends[0]!.ratio).toBeGreaterThan(0);
    expect(mends[0]!.ratio).toBeLessThan(1);
  });

  it('has nothing to mend in a covered block, and distance 0 where a park stands in it', () => {
    const { ratio, mends, nearest } = explain([[box(20, 20, 75)]], BLOCK);
    expect(ratio).toBeCloseTo(1, 12);
    expect(mends).toEqual([]);
    expect(nearest[0]!.distance).toBe(0);
  });
});
