import type { Point, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { measureDistanceMeters, type LngLat } from '../../../src/geometry/geodesic.ts';
import { isInsidePolygon } from '../../../src/geometry/point-in-polygon.ts';
import { addressItems } from '../../../src/map/attention.ts';
import { drawAccuracyRing } from '../../../src/map/derive/accuracy-ring.ts';
import { deriveFeatures, UNSURE_METERS } from '../../../src/map/derive/derive-features.ts';
import type { DistrictLayer } from '../../../src/model/district.ts';
import type { PlanFeature } from '../../../src/model/feature.ts';
import { readTinyDistrict } from '../../tools/tiny-district.ts';

const tiny = readTinyDistrict();
const layerOf = (id: string): DistrictLayer => tiny.district.layers.find((layer) => layer.id === id) as DistrictLayer;
const derive = (id: string) => deriveFeatures(layerOf(id), tiny.features.get(id) ?? [], 40).features;
const fids = (id: string) => derive(id).map(({ properties }) => properties?.['fid']);

describe('what is derived for the drawing', () => {
  it('keeps every feature as it is, under an id of its own', () => {
    for (const { id, file } of tiny.district.layers) {
      if (file === null) continue;
      const derived = derive(id);
      const names = derived.map(({ properties }) => properties?.['fid']);
      expect(new Set(names).size, id).toBe(names.length);
      const shapes = derived.filter(({ properties }) => properties?.['part'] === 'shape');
      expect(shapes.map(({ geometry }) => geometry)).toEqual(tiny.features.get(id)?.map(({ geometry }) => geometry));
    }
  });

  it('hands on no member that the engine would stumble over', () => {
    const [feature] = tiny.features.get('zones') ?? [];
    const properties = { ...feature!.properties, slot: 2, $name: 'x', constructor: 'a firm', tags: ['a'], owner: null };
    const geometry = { ...feature!.geometry, $name: 'x' } as unknown as PlanFeature['geometry'];
    for (const made of deriveFeatures(layerOf('zones'), [{ ...feature!, properties, geometry }], 40).features) {
      expect(Object.keys(made.geometry)).toEqual(['type', 'coordinates']);
      expect(made.properties).toMatchObject({ name: properties.name, slot: 2, owner: null });
      expect(Object.keys(made.properties!).filter((name) => ['$name', 'constructor', 'tags'].includes(name))).toEqual(
        [],
      );
    }
  });

  it('puts an area’s name inside it', () => {
    const zones = derive('zones');
    expect(fids('zones')).toEqual([
      'zone-north',
      'zone-north~label',
      'zone-middle',
      'zone-middle~label',
      'zone-south',
      'zone-south~label',
    ]);
    for (let i = 0; i < zones.length; i += 2) {
      const [lng = NaN, lat = NaN] = (zones[i + 1]?.geometry as Point).coordinates;
      expect(isInsidePolygon(zones[i]?.geometry as Polygon, lng, lat)).toBe(true);
    }
  });

  it('names an area once: at its item’s point where it has one', () => {
    expect(fids('platforms')).toEqual(['sample-works', 'sample-works-extent', 'far-park']);
  });

  it('gives a direction its arrow, and its name behind the tail', () => {
    expect(fids('strategy')).toEqual(['grow-east', 'grow-east~arrow', 'grow-east~label', 'renew-centre']);
    const label = derive('strategy')[2]?.geometry as Point;
    expect(measureDistanceMeters(label.coordinates as unknown as LngLat, [117.207, 31.798])).toBeCloseTo(4.5 * 40, -1);
    expect(label.coordinates[0]).toBeLessThan(117.207);
  });

  it('leaves lines and ground without items alone', () => {
    expect(fids('roads')).toEqual(['first-avenue', 'second-road', 'sample-bridge']);
    expect(fids('places')).toEqual(['county-hall', 'east-village']);
  });
});

describe('an uncertain place', () => {
  const [works] = tiny.features.get('platforms') ?? [];
  const withAccuracy = (accuracyM: number, item: string | null = 'sample-works') =>
    deriveFeatures(
      layerOf('platforms'),
      [{ ...works, properties: { ...works?.properties, accuracyM, item } } as never],
      40,
    ).features;

  it('gets a ring of its own uncertainty from 200 m on', () => {
    expect(UNSURE_METERS).toBe(200);
    expect(withAccuracy(200)).toHaveLength(1);
    expect(withAccuracy(201).map(({ properties }) => properties?.['part'])).toEqual(['shape', 'accuracy']);
  });

  it('gets none where the plan does not speak of it', () => {
    expect(withAccuracy(900, null)).toHaveLength(1);
  });

  it.each([250, 1000, 2500])('is drawn within %d m on the ground', (radius) => {
    const ring = drawAccuracyRing([117.19, 31.792], radius).coordinates[0] ?? [];
    expect(ring.at(-1)).toEqual(ring[0]);
    for (const position of ring) {
      const distance = measureDistanceMeters([117.19, 31.792], position as unknown as LngLat);
      expect(Math.abs(distance / radius - 1)).toBeLessThan(0.005);
    }
  });
});

it('lights up all parts of an item, wherever they are drawn', () => {
  const data = new Map(
    ['strategy', 'ring'].map((id) => [id, deriveFeatures(layerOf(id), tiny.features.get(id) ?? [], 40)]),
  );
  const addresses = addressItems(data);
  expect(addresses.get('grow-east')).toEqual([
    { source: 'strategy', id: 'grow-east' },
    { source: 'strategy', id: 'grow-east~arrow' },
    { source: 'strategy', id: 'grow-east~label' },
  ]);
  expect(addresses.get('sample-ring')).toHaveLength(4);
  expect(addresses.size).toBe(3);
});
