import { kinks } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { readLayer } from '../tools/geodata.ts';
import { isPolygon, listPositions } from '../tools/geometry-kinds.ts';
import { measureAreaSquareMeters } from '../tools/plane-measures.ts';
import { required } from '../tools/required.ts';

/** Every item these files draw; what has no known place is in the list only. */
const ITEMS: Readonly<Record<string, readonly string[]>> = {
  'structure/strategy.geojson': ['east-optimise', 'west-build', 'south-launch', 'north-integrate', 'centre-upgrade'],
  'structure/ecology-c.geojson': ['ecology-c'],
  'structure/ecology-l.geojson': ['ecology-l'],
  'structure/corridors.geojson': ['blue-green-network'],
  'structure/ring.geojson': ['sharing-ring'],
  'structure/zones.geojson': ['zone-riverfront', 'zone-innovation', 'zone-valley'],
  'structure/blocks-2015.geojson': ['bay-2015', 'port-2015', 'valley-2015'],
  'structure/centres.geojson': ['core', 'core-olympic', 'core-tech', 'centre-xintiandi', 'centre-baimahu'],
  'structure/platforms.geojson': ['iot-town', 'internet-town', 'creative-town', 'smart-supply-town', 'smart-new-world', 'fintech-town', 'north-park', 'fuyang-zone', 'subdistrict-parks'],
  'structure/platforms-2015.geojson': ['baimahu-eco-city', 'olympic-expo-city', 'iot-park-2015', 'beitang-riverside', 'smart-new-world-2015'],
  'structure/works-2015.geojson': ['creative-town-2015', 'starlight-phase-2', 'binkang-complex', 'xixing-interchange', 'jianghui-tunnel', 'huoju-tunnel', 'olympic-metro-deck', 'government-square-underground', 'animation-museum', 'olympic-main-stadium', 'tennis-centre'],
  'structure/culture.geojson': ['xixing-ancient-town', 'changhe-old-street', 'guan-river', 'canal-head', 'writers-village', 'shopping-areas'],
  'green/named-places.geojson': ['riverside-belt', 'guanshan-park', 'xiangqifang', 'changer-park', 'river-parks', 'baimahu-park', 'jingshanhu-park', 'riverside-run'],
}; // prettier-ignore
const files = Object.keys(ITEMS);

describe('the schematic structure', () => {
  test.each(files)('%s draws the items it should and no other', (file) => {
    const drawn = new Set(readLayer(file).flatMap(({ properties }) => properties.item ?? []));
    expect([...drawn].sort()).toEqual([...required(ITEMS[file])].sort());
  });

  test('has ids that are unique and kebab-case', () => {
    const ids = files.flatMap((file) => readLayer(file).map(({ id }) => String(id)));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test.each(files)('%s says of every feature what it is and how sure its place is', (file) => {
    for (const { id, properties } of readLayer(file)) {
      const { item, name, nameEn, clause, geometryStatus, link, accuracyM, source } = properties;
      // A place that only published texts name has neither an item nor a clause.
      expect(clause === null, String(id)).toBe(item === null);
      for (const text of [name, nameEn, clause ?? name, source]) expect(text, String(id)).toMatch(/\S/);
      expect(['digitised', 'schematic']).toContain(geometryStatus);
      expect(['stated', 'inferred']).toContain(link);
      expect(accuracyM).toBeGreaterThanOrEqual(50);
    }
  });

  test.each(files)('%s has at most 6 decimals, and simple shells against the clock', (file) => {
    for (const feature of readLayer(file)) {
      for (const value of listPositions(feature.geometry).flat()) expect(value).toBe(Math.round(value * 1e6) / 1e6);
      if (!isPolygon(feature)) continue;
      const [shell] = feature.geometry.coordinates;
      expect(required(shell)[0]).toEqual(required(shell).at(-1));
      expect(measureAreaSquareMeters({ type: 'Polygon', coordinates: [required(shell)] })).toBeGreaterThan(0);
      expect(kinks(feature).features, String(feature.id)).toHaveLength(0);
    }
  });

  test('places what it cannot know with an error of at least a kilometre', () => {
    for (const { properties } of readLayer('structure/blocks-2015.geojson')) {
      expect(properties.link).toBe('inferred');
      expect(properties.accuracyM).toBeGreaterThanOrEqual(1000);
    }
  });
});
