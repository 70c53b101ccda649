// Writes test/fixtures/ingest: small files of every kind a stranger may bring, and expected.json, which says for each
// what the reader must answer and why. The expectations are written by hand here, not taken from the reader.
// Run: node scripts/ingest-fixtures/make-fixtures.mjs
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeGbk, encodeUtf16, makeDbf, makeShp, makeZip, withMark } from './bytes.mjs';
import { addArchiveCases } from './archives.mjs';
import { addCodePageCases } from './code-pages.mjs';
import { addDeskCases } from './desks.mjs';
import { addJsonCases } from './json.mjs';
import { addRecordCases } from './records.mjs';
import { collection, PARKS } from './shapes.mjs';
import { addStatementCases } from './statements.mjs';
import { addStrangerCases } from './strangers.mjs';
import { addCsvCases, addKmlCases } from './tables.mjs';
import { PRJ, projectFeatures, swap, toBd09, toGcj02, toMercator, toZone } from './systems.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'test', 'fixtures', 'ingest');
rmSync(folder, { recursive: true, force: true });
const expected = [];

/** A file, what is to come of it, and the exact set of codes; `same` marks the files that all hold the same layer. */
function add(file, content, outcome, codes, options = {}, more = {}) {
  const bytes = Buffer.isBuffer(content)
    ? content
    : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), bytes);
  expected.push({ file, outcome, codes: [...codes].sort(), options, ...more });
}

addJsonCases(add);
addCsvCases(add);
addKmlCases(add);
addArchiveCases(add);
addRecordCases(add);
addCodePageCases(add);
addDeskCases(add);
addStrangerCases(add);
addStatementCases(add);
addSystemCases();
addEncodingCases();
writeFileSync(
  join(folder, 'expected.json'),
  `{\n  "extent": [120.11, 30.13, 120.25, 30.25],\n  "cases": [\n    ${expected.map((entry) => JSON.stringify(entry)).join(',\n    ')}\n  ]\n}\n`,
);
// line ends and bytes are what the cases are about
writeFileSync(join(folder, '.gitattributes'), '* -text\n');
console.error(`${expected.length} cases`);

/** One layer in every system, marked and unmarked, as stated and with its axes the other way round. */
function addSystemCases() {
  const near = { extent: true };
  const at = (name, project, outcome, codes, options = {}, more = {}) =>
    add(
      `crs/${name}.geojson`,
      collection(projectFeatures(PARKS, project), more),
      outcome,
      codes,
      options,
      outcome === 'reject' ? {} : { same: true },
    );
  const plain = (position) => position;
  const zone120 = (position) => toZone(position, 120);
  const zone40 = (position) => toZone(position, 120, true);
  const zone117 = (position) => toZone(position, 117);
  const member = (name) => ({ crs: { type: 'name', properties: { name } } });
  const warn = 'accept-with-warning';
  at('wgs84', plain, 'accept', []);
  at('wgs84-crs84', plain, 'accept', ['crs-stated'], {}, member('urn:ogc:def:crs:OGC:1.3:CRS84'));
  at('wgs84-swapped', (p) => swap(p), warn, ['axes-swapped']);
  at('wgs84-swapped-near', (p) => swap(p), warn, ['axes-swapped'], near);
  const west = ([x, y]) => [x - 32.6, y + 13.6];
  add('crs/west.geojson', collection(projectFeatures(PARKS, west)), 'accept', []);
  add('crs/west-swapped.geojson', collection(projectFeatures(PARKS, (p) => swap(west(p)))), warn, ['axes-swapped']);
  at('cgcs2000-member', plain, 'accept', ['crs-stated'], {}, member('urn:ogc:def:crs:EPSG::4490'));
  at('cgcs2000-chosen', plain, 'accept', [], { crs: 'cgcs2000' });
  at('epsg-4490-chosen', plain, 'accept', [], { crs: 'epsg:4490' });
  at('gcj02-chosen', toGcj02, 'accept', [], { crs: 'gcj02' });
  at('bd09-chosen', toBd09, 'accept', [], { crs: 'bd09' });
  at('gcj02-swapped', (p) => swap(toGcj02(p)), warn, ['axes-swapped'], { crs: 'gcj02' });
  at('mercator-numbers', toMercator, warn, ['crs-guessed-among']);
  at('mercator-numbers-near', toMercator, warn, ['crs-guessed'], near);
  at('mercator-swapped', (p) => swap(toMercator(p)), warn, ['axes-swapped', 'crs-guessed'], near);
  at('mercator-member', toMercator, 'accept', ['crs-stated'], {}, member('EPSG:3857'));
  at('mercator-chosen', toMercator, 'accept', [], { crs: 'epsg:3857' });
  at('zone-40-numbers', zone40, warn, ['crs-guessed']);
  at('zone-40-north-first', (p) => swap(zone40(p)), warn, ['axes-swapped', 'crs-guessed']);
  at('zone-40-member', zone40, 'accept', ['crs-stated'], {}, member('urn:ogc:def:crs:EPSG::4528'));
  at('zone-120-numbers-near', zone120, warn, ['crs-guessed'], near);
  at('zone-120-north-first', (p) => swap(zone120(p)), warn, ['axes-swapped', 'crs-guessed'], near);
  at('zone-120-member', zone120, 'accept', ['crs-stated'], {}, member('EPSG:4549'));
  at('zone-120-chosen', zone120, 'accept', [], { crs: 'epsg:4549' });
  at('zone-120-chosen-north-first', (p) => swap(zone120(p)), warn, ['axes-swapped'], { crs: 'epsg:4549' });
  at('zone-120-chosen-with-prefix', zone40, warn, ['zone-prefix-differs'], { crs: 'epsg:4549' });
  at('zone-117-chosen', zone117, 'accept', [], { crs: 'epsg:4548' });
  at('zone-120-numbers', zone120, 'reject', ['crs-ambiguous']);
  at('zone-117-numbers-near', zone117, 'reject', ['crs-ambiguous'], near);
  at('local-grid', (p) => zone120(p).map((v, i) => v - [450000, 3250000][i]), 'reject', ['crs-unknown'], near);
  at('zone-120-said-degrees', zone120, 'reject', ['crs-does-not-fit'], { crs: 'wgs84' });
  at('degrees-said-zone-120', plain, 'reject', ['crs-does-not-fit'], { crs: 'epsg:4549' });
  at('member-contradicted', zone120, 'reject', ['crs-contradicted'], near, member('urn:ogc:def:crs:OGC:1.3:CRS84'));
  at('member-unsupported', plain, 'reject', ['crs-unsupported'], {}, member('EPSG:2154'));
  at(
    'member-link',
    plain,
    'reject',
    ['crs-unsupported'],
    {},
    { crs: { type: 'link', properties: { href: 'http://example.com/crs' } } },
  );
  at('member-null', plain, 'accept', [], {}, { crs: null });
  at('member-unsupported-overruled', plain, warn, ['crs-overruled'], { crs: 'wgs84' }, member('EPSG:2154'));
  at('member-confirmed', zone120, 'accept', [], { crs: 'epsg:4549' }, member('EPSG:4549'));
  at('member-degrees-confirmed', plain, 'accept', [], { crs: 'wgs84' }, member('EPSG:4490'));
  at('member-overruled-shifted', toGcj02, warn, ['crs-overruled'], { crs: 'gcj02' }, member('EPSG:4490'));
  at(
    'member-4490-north-first',
    (p) => swap(p),
    warn,
    ['axes-swapped', 'crs-stated'],
    {},
    member('urn:ogc:def:crs:EPSG::4490'),
  );

  const rows = projectFeatures(PARKS, zone40).map(
    ({ properties, geometry }) =>
      `${properties.name},"POLYGON ((${geometry.coordinates[0].map((p) => p.join(' ')).join(',')}))"`,
  );
  add('crs/zone-40.csv', `name,wkt\n${rows.join('\n')}`, warn, ['crs-guessed'], {}, { same: true });
  const sridRows = projectFeatures(PARKS, zone120).map(
    ({ properties, geometry }) =>
      `${properties.name},"SRID=4549;POLYGON ((${geometry.coordinates[0].map((p) => p.join(' ')).join(',')}))"`,
  );
  add('crs/srid-4549.csv', `name,wkt\n${sridRows.join('\n')}`, 'accept', ['crs-stated'], {}, { same: true });
}

/** One layer in every encoding. */
function addEncodingCases() {
  const text = JSON.stringify(collection(PARKS));
  const same = { same: true };
  const at = (name, bytes, outcome, codes, options = {}, more = same) =>
    add(`encoding/${name}`, bytes, outcome, codes, options, more);
  at('utf-8.geojson', text, 'accept', []);
  at('utf-8-mark.geojson', withMark(text), 'accept', ['encoding-guessed']);
  at('utf-16-le.geojson', encodeUtf16(text), 'accept', ['encoding-guessed']);
  at('utf-16-be.geojson', encodeUtf16(text, { bigEndian: true }), 'accept', ['encoding-guessed']);
  at('utf-16-le-no-mark.geojson', encodeUtf16(text, { mark: false }), 'accept', ['encoding-guessed']);
  at('utf-16-be-no-mark.geojson', encodeUtf16(text, { bigEndian: true, mark: false }), 'accept', ['encoding-guessed']);
  at('gbk.geojson', encodeGbk(text), 'accept', ['encoding-guessed']);
  at('gbk-chosen.geojson', encodeGbk(text), 'accept', [], { encoding: 'gbk' });
  at('gb18030-chosen.geojson', encodeGbk(text), 'accept', [], { encoding: 'gb18030' });
  at(
    'escaped.geojson',
    text.replace(/[^\x00-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
    'accept',
    [],
  );
  const rows = PARKS.map(({ properties }) => [properties.name]);
  const made = makeShp(PARKS.map(({ geometry }) => ({ rings: geometry.coordinates.map((ring) => ring.toReversed()) })));
  const dbf = makeDbf([{ name: '公园名称', type: 'C', length: 40 }], rows, { encode: encodeGbk });
  const entries = Object.entries({ ...made, dbf, prj: PRJ.wgs84 }).map(([extension, data]) => ({
    name: `parks.${extension}`,
    data,
  }));
  at('gbk-shapefile.zip', makeZip(entries), 'accept', ['crs-stated', 'encoding-guessed']);
  const damaged = Buffer.from(text);
  damaged[damaged.indexOf(Buffer.from('江')) + 1] = 0x20;
  at('damaged-utf-8.geojson', damaged, 'accept-with-warning', ['encoding-guessed', 'text-unreadable'], {}, {});
  at(
    'latin-1.geojson',
    Buffer.from(text.replace(/[^\x00-\x7f]+/g, 'Grünanlage Süd'), 'latin1'),
    'accept-with-warning',
    ['encoding-doubtful'],
    {},
    {},
  );
  const rare = text.replaceAll('江南公园', '江南𠮷公园');
  at('gb18030-four-bytes.geojson', encodeGbk(rare), 'accept', ['encoding-guessed'], {}, {});
  at('encoding-unknown.geojson', text, 'reject', ['encoding-unknown'], { encoding: 'klingon' }, {});
  at(
    'gbk-that-is-utf-8.geojson',
    encodeGbk(text.replace(/[^\x00-\x7f]+/g, '联通')),
    'accept',
    ['encoding-guessed'],
    {},
    {},
  );
}
