import { zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { Findings } from '../../../src/ingest/findings.ts';
import { listZip, Unzipper } from '../../../src/ingest/formats/read-zip.ts';
import { LIMITS } from '../../../src/ingest/limits.ts';
import { CooperativeLoop } from '../../../src/ingest/cooperative-loop.ts';
import { packFeatures } from '../../../src/ingest/pack-features.ts';
import { packGeometry } from '../../../src/ingest/rings/pack-geometry.ts';
import { PositionList } from '../../../src/geometry/position-list.ts';
import { readLayer } from '../../../src/ingest/read-layer.ts';
import { stretchLimit } from '../../tools/stretch-limit.ts';

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const square = (lng: number) => [
  [
    [lng, 30],
    [lng + 0.001, 30],
    [lng + 0.001, 30.001],
    [lng, 30.001],
    [lng, 30],
  ],
];

test('a file over the limit is refused before it is decoded', async () => {
  const result = await readLayer(new Uint8Array(LIMITS.fileBytes + 1), 'big.geojson');
  expect(result.outcome).toBe('reject');
  expect(result.diagnostics.map(({ code }) => code)).toEqual(['file-too-large']);
});

test('a preview shows the beginning of what is long, and never half a character', async () => {
  const name = `${'x'.repeat(LIMITS.previewCharacters - 1)}${'𠮷'.repeat(1_000_000)}`;
  const feature = {
    type: 'Feature',
    properties: { name, parts: [name] },
    geometry: { type: 'Polygon', coordinates: square(120) },
  };
  const { preview, layer } = await readLayer(
    encode({ type: 'FeatureCollection', features: [feature] }),
    'long.geojson',
  );
  expect(preview[0]).toEqual([`${'x'.repeat(LIMITS.previewCharacters - 1)}…`, expect.stringMatching(/^\["x{198}…$/)]);
  expect(layer?.features[0]?.name).toBe(name);
});

test('a zip of too many entries is refused', () => {
  const findings = new Findings('many.zip');
  const files = Object.fromEntries(
    Array.from({ length: LIMITS.zipEntries + 1 }, (_, i) => [`${i}.txt`, new Uint8Array()]),
  );
  expect(listZip(zipSync(files), findings)).toBeNull();
  expect([...findings.counts.keys()]).toEqual(['zip-too-many-entries']);
});

test('a ring past the limit is refused, and nothing of it is kept', () => {
  const positions = new PositionList();
  const ring = new Array<readonly number[]>(LIMITS.ringVertices + 1).fill([120, 30]);
  expect(packGeometry({ type: 'Polygon', coordinates: [ring] }, positions)).toMatchObject({ code: 'ring-too-complex' });
  expect(positions.length).toBe(0);
});

test('a scribble of thousands of crossing lines is refused, and the features beside it load', async () => {
  let state = 7;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const scribble = Array.from({ length: 5000 }, () => [120 + random() / 100, 30 + random() / 100]);
  const features = [[[...scribble, scribble[0]]], square(120.1)].map((coordinates) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates },
  }));
  const result = await readLayer(encode({ type: 'FeatureCollection', features }), 'scribble.geojson');
  expect(result.usable).toBe(1);
  expect(result.counts).toEqual({ 'ring-too-complex': 1 });
});

test('of a thousand bad features the first hundred are listed, all are counted and the good ones load', async () => {
  const bad = Array.from({ length: 1000 }, () => ({ type: 'Feature', properties: {}, geometry: null }));
  const good = { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: square(120) } };
  const result = await readLayer(encode({ type: 'FeatureCollection', features: [...bad, good] }), 'bad.geojson');
  expect(result.usable).toBe(1);
  expect(result.counts['geometry-missing']).toBe(1000);
  expect(result.diagnostics.filter(({ code }) => code === 'geometry-missing').length).toBe(LIMITS.findingsPerCode);
  expect(result.diagnostics.at(-1)).toMatchObject({
    code: 'findings-capped',
    params: { of: 'geometry-missing', count: 1000, shown: 100 },
  });
});

test('a reader who gives up gets the reason of the signal', async () => {
  const features = Array.from({ length: 5000 }, (_, i) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates: square(120 + i / 5000) },
  }));
  const controller = new AbortController();
  const stages = new Set<string>();
  const reading = readLayer(encode({ type: 'FeatureCollection', features }), 'a.geojson', {
    signal: controller.signal,
    onProgress: ({ stage, done }) => {
      stages.add(stage);
      if (stage === 'mend' && done > 0) controller.abort(new Error('given up'));
    },
  });
  await expect(reading).rejects.toThrow('given up');
  expect([...stages]).toEqual(['open', 'check', 'mend']);
});

test('reading any file of the supported formats asks the network for nothing', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const kml =
    '<kml><Document><NetworkLink><Link><href>http://example.com/a.kml</href></Link></NetworkLink>' +
    '<Style><IconStyle><Icon><href>http://example.com/i.png</href></Icon></IconStyle></Style></Document></kml>';
  await readLayer(new TextEncoder().encode(kml), 'a.kml');
  expect(fetched).not.toHaveBeenCalled();
});

test('a million features and one are refused', async () => {
  const many = new Array<string>(LIMITS.features + 1).fill('{}');
  const collection = `{"type":"FeatureCollection","features":[${many.join(',')}]}`;
  const asCollection = await readLayer(new TextEncoder().encode(collection), 'many.geojson');
  expect(asCollection.diagnostics.map(({ code }) => code)).toEqual(['too-many-features']);
});

test('a file of too many vertices is refused when they have been counted, and stops being heaped up', async () => {
  const findings = new Findings('many.geojson');
  const positions = new PositionList();
  const piece = new Float64Array(2_000_000);
  for (let added = 0; added <= LIMITS.vertices; added += piece.length / 2) positions.append(piece, 0, piece.length / 2);
  const table = { format: 'geojson', features: [], positions, fields: [], crs: null, encoding: null } as const;
  const packed = await packFeatures({ ...table, layer: null, layers: [] }, [], findings, new CooperativeLoop());
  expect(packed).toBeNull();
  expect([...findings.counts.keys()]).toEqual(['too-many-vertices']);
  const before = positions.length;
  packGeometry({ type: 'Polygon', coordinates: square(120) }, positions);
  expect(positions.length).toBe(before);
});

test('what a zip unpacks to is counted over all its entries', () => {
  const findings = new Findings('large.zip');
  // each entry is below the size from which its own ratio is looked at
  const bytes = zipSync({ 'zeros.dbf': new Uint8Array(LIMITS.zipRatioFloor - 1) });
  const [entry] = listZip(bytes, findings)!;
  const unzipper = new Unzipper(bytes, findings);
  const allowed = Math.floor(LIMITS.zipBytes / (LIMITS.zipRatioFloor - 1));
  for (let i = 0; i < allowed; i++) expect(unzipper.unpack(entry!)).not.toBeNull();
  expect(unzipper.unpack(entry!)).toBeNull();
  expect([...findings.counts.keys()]).toEqual(['zip-too-large']);
});

describe('no file makes the reader think for ever', () => {
  const blanks = ' '.repeat(3_000_000);
  const kmlOf = (coordinates: string) =>
    `<kml><Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>${coordinates}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>`;
  const land = (landuse: string) =>
    JSON.stringify({
      type: 'Feature',
      properties: { landuse, code: landuse },
      geometry: { type: 'Polygon', coordinates: square(120) },
    });

  test.each([
    ['blanks.geojson', `${blanks}x`],
    ['blanks-and-lines.geojson', `${blanks}\n${blanks}`],
    ['blanks.csv', `name,wkt\n${blanks},${blanks}`],
    ['blanks.kml', kmlOf(`120,30${blanks}120,31${blanks}`)],
    ['comments.kml', `${'<!---->'.repeat(100_000)}<x/>`],
    ['comments-open.kml', '<!--'.repeat(300_000)],
    ['slashes.geojson', land('/'.repeat(1_000_000))],
    ['points.csv', `地块号,点号,x,y\n${`1,${'1x'.repeat(300_000)}y,120,30\n`.repeat(3)}`],
    ['long-header.csv', `${'a'.repeat(3_000_000)},wkt\n1,2`],
    ['quotes.csv', `name,wkt\n${'"'.repeat(3_000_001)}`],
    ['brackets.csv', `name,wkt\na,"POLYGON ${'('.repeat(1_000_000)}"`],
  ])('%s', { timeout: stretchLimit(30_000) }, async (name, text) => {
    // a reader that goes over the blanks once for each of them would take days: the limit ends it
    const result = await readLayer(new TextEncoder().encode(text), name, { role: 'residential' });
    expect(['accept', 'accept-with-warning', 'reject']).toContain(result.outcome);
  });
});
