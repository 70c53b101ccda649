import type { FeatureCollection } from 'geojson';
import { beforeEach, describe, expect, it } from 'vitest';
import { LayerData } from '../../../src/map/layer-data.ts';
import { DARK, LIGHT } from '../../../src/map/palette.ts';
import { StyleDriver } from '../../../src/map/style-driver.ts';
import { buildStyle, type StyleInput } from '../../../src/map/style/build-style.ts';
import { INITIAL_COVERAGE } from '../../../src/state/coverage/coverage-state.ts';
import { FakeEngine } from '../../tools/fake-engine.ts';
import { readTinyDistrict } from '../../tools/tiny-district.ts';

const tiny = readTinyDistrict();
const layerData = new LayerData(tiny);
const ids = tiny.district.layers.map(({ id }) => id);
const collection = () => ({ type: 'FeatureCollection', features: [] }) as const satisfies FeatureCollection;

const input: StyleInput = {
  district: tiny.district,
  data: layerData.withCoverage(INITIAL_COVERAGE),
  visible: ids,
  palette: LIGHT,
  language: 'zh-CN',
};
const styleWith = (change: Partial<StyleInput>) => buildStyle({ ...input, ...change });

let engine: FakeEngine;
let driver: StyleDriver;

/** The methods that were called since the last time, each once. */
const methods = () => new Set(engine.calls.splice(0).map(([method]) => method));

beforeEach(() => {
  engine = new FakeEngine(styleWith({}));
  driver = new StyleDriver(engine.map, styleWith({}));
});

describe('what the engine is asked when the reader', () => {
  beforeEach(() => {
    engine.load();
    expect(engine.calls).toEqual([]);
  });

  /** Draws a style and returns what was called for it; the engine must then have exactly that style. */
  const show = (change: Partial<StyleInput>) => {
    driver.show(styleWith(change));
    expect(engine.style).toEqual(styleWith(change));
    return methods();
  };

  it('switches a layer: its layers are hidden and shown again, its data stay', () => {
    driver.show(styleWith({ visible: ids.filter((id) => id !== 'roads') }));
    const own = styleWith({}).layers.filter((layer) => 'source' in layer && layer.source === 'roads');
    expect(engine.calls.splice(0)).toEqual(own.map(({ id }) => ['setLayoutProperty', id]));
    expect(show({})).toEqual(new Set(['setLayoutProperty']));
    expect(show({})).toEqual(new Set());
  });

  it('opens another view, where half of the layers differ', () => {
    expect(show({ visible: ['boundary', 'platforms'] })).toEqual(new Set(['setLayoutProperty']));
    expect(show({ visible: [] })).toEqual(new Set(['setLayoutProperty']));
  });

  it('changes the theme: colours alone', () => {
    expect(show({ palette: DARK })).toEqual(new Set(['setPaintProperty']));
    expect(show({ palette: LIGHT })).toEqual(new Set(['setPaintProperty']));
  });

  it('changes the language: words alone', () => {
    expect(show({ language: 'en' })).toEqual(new Set(['setLayoutProperty']));
    const worded = styleWith({}).layers.filter(({ type }) => type === 'symbol');
    driver.show(styleWith({}));
    expect(worded.map(({ id }) => id)).toEqual(expect.arrayContaining(engine.calls.map(([, id]) => id)));
  });

  it('gets the drawing of the check: its two layers alone are sent', () => {
    const drawing = { serviceAreas: collection(), gaps: collection(), land: collection() };
    expect(show({ data: layerData.withCoverage({ ...INITIAL_COVERAGE, drawing }) })).toEqual(new Set(['setData']));
    expect(show({ data: layerData.withCoverage({ ...INITIAL_COVERAGE, drawing }) })).toEqual(new Set());
    driver.show(styleWith({}));
    expect(engine.calls).toEqual([
      ['setData', 'service-areas'],
      ['setData', 'coverage'],
    ]);
  });

  it('brings a layer that the district has none of, and takes it away again', () => {
    const { district } = input;
    const [boundary] = district.layers;
    const own = { ...boundary!, id: 'own-scope', drawing: 'scope', file: 'scope.geojson' } as const;
    const withOwn = { district: { ...district, layers: [...district.layers, own] }, visible: [...ids, 'own-scope'] };
    const data = new Map([...input.data, ['own-scope', collection()]]);
    expect(show({ ...withOwn, data })).toEqual(new Set(['addSource', 'addLayer']));
    expect(show({})).toEqual(new Set(['removeLayer', 'removeSource']));
  });

  it('opens a district with the same layers in another order, or drawn otherwise', () => {
    const { district } = input;
    show({ district: { ...district, layers: district.layers.toReversed() } });
    show({ district: { ...district, layers: district.layers.map((layer) => ({ ...layer, drawing: 'zones' })) } });
    show({ data: new Map([...input.data].slice(3)) });
    show({});
  });
});

describe('while the engine has not loaded', () => {
  it('it is asked for nothing, and draws the last wish as soon as it has', () => {
    driver.show(styleWith({ palette: DARK }));
    driver.show(styleWith({ palette: DARK, language: 'en' }));
    expect([driver.isLoaded, engine.calls]).toEqual([false, []]);
    engine.load();
    expect(driver.isLoaded).toBe(true);
    expect(engine.style).toEqual(styleWith({ palette: DARK, language: 'en' }));
  });

  it('and the same after its context was lost', () => {
    engine.load();
    driver.showAnew(styleWith({ language: 'en' }));
    expect([driver.isLoaded, methods()]).toEqual([false, new Set(['setStyle'])]);
    driver.show(styleWith({ language: 'en', palette: DARK }));
    expect(methods()).toEqual(new Set());
    engine.load();
    expect(engine.style).toEqual(styleWith({ language: 'en', palette: DARK }));
  });
});
