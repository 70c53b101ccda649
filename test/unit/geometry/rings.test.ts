import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeMendFaults } from '../../../src/geometry/arrangement/mend-faults.ts';
import { mendPolygon } from '../../../src/geometry/arrangement/mend-polygon.ts';
import { dropRepeatedVertices, isInsideRing, measureSignedArea, orientRing } from '../../../src/geometry/ring.ts';
import { findSelfContact } from '../../../src/geometry/arrangement/simple-ring.ts';

const areaOf = (ring: ArrayLike<number>): number => measureSignedArea(ring, 0, ring.length / 2);
const totalArea = (polygons: readonly (readonly Float64Array[])[]): number =>
  polygons.flat().reduce((sum, ring) => sum + areaOf(ring), 0);
const isSimple = (ring: ArrayLike<number>): boolean => findSelfContact(ring, 0, ring.length / 2) === null;

/** A star-shaped ring of many vertices, simple by construction. */
function makeStar(count: number, random: () => number): Float64Array {
  const ring = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    const radius = 800 + 0.2 * random();
    ring[2 * i] = radius * Math.cos((2 * Math.PI * i) / count);
    ring[2 * i + 1] = radius * Math.sin((2 * Math.PI * i) / count);
  }
  return ring;
}

/** Mulberry32, so that a failing case can be run again. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

describe('rings', () => {
  it('measure a square far from the origin without loss', () => {
    const [x, y] = [40_500_000.123, 3_340_000.456];
    const square = [x, y, x + 20, y, x + 20, y + 20, x, y + 20];
    expect(areaOf(square)).toBeCloseTo(400, 5);
    expect(areaOf([0, 0, 0, 1, 1, 1, 1, 0])).toBe(-1);
    expect(areaOf([0, 0, 1, 1])).toBe(0);
  });

  it('turn to the wanted side and know their inside', () => {
    const ring = Float64Array.of(0, 0, 0, 4, 4, 4, 4, 0);
    expect(isInsideRing(ring, 0, 4, 1, 3)).toBe(true);
    expect(isInsideRing(ring, 0, 4, 5, 3)).toBe(false);
    orientRing(ring, 0, 4, true);
    expect(areaOf(ring)).toBe(16);
    orientRing(ring, 0, 4, false);
    expect(areaOf(ring)).toBe(-16);
  });

  it('lose vertices that repeat the one before', () => {
    expect([...dropRepeatedVertices([0, 0, 0, 0, 1, 0, 1, 1, 1, 1, 0, 0], 0, 6)]).toEqual([0, 0, 1, 0, 1, 1]);
  });

  it('are found to cross or touch themselves', () => {
    expect(isSimple([0, 0, 2, 0, 2, 2, 0, 2])).toBe(true);
    expect(isSimple([0, 0, 2, 2, 2, 0, 0, 2])).toBe(false);
    // touches its own first edge at (1, 0)
    expect(isSimple([0, 0, 2, 0, 2, 2, 1, 0, 0, 2])).toBe(false);
    // a spike that runs out and back
    expect(isSimple([0, 0, 2, 0, 3, 0, 2, 0, 2, 2])).toBe(false);
  });

  it('of 100,000 vertices are tested at once', () => {
    const random = seededRandom(7);
    const ring = makeStar(100_000, random);
    expect(isSimple(ring)).toBe(true);
    const crossed = ring.slice();
    // two vertices 100 cells apart change cells
    for (const axis of [0, 1]) [crossed[1000 + axis], crossed[1200 + axis]] = [ring[1200 + axis]!, ring[1000 + axis]!];
    expect(isSimple(crossed)).toBe(false);
    const { polygons, faults } = mend([...crossed]);
    expect(faults.crossings).toBe(1);
    expect(polygons.flat().every(isSimple)).toBe(true);
  });
});

/** What mending gives for one polygon, rings as flat numbers. */
function mend(...rings: readonly (readonly number[])[]) {
  const faults = makeMendFaults();
  const polygons = mendPolygon(
    rings.map((ring) => Float64Array.from(ring)),
    faults,
  );
  return { polygons, faults };
}

describe('mending', () => {
  it('leaves a good polygon with a hole as it is, oriented', () => {
    const { polygons, faults } = mend([0, 0, 0, 9, 9, 9, 9, 0, 0, 0], [3, 3, 6, 3, 6, 6, 3, 6, 3, 3]);
    expect(faults).toEqual({ ...makeMendFaults(), clockwiseShells: 1 });
    expect(polygons).toHaveLength(1);
    expect(polygons[0]!.map(areaOf)).toEqual([81, -9]);
  });

  it('gives each hole to the lobe around it', () => {
    const { polygons } = mend([0, 0, 10, 10, 10, 0, 0, 10, 0, 0], [8.5, 4.5, 9.5, 4.5, 9.5, 5.5, 8.5, 5.5, 8.5, 4.5]);
    expect(polygons.map((polygon) => polygon.length).sort()).toEqual([1, 2]);
    expect(totalArea(polygons)).toBe(49);
  });

  it('makes a hole of the part that a ring winds around twice', () => {
    // two squares drawn in one go, the smaller inside the larger, joined by an edge run along twice
    const { polygons } = mend([0, 0, 6, 0, 6, 6, 0, 6, 0, 0, 2, 2, 4, 2, 4, 4, 2, 4, 2, 2, 0, 0]);
    expect(polygons).toHaveLength(1);
    expect(polygons[0]!.map(areaOf)).toEqual([36, -4]);
  });

  it('says of a ring that encloses nothing that it does', () => {
    const { polygons, faults } = mend([0, 0, 1, 1, 0, 0]);
    expect(polygons).toEqual([]);
    expect(faults.tooShort).toBe(1);
  });

  it('keeps the even-odd area of any scribble, measured row by row', () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 12 }), (corners) => {
        const ring = dropRepeatedVertices(corners.flat(), 0, corners.length);
        const { polygons } = mend([...ring]);
        expect(polygons.flat().every(isSimple)).toBe(true);
        for (const [x, y] of [
          [3.137, 4.291],
          [6.513, 6.177],
          [9.271, 2.719],
          [5.839, 8.413],
        ] as const) {
          const depth = polygons.flat().filter((part) => isInsideRing(part, 0, part.length / 2, x, y)).length;
          expect(depth % 2 === 1).toBe(isInsideRing(ring, 0, ring.length / 2, x, y));
        }
      }),
      { seed: 4, numRuns: 3000 },
    );
  });
});
