import { expect, it } from 'vitest';
import { drawOutlines } from '../../../src/map/draw-outlines.ts';
import { layOutPreview } from '../../../src/map/lay-out-preview.ts';
import type { PolygonLayer } from '../../../src/model/polygon-layer.ts';
import { packLayer } from '../../../src/plan/pack-layer.ts';
import { readTinyDistrict } from '../../tools/tiny-district.ts';

const loaded = readTinyDistrict();
const parks = packLayer('parks', 'parks.geojson', loaded.features.get(loaded.district.coverage!.parks)!);

const move = ({ polygons, ...layer }: PolygonLayer, degrees: number): PolygonLayer => ({
  ...layer,
  polygons: { ...polygons, coordinates: polygons.coordinates.map((value) => value + degrees) },
});

const readNumbers = (path: string): number[] => [...path.matchAll(/-?[\d.]+/g)].map(([text]) => Number(text));

it('shows a layer inside its district', () => {
  const preview = layOutPreview(parks, loaded, 300, 200)!;
  expect(preview).toMatchObject({ isInside: true, drawn: parks.features.length, mended: '' });
  expect(preview.district).toMatch(/^M[\d. L]+Z/);
  for (const value of readNumbers(preview.shapes)) expect(value).toBeLessThanOrEqual(300);
});

it('shows both, small, where the layer lies elsewhere', () => {
  const preview = layOutPreview(move(parks, 5), loaded, 300, 200)!;
  expect(preview.isInside).toBe(false);
  for (const value of readNumbers(preview.district)) expect(value).toBeGreaterThanOrEqual(0);
});

it('has nothing to show of an empty layer', () => {
  const none = Uint32Array.of(0);
  const polygons = { coordinates: new Float64Array(), ringStarts: none, polygonStarts: none, featureStarts: none };
  expect(layOutPreview({ ...parks, features: [], polygons }, loaded, 300, 200)).toBeNull();
});

it('marks what was mended', () => {
  const features = parks.features.map((record, i) => ({ ...record, repaired: i === 0 }));
  const { mended, shapes } = layOutPreview({ ...parks, features }, loaded, 300, 200)!;
  expect(mended).not.toBe('');
  expect(shapes).toContain(mended);
});

it('leaves out vertices that the eye cannot tell apart, and keeps a dot of the smallest shapes', () => {
  const circle = Array.from({ length: 720 }, (_, i) => [Math.cos((i * Math.PI) / 360), Math.sin((i * Math.PI) / 360)]);
  const polygons = {
    coordinates: Float64Array.from(circle.flat()),
    ringStarts: Uint32Array.of(0, 720),
    polygonStarts: Uint32Array.of(0, 1),
    featureStarts: Uint32Array.of(0, 1),
  };
  const draw = (pixels: number): string =>
    drawOutlines(polygons, [0], { toPixels: ([x = 0, y = 0]) => [x * pixels, y * pixels] });
  // a circle of 50 pixels is 314 pixels round: at least 0.6 between two vertices
  const kept = readNumbers(draw(50)).length / 2;
  expect(kept).toBeGreaterThan(200);
  expect(kept).toBeLessThanOrEqual(314 / 0.6);
  expect(draw(0.01)).toBe('M0.01 0h1v1h-1z');
});
