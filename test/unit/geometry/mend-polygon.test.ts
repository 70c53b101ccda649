import { describe, expect, test } from 'vitest';
import { dropSpikes } from '../../../src/geometry/arrangement/drop-spikes.ts';
import { mendPolygon } from '../../../src/geometry/arrangement/mend-polygon.ts';
import { makeMendFaults } from '../../../src/geometry/arrangement/mend-faults.ts';
import { measurePolygon } from '../../../src/geometry/arrangement/measure-polygon.ts';

/** Far from the origin, as Gauss–Kruger metres are. */
const EAST = 40_519_000;
const NORTH = 3_342_000;

function ring(...positions: readonly (readonly [number, number])[]): Float64Array {
  return Float64Array.from(positions.flatMap(([x, y]) => [x + EAST, y + NORTH]));
}

function square(x: number, y: number, side: number): Float64Array {
  return ring([x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]);
}

function mend(...rings: readonly Float64Array[]) {
  const faults = makeMendFaults();
  const polygons = mendPolygon(rings, faults);
  return { polygons, faults, area: polygons.reduce((sum, polygon) => sum + measurePolygon(polygon), 0) };
}

describe('mending keeps the area that the drawing means', () => {
  test('a sound polygon with a hole stays as it is', () => {
    const { faults, area, polygons } = mend(square(0, 0, 100), square(10, 10, 20));
    expect(area).toBeCloseTo(10_000 - 400, 6);
    expect(polygons.length).toBe(1);
    expect(faults).toEqual(makeMendFaults());
  });

  test('a bow-tie keeps both lobes: two triangles of 2,500 m²', () => {
    const { faults, area } = mend(ring([0, 0], [100, 100], [100, 0], [0, 100], [0, 0]));
    expect(area).toBeCloseTo(5000, 4);
    expect(faults.crossings).toBe(1);
  });

  test('an unclosed ring is closed', () => {
    const { faults, area } = mend(square(0, 0, 100).subarray(0, 8));
    expect(area).toBeCloseTo(10_000, 6);
    expect(faults.unclosed).toBe(1);
  });

  test('a spike is dropped and changes nothing', () => {
    const { faults, area } = mend(
      ring([0, 0], [100, 0], [100, 50], [300, 50], [100, 50], [100, 100], [0, 100], [0, 0]),
    );
    expect(area).toBeCloseTo(10_000, 6);
    expect(faults.spikes).toBeGreaterThan(0);
    expect(faults.crossings).toBe(0);
  });

  test('a hole half outside takes away only its inner half', () => {
    const { faults, area } = mend(square(0, 0, 100), square(90, 40, 20));
    expect(area).toBeCloseTo(10_000 - 200, 4);
    expect(faults.holesCrossing).toBe(1);
  });

  test('two holes that overlap take their union away', () => {
    const { area } = mend(square(0, 0, 100), square(10, 10, 20), square(20, 20, 20));
    expect(area).toBeCloseTo(10_000 - (400 + 400 - 100), 4);
  });

  test('a hole within a hole is an island', () => {
    const { area, faults } = mend(square(0, 0, 100), square(10, 10, 50), square(20, 20, 10));
    expect(area).toBeCloseTo(10_000 - 2500 + 100, 6);
    expect(faults.holesInHoles).toBe(1);
  });

  test('thirty holes each a metre further than the one before take their union away', () => {
    const holes = Array.from({ length: 30 }, (_, i) => square(100 + i, 100 + i, 200));
    const { area, faults } = mend(square(0, 0, 1000), ...holes);
    // each adds what the one before it leaves: 200² less 199²
    expect(area).toBeCloseTo(1e6 - (200 ** 2 + 29 * (200 ** 2 - 199 ** 2)), 4);
    expect(faults.holesCrossing).toBe(30);
  });

  test('holes that meet the shell or each other in corners only are sound', () => {
    const { area, faults, polygons } = mend(
      square(0, 0, 100),
      ring([0, 50], [10, 60], [20, 50], [10, 40], [0, 50]),
      square(20, 50, 10),
      square(30, 60, 10),
    );
    expect(area).toBeCloseTo(10_000 - 400, 4);
    expect(measurePolygon(polygons[0]!)).toBeCloseTo(10_000 - 400, 4);
    expect(faults).toEqual(makeMendFaults());
  });

  test('a hole outside is dropped, a hole that touches the shell from within is not', () => {
    expect(mend(square(0, 0, 100), square(200, 0, 10)).area).toBeCloseTo(10_000, 6);
    const touching = mend(square(0, 0, 100), ring([0, 50], [50, 80], [50, 20], [0, 50]));
    expect(touching.area).toBeCloseTo(10_000 - 1500, 4);
    expect(touching.faults.holesCrossing + touching.faults.holesOutside).toBe(0);
  });

  test('a hole along the shell, within or outside it, takes away what it covers', () => {
    const within = mend(square(0, 0, 100), square(0, 40, 20));
    expect(within.area).toBeCloseTo(10_000 - 400, 4);
    expect(within.faults.holesCrossing + within.faults.holesOutside).toBe(0);
    const outside = mend(square(0, 0, 100), square(100, 40, 20));
    expect(outside.area).toBeCloseTo(10_000, 4);
    expect(outside.faults.holesOutside).toBe(1);
  });

  test('a hole round the whole shell is the shell, and the first ring a hole', () => {
    const { area, faults } = mend(square(0, 0, 100), square(-10, -10, 200));
    expect(area).toBeCloseTo(200 ** 2 - 10_000, 6);
    expect(faults.shellsNotFirst).toBe(1);
  });

  test('where a ring starts does not matter', () => {
    const corners = [
      [0, 0],
      [100, 100],
      [100, 0],
      [0, 100],
    ] as const;
    for (let start = 0; start < 4; start++) {
      const turned = [...corners.slice(start), ...corners.slice(0, start)];
      expect(mend(ring(...turned, turned[0]!)).area).toBeCloseTo(5000, 4);
    }
  });

  test('shells run counter-clockwise and holes clockwise, whatever the file does', () => {
    const { polygons, faults } = mend(reversed(square(0, 0, 100)), square(10, 10, 20));
    expect(faults.clockwiseShells).toBe(1);
    expect(signedArea(polygons[0]![0]!)).toBeGreaterThan(0);
    expect(signedArea(polygons[0]![1]!)).toBeLessThan(0);
  });
});

function reversed(closed: Float64Array): Float64Array {
  const turned: number[] = [];
  for (let i = closed.length - 2; i >= 0; i -= 2) turned.push(closed[i]!, closed[i + 1]!);
  return Float64Array.from(turned);
}

function signedArea(open: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < open.length; i += 2) {
    const j = (i + 2) % open.length;
    sum += (open[i]! - EAST) * (open[j + 1]! - NORTH) - (open[j]! - EAST) * (open[i + 1]! - NORTH);
  }
  return sum / 2;
}

describe('a tangle is told by its crossings and not by its vertices', () => {
  /** A zigzag of sharp teeth with a last edge across all of them: it crosses each long edge once. */
  function zigzag(edges: number): Float64Array {
    const teeth = Array.from({ length: edges + 1 }, (_, i) => [i % 2 === 0 ? 0 : 100, i] as const);
    return ring(...teeth, [50, edges], [50, -1], teeth[0]!);
  }

  function star(points: number): Float64Array {
    const turn = (Math.PI * (points - 1)) / points;
    const at = (i: number) => [1000 * Math.cos(i * turn), 1000 * Math.sin(i * turn)] as const;
    return ring(...Array.from({ length: points + 1 }, (_, i) => at(i % points)));
  }

  test('two thousand crossings on one line are mended', () => {
    const { area, faults } = mend(zigzag(2000));
    expect(faults.tooTangled).toBe(0);
    expect(faults.crossings).toBe(1);
    // a row is inside from its edge to the line, 25 wide on average; below the first tooth half of 50 by 1
    expect(area).toBeCloseTo(2000 * 25 + 25, 4);
  });

  test('101 points in a star, about 5,000 crossings, are mended; 301, about 45,000, are refused', () => {
    expect(mend(star(101)).faults.tooTangled).toBe(0);
    const { faults, polygons } = mend(star(301));
    expect(polygons).toEqual([]);
    expect(faults.tooTangled).toBe(1);
  });

  test('three hundred holes on one heap are refused: each meets every other twice and more', () => {
    const holes = Array.from({ length: 300 }, (_, i) => square(100 + i / 10, 100 + i / 10, 200));
    expect(mend(square(0, 0, 1000), ...holes).faults.tooTangled).toBe(1);
  });
});

describe('spikes', () => {
  test('a spike on a spike goes too', () => {
    const spiky = ring([0, 0], [100, 0], [100, 50], [200, 50], [300, 50], [250, 50], [100, 50], [100, 100], [0, 100]);
    const { ring: kept, count } = dropSpikes(spiky);
    expect(count).toBeGreaterThan(1);
    expect(Math.abs(signedArea(kept))).toBeCloseTo(10_000, 6);
  });

  test('a spike that rounding has opened by a centimetre goes too, once the scale is known', () => {
    const opened = ring([0, 0], [100, 0], [100, 50], [300, 50.3], [100, 50.01], [100, 100], [0, 100]);
    expect(dropSpikes(opened).count).toBe(0);
    const { ring: kept, count } = dropSpikes(opened, [1, 1]);
    expect(count).toBe(1);
    expect(Math.abs(signedArea(kept))).toBeCloseTo(10_000, 6);
    // the same in degrees
    const [x, y] = [96_000, 111_000];
    const degrees = Float64Array.from(opened, (value, i) => value / (i % 2 === 0 ? x : y));
    expect(dropSpikes(degrees, [x, y]).count).toBe(1);
  });

  test('a narrow strip and a fine curve are no spikes', () => {
    const strip = ring([0, 0], [300, 0], [300, 0.1], [0, 0.1]);
    const curve = Float64Array.from(
      Array.from({ length: 720 }, (_, i) => [Math.cos((i * Math.PI) / 360), Math.sin((i * Math.PI) / 360)]).flat(),
    );
    for (const sound of [strip, curve]) expect(dropSpikes(sound, [1, 1])).toEqual({ ring: sound, count: 0 });
  });

  test('a sharp but real corner is kept', () => {
    const sharp = ring([0, 0], [1000, 0.5], [0, 1]);
    expect(dropSpikes(sharp)).toEqual({ ring: sharp, count: 0 });
    expect(dropSpikes(sharp, [1, 1])).toEqual({ ring: sharp, count: 0 });
  });
});
