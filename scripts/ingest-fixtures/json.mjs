// GeoJSON cases: structure, geometry, attributes, places, hostile content.
import { bad, box, collection, feature, geometryCases, GOOD, multi, PARKS, polygon, rectangle } from './shapes.mjs';

const SOFT = new Set(['collection-unpacked', 'height-dropped', 'ring-repeated-points', 'ring-winding']);
const judge = (codes) => (codes.every((code) => SOFT.has(code)) ? 'accept' : 'accept-with-warning');

export function addJsonCases(add) {
  for (const [name, geometry, codes] of geometryCases) {
    add(`geometry/${name}.geojson`, bad(geometry), judge(codes), codes);
  }
  const text = (value) => JSON.stringify(value);
  const notFinite = (token) => text(bad(polygon([[...box.slice(0, 3), [120.2, 777], box[0]]]))).replace('777', token);
  add('geometry/nan-token.geojson', notFinite('NaN'), 'accept-with-warning', [
    'json-not-finite',
    'position-not-finite',
  ]);
  add('geometry/infinity-token.geojson', notFinite('-Infinity'), 'accept-with-warning', [
    'json-not-finite',
    'position-not-finite',
  ]);
  add('geometry/overflow.geojson', notFinite('1e999'), 'accept-with-warning', ['position-not-finite']);
  add('geometry/all-points.geojson', collection([feature({ type: 'Point', coordinates: [120.2, 30.2] })]), 'reject', [
    'not-a-polygon',
    'no-usable-feature',
  ]);
  add('geometry/all-empty.geojson', collection([feature(polygon([])), feature(null)]), 'reject', [
    'geometry-empty',
    'geometry-missing',
    'no-usable-feature',
  ]);

  const bowTie = bad(polygon([[box[0], box[2], box[1], box[3], box[0]]]));
  add('repair/bow-tie-declined.geojson', bowTie, 'accept-with-warning', ['repair-declined'], {
    repair: false,
  });
  const open = collection([feature(polygon([box.slice(0, 4)]))]);
  add('repair/unclosed-declined.geojson', open, 'reject', ['repair-declined', 'no-usable-feature'], {
    repair: false,
  });
  const repeated = collection([feature(polygon([[box[0], box[0], ...box.slice(1)]]))]);
  add('repair/repeated-needs-none.geojson', repeated, 'accept', ['ring-repeated-points'], { repair: false });

  addStructureCases(add, text);
  addAttributeCases(add, text);
  addPlaceCases(add);
}

function addStructureCases(add, text) {
  const at = (name) => `structure/${name}.geojson`;
  add(at('collection'), collection(PARKS), 'accept', []);
  add(at('feature'), GOOD, 'accept', []);
  add(at('bare-polygon'), GOOD.geometry, 'accept', []);
  add(at('bare-multipolygon'), multi(GOOD.geometry.coordinates, [box]), 'accept', []);
  add(at('bare-point'), { type: 'Point', coordinates: [120.2, 30.2] }, 'reject', [
    'not-a-polygon',
    'no-usable-feature',
  ]);
  add(at('pretty'), JSON.stringify(collection(PARKS), null, 2), 'accept', []);
  add(at('empty'), collection([]), 'accept-with-warning', ['layer-empty']);
  add(at('bbox'), collection([{ ...GOOD, bbox: [120, 30, 121, 31] }], { bbox: [120, 30, 121, 31] }), 'accept', []);
  add(at('bbox-broken'), collection([{ ...GOOD, bbox: 'none' }]), 'accept-with-warning', ['structure-invalid']);
  add(at('properties-missing'), collection([{ type: 'Feature', geometry: GOOD.geometry }]), 'accept-with-warning', [
    'structure-invalid',
  ]);
  add(at('properties-null'), collection([feature(GOOD.geometry, null)]), 'accept', []);
  add(at('properties-list'), collection([feature(GOOD.geometry, ['江南公园'])]), 'accept-with-warning', [
    'properties-invalid',
  ]);
  add(at('properties-text'), collection([feature(GOOD.geometry, '江南公园')]), 'accept-with-warning', [
    'properties-invalid',
  ]);
  add(
    at('foreign-members'),
    collection([{ ...GOOD, style: { fill: 'red' } }], { name: 'parks', metadata: [1, 2] }),
    'accept',
    [],
  );
  add('structure/lines.ndjson', PARKS.map(text).join('\n') + '\n', 'accept', []);
  add('structure/lines-crlf.geojsonl', PARKS.map(text).join('\r\n'), 'accept', []);
  add('structure/sequence.json', PARKS.map((park) => `\x1e${text(park)}\n`).join(''), 'accept', []);
  add(
    'structure/lines-one-broken.ndjson',
    [text(PARKS[0]), text(PARKS[1]).slice(0, -9), text(PARKS[2])].join('\n'),
    'accept-with-warning',
    ['json-line-invalid'],
  );
  add('structure/lines-geometries.ndjson', PARKS.map((park) => text(park.geometry)).join('\n'), 'accept', []);
  add('structure/lines-not-geojson.ndjson', `${text(GOOD)}\n{"a":1}\n`, 'accept-with-warning', ['json-line-invalid']);
  add(
    'structure/sequence-pretty.json',
    PARKS.map((park) => `\x1e${JSON.stringify(park, null, 1)}\n`).join(''),
    'accept',
    [],
  );
  add(
    'structure/lines-first-broken.ndjson',
    ['{"type":"Feature",', text(PARKS[1]), text(PARKS[2])].join('\n'),
    'accept-with-warning',
    ['json-line-invalid'],
  );
  const lists = PARKS.slice(0, 2).map((park) => `"features":[${text(park)}]`);
  add(at('features-twice'), `{"type":"FeatureCollection",${lists.join()}}`, 'accept-with-warning', [
    'json-key-repeated',
  ]);
  add(at('type-missing'), { features: PARKS }, 'reject', ['geojson-type-missing']);
  add(at('wrapped'), { code: 0, data: collection(PARKS) }, 'reject', ['geojson-wrapped']);
  const rings = { rings: GOOD.geometry.coordinates };
  add(
    at('esri-untyped'),
    { spatialReference: { wkid: 4490 }, features: [{ attributes: {}, geometry: rings }] },
    'reject',
    ['format-not-read'],
    {},
    { format: 'esriJson' },
  );
  add(at('list'), [GOOD], 'reject', ['geojson-not-an-object']);
  add(at('text'), '"FeatureCollection"', 'reject', ['geojson-not-an-object']);
  add(at('number'), '42', 'reject', ['geojson-not-an-object']);
  add(at('null'), 'null', 'reject', ['geojson-not-an-object']);
  add(
    at('topology'),
    { type: 'Topology', objects: {}, arcs: [] },
    'reject',
    ['format-not-read'],
    {},
    { format: 'topojson' },
  );
  add(at('type-unknown'), { type: 'Coverage', members: [] }, 'reject', ['geojson-type-unknown']);
  add(at('type-proto'), '{"type":"__proto__","features":[]}', 'reject', ['geojson-type-unknown']);
  add(
    at('esri'),
    { geometryType: 'esriGeometryPolygon', features: [{ attributes: {}, geometry: { rings: [box] } }] },
    'reject',
    ['format-not-read'],
    {},
    { format: 'esriJson' },
  );
  add(at('features-missing'), { type: 'FeatureCollection' }, 'reject', ['geojson-features-missing']);
  add(at('features-object'), { type: 'FeatureCollection', features: { 0: GOOD } }, 'reject', [
    'geojson-features-missing',
  ]);
  add(at('features-inherited'), '{"type":"FeatureCollection","__proto__":{"features":[]}}', 'reject', [
    'geojson-features-missing',
  ]);
  add(at('features-mixed'), collection([GOOD, null, 7, 'x', [], GOOD.geometry]), 'accept-with-warning', [
    'feature-invalid',
  ]);
  add(at('features-none-valid'), collection([null, 1]), 'reject', ['feature-invalid', 'no-usable-feature']);
  add(at('truncated'), text(collection(PARKS)).slice(0, 400), 'reject', ['json-invalid']);
  add(at('trailing-comma'), '{"type":"FeatureCollection","features":[],}', 'reject', ['json-invalid']);
  add(at('single-quotes'), "{'type':'FeatureCollection','features':[]}", 'reject', ['json-invalid']);
  add(at('empty-file'), '', 'reject', ['file-empty']);
  add(at('blank'), ' \n\t ', 'reject', ['file-empty']);
  add(at('deep'), '['.repeat(100000) + ']'.repeat(100000), 'reject', ['json-too-deep']);
  add(at('deep-unclosed'), '{"a":'.repeat(50000), 'reject', ['json-too-deep']);
  add(at('deep-coordinates'), `{"type":"Polygon","coordinates":${'['.repeat(5000)}1${']'.repeat(5000)}}`, 'reject', [
    'json-too-deep',
  ]);
  add(
    at('deep-properties'),
    `{"type":"Feature","geometry":null,"properties":${'{"a":'.repeat(90)}1${'}'.repeat(90)}}`,
    'reject',
    ['json-too-deep'],
  );
  add(at('brackets-in-text'), collection([feature(GOOD.geometry, { name: '[['.repeat(200) + '\\"' })]), 'accept', []);
  add(
    at('web-page'),
    '<!DOCTYPE html><html><body>Not found</body></html>',
    'reject',
    ['format-not-read'],
    {},
    { format: 'webPage' },
  );
  const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  add('structure/picture.geojson', picture, 'reject', ['format-not-read'], {}, { format: 'picture' });
  add(
    'structure/noise.dat',
    Buffer.from(Array.from({ length: 300 }, (_, i) => (i * 167 + (i >> 3) * 59) & 0xff)),
    'reject',
    ['format-unknown'],
  );
}

function addAttributeCases(add, text) {
  const at = (name) => `attributes/${name}.geojson`;
  const one = (properties, more) => collection([feature(GOOD.geometry, properties, more)]);
  const many = (rows) =>
    collection(
      rows.map((properties, i) => feature(polygon(rectangle(120.2 + i / 500, 30.2, 0.001, 0.001)), properties)),
    );
  add(
    at('proto-names'),
    text(one({})).replace(
      '"properties":{}',
      '"properties":{"__proto__":{"polluted":true},"constructor":"x","toString":"y","name":"江南公园"}',
    ),
    'accept',
    [],
  );
  add(at('markup'), one({ name: '<img src=x onerror=alert(1)>', url: 'javascript:alert(1)' }), 'accept', []);
  add(at('formula'), one({ name: '=HYPERLINK("http://example.com","x")' }), 'accept', []);
  add(at('bidi'), one({ name: '\u202e园公南江\u202c\u0007' }), 'accept', []);
  add(at('long-name'), one({ name: '江'.repeat(20000) }), 'accept', []);
  add(at('nested'), one({ name: { zh: '江南公园' }, tags: [1, 2] }), 'accept', []);
  add(at('numeric-id'), collection([{ ...GOOD, id: 7 }]), 'accept', []);
  add(at('id-in-properties'), one({ id: 'p9', name: '江南公园' }), 'accept', []);
  add(at('duplicate-id'), collection([GOOD, { ...PARKS[1], id: 'p1' }]), 'accept-with-warning', ['duplicate-id']);
  add(at('duplicate-feature'), collection([GOOD, { ...GOOD, id: 'p9' }]), 'accept-with-warning', ['duplicate-feature']);
  const turned = polygon([[...GOOD.geometry.coordinates[0].slice(2), ...GOOD.geometry.coordinates[0].slice(1, 3)]]);
  add(at('duplicate-turned'), collection([GOOD, feature(turned)]), 'accept-with-warning', ['duplicate-feature']);
  add(at('population'), many([{ 人口: 1200 }, { 人口: '1,350' }, { 人口: '１２' }, { 人口: '' }]), 'accept', [], {
    role: 'residential',
  });
  add(
    at('population-words'),
    many([{ population: 300 }, { population: '约三百' }, { population: -5 }]),
    'accept-with-warning',
    ['population-unreadable'],
    { role: 'residential' },
  );
  add(
    at('cost-words'),
    many([{ 造价: 300 }, { 造价: '约三百万' }, { 造价: '1,200' }]),
    'accept-with-warning',
    ['cost-unreadable'],
    { role: 'candidates' },
  );
  add(at('code-2002'), many([{ code: 'G15' }, { code: 'G3' }]), 'accept', []);
  add(at('code-2017'), many([{ code: 'XG' }, { code: 'G3' }]), 'accept', []);
  add(at('code-unproved'), many([{ code: 'G11' }, { code: 'G3' }]), 'accept-with-warning', ['code-edition-unproved']);
  add(at('code-edition-chosen'), many([{ code: 'G11' }, { code: 'G3' }]), 'accept', [], { codeEdition: '2017' });
  add(
    at('code-edition-contradicted'),
    many([{ code: 'G15' }, { code: 'G3' }]),
    'accept-with-warning',
    ['code-edition-contradicted'],
    { codeEdition: '2017' },
  );
  add(
    at('status-unknown'),
    many([
      { code: 'G11', status: '现状' },
      { code: 'G11', status: '新建' },
      { code: 'G11', status: '筹建中' },
    ]),
    'accept-with-warning',
    ['status-unknown'],
  );
  add(
    at('status-not-built'),
    many([
      { code: 'G11', 是否建成: '是' },
      { code: 'G11', 是否建成: '否' },
    ]),
    'accept',
    [],
  );
  add(at('status-by-values'), many([{ 备注: '现状' }, { 备注: '规划' }, { 备注: '' }]), 'accept', ['status-by-values']);
  add(
    at('status-unused'),
    many([
      { 状态: '', 备注: '现状' },
      { 状态: '', 备注: '规划' },
    ]),
    'accept-with-warning',
    ['status-field-unused'],
  );
  add(at('field-chosen'), one({ A: '江南公园', B: 'G11' }), 'accept', [], { fields: { name: 'A', code: 'B' } });
  add(at('field-missing'), one({ A: '江南公园' }), 'reject', ['field-not-found'], { fields: { name: 'B' } });
}

function addPlaceCases(add) {
  const at = (name) => `places/${name}.geojson`;
  const boxes = (...lngs) => collection(lngs.map((lng) => feature(polygon(rectangle(lng, 30.2, 0.001, 0.001)))));
  add(at('wide'), boxes(120, 120.1, 122.3), 'accept-with-warning', ['extent-wide']);
  add(at('too-wide'), boxes(116, 118, 120, 122, 124), 'reject', ['extent-too-wide', 'no-usable-feature']);
  add(at('one-astray'), boxes(120, 120.1, 120.2, 130), 'accept-with-warning', ['far-from-layer']);
  add(at('elsewhere'), boxes(116.3, 116.31), 'accept-with-warning', ['outside-extent'], { extent: true });
  add(at('inside'), boxes(120.2, 120.21), 'accept', [], { extent: true });
}
