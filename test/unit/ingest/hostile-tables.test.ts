import { describe, expect, it } from 'vitest';
import { DuplicateShapes } from '../../../src/ingest/duplicate-shapes.ts';
import { Findings } from '../../../src/ingest/findings.ts';
import { parseCsv } from '../../../src/ingest/formats/parse-csv.ts';
import { readDbf } from '../../../src/ingest/formats/read-dbf.ts';
import { makeNamesUnique } from '../../../src/ingest/formats/unique-names.ts';
import { LIMITS } from '../../../src/ingest/limits.ts';
import { readLayer } from '../../../src/ingest/read-layer.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const codes = (findings: Findings): string[] => [...findings.counts.keys()];

/** A dBASE table of blanks: columns of one name and width. */
function makeDbf(columns: number, width: number, rows: number): Uint8Array {
  const headerLength = 32 + 32 * columns + 1;
  const recordLength = 1 + columns * width;
  const bytes = new Uint8Array(headerLength + recordLength * rows).fill(0x20, headerLength);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  view.setUint32(4, rows, true);
  view.setUint16(8, headerLength, true);
  view.setUint16(10, recordLength, true);
  for (let at = 32; at < headerLength - 1; at += 32) {
    bytes.set(encode('A'), at);
    bytes.set(encode('C'), at + 11);
    bytes[at + 16] = width;
  }
  bytes[headerLength - 1] = 0x0d;
  return bytes;
}

const RING = '120.2,30.2 120.201,30.2 120.2,30.201 120.2,30.2';
const ring = RING.split(' ').map((pair) => pair.split(',').map(Number));

describe('a dBASE table', () => {
  it('has no columns without width: they would cost a thousand cells for each byte of a record', () => {
    const findings = new Findings('a.dbf');
    const table = readDbf(makeDbf(1000, 0, 5000), 'auto', null, findings);
    expect(table).toMatchObject({ fields: [], rows: { length: 5000 } });
  });

  it('of too many cells is refused before one of them is read', () => {
    const findings = new Findings('a.dbf');
    const rows = Math.ceil(LIMITS.cells / 1000) + 1;
    expect(readDbf(makeDbf(1000, 1, rows), 'auto', null, findings)).toBe('refused');
    expect(codes(findings)).toEqual(['too-many-cells']);
  });
});

describe('a delimited text', () => {
  it('takes as many cells as it holds: short rows are not filled up to a wide header', () => {
    const findings = new Findings('a.csv');
    const header = Array.from({ length: 5000 }, (_, i) => `a${i}`).join();
    const table = parseCsv(`${header}\n${'x\n'.repeat(3000)}${'1,2,3\n'.repeat(10)}`, findings)!;
    expect(table.header).toHaveLength(LIMITS.fields);
    expect(table.rows.reduce((sum, row) => sum + row.length, 0)).toBe(3000 + 30);
    expect(codes(findings).sort()).toEqual(['csv-row-width', 'too-many-fields']);
  });

  it('of too many cells is refused', () => {
    const findings = new Findings('a.csv');
    expect(parseCsv(`a\n${','.repeat(LIMITS.cells)}`, findings)).toBeNull();
    expect(codes(findings)).toEqual(['too-many-cells']);
  });

  it('with short rows is read as before, what is missing being empty', async () => {
    const polygon = `"POLYGON((${RING.replaceAll(/[ ,]/g, (sign) => (sign === ',' ? ' ' : ','))}))"`;
    const { layer } = await readLayer(encode(`name,wkt,code,status\n江南公园,${polygon}\n`), 'parks.csv');
    expect(layer!.features[0]).toMatchObject({ name: '江南公园', code: null, status: null, usable: true });
  });
});

describe('names of attributes', () => {
  const names = Array.from({ length: 3000 }, (_, i) => `n${i}`);

  it.each([
    [
      'kml',
      `<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><ExtendedData>${names
        .map((name) => `<Data name="${name}"><value>1</value></Data>`)
        .join(
          '',
        )}</ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>${RING}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>`,
    ],
    [
      'geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: Object.fromEntries(names.map((name) => [name, 1])),
            geometry: { type: 'Polygon', coordinates: [ring] },
          },
        ],
      }),
    ],
  ])('of %s are known up to a limit, and the reader is told', async (format, text) => {
    const { fields, counts, usable } = await readLayer(encode(text), `parks.${format}`);
    expect({ usable, fields: fields.length }).toEqual({ usable: 1, fields: LIMITS.fields });
    expect(counts).toMatchObject({ 'too-many-fields': 1 });
  });

  it('that are all the same are told apart without counting through them for each', () => {
    const same = makeNamesUnique(new Array<string>(50_000).fill('a'));
    expect(same.slice(0, 3)).toEqual(['a', 'a_2', 'a_3']);
    expect(same.at(-1)).toBe('a_50000');
    expect(makeNamesUnique(['a', 'a_2', 'a', 'a', 'b'])).toEqual(['a', 'a_2', 'a_3', 'a_4', 'b']);
  });
});

describe('shapes in one box', () => {
  /** Adds so many shapes of one box and one number of vertices; gives the pairs that were compared. */
  function countComparisons(shapes: number, step: number): number {
    const known = new DuplicateShapes();
    const box = [120, 30, 121, 31] as const;
    for (let index = 0; index < shapes; index++) {
      expect(known.findOrAdd({ index, box, vertices: 5, area: 0.5 + index * step })).toBeNull();
    }
    return known.comparisons;
  }

  it.each([1e-6, 1.2e-9])('are compared with few others, however many there are (steps of %d)', (step) => {
    expect(countComparisons(8000, step)).toBeLessThanOrEqual(8 * countComparisons(1000, step) + 100);
    expect(countComparisons(8000, step)).toBeLessThan(6 * 8000);
  });

  it('are found again when they are drawn twice, also where the sum of their area differs a little', () => {
    const known = new DuplicateShapes();
    const shape = { index: 0, box: [120, 30, 121, 31], vertices: 5, area: -0.25 } as const;
    expect(known.findOrAdd(shape)).toBeNull();
    expect(known.findOrAdd({ ...shape, index: 1, area: -0.25 * (1 + 0.9e-9) })).toBe(shape);
    expect(known.findOrAdd({ ...shape, index: 2, area: -0.25 * (1 - 0.9e-9) })).toBe(shape);
    expect(known.findOrAdd({ ...shape, index: 3, area: -0.26 })).toBeNull();
    expect(known.findOrAdd({ ...shape, index: 4, vertices: 6 })).toBeNull();
  });
});
