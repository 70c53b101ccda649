import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { chooseEncoding, writeShapefiles } from '../../../src/export/write-shapefiles.ts';
import type { Grid } from '../../../src/export/grid.ts';
import { unpackPolygons } from '../../../src/geometry/unpack-polygons.ts';
import { chooseZone } from '../../../src/ingest/crs/choose-zone.ts';
import { readLayer } from '../../../src/ingest/read-layer.ts';
import type { ShapeLayer } from '../../../src/model/shape-layer.ts';

const shell = [120.2, 30.2, 120.21, 30.2, 120.21, 30.21, 120.2, 30.21];
const hole = [120.202, 30.202, 120.202, 30.204, 120.204, 30.204, 120.204, 30.202];
const island = [120.22, 30.22, 120.22, 30.221, 120.221, 30.221];

const layer: ShapeLayer = {
  name: '地块',
  features: [[[shell, hole], [island]], [], [[island]]],
  table: {
    fields: ['名称', '居住用地面积公顷', '居住用地面积平方米', '覆盖率', 'counted', '备注'],
    rows: [
      ['滨江一号', 12.3456789012, 123456, 0.85, true, '字'.repeat(200)],
      [null, null, null, null, false, null],
      ['=丙', -1.5, 1e15, 1, true, 'a\0b'],
    ],
  },
};

const write = (grid: Grid | null, encoding: 'utf-8' | 'gbk' = 'utf-8') =>
  writeShapefiles([layer], { grid, encoding, date: '2026-01-31' });

const ZONE_40: Grid = { centralMeridian: 120, falseEasting: 40_500_000, width: 3 };

describe('a shapefile', () => {
  it.each([
    ['degrees', null, 'cgcs2000'],
    ['a zone', { ...ZONE_40, falseEasting: 500_000 }, 'epsg:4549'],
    ['a zone with its number', ZONE_40, 'epsg:4528'],
    ['a zone of six degrees', { centralMeridian: 123, falseEasting: 21_500_000, width: 6 }, 'epsg:4499'],
  ] as const)('in %s is read back as it was: system, shapes, holes, parts and rows', async (_, grid, crs) => {
    const result = await readLayer(write(grid), 'a.zip', { role: 'residential', tabulate: true });
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, index }) => [code, index])).toEqual([['geometry-missing', 1]]);
    expect(result.crs?.name).toMatch(crs === 'cgcs2000' ? /cgcs2000|epsg:4490/ : crs);
    expect(result.layer!.features.map(({ usable, repaired }) => [usable, repaired])).toEqual([
      [true, false],
      [false, false],
      [true, false],
    ]);
    const [one, two] = unpackPolygons(result.layer!.polygons, 0);
    expect([one!.length, two!.length]).toEqual([2, 1]);
    const corners = (ring: ArrayLike<number>) =>
      Array.from(
        { length: ring.length / 2 },
        (__, i) => `${ring[2 * i]!.toFixed(9)} ${ring[2 * i + 1]!.toFixed(9)}`,
      ).sort();
    expect(corners(one![0]!)).toEqual(corners(shell));
    expect(corners(one![1]!)).toEqual(corners(hole));
    expect(corners(two![0]!)).toEqual(corners(island));
  });

  it.each(['utf-8', 'gbk'] as const)(
    'in %s holds texts, numbers and truth values, names cut but different',
    async (encoding) => {
      const bytes = write(null, encoding);
      const { table, encoding: read } = await readLayer(bytes, 'a.zip', { role: 'residential', tabulate: true });
      expect(read).toBe(encoding === 'gbk' ? 'gbk' : 'utf-8');
      const { fields, rows } = table!;
      expect(new Set(fields).size).toBe(6);
      expect(fields[1]!.startsWith('居住')).toBe(true);
      expect(rows[0]!.slice(0, 5)).toEqual(['滨江一号', 12.3456789, 123456, 0.85, true]);
      expect(rows[1]!.slice(0, 5)).toEqual(
        [null, null, null, null, false].map((value) => value ?? expect.toBeOneOf([null, ''])),
      );
      expect(rows[2]!.slice(0, 5)).toEqual(['=丙', -1.5, 1e15, 1, true]);
      // 254 bytes hold 84 or 127 of them
      expect(rows[0]![5]).toBe('字'.repeat(encoding === 'gbk' ? 127 : 84));
      const files = unzipSync(bytes);
      expect(strFromU8(files['地块.cpg']!)).toBe(encoding === 'gbk' ? 'GBK' : 'UTF-8');
      expect(files['地块.dbf']![29]).toBe(encoding === 'gbk' ? 0x4d : 0);
    },
  );

  it('has shells clockwise and holes counter-clockwise, and an index that finds each record', () => {
    const files = unzipSync(write(null));
    const [shp, shx] = [files['地块.shp']!, files['地块.shx']!].map(
      (file) => new DataView(file.buffer, file.byteOffset),
    );
    expect(shp!.getInt32(24) * 2).toBe(files['地块.shp']!.length);
    const records = [0, 1, 2].map((i) => shx!.getInt32(100 + 8 * i) * 2);
    expect(records.map((at) => shp!.getInt32(at))).toEqual([1, 2, 3]);
    expect(records.map((at) => shp!.getInt32(at + 8, true))).toEqual([5, 0, 5]);
    const at = records[0]! + 8;
    expect(shp!.getInt32(at + 36, true)).toBe(3);
    const points = Array.from({ length: 5 }, (_, i) =>
      [0, 8].map((member) => shp!.getFloat64(at + 56 + 16 * i + member, true)),
    );
    expect(points[0]).toEqual(points[4]);
    const doubled = points.slice(1).reduce((sum, [x, y], i) => sum + points[i]![0]! * y! - x! * points[i]![1]!, 0);
    expect(doubled).toBeLessThan(0);
  });

  it('is written where and as its own file was', () => {
    expect(chooseZone('EPSG:4528', 117)).toEqual(ZONE_40);
    expect(chooseZone('WGS84', 120)).toBeNull();
    expect(chooseZone(null, 120)).toBeNull();
    for (const crs of ['GCJ02', 'EPSG:3857']) {
      expect(chooseZone(crs, 120)).toEqual({ centralMeridian: 120, falseEasting: 500_000, width: 3 });
    }
    expect(chooseEncoding(['utf-8', 'GB18030'])).toBe('gbk');
    expect(chooseEncoding([null, 'utf-8'])).toBe('utf-8');
  });

  it('is the same file for the same layers, and one without features is a file too', async () => {
    expect(write(ZONE_40)).toEqual(write(ZONE_40));
    const none = { name: 'none', features: [], table: { fields: ['a'], rows: [] } };
    const bytes = writeShapefiles([none], { grid: null, encoding: 'utf-8', date: '2026-01-31' });
    expect((await readLayer(bytes, 'none.zip')).features).toBe(0);
  });
});
