// The layer that the fixtures vary, and the geometries that go wrong, each with the codes it must bring.

/** The layer that most cases vary: three parks of about 1 to 4 hectares with legible names. */
export const rectangle = (west, south, width, height) => [
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

export const GOOD = PARKS[0];
export const box = rectangle(120.205, 30.2, 0.001, 0.001)[0];
const hole = rectangle(120.2052, 30.2002, 0.0002, 0.0002)[0].toReversed();
const shiftHole = (lng, lat) =>
  hole.map(([x, y]) => [Math.round((x + lng) * 1e7) / 1e7, Math.round((y + lat) * 1e7) / 1e7]);
const shiftBox = (by) => box.map(([x, y]) => [Math.round((x + by) * 1e7) / 1e7, Math.round((y + by) * 1e7) / 1e7]);
const withGood = (...features) => collection([GOOD, ...features]);
export const bad = (geometry) => withGood(feature(geometry));
export const multi = (...polygons) => ({ type: 'MultiPolygon', coordinates: polygons });

/** Adds a case whose second feature is faulty and whose first is sound. */
export const geometryCases = [
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
    'spike-opened-by-rounding',
    polygon([[...box.slice(0, 2), [120.206, 30.2005], [120.208, 30.2005], [120.206, 30.2005001], ...box.slice(2)]]),
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
  ['shell-second', polygon([hole, box]), ['shell-not-first']],
  [
    'shell-second-crossed',
    polygon([rectangle(120.2055, 30.2005, 0.0001, 0.0001)[0], box, shiftHole(-0.0003, 0)]),
    ['hole-crosses', 'shell-not-first'],
  ],
  ['holes-around-shell-cross', polygon([hole, box, shiftBox(0.0001)]), ['ring-too-complex']],
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
  // a thousand crossings are mended, tens of thousands are no outline; both have far fewer vertices
  ['star-of-51-points', polygon([star(51)]), ['ring-crosses-itself']],
  ['star-of-301-points', polygon([star(301)]), ['ring-too-complex']],
  ['holes-overlap', polygon([rectangle(120.2, 30.2, 0.01, 0.01)[0], ...staircase(30)]), ['hole-crosses']],
  ['holes-heaped', polygon([rectangle(120.2, 30.2, 0.01, 0.01)[0], ...staircase(300)]), ['ring-too-complex']],
  ['parts-heaped', multi(...staircase(300).map((ring) => [ring])), ['ring-too-complex']],
];

/** A ring from point to point of a circle that leaves out just under half of them: each edge crosses nearly all others. */
function star(points) {
  const ring = Array.from({ length: points }, (_, i) => {
    const angle = (2 * Math.PI * i * ((points - 1) / 2)) / points;
    return [120.205 + 0.004 * Math.cos(angle), 30.205 + 0.004 * Math.sin(angle)].map((value) =>
      Number(value.toFixed(9)),
    );
  });
  return [...ring, ring[0]];
}

/** Squares each a little further to the north-east than the one before. */
function staircase(count) {
  return Array.from({ length: count }, (_, i) => {
    const at = (start) => Number((start + i * 1e-6).toFixed(6));
    return rectangle(at(120.202), at(30.202), 0.003, 0.003)[0];
  });
}

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
