import type { Polygon, Position } from 'geojson';
import type { TerraDraw } from 'terra-draw';
import { expect, it } from 'vitest';
import { RingStore } from '../../../../src/map/draw/ring-store.ts';
import { required } from '../../../tools/required.ts';

/** What of Terra Draw holds features; it takes no more decimals than Terra Draw does. */
class HeldFeatures {
  features: { id: string; properties: Record<string, unknown>; geometry: Polygon }[] = [];
  selected: string | null = null;

  clear(): void {
    this.features = [];
    this.selected = null;
  }

  addFeatures([feature]: { properties: Record<string, unknown>; geometry: Polygon }[]) {
    const { properties, geometry } = required(feature);
    const decimals = geometry.coordinates.flat(2).map((value) => String(value).split('.')[1]?.length ?? 0);
    const valid = Math.max(...decimals) <= 9;
    if (valid) this.features.push({ id: 'a', properties, geometry });
    return [{ id: 'a', valid }];
  }

  selectFeature(id: string): void {
    this.selected = id;
  }

  getSnapshot() {
    return this.features;
  }

  getSnapshotFeature(id: string) {
    return this.features.find((feature) => feature.id === id);
  }
}

const EXACT = [120.20000000000123, 30.2, 120.21000000000456, 30.20000000000789, 120.21, 30.210000000001];

it('what nobody moved stays as it was to the last digit, though fewer digits are held', () => {
  const held = new HeldFeatures();
  const store = new RingStore(held as unknown as TerraDraw);
  store.put(EXACT);
  expect(held.selected).toBe('a');
  expect(store.readHeld()).toEqual({ ring: EXACT, set: [] });
  const ring = required(required(held.features[0]).geometry.coordinates[0]);
  ring[1] = [120.25, 30.25] as Position;
  expect(store.readById('a')).toEqual([...EXACT.slice(0, 2), 120.25, 30.25, ...EXACT.slice(4)]);
});

it('of a ring that is drawn it tells the vertices that are set from the one at the pointer', () => {
  const held = new HeldFeatures();
  const store = new RingStore(held as unknown as TerraDraw);
  expect(store.readHeld()).toEqual({ ring: [], set: [] });
  held.features.push({
    id: 'a',
    properties: { currentlyDrawing: true, committedCoordinateCount: 2 },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    },
  });
  expect(store.readHeld()).toEqual({ ring: [0, 0, 1, 0, 1, 1], set: [0, 0, 1, 0] });
});
