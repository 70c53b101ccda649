// Zip and shapefile cases.
import { encodeGbk, makeDbf, makeShp, makeZip } from './bytes.mjs';
import { collection, PARKS } from './shapes.mjs';
import { PRJ, projectFeatures, toMercator, toZone } from './systems.mjs';
import { kml, placemark } from './tables.mjs';

const FIELDS = [
  { name: '名称', type: 'C', length: 40 },
  { name: 'CODE', type: 'C', length: 10 },
  { name: 'AREA', type: 'N', length: 12 },
];
const rows = PARKS.map(({ properties }, i) => [properties.name, properties.code, `${i + 0.5}`]);
const clockwise = (rings) => rings.map((ring) => ring.toReversed());
export const shapes = (features = PARKS) =>
  features.map(({ geometry }) => ({ rings: clockwise(geometry.coordinates) }));

/** The entries of a zipped shapefile; null leaves a companion out. */
export function entries(more = {}, name = 'parks') {
  const made = makeShp(more.shapes ?? shapes());
  const parts = {
    dbf: makeDbf(FIELDS, rows, { encode: more.encode, languageByte: more.languageByte }),
    prj: PRJ.wgs84,
    cpg: 'UTF-8',
    ...made,
    ...more,
  };
  return ['shp', 'shx', 'dbf', 'prj', 'cpg']
    .filter((extension) => parts[extension] !== null && parts[extension] !== undefined)
    .map((extension) => ({ name: `${name}.${extension}`, data: parts[extension] }));
}
export const zip = (more, name) => makeZip(entries(more, name));

export function addArchiveCases(add) {
  addShapefileCases((name, ...rest) => add(`shapefile/${name}.zip`, ...rest));
  addZipCases((name, ...rest) => add(`zip/${name}.zip`, ...rest));
  add('zip/placemarks.kmz', makeZip([{ name: 'doc.kml', data: kml(placemark(PARKS[0])) }]), 'accept', []);
  add('shapefile/alone.shp', makeShp(shapes()).shp, 'reject', ['format-not-read'], {}, { format: 'shapefilePart' });
}

function addShapefileCases(add) {
  const stated = ['crs-stated'];
  const guessed = [...stated, 'encoding-guessed'];
  const gbk = { encode: encodeGbk };
  add('plain', zip(), 'accept', stated);
  add('gbk-with-cpg', zip({ ...gbk, cpg: 'GBK' }), 'accept', stated);
  add('gbk-with-cpg-936', zip({ ...gbk, cpg: '936' }), 'accept', stated);
  add('gbk-without-cpg', zip({ ...gbk, cpg: null }), 'accept', guessed);
  add('gbk-language-byte', zip({ ...gbk, cpg: null, languageByte: 0x4d }), 'accept', stated);
  add('utf-8-without-cpg', zip({ cpg: null }), 'accept', guessed);
  add('cpg-lies-utf-8', zip({ ...gbk, cpg: 'UTF-8' }), 'accept-with-warning', [...stated, 'encoding-contradicted']);
  add('cpg-lies-gbk', zip({ cpg: 'GBK' }), 'accept-with-warning', [...stated, 'encoding-contradicted']);
  add('cpg-nonsense', zip({ ...gbk, cpg: 'KLINGON' }), 'accept', guessed);
  add('encoding-chosen', zip({ ...gbk, cpg: 'UTF-8' }), 'accept', stated, { encoding: 'gbk' });
  add('encoding-chosen-wrong', zip(gbk), 'accept-with-warning', [...stated, 'text-unreadable'], { encoding: 'utf-8' });
  add('encoding-chosen-unknown', zip(), 'accept-with-warning', [...stated, 'encoding-unknown'], {
    encoding: 'klingon',
  });
  const narrow = [{ name: '名称', type: 'C', length: 8 }];
  add(
    'cell-cuts-character',
    zip({
      dbf: makeDbf(
        narrow,
        rows.map((row) => [row[0]]),
      ),
    }),
    'accept',
    [...stated, 'text-truncated'],
  );
  add(
    'field-name-cuts-character',
    zip({
      dbf: makeDbf(
        [{ name: '公园名称', type: 'C', length: 40 }],
        rows.map((row) => [row[0]]),
      ),
    }),
    'accept',
    [...stated, 'text-truncated'],
  );
  add('without-dbf', zip({ dbf: null }), 'accept-with-warning', [...stated, 'dbf-missing']);
  add('dbf-broken', zip({ dbf: Buffer.from('not a table') }), 'accept-with-warning', [...stated, 'dbf-invalid']);
  add('dbf-short', zip({ dbf: makeDbf(FIELDS, rows.slice(0, 2)) }), 'accept-with-warning', [
    ...stated,
    'dbf-count-differs',
  ]);
  add('without-shx', zip({ shx: null }), 'accept', stated);
  add('shx-short', zip({ shx: makeShp(shapes().slice(0, 2)).shx }), 'accept-with-warning', [
    ...stated,
    'shp-index-differs',
  ]);
  add('without-prj', zip({ prj: null }), 'accept-with-warning', ['crs-assumed']);
  const { shp } = makeShp(shapes());
  add('truncated', zip({ shp: shp.subarray(0, shp.length - 40), shx: null }), 'accept-with-warning', [
    ...stated,
    'shp-truncated',
    'dbf-count-differs',
  ]);
  add('not-a-shapefile', zip({ shp: Buffer.from('x'.repeat(200)), shx: null }), 'reject', ['shp-invalid']);
  const patches = Buffer.from(shp);
  patches.writeInt32LE(31, 32);
  add('multipatch', zip({ shp: patches }), 'reject', ['shp-type-unsupported']);
  const lying = Buffer.from(shp);
  lying.writeInt32LE(2_000_000_000, 100 + 8 + 40);
  add('record-lies', zip({ shp: lying }), 'accept-with-warning', [...stated, 'shp-record-damaged', 'geometry-missing']);
  add('null-shape', zip({ shapes: [shapes()[0], null, shapes()[2]] }), 'accept-with-warning', [
    ...stated,
    'geometry-missing',
  ]);
  add('polygon-z', zip({ shapes: shapes().map((shape) => ({ ...shape, type: 15 })) }), 'accept', stated);
  add(
    'points',
    zip({ shapes: [{ type: 1, point: [120.2, 30.2] }], dbf: makeDbf(FIELDS, rows.slice(0, 1)) }),
    'reject',
    ['not-a-polygon', 'no-usable-feature'],
  );
  const outer = clockwise(PARKS[0].geometry.coordinates)[0];
  const hole = [
    [120.2005, 30.2005],
    [120.201, 30.2005],
    [120.201, 30.201],
    [120.2005, 30.2005],
  ];
  const other = clockwise(PARKS[1].geometry.coordinates)[0];
  const one = { dbf: makeDbf(FIELDS, rows.slice(0, 1)) };
  add('hole', zip({ ...one, shapes: [{ rings: [outer, hole] }] }), 'accept', stated);
  add('two-parts-and-hole', zip({ ...one, shapes: [{ rings: [other, outer, hole] }] }), 'accept', stated);
  add('shell-wound-wrong', zip({ ...one, shapes: [{ rings: [outer.toReversed()] }] }), 'accept', stated);
  add(
    'bow-tie',
    zip({ ...one, shapes: [{ rings: [[outer[0], outer[2], outer[1], outer[3], outer[0]]] }] }),
    'accept-with-warning',
    [...stated, 'ring-crosses-itself'],
  );
  addProjectionCases(add);
}

function addProjectionCases(add) {
  const projected = (prj, project, more) => zip({ prj, shapes: shapes(projectFeatures(PARKS, project)), ...more });
  const zone = (position) => toZone(position, 120);
  const stated = ['crs-stated'];
  add('prj-cgcs2000-degrees', zip({ prj: PRJ.cgcs2000 }), 'accept', stated);
  add('prj-zone-120', projected(PRJ.zone120, zone), 'accept', stated);
  add(
    'prj-zone-40',
    projected(PRJ.zone40, (position) => toZone(position, 120, true)),
    'accept',
    stated,
  );
  add(
    'prj-zone-prefix-differs',
    projected(PRJ.zone120, (position) => toZone(position, 120, true)),
    'accept-with-warning',
    [...stated, 'zone-prefix-differs'],
  );
  add('prj-mercator', projected(PRJ.mercator, toMercator), 'accept', stated);
  add('prj-xian-80', projected(PRJ.xian80, zone), 'reject', ['crs-old-datum']);
  add('prj-beijing-54', projected(PRJ.beijing54, zone), 'reject', ['crs-old-datum']);
  add(
    'prj-six-degrees',
    projected(PRJ.sixDegrees, (position) => toZone(position, 123).map((value, i) => value + (i === 0 ? 21e6 : 0))),
    'accept',
    stated,
  );
  add(
    'prj-six-degrees-no-prefix',
    projected(PRJ.sixDegrees, (position) => toZone(position, 123)),
    'accept-with-warning',
    [...stated, 'zone-prefix-differs'],
  );
  add('prj-six-degrees-beijing-54', projected(PRJ.sixDegreesBeijing, zone), 'reject', ['crs-old-datum']);
  add('prj-xian-80-by-datum', projected(PRJ.xian80Custom, zone), 'reject', ['crs-old-datum']);
  add('prj-datum-unknown', projected(PRJ.unknownDatum, zone), 'accept', stated);
  add('prj-compound', projected(PRJ.compound, zone), 'accept', stated);
  add('prj-wkt2-ensemble', zip({ prj: PRJ.wgs84Ensemble }), 'accept', stated);
  add('prj-epsg-text', projected('EPSG:4549', zone), 'accept', stated);
  add(
    'prj-utm',
    projected(PRJ.utm51, (position) => toZone(position, 123)),
    'reject',
    ['crs-unsupported'],
  );
  add('prj-nonsense', zip({ prj: 'LOCAL' }), 'reject', ['crs-unsupported']);
  add('prj-unsupported-overruled', projected(PRJ.utm51, zone), 'accept-with-warning', ['crs-overruled'], {
    crs: 'epsg:4549',
  });
  add('prj-old-datum-overruled', projected(PRJ.xian80, zone), 'accept-with-warning', ['crs-datum-overruled'], {
    crs: 'epsg:4549',
  });
  add('prj-lies', projected(PRJ.wgs84, zone), 'reject', ['crs-contradicted'], { extent: true });
  add('prj-lies-about-zone', projected(PRJ.zone120.replace('120.0', '117.0'), zone), 'reject', ['crs-contradicted'], {
    extent: true,
  });
}

function addZipCases(add) {
  const stated = ['crs-stated'];
  const one = entries();
  add('two-layers', makeZip([...one, ...entries({}, 'blocks')]), 'reject', ['layer-choice']);
  add('two-layers-chosen', makeZip([...one, ...entries({}, 'blocks')]), 'accept', stated, { layer: 'blocks' });
  add('layer-not-there', makeZip([...one, ...entries({}, 'blocks')]), 'reject', ['layer-not-found'], {
    layer: 'roads',
  });
  add('folders', makeZip(entries({}, 'data/gis/parks')), 'accept', stated);
  add(
    'names-in-capitals',
    makeZip(one.map((entry) => ({ ...entry, name: entry.name.toUpperCase() }))),
    'accept',
    stated,
  );
  add(
    'names-in-gbk',
    makeZip(one.map((entry) => ({ ...entry, name: encodeGbk(entry.name.replace('parks', '公园绿地')) }))),
    'accept',
    stated,
  );
  add(
    'clutter',
    makeZip([...one, { name: '__MACOSX/._parks.shp', data: 'x' }, { name: '.DS_Store', data: 'x' }]),
    'accept',
    stated,
  );
  add('stored', makeZip(one.map((entry) => ({ ...entry, stored: true }))), 'accept', stated);
  add('geojson-inside', makeZip([{ name: 'parks.geojson', data: JSON.stringify(collection(PARKS)) }]), 'accept', []);
  add(
    'nested',
    makeZip([{ name: 'inner.zip', data: makeZip(one) }]),
    'reject',
    ['zip-entry-ignored', 'zip-holds-other'],
    {},
    { format: 'nestedZip' },
  );
  add('nested-beside', makeZip([...one, { name: 'inner.zip', data: makeZip(one) }]), 'accept', [
    ...stated,
    'zip-entry-ignored',
  ]);
  add('climbing-path', makeZip([{ name: '../../etc/parks.geojson', data: '{}' }, ...one]), 'accept', [
    ...stated,
    'zip-entry-ignored',
  ]);
  add('absolute-path', makeZip(entries({}, '/tmp/parks')), 'reject', ['zip-entry-ignored', 'zip-nothing-readable']);
  add('bomb', makeZip([{ name: 'parks.geojson', data: Buffer.alloc(24 * 1024 * 1024, 0x20) }]), 'reject', [
    'zip-ratio',
  ]);
  add('encrypted', makeZip(one.map((entry) => ({ ...entry, flags: 1 }))), 'reject', ['zip-encrypted']);
  add('method-unknown', makeZip(one.map((entry) => ({ ...entry, method: 12 }))), 'reject', ['zip-method']);
  add('checksum-wrong', makeZip(one.map((entry) => ({ ...entry, crc: 1 }))), 'reject', ['zip-entry-damaged']);
  add('deflate-broken', makeZip([{ name: 'parks.geojson', data: 'not deflated', stored: true, method: 8 }]), 'reject', [
    'zip-entry-damaged',
  ]);
  add('truncated', zip().subarray(0, 500), 'reject', ['zip-invalid']);
  add('empty', makeZip([]), 'reject', ['zip-nothing-readable']);
  add(
    'nothing-readable',
    makeZip([
      { name: 'readme.txt', data: 'hello' },
      { name: 'parks.qgz', data: 'x' },
    ]),
    'reject',
    ['zip-nothing-readable'],
  );
}
