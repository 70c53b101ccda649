import { describe, expect, test } from 'vitest';
import { measureSignedArea } from '../../../src/geometry/ring.ts';
import { unpackPolygons } from '../../../src/geometry/unpack-polygons.ts';
import { readLayer } from '../../../src/ingest/read-layer.ts';
import type { PlanFeature } from '../../../src/model/feature.ts';
import type { PackedPolygons } from '../../../src/model/polygon-layer.ts';
import { packLayer } from '../../../src/plan/pack-layer.ts';
import { measureGround, type Part } from '../../tools/measure-ground.ts';
import { seededRandom } from '../../tools/seeded-random.ts';
import { stretchLimit } from '../../tools/stretch-limit.ts';

/** Shapes are told in metres and drawn in degrees around here. */
const [WEST, SOUTH] = [120, 30];
const METERS = 1e-5;

const toDegrees = (parts: readonly Part[]): [number, number][][][] =>
  parts.map((part) =>
    part.map((ring) =>
      ring.map(([x, y]): [number, number] => [
        Number((WEST + x * METERS).toFixed(9)),
        Number((SOUTH + y * METERS).toFixed(9)),
      ]),
    ),
  );

const drawFeature = (parts: readonly Part[]) => ({
  type: 'Feature' as const,
  properties: {},
  geometry: { type: 'MultiPolygon' as const, coordinates: toDegrees(parts) },
});

/** Square metres of each feature. */
const measureAll = (packed: PackedPolygons): number[] =>
  Array.from({ length: packed.featureStarts.length - 1 }, (_, feature) => {
    const rings = unpackPolygons(packed, feature).flat();
    return rings.reduce((sum, ring) => sum + measureSignedArea(ring, 0, ring.length / 2), 0) / METERS ** 2;
  });

/** With the district. */
function shipShapes(shapes: readonly (readonly Part[])[]) {
  const layer = packLayer('parks', 'parks.geojson', shapes.map(drawFeature) as unknown as PlanFeature[]);
  return measureAll(layer.polygons);
}

/** With a file. */
async function loadShapes(shapes: readonly (readonly Part[])[]) {
  const text = JSON.stringify({ type: 'FeatureCollection', features: shapes.map(drawFeature) });
  const { layer, diagnostics } = await readLayer(new TextEncoder().encode(text), 'parks.geojson', { crs: 'wgs84' });
  return { areas: layer ? measureAll(layer.polygons) : shapes.map(() => 0), diagnostics };
}

const closed = (...corners: [number, number][]): [number, number][] => [...corners, corners[0]!];
const box = (x: number, y: number, width: number, height = width) =>
  closed([x, y], [x + width, y], [x + width, y + height], [x, y + height]);

describe('a feature has the same ground whether it comes with the district or with a file', () => {
  const field = box(0, 0, 100);
  test.each<[what: string, parts: Part[], squareMeters: number, codes: string[]]>([
    ['a field', [[field]], 10_000, []],
    ['a pond', [[field, box(20, 20, 40)]], 10_000 - 1600, []],
    ['a hole half outside', [[field, box(80, 30, 40)]], 10_000 - 20 * 40, ['hole-crosses']],
    ['a hole wholly outside', [[field, box(130, 30, 40)]], 10_000, ['hole-outside']],
    [
      'a hole in a hole is an island',
      [[field, box(10, 10, 80), box(30, 30, 40)]],
      10_000 - 6400 + 1600,
      ['hole-in-hole'],
    ],
    [
      'a pond on the island',
      [[field, box(40, 40, 20), box(10, 10, 80), box(30, 30, 40)]],
      10_000 - 6400 + 1600 - 400,
      ['hole-in-hole'],
    ],
    [
      'an island in a pond that another pond crosses',
      [[field, box(10, 10, 60), box(60, 10, 30, 20), box(30, 30, 20)]],
      10_000 - (3600 + 600 - 10 * 20) + 400,
      ['hole-crosses', 'hole-in-hole'],
    ],
    ['an island on the shore', [[field, box(10, 10, 60), box(10, 30, 20)]], 10_000 - 3600 + 400, ['hole-in-hole']],
    ['two ponds over each other', [[field, box(10, 10, 40), box(30, 30, 40)]], 10_000 - 3200 + 400, ['hole-crosses']],
    ['a pond drawn twice', [[field, box(10, 10, 40), box(10, 10, 40)]], 10_000 - 1600, ['hole-crosses']],
    ['two ponds side by side', [[field, box(10, 10, 20), box(30, 10, 20)]], 10_000 - 800, []],
    ['a hole as large as the field', [[field, field.toReversed()]], 0, ['ring-zero-area']],
    ['the outer ring given second', [[box(30, 30, 40), field]], 10_000 - 1600, ['shell-not-first']],
    [
      'the outer ring given last of four',
      [[box(10, 10, 20), box(40, 40, 20), box(10, 70, 20), field]],
      10_000 - 1200,
      ['shell-not-first'],
    ],
    [
      'three rings from the inside out',
      [[box(40, 40, 20), box(20, 20, 60), field]],
      10_000 - 3600 + 400,
      ['hole-in-hole', 'shell-not-first'],
    ],
    [
      'two crossing rings round the first',
      [[box(40, 40, 20), box(0, 0, 80), box(20, 20, 80)]],
      0,
      ['ring-too-complex'],
    ],
    ['a bow-tie', [[closed([0, 0], [100, 100], [100, 0], [0, 100])]], 5000, ['ring-crosses-itself']],
    [
      'a spike',
      [[closed([0, 0], [100, 0], [100, 50], [300, 50], [100, 50], [100, 100], [0, 100])]],
      10_000,
      ['ring-spike'],
    ],
    ['parts over each other', [[field], [box(50, 50, 100)]], 20_000 - 2500, ['parts-overlap']],
    ['a part drawn twice', [[field], [field]], 10_000, ['parts-overlap']],
    ['a part in the hole of another', [[field, box(20, 20, 40)], [box(30, 30, 10)]], 10_000 - 1600 + 100, []],
    ['a part that fills the hole of another', [[field, box(20, 20, 40)], [box(20, 20, 40)]], 10_000, []],
    ['a hole without area', [[field, closed([10, 10], [20, 20], [30, 30])]], 10_000, ['hole-dropped', 'ring-spike']],
  ])('%s', async (_, parts, squareMeters, codes) => {
    const [shipped] = shipShapes([parts]);
    const { areas, diagnostics } = await loadShapes([parts]);
    expect(shipped).toBeCloseTo(squareMeters, 3);
    expect(areas[0]).toBe(shipped);
    const told = new Set<string>(diagnostics.map(({ code }) => code));
    for (const code of ['crs-stated', 'crs-assumed', 'ring-winding', 'no-usable-feature']) told.delete(code);
    expect([...told].sort()).toEqual(codes);
  });
});

describe('the ground of any shape is that of a second program that follows the same words', () => {
  const SHAPES = 3000;

  /** Corners anywhere, or a ring that sees its middle; now and then one that was there before. */
  function drawRing(random: () => number, step: number, before: readonly [number, number][][]): [number, number][] {
    const snap = (value: number): number => Math.round(value / step) * step;
    if (before.length > 0 && random() < 0.05) return before[Math.floor(random() * before.length)]!;
    const corners = 3 + Math.floor(random() * 6);
    if (random() < 0.5) {
      return Array.from({ length: corners }, () => [snap(random() * 600), snap(random() * 600)]);
    }
    const [x, y, size] = [100 + random() * 400, 100 + random() * 400, 20 + 300 * random() ** 2];
    return Array.from({ length: corners }, (_, i) => {
      const [angle, reach] = [(2 * Math.PI * i) / corners, size * (0.6 + 0.4 * random())];
      return [snap(x + reach * Math.cos(angle)), snap(y + reach * Math.sin(angle))];
    });
  }

  /** Spikes that are open a little are dropped all the same; they have a test of their own. */
  function hasThinCorner(ring: readonly [number, number][]): boolean {
    return ring.some(([x, y], i) => {
      const [[ax, ay], [bx, by]] = [ring.at(i - 1)!, ring[(i + 1) % ring.length]!];
      const [ux, uy, vx, vy] = [ax - x, ay - y, bx - x, by - y];
      const cross = Math.abs(ux * vy - uy * vx);
      return cross > 0 && cross < 0.1 * Math.max(Math.hypot(ux, uy), Math.hypot(vx, vy));
    });
  }

  function drawShape(random: () => number, step: number): Part[] {
    const before: [number, number][][] = [];
    return Array.from({ length: random() < 0.7 ? 1 : 2 }, () =>
      Array.from({ length: 1 + Math.floor(random() * 5) }, () => {
        let ring = drawRing(random, step, before);
        while (hasThinCorner(ring)) ring = drawRing(random, step, before);
        before.push(ring);
        return closed(...ring);
      }),
    );
  }

  test.each([
    { step: 60, what: 'on a coarse grid, where lines run along each other' },
    { step: 5, what: 'on a fine grid' },
    { step: 0.0001, what: 'anywhere' },
  ])('$what', { timeout: stretchLimit(300_000) }, async ({ step }) => {
    const random = seededRandom(20261128);
    const shapes = Array.from({ length: SHAPES }, () => drawShape(random, step));
    const shipped = shipShapes(shapes);
    const { areas } = await loadShapes(shapes);
    expect(areas).toEqual(shipped);
    // the second program reads the same degrees, taken to metres
    const wanted = shapes.map((shape) =>
      measureGround(
        toDegrees(shape).map((part) =>
          part.map((ring) => ring.map(([x, y]): [number, number] => [(x - WEST) / METERS, (y - SOUTH) / METERS])),
        ),
      ),
    );
    const differing = wanted.flatMap((area, i) => {
      const expected = Number.isNaN(area) ? 0 : area;
      return Math.abs(shipped[i]! - expected) > 0.01 ? [{ i, got: shipped[i], expected: area }] : [];
    });
    expect(differing).toEqual([]);
    expect(wanted.filter((area) => area > 0).length).toBeGreaterThan(SHAPES / 2);
  });
});
