import { describe, expect, it, vi } from 'vitest';
import { makeUserLayer } from '../../../../src/state/user-layers/make-user-layer.ts';
import { readFields } from '../../../../src/state/user-layers/read-fields.ts';
import type { UserLayer } from '../../../../src/state/user-layers/user-layer.ts';
import type { FileLike } from '../../../../src/worker/ingest-client.ts';
import { makeFile, readHere } from '../../../tools/read-fixture.ts';
import { required } from '../../../tools/required.ts';

const { signal } = new AbortController();

async function takeIn(file: FileLike): Promise<UserLayer> {
  const result = await readHere({ file, options: { role: 'parks' }, signal });
  expect(result.table).toBeUndefined();
  return required(makeUserLayer('parks', result, { file, choices: {} }));
}

const square = 'POLYGON((120.2 30.2,120.201 30.2,120.201 30.201,120.2 30.201,120.2 30.2))';

describe('the fields of a layer that was taken in', () => {
  it('are read again from its file, all of them, numbers as numbers', async () => {
    const feature = (properties: object | null) => ({
      type: 'Feature',
      properties,
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [120.2, 30.2],
            [120.201, 30.2],
            [120.201, 30.201],
            [120.2, 30.2],
          ],
        ],
      },
    });
    const rows = [
      feature({ 名称: '甲', 层数: 6.5, 代码: '0701', 在建: true, 备注: null, 明细: { a: 1 } }),
      feature(null),
      { ...feature({ 名称: '=丙', ['__proto__']: 'x' }), geometry: null },
    ];
    const text = JSON.stringify({ type: 'FeatureCollection', features: rows });
    const table = required(await readFields(await takeIn(makeFile('a.geojson', text)), signal));
    expect(table.fields.slice(0, 6)).toEqual(['名称', '层数', '代码', '在建', '备注', '明细']);
    expect(table.rows.map((row) => row.slice(0, 6))).toEqual([
      ['甲', 6.5, '0701', true, null, '{"a":1}'],
      [null, null, null, null, null, null],
      ['=丙', null, null, null, null, null],
    ]);
  });

  it('become numbers where the format holds texts alone, but for zeros in front and long ids', async () => {
    const text = `名称,户数,代码,编号,面积,wkt\n甲,120,0701,110105199001011234,12.50,"${square}"\n`;
    const { fields, rows } = required(await readFields(await takeIn(makeFile('a.csv', text)), signal));
    const cell = (field: string) => rows[0]![fields.indexOf(field)];
    expect([cell('户数'), cell('代码'), cell('编号'), cell('面积')]).toEqual([120, '0701', '110105199001011234', 12.5]);
  });

  it('are none where the file is no longer there', async () => {
    const layer = await takeIn(makeFile('a.csv', `名称,wkt\n甲,"${square}"\n`));
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const file = { name: 'a.csv', size: 9, arrayBuffer: () => Promise.reject(new Error('gone')) };
    expect(await readFields({ ...layer, origin: { file, choices: {} } }, signal)).toBeNull();
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });
});
