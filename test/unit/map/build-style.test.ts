import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { DRAWINGS as IN_DATA } from '../../../geodata/tools/checks/drawings.mjs';
import type { District, DistrictLayer } from '../../../src/model/district.ts';
import { DRAWINGS, type Drawing } from '../../../src/model/drawings.ts';
import { pickComputed } from '../../../src/map/derive/coverage-features.ts';
import { deriveFeatures } from '../../../src/map/derive/derive-features.ts';
import { DARK, LIGHT } from '../../../src/map/palette.ts';
import { buildStyle } from '../../../src/map/style/build-style.ts';
import { STAGES } from '../../../src/map/style/stages.ts';
import { SYMBOL_NAMES } from '../../../src/map/symbols/symbols.ts';
import { measureContrast } from '../../tools/contrast.ts';
import { sketchSites } from '../../../src/plan/sketch-sites.ts';
import { box, parksOf } from '../coverage/invented.ts';
import { readTinyDistrict } from '../../tools/tiny-district.ts';

const tiny = readTinyDistrict();
const [template] = tiny.district.layers as readonly [DistrictLayer];

/** The geometry types that each drawing draws. */
const TYPES: Readonly<Record<string, { readonly types: readonly string[] }>> = IN_DATA;

/** A layer of each drawing that the tiny district has none of, with the features of a layer that it can draw. */
const borrowed = (Object.keys(DRAWINGS) as Drawing[])
  .filter((drawing) => tiny.district.layers.every((layer) => layer.drawing !== drawing))
  .map((drawing) => ({
    layer: { ...template, id: drawing, name: { zh: drawing, en: drawing }, drawing },
    features: [...tiny.features.values()].find(
      (features) =>
        features.length > 0 && features.every(({ geometry }) => TYPES[drawing]?.types.includes(geometry.type)),
    ),
  }));

const district: District = {
  ...tiny.district,
  layers: [...tiny.district.layers, ...borrowed.map(({ layer }) => layer)],
};

const drawn = new Map<string, FeatureCollection>(
  district.layers
    .filter(({ file }) => file !== null)
    .map((layer) => {
      const features = borrowed.find(({ layer: { id } }) => id === layer.id)?.features ?? tiny.features.get(layer.id);
      return [layer.id, deriveFeatures(layer, features ?? [], 40)];
    }),
);

const data = new Map([...drawn, ...pickComputed(district, null)]);
const visible = district.layers.map(({ id }) => id);
const looks = [LIGHT, DARK].flatMap((palette) => (['zh-CN', 'en'] as const).map((language) => ({ palette, language })));

describe.each(looks)('the style in $palette.scheme and $language', ({ palette, language }) => {
  const style = buildStyle({ district, data, visible, palette, language });
  const layers = style.layers.filter(({ type }) => type !== 'background') as {
    readonly id: string;
    readonly type: string;
    readonly source: string;
    readonly paint?: Readonly<Record<string, unknown>>;
    readonly layout?: Readonly<Record<string, unknown>>;
  }[];

  it('is one that the engine’s own specification accepts', () => {
    expect(validateStyleMin(style as never).map(({ message }) => message)).toEqual([]);
  });

  it('asks nobody for anything: no glyphs, no sprite, no address', () => {
    expect(Object.keys(style)).not.toContain('glyphs');
    expect(Object.keys(style)).not.toContain('sprite');
    expect(JSON.stringify(style)).not.toMatch(/https?:|\/\//);
    expect(Object.values(style.sources).map(({ type }) => type)).toEqual([...data].map(() => 'geojson'));
    const inline = Object.values(style.sources) as { readonly data?: unknown }[];
    expect(inline.every((source) => typeof source.data === 'object')).toBe(true);
  });

  it('draws every kind of layer, and a layer that only the list shows not at all', () => {
    expect(borrowed.filter(({ features }) => !features).map(({ layer }) => layer.id)).toEqual([]);
    const sources = new Set(layers.map(({ source }) => source));
    for (const { id, drawing } of district.layers) expect(sources.has(id), id).toBe(drawing !== 'list-only');
  });

  it('uses each id once', () => {
    const ids = style.layers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names only symbols that are painted here', () => {
    const named = layers.flatMap(({ paint, layout }) => [paint?.['fill-pattern'], layout?.['icon-image']]);
    const images = named.filter((name) => name !== undefined);
    expect(images.length).toBeGreaterThan(0);
    expect(images.filter((name) => !SYMBOL_NAMES.includes(String(name)))).toEqual([]);
  });

  it('writes every name in a colour that can be read on its halo', () => {
    const names = layers.filter(({ paint }) => typeof paint?.['text-color'] === 'string' && paint['text-halo-color']);
    expect(names.length).toBeGreaterThan(10);
    const faint = names.filter(
      ({ paint }) => measureContrast(paint?.['text-color'] as string, paint?.['text-halo-color'] as string) < 4.5,
    );
    expect(faint.map(({ id }) => id)).toEqual([]);
  });

  it('lights up every layer that has items, and no other', () => {
    const lit = new Set(layers.filter(({ id }) => id.endsWith('-lit-points')).map(({ source }) => source));
    for (const [id, { features }] of data) {
      expect(lit.has(id), id).toBe(features.some(({ properties }) => typeof properties?.['item'] === 'string'));
    }
  });
});

describe('the order of drawing', () => {
  const style = buildStyle({ district, data, visible, palette: LIGHT, language: 'zh-CN' });
  const ids = style.layers.map(({ id }) => id);
  const indexOf = (id: string): number => {
    expect(ids).toContain(id);
    return ids.indexOf(id);
  };

  it('has the ground lowest, then bands, areas and ring, points and names on top', () => {
    const upwards = [
      'background',
      'boundary-land',
      'hills-fill',
      'water-fill',
      'zones-fill',
      'green-band-fill',
      'boundary-line',
      'roads-arterial',
      'ring-line',
      'strategy-arrows',
      'centres-dot',
      'roads-arterial-names',
      'water-names',
      'places-rank-1',
      'green-places-points',
      'platforms-names',
      'centres-names',
      'zones-names',
      'platforms-badges',
      'platforms-numbers',
    ];
    const indices = upwards.map(indexOf);
    expect(indices).toEqual([...indices].sort((a, b) => a - b));
  });

  it('knows every stage once', () => {
    expect(new Set(STAGES).size).toBe(STAGES.length);
  });

  it('keeps the district’s own order where two layers share a stage', () => {
    expect(indexOf('platforms-2020-badges')).toBeLessThan(indexOf('platforms-badges'));
    expect(indexOf('boundary-line')).toBeGreaterThan(indexOf('boundary-halo'));
  });
});

describe('the layers that are drawn', () => {
  const build = (ids: readonly string[]) =>
    buildStyle({ district, data, visible: ids, palette: LIGHT, language: 'zh-CN' });

  /** Ids of the sources that something is drawn of. */
  const drawnOf = (ids: readonly string[]) =>
    new Set(
      build(ids).layers.flatMap((layer) =>
        'source' in layer && layer.layout?.visibility !== 'none' ? [layer.source] : [],
      ),
    );

  it('are the visible ones; the others stay at hand, hidden', () => {
    expect(drawnOf(['water', 'ring'])).toEqual(new Set(['water', 'ring']));
    expect(build(['water', 'ring']).layers.map(({ id }) => id)).toEqual(build(visible).layers.map(({ id }) => id));
    expect(Object.keys(build(['water']).sources)).toEqual([...data.keys()]);
  });

  it('are none where the reader switched all of them off', () => {
    expect(drawnOf([])).toEqual(new Set());
  });

  it('are hollow and grey where only an earlier plan has them', () => {
    const badges = build(['platforms', 'platforms-2020']).layers.filter(({ id }) => id.endsWith('-badges'));
    expect(badges.map(({ paint }) => (paint as Record<string, unknown>)['circle-color'])).toEqual([
      LIGHT.land,
      LIGHT.platform,
    ]);
  });

  it('are the same for the same input, and the input stays as it was', () => {
    const before = JSON.stringify([...data]);
    expect(build(visible)).toEqual(build(visible));
    expect(JSON.stringify([...data])).toBe(before);
  });
});

it('draws what parts of the desk sketch over the layers, each from a source of its own', () => {
  const candidates = { ...parksOf([[box(0, 0, 20)], [box(50, 0, 20)]]), role: 'candidates' as const };
  const sketches = { sites: sketchSites(candidates, [1], 1) };
  const style = buildStyle({ district, data, visible, palette: LIGHT, language: 'en', sketches });
  expect(validateStyleMin(style)).toEqual([]);
  expect(style.sources['sketch-sites']).toMatchObject({ data: sketches.sites });
  expect(style.layers.filter((layer) => 'source' in layer && layer.source === 'sketch-sites').length).toBeGreaterThan(
    4,
  );
  expect(sketches.sites.features.map(({ properties }) => properties!['mark'] as string)).toEqual([
    'candidate',
    'lit',
    'number',
  ]);
  expect(sketches.sites.features[2]).toMatchObject({ properties: { words: '1' }, geometry: { type: 'Point' } });
});
