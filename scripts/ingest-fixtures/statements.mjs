// Cases of what files say about their coordinate system: line by line, row by row, in other spellings, on old datums.
import { collection, PARKS } from './shapes.mjs';
import { projectFeatures, toGcj02, toZone } from './systems.mjs';

const WARN = 'accept-with-warning';
const SAME = { same: true };
const plain = (position) => position;
const zone120 = (position) => toZone(position, 120);
/** The six-degree zone 21 of 123° E; the places lie 2.8° west of its meridian. */
const zone21 = (position) => toZone(position, 123).map((value, i) => value + (i === 0 ? 21e6 : 0));
const member = (name) => ({ crs: { type: 'name', properties: { name } } });
const ring = (positions) => `(${positions.map((position) => position.join(' ')).join(', ')})`;
const wkt = ({ geometry }) => `POLYGON (${geometry.coordinates.map(ring).join(', ')})`;

export function addStatementCases(add) {
  addLineCases(add);
  addRowCases(add);
  addSpellingCases(add);
  addSixDegreeCases(add);
}

/** Lines of GeoJSON, each with a statement of its own or none; `projects` and `names` go round for the three parks. */
function addLineCases(add) {
  const at = (name, lines, outcome, codes, options = {}, more = {}) =>
    add(`crs/${name}.ndjson`, lines.map((line) => JSON.stringify(line)).join('\n'), outcome, codes, options, more);
  const features = (project, ...names) =>
    projectFeatures(PARKS, project).map((feature, i) => ({ ...feature, ...(names[i] ? member(names[i]) : {}) }));
  const collections = (project, name) =>
    projectFeatures(PARKS, project).map((feature) => collection([feature], member(name)));
  const all = (name) => [name, name, name];
  at('lines-zone-120', features(zone120, ...all('EPSG:4549')), 'accept', ['crs-stated'], {}, SAME);
  at('lines-gcj02', collections(toGcj02, 'GCJ02'), 'accept', ['crs-stated'], {}, SAME);
  at('lines-xian-80', collections(plain, 'urn:ogc:def:crs:EPSG::4610'), 'reject', ['crs-old-datum']);
  at('lines-overruled', collections(zone120, 'EPSG:4548'), WARN, ['crs-overruled'], { crs: 'epsg:4549' }, SAME);
  at('lines-alike', features(plain, 'EPSG:4326', 'EPSG:4490', 'CRS84'), 'accept', ['crs-stated'], {}, SAME);
  at(
    'lines-one-silent',
    features(toGcj02, 'GCJ02', null, 'GCJ02'),
    WARN,
    ['crs-partly-stated', 'crs-stated'],
    {},
    SAME,
  );
  const differing = features(zone120, 'EPSG:4549', 'EPSG:4548', 'EPSG:4549');
  at('lines-differ', differing, WARN, ['crs-of-feature-differs', 'crs-stated']);
  at('lines-differ-chosen', differing, WARN, ['crs-of-feature-differs', 'outside-extent'], {
    crs: 'epsg:4548',
    extent: true,
  });
  const inGeometry = features(zone120).map((feature) => ({
    ...feature,
    geometry: { ...feature.geometry, ...member('EPSG:4549') },
  }));
  add('crs/member-of-geometries.geojson', collection(inGeometry), 'accept', ['crs-stated'], {}, SAME);
}

/** Rows of WKT with an SRID each. */
function addRowCases(add) {
  const rows = (...features) => `name,wkt\n${features.map(([srid, f]) => `x,"${srid}${wkt(f)}"`).join('\n')}\n`;
  const [inZone] = projectFeatures(PARKS, zone120);
  const [, inNext, third] = projectFeatures(PARKS, (position) => toZone(position, 117));
  add('csv/srid-differs.csv', rows(['SRID=4549;', inZone], ['SRID=4548;', inNext]), WARN, [
    'crs-of-feature-differs',
    'crs-stated',
  ]);
  add('csv/srid-of-most.csv', rows(['SRID=4549;', inZone], ['SRID=4548;', inNext], ['SRID=4548;', third]), WARN, [
    'crs-of-feature-differs',
    'crs-stated',
  ]);
  add('csv/srid-second-only.csv', rows(['', PARKS[0]], ['SRID=4549;', inZone]), WARN, [
    'crs-partly-stated',
    'crs-stated',
    'position-out-of-range',
  ]);
  add('csv/srid-0.csv', rows(...PARKS.map((park) => ['SRID=0;', park])), WARN, ['crs-assumed']);
}

function addSpellingCases(add) {
  const at = (name, project, crs, outcome = 'accept', codes = ['crs-stated'], options = {}) =>
    add(`crs/said-${name}.geojson`, collection(projectFeatures(PARKS, project), { crs }), outcome, codes, options);
  const name = (text) => member(text).crs;
  at('wgs-84', plain, name('WGS 84'));
  at('wgs-1984', plain, name('GCS_WGS_1984'));
  at('cgcs2000-in-words', plain, name('2000国家大地坐标系'));
  at('zone-as-arcgis', zone120, name('CGCS2000_3_Degree_GK_CM_120E'));
  at('zone-as-epsg', zone120, name('CGCS2000 / 3-degree Gauss-Kruger CM 120E'));
  at('gml', zone120, name('http://www.opengis.net/gml/srs/epsg.xml#4549'));
  at('as-text', zone120, 'EPSG:4549');
  at('as-number', zone120, 4549);
  at('as-wkid', zone120, { wkid: 4549 });
  at('as-projjson', zone120, { type: 'ProjectedCRS', id: { authority: 'EPSG', code: 4549 } });
  at('name-outside', zone120, { type: 'name', name: 'EPSG:4549' });
  at('nothing', plain, {}, 'accept', []);
  at('false', plain, false, 'accept', []);
  at('empty-name', plain, name(''), 'accept', []);
  at('something-else', plain, { grid: 7 }, 'reject', ['crs-unsupported']);
  at('xian-80-zone', zone120, name('EPSG:2385'), 'reject', ['crs-old-datum']);
  at('beijing-54-zone', zone120, name('urn:ogc:def:crs:EPSG::2437'), 'reject', ['crs-old-datum']);
  at('beijing-54-degrees', plain, name('EPSG:4214'), 'reject', ['crs-old-datum']);
  at('beijing-54-overruled', zone120, name('EPSG:2437'), WARN, ['crs-datum-overruled'], { crs: 'epsg:4549' });
  const local = (position) => zone120(position).map((value, i) => value - [450000, 3250000][i]);
  at('zone-of-local-numbers', local, name('EPSG:4549'), 'reject', ['crs-contradicted-unknown']);
}

function addSixDegreeCases(add) {
  const at = (name, project, outcome, codes, options = {}, more = {}) =>
    add(`crs/six-${name}.geojson`, collection(projectFeatures(PARKS, project), more), outcome, codes, options, SAME);
  at('21-numbers', zone21, WARN, ['crs-guessed']);
  at('21-member', zone21, 'accept', ['crs-stated'], {}, member('EPSG:4499'));
  at('123-member', (position) => toZone(position, 123), 'accept', ['crs-stated'], {}, member('EPSG:4510'));
}
