import gcoord from 'gcoord';
import { describe, expect, test } from 'vitest';
import { shiftToBd09, shiftToGcj02, undoBd09, undoGcj02 } from '../../../src/ingest/crs/china-offset.ts';
import { type CrsName, findZone, nameSixDegreeZone, nameZone } from '../../../src/ingest/crs/crs-name.ts';
import { isOldDatum } from '../../../src/ingest/crs/old-datum.ts';
import { parseCrsName } from '../../../src/ingest/crs/parse-crs-name.ts';
import { readLayer } from '../../../src/ingest/read-layer.ts';
import { parsePrj } from '../../../src/ingest/crs/parse-prj.ts';
import { projectToPlane } from '../../tools/gauss-kruger.ts';

const METRES_PER_DEGREE = 111_195;
const CITIES: readonly (readonly [number, number])[] = [
  [120.2, 30.2],
  [116.4, 39.9],
  [87.6, 43.8],
  [113.3, 23.1],
  [126.6, 45.8],
  [91.1, 29.6],
];

describe('the shifted systems of web maps', () => {
  test.each(CITIES)('%f, %f agrees with an independent library to a centimetre', (lng, lat) => {
    const [gcjLng, gcjLat] = gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02);
    const [bdLng, bdLat] = gcoord.transform([lng, lat], gcoord.WGS84, gcoord.BD09);
    const gcj = shiftToGcj02({ lng, lat });
    const bd = shiftToBd09(gcj);
    expect(Math.hypot(gcj.lng - gcjLng!, gcj.lat - gcjLat!) * METRES_PER_DEGREE).toBeLessThan(0.01);
    expect(Math.hypot(bd.lng - bdLng!, bd.lat - bdLat!) * METRES_PER_DEGREE).toBeLessThan(0.01);
    expect(Math.hypot(gcj.lng - lng, gcj.lat - lat) * METRES_PER_DEGREE).toBeGreaterThan(100);
  });

  test.each(CITIES)('%f, %f comes back to a tenth of a millimetre', (lng, lat) => {
    const gcj = shiftToGcj02({ lng, lat });
    for (const back of [undoGcj02(gcj), undoBd09(shiftToBd09(gcj))]) {
      expect(Math.hypot(back.lng - lng, back.lat - lat) * METRES_PER_DEGREE).toBeLessThan(1e-3);
    }
  });

  test('outside China nothing moves', () => {
    expect(shiftToGcj02({ lng: 24.9, lat: 60.2 })).toEqual({ lng: 24.9, lat: 60.2 });
  });
});

describe('names of systems', () => {
  test.each<[string, CrsName | null]>([
    ['EPSG:4549', 'epsg:4549'],
    ['epsg:4528', 'epsg:4528'],
    ['urn:ogc:def:crs:EPSG::4549', 'epsg:4549'],
    ['urn:ogc:def:crs:EPSG:9.8.15:4490', 'epsg:4490'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'wgs84'],
    ['http://www.opengis.net/def/crs/EPSG/0/4326', 'wgs84'],
    ['4326', 'wgs84'],
    ['EPSG:900913', 'epsg:3857'],
    ['CGCS2000', 'cgcs2000'],
    ['GCJ-02', 'gcj02'],
    ['WGS 84', 'wgs84'],
    ['WGS_1984', 'wgs84'],
    ['2000国家大地坐标系', 'cgcs2000'],
    ['CGCS2000_3_Degree_GK_CM_120E', 'epsg:4549'],
    ['CGCS2000_3_Degree_GK_Zone_40', 'epsg:4528'],
    ['CGCS2000 / 3-degree Gauss-Kruger CM 120E', 'epsg:4549'],
    ['CGCS2000 / Gauss-Kruger zone 20', 'epsg:4498'],
    ['CGCS2000 / Gauss-Kruger CM 117E', 'epsg:4548'],
    ['http://www.opengis.net/gml/srs/epsg.xml#4549', 'epsg:4549'],
    ['EPSG 4549', 'epsg:4549'],
    ['EPSG:4509', 'epsg:4548'],
    ['EPSG:4512', 'epsg:4554'],
    ['EPSG:4498', 'epsg:4498'],
    ['EPSG:4489', null],
    ['EPSG:4555', null],
    ['EPSG:4610', null],
    ['Xian_1980_3_Degree_GK_CM_120E', null],
    ['EPSG:32651', null],
    ['nonsense 4549', null],
    ['', null],
  ])('%s', (text, crs) => expect(parseCrsName(text)).toBe(crs));

  test('zones run from 75° to 135° with and without prefix', () => {
    expect(findZone('epsg:4513')).toEqual({ centralMeridian: 75, falseEasting: 25_500_000, width: 3 });
    expect(findZone('epsg:4533')).toEqual({ centralMeridian: 135, falseEasting: 45_500_000, width: 3 });
    expect(findZone('epsg:4534')).toEqual({ centralMeridian: 75, falseEasting: 500_000, width: 3 });
    expect(findZone('epsg:4554')).toEqual({ centralMeridian: 135, falseEasting: 500_000, width: 3 });
    expect(findZone('epsg:4555')).toBeNull();
    expect(nameZone(120, false)).toBe('epsg:4549');
    expect(nameZone(120, true)).toBe('epsg:4528');
    expect(nameZone(138, true)).toBeNull();
    expect(findZone('epsg:4491')).toEqual({ centralMeridian: 75, falseEasting: 13_500_000, width: 6 });
    expect(findZone('epsg:4501')).toEqual({ centralMeridian: 135, falseEasting: 23_500_000, width: 6 });
    expect(findZone('epsg:4490')).toBeNull();
    expect(nameSixDegreeZone(20)).toBe('epsg:4498');
    expect(nameSixDegreeZone(24)).toBeNull();
  });
});

describe('the older datums are known by name and by number', () => {
  // the numbers are those of the EPSG list
  test.each([
    ...['Xian_1980', 'D_Beijing_1954', '西安80', 'Krasovsky_1940', 'New Beijing', 'EPSG:4214', 'EPSG:4610'],
    ...['EPSG:2327', 'EPSG:2364', 'EPSG:2390', 'EPSG:2401', 'EPSG:2437', 'EPSG:21420', 'EPSG:4796'],
  ])('%s', (text) => expect(isOldDatum(text)).toBe(true));

  test.each(['EPSG:4490', 'EPSG:4549', 'EPSG:2326', 'EPSG:2391', 'EPSG:32650', 'WGS 84', ''])('not %s', (text) => {
    expect(isOldDatum(text)).toBe(false);
  });
});

test('a .prj in feet or with a scale of its own is not taken for a zone', () => {
  const wkt = (scale: string, unit: string) =>
    `PROJCS["x",GEOGCS["g",DATUM["D_China_2000",SPHEROID["s",6378137,298.257222101]],UNIT["Degree",0.0174532925199433]],` +
    `PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000],PARAMETER["False_Northing",0],` +
    `PARAMETER["Central_Meridian",120],PARAMETER["Scale_Factor",${scale}],UNIT["u",${unit}]]`;
  expect(parsePrj(wkt('1', '1'))).toEqual({ known: true, crs: 'epsg:4549', source: 'prj' });
  expect(parsePrj(wkt('0.9996', '1'))?.known).toBe(false);
  expect(parsePrj(wkt('1', '0.3048'))?.known).toBe(false);
});

describe('every zone, with and without its number before the easting', () => {
  const ring: readonly (readonly [lng: number, lat: number])[] = [
    [0.3, 30.2],
    [0.31, 30.2],
    [0.31, 30.21],
    [0.3, 30.21],
    [0.3, 30.2],
  ];
  const zones = Array.from({ length: 21 }, (_, step) => 75 + 3 * step);
  const cases = zones.flatMap((meridian) =>
    [true, false].flatMap((prefixed) => [true, false].map((eastFirst) => ({ meridian, prefixed, eastFirst }))),
  );

  test.each(cases)('$meridian° (prefix: $prefixed, east first: $eastFirst)', async (entry) => {
    const { meridian, prefixed, eastFirst } = entry;
    // projected by a second implementation, which knows 120° only: the zones are alike but for their number
    const positions = ring.map(([lng, lat]) => {
      const [east, north] = projectToPlane([120 + lng, lat]);
      const easting = east + (prefixed ? (meridian / 3) * 1e6 : 0);
      return eastFirst ? [easting, north] : [north, easting];
    });
    const bytes = new TextEncoder().encode(JSON.stringify({ type: 'Polygon', coordinates: [positions] }));
    const extent = [meridian + 0.2, 30, meridian + 0.4, 30.4] as const;
    const name = nameZone(meridian, prefixed)!;
    const guessed = await readLayer(bytes, 'zone.geojson', { extent });
    expect(guessed.crs).toEqual({ name, axes: eastFirst ? 'east-first' : 'north-first', source: 'numbers' });
    const chosen = await readLayer(bytes, 'zone.geojson', { crs: name });
    for (const { layer } of [guessed, chosen]) {
      const { coordinates } = layer!.polygons;
      const places = ring.slice(0, 4).map(([lng, lat]) => [meridian + lng, lat]);
      expect(coordinates.length).toBe(8);
      for (const [lng, lat] of places) {
        const misses = places.map((_, i) => Math.hypot(coordinates[2 * i]! - lng!, coordinates[2 * i + 1]! - lat!));
        expect(Math.min(...misses) * METRES_PER_DEGREE).toBeLessThan(0.002);
      }
    }
    // without a place to tell by, a zone without its number is not guessed at
    const alone = await readLayer(bytes, 'zone.geojson');
    expect(alone.crs?.name ?? alone.diagnostics[0]!.code).toBe(prefixed ? name : 'crs-ambiguous');
    if (!prefixed) expect(alone.crsCandidates).toContain(name);
  });
});
