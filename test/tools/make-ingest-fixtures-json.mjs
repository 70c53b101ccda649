// GeoJSON cases: structure, geometry, rings, attributes, places, hostile content.

/** The layer that most cases vary: three parks of about 1 to 4 hectares with legible names. */
const rectangle = (west, south, width, height) => [
  [
    [west, south],
    [west + width, south],
    [west + width, south + height],
    [west, south + height],
    [west, south],
  ].map((position) => position.map((value) => Math.round(value * 1e7) / 1e7)),
];

export const polygon = (coordinates) => ({ type: 'Polygon', coordinates });
export const feature = (geometry, properties = {}, more = {}) => ({ type: 'Feature', ...more, properties, geometry });
export const collection = (features, more = {}) => ({ type: 'FeatureCollection', ...more, features });

export const PARKS = [
  feature(polygon(rectangle(120.2, 30.2, 0.002, 0.002)), { name: '江南公园', code: 'G11' }, { id: 'p1' }),
  feature(polygon(rectangle(120.205, 30.2, 0.001, 0.0012)), { name: '滨水绿地（二期）', code: 'G12' }, { id: 'p2' }),
  feature(polygon(rectangle(120.21, 30.2, 0.001, 0.001)), { name: 'Garden 3', code: 'G14' }, { id: 'p3' }),
];

const GOOD = PARKS[0];
const box = rectangle(120.205, 30.2, 0.001, 0.001)[0];
const hole = rectangle(120.2052, 30.2002, 0.0002, 0.0002)[0].toReversed();
const shiftHole = (lng, lat) =>
  hole.map(([x, y]) => [Math.round((x + lng) * 1e7) / 1e7, Math.round((y + lat) * 1e7) / 1e7]);
const withGood = (...features) => collection([GOOD, ...features]);
const bad = (geometry) => withGood(feature(geometry));
const multi = (...polygons) => ({ type: 'MultiPolygon', coordinates: polygons });

/** Adds a case whose second feature is faulty and whose first is sound. */
const geometryCases = [
  ['null-geometry', null, ['geometry-missing']],
  ['empty-polygon', polygon([]), ['geometry-empty']],
  ['empty-multipolygon', multi(), ['geometry-empty']],
  ['empty-ring', polygon([[]]), ['geometry-empty']],
  ['hole-without-shell', polygon([[], box]), ['geometry-malformed']],
  ['type-unknown', { type: 'Circle', coordinates: [120, 30], radius: 50 }, ['geometry-type-unknown']],
  ['type-proto', JSON.parse('{"type":"__proto__","coordinates":[]}'), ['geometry-type-unknown']],
  ['type-to-string', { type: 'toString', coordinates: [] }, ['geometry-type-unknown']],
  ['type-constructor', { type: 'constructor', coordinates: [] }, ['geometry-type-unknown']],
  ['type-number', { type: 5, coordinates: [] }, ['geometry-type-unknown']],
  ['type-missing', { coordinates: [box] }, ['geometry-type-unknown']],
  ['geometry-list', [box], ['geometry-malformed']],
  ['geometry-text', 'POLYGON((0 0,1 0,1 1,0 0))', ['geometry-malformed']],
  ['coordinates-missing', { type: 'Polygon' }, ['geometry-malformed']],
  ['coordinates-text', polygon('120,30'), ['geometry-malformed']],
  ['coordinates-object', polygon({ 0: box, length: 1 }), ['geometry-malformed']],
  ['positions-text', polygon([box.map((position) => position.map(String))]), ['geometry-malformed']],
  ['position-short', polygon([[...box.slice(0, 3), [120.2], box[0]]]), ['geometry-malformed']],
  ['position-null', polygon([[...box.slice(0, 3), [120.2, null], box[0]]]), ['position-not-finite']],
  ['position-objects', polygon([box.map(([x, y]) => ({ x, y }))]), ['geometry-malformed']],
  ['ring-of-numbers', polygon(box), ['geometry-malformed']],
  ['multipolygon-as-polygon', polygon([[box]]), ['geometry-malformed']],
  ['point', { type: 'Point', coordinates: [120.2, 30.2] }, ['not-a-polygon']],
  ['line', { type: 'LineString', coordinates: box }, ['not-a-polygon']],
  ['multi-line', { type: 'MultiLineString', coordinates: [box] }, ['not-a-polygon']],
  ['multi-point', { type: 'MultiPoint', coordinates: box }, ['not-a-polygon']],
  ['collection', { type: 'GeometryCollection', geometries: [polygon([box])] }, ['collection-unpacked']],
  [
    'collection-mixed',
    { type: 'GeometryCollection', geometries: [polygon([box]), { type: 'Point', coordinates: [120.2, 30.2] }] },
    ['collection-unpacked', 'collection-parts-ignored'],
  ],
  [
    'collection-nested',
    { type: 'GeometryCollection', geometries: [{ type: 'GeometryCollection', geometries: [polygon([box])] }] },
    ['collection-unpacked'],
  ],
  ['collection-empty', { type: 'GeometryCollection', geometries: [] }, ['geometry-empty']],
  [
    'collection-of-lines',
    { type: 'GeometryCollection', geometries: [{ type: 'LineString', coordinates: box }] },
    ['not-a-polygon'],
  ],
  ['collection-list-missing', { type: 'GeometryCollection' }, ['geometry-malformed']],
  ['height', polygon([box.map((position) => [...position, 12.5])]), ['height-dropped']],
  ['height-and-measure', polygon([box.map((position) => [...position, 12.5, 7])]), ['height-dropped']],
  ['empty-part', multi([box], []), ['part-empty']],
  ['out-of-range', polygon([[...box.slice(0, 3), [120.2, 95], box[0]]]), ['position-out-of-range']],
  ['null-island', polygon(rectangle(0, 0, 0.001, 0.001)), ['far-from-layer']],

  ['ring-unclosed', polygon([box.slice(0, 4)]), ['ring-unclosed']],
  ['ring-unclosed-triangle', polygon([box.slice(0, 3)]), ['ring-unclosed']],
  ['bow-tie', polygon([[box[0], box[2], box[1], box[3], box[0]]]), ['ring-crosses-itself']],
  [
    'repeated-points',
    polygon([[box[0], box[0], box[1], box[2], box[2], box[2], box[3], box[0]]]),
    ['ring-repeated-points'],
  ],
  [
    'spike',
    polygon([[...box.slice(0, 2), [120.206, 30.2005], [120.208, 30.2005], [120.206, 30.2005], ...box.slice(2)]]),
    ['ring-spike'],
  ],
  [
    'spike-at-start',
    polygon([[[120.204, 30.2], ...box.slice(1, 4), [120.205, 30.2], [120.204, 30.2]]]),
    ['ring-spike'],
  ],
  ['hole', polygon([box, hole]), []],
  ['hole-outside', polygon([box, shiftHole(0.01, 0)]), ['hole-outside']],
  ['hole-crosses-shell', polygon([box, shiftHole(0.0007, 0)]), ['hole-crosses']],
  ['holes-cross', polygon([box, hole, shiftHole(0.0001, 0.0001)]), ['hole-crosses']],
  [
    'hole-in-hole',
    polygon([box, rectangle(120.2051, 30.2001, 0.0006, 0.0006)[0].toReversed(), hole]),
    ['hole-in-hole'],
  ],
  ['hole-equals-shell', polygon([box, box.toReversed()]), ['ring-zero-area']],
  [
    'hole-touches-shell',
    polygon([
      box,
      [
        [120.205, 30.2005],
        [120.2055, 30.2008],
        [120.2055, 30.2002],
        [120.205, 30.2005],
      ],
    ]),
    [],
  ],
  ['hole-collapsed', polygon([box, [hole[0], hole[1], hole[0], hole[0]]]), ['hole-dropped']],
  ['hole-bow-tie', polygon([box, [hole[0], hole[2], hole[1], hole[3], hole[0]]]), ['ring-crosses-itself']],
  ['zero-area-line', polygon([[box[0], box[1], [120.2055, 30.2], box[0]]]), ['ring-spike', 'ring-zero-area']],
  ['zero-area-tiny', polygon(rectangle(120.205, 30.2, 1e-7, 1e-7)), ['ring-zero-area']],
  ['two-points', polygon([[box[0], box[1], box[0]]]), ['ring-too-short']],
  ['one-point', polygon([[box[0], box[0], box[0], box[0]]]), ['ring-too-short']],
  ['clockwise', polygon([box.toReversed()]), ['ring-winding']],
  [
    'figure-eight-touching',
    polygon([[box[0], box[1], [120.2055, 30.2005], box[2], box[3], [120.2055, 30.2005], box[0]]]),
    ['ring-crosses-itself'],
  ],
  ['parts-overlap', multi([box], rectangle(120.2055, 30.2, 0.001, 0.001)), ['parts-overlap']],
  ['parts-nested', multi([box], rectangle(120.2052, 30.2002, 0.0002, 0.0002)), ['parts-overlap']],
  ['parts-touch', multi([box], rectangle(120.206, 30.2, 0.001, 0.001)), []],
  [
    'part-in-hole',
    multi(
      [box, rectangle(120.2052, 30.2002, 0.0004, 0.0004)[0].toReversed()],
      rectangle(120.2053, 30.2003, 0.0001, 0.0001),
    ),
    [],
  ],
  ['part-collapsed', multi([box], [[box[0], box[1], box[0], box[0]]]), ['part-empty']],
  ['spiral', polygon([spiral()]), ['ring-crosses-itself']],
];

/** A ring that winds round twice and so covers its middle twice. */
function spiral() {
  const points = Array.from({ length: 17 }, (_, i) => {
    const radius = 0.0002 + i * 0.00005;
    const angle = (i * Math.PI) / 4;
    return [120.206 + radius * Math.cos(angle), 30.201 + radius * Math.sin(angle)].map(
      (v) => Math.round(v * 1e7) / 1e7,
    );
  });
  return [...points, points[0]];
}

const SOFT = new Set(['collection-unpacked', 'height-dropped', 'ring-repeated-points', 'ring-winding', 'layer-empty']);
export const judge = (codes) => (codes.every((code) => SOFT.has(code)) ? 'accept' : 'accept-with-warning');

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
  add('repair/bow-tie-declined.geojson', bowTie, 'accept-with-warning', ['ring-crosses-itself', 'repair-declined'], {
    repair: false,
  });
  const open = collection([feature(polygon([box.slice(0, 4)]))]);
  add('repair/unclosed-declined.geojson', open, 'reject', ['ring-unclosed', 'repair-declined', 'no-usable-feature'], {
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
  add(at('empty'), collection([]), 'accept', ['layer-empty']);
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
  add(at('list'), [GOOD], 'reject', ['geojson-not-an-object']);
  add(at('text'), '"FeatureCollection"', 'reject', ['geojson-not-an-object']);
  add(at('number'), '42', 'reject', ['geojson-not-an-object']);
  add(at('null'), 'null', 'reject', ['geojson-not-an-object']);
  add(at('topology'), { type: 'Topology', objects: {}, arcs: [] }, 'reject', ['geojson-type-unknown']);
  add(at('type-proto'), '{"type":"__proto__","features":[]}', 'reject', ['geojson-type-unknown']);
  add(
    at('esri'),
    { geometryType: 'esriGeometryPolygon', features: [{ attributes: {}, geometry: { rings: [box] } }] },
    'reject',
    ['geojson-type-unknown'],
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
  add(at('web-page'), '<!DOCTYPE html><html><body>Not found</body></html>', 'reject', ['xml-doctype']);
  add('structure/picture.geojson', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'reject', [
    'format-unknown',
  ]);
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
