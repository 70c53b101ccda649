import type { Map as EngineMap } from 'maplibre-gl';
import { expect, it } from 'vitest';
import { pickItem } from '../../../src/map/pick.ts';

/** A feature as the engine would report it, the topmost first. */
const drawn = (item: string | null, type: string, layer = 'x', part = 'shape') => ({
  properties: { item, part },
  geometry: { type },
  layer: { id: layer },
});

/** An engine that has drawn these features under the finger, wherever it points. */
const engine = (...features: readonly unknown[]): EngineMap =>
  ({ queryRenderedFeatures: () => features }) as unknown as EngineMap;

const pick = (...features: readonly unknown[]): string | null => pickItem(engine(...features), { x: 50, y: 60 });

it('takes a point before a line and a line before an area, whatever is on top', () => {
  expect(pick(drawn('area', 'Polygon'), drawn('line', 'LineString'), drawn('badge', 'Point'))).toBe('badge');
  expect(pick(drawn('area', 'MultiPolygon'), drawn('line', 'MultiLineString'))).toBe('line');
  expect(pick(drawn('area', 'Polygon'), drawn('arrow', 'Polygon', 'x', 'arrow'))).toBe('arrow');
});

it('takes the topmost among equals', () => {
  expect(pick(drawn('above', 'Polygon'), drawn('below', 'Polygon'))).toBe('above');
});

it('does not take the ground, a light or a ring of uncertainty', () => {
  expect(pick(drawn(null, 'Polygon'))).toBeNull();
  expect(pick(drawn('far', 'Polygon', 'platforms-accuracy', 'accuracy'))).toBeNull();
  expect(pick(drawn('near', 'Point', 'platforms-lit-points'))).toBeNull();
  expect(pick()).toBeNull();
});

it('is as generous as a finger needs', () => {
  const asked: unknown[] = [];
  const map = { queryRenderedFeatures: (box: unknown) => (asked.push(box), []) } as unknown as EngineMap;
  pickItem(map, { x: 50, y: 60 });
  expect(asked).toEqual([
    [
      [44, 54],
      [56, 66],
    ],
  ]);
});
