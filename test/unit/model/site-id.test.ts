import { describe, expect, it } from 'vitest';
import { nameAddedSite, nameSites } from '../../../src/model/vocabulary.ts';

describe('the name of a park or block', () => {
  it('is its own id, among those of its role', () => {
    const features = ['P1', 'P2'].map((id, index) => ({ id, index }));
    expect(nameSites('parks', features)).toEqual(['parks/P1', 'parks/P2']);
    expect(nameSites('residential', features)).toEqual(['residential/P1', 'residential/P2']);
  });

  it('is its index where it has no id, or shares one: no name means two things', () => {
    const features = ['P1', null, 'P1', 'P2'].map((id, index) => ({ id, index }));
    expect(nameSites('parks', features)).toEqual(['parks/#0', 'parks/#1', 'parks/#2', 'parks/P2']);
  });

  it('counts added ones by themselves', () => {
    expect(nameAddedSite('parks', 1)).toBe('parks/+1');
  });
});
