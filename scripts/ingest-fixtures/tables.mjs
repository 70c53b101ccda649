// CSV and KML cases.
import { PARKS } from './shapes.mjs';
import { encodeGbk, encodeUtf16 } from './bytes.mjs';

const ring = (positions) => `(${positions.map((position) => position.join(' ')).join(', ')})`;
const wkt = ({ geometry }) => `POLYGON (${geometry.coordinates.map(ring).join(', ')})`;
const row = (park, delimiter) => [park.properties.name, park.properties.code, `"${wkt(park)}"`].join(delimiter);
const csv = (delimiter = ',', end = '\n') =>
  [['name', 'code', 'WKT'].join(delimiter), ...PARKS.map((park) => row(park, delimiter))].join(end);

/** Degrees in a table are not marked as WGS84: all such cases warn. */
const ASSUMED = ['crs-assumed'];

export function addCsvCases(add) {
  const at = (name) => `csv/${name}.csv`;
  const table = (...cells) => `name,wkt\n${cells.join('\n')}\n`;
  const good = `江南公园,"${wkt(PARKS[0])}"`;
  add(at('comma'), csv(), 'accept-with-warning', ASSUMED);
  add(at('semicolon-crlf'), csv(';', '\r\n'), 'accept-with-warning', ASSUMED);
  add(at('tab'), csv('\t'), 'accept-with-warning', ASSUMED);
  add(at('sep-line'), `sep=;\r\n${csv(';', '\r\n')}`, 'accept-with-warning', ASSUMED);
  add(at('wgs84-chosen'), csv(), 'accept', [], { crs: 'wgs84' });
  add(at('quotes'), table(`"江南""公园""\n二期, 东区","${wkt(PARKS[0])}"`), 'accept-with-warning', ASSUMED);
  add(at('quote-unclosed'), `name,wkt\n"江南公园,${wkt(PARKS[0])}\n`, 'reject', ['csv-unclosed-quote']);
  add(at('short-and-long-rows'), table(good, 'x', `${good},more`), 'accept-with-warning', [
    ...ASSUMED,
    'csv-row-width',
    'geometry-missing',
    'duplicate-feature',
  ]);
  add(at('header-only'), 'name,wkt\n', 'accept-with-warning', ['layer-empty']);
  add(at('blank-lines'), `name,wkt\n\n${good}\n\n`, 'accept-with-warning', ASSUMED);
  add(at('lower-case-wkt'), table(good.replace('POLYGON', 'polygon')), 'accept-with-warning', ASSUMED);
  add(
    at('wkt-z'),
    table('a,"POLYGON Z ((120.2 30.2 5, 120.21 30.2 5, 120.21 30.21 5, 120.2 30.2 5))"'),
    'accept-with-warning',
    [...ASSUMED, 'height-dropped'],
  );
  add(
    at('wkt-zm-glued'),
    table('a,"POLYGONZM((120.2 30.2 5 1,120.21 30.2 5 1,120.21 30.21 5 1,120.2 30.2 5 1))"'),
    'accept-with-warning',
    [...ASSUMED, 'height-dropped'],
  );
  add(
    at('wkt-multipolygon'),
    table(
      'a,"MULTIPOLYGON (((120.2 30.2,120.21 30.2,120.21 30.21,120.2 30.2)),((120.22 30.2,120.23 30.2,120.23 30.21,120.22 30.2)))"',
    ),
    'accept-with-warning',
    ASSUMED,
  );
  add(
    at('wkt-collection'),
    table('a,"GEOMETRYCOLLECTION (POLYGON ((120.2 30.2,120.21 30.2,120.21 30.21,120.2 30.2)), POINT (120 30))"'),
    'accept-with-warning',
    [...ASSUMED, 'collection-unpacked', 'collection-parts-ignored'],
  );
  add(at('wkt-empty'), table(good, 'b,POLYGON EMPTY'), 'accept-with-warning', [...ASSUMED, 'geometry-empty']);
  add(at('wkt-broken'), table(good, 'b,"POLYGON ((120 30, 121 30"'), 'accept-with-warning', [
    ...ASSUMED,
    'wkt-invalid',
    'geometry-missing',
  ]);
  add(at('wkt-nan'), table(good, 'b,"POLYGON ((120 30, nan 30, 121 31, 120 30))"'), 'accept-with-warning', [
    ...ASSUMED,
    'position-not-finite',
  ]);
  add(at('wkt-unclosed'), table('a,"POLYGON ((120.2 30.2, 120.21 30.2, 120.21 30.21))"'), 'accept-with-warning', [
    ...ASSUMED,
    'ring-unclosed',
  ]);
  add(at('wkt-point'), table('a,POINT (120.2 30.2)'), 'reject', ['not-a-polygon', 'no-usable-feature']);
  add(at('srid-4326'), table(`a,"SRID=4326;${wkt(PARKS[0])}"`), 'accept', ['crs-stated']);
  add(at('srid-unknown'), table(`a,"SRID=27700;${wkt(PARKS[0])}"`), 'reject', ['crs-unsupported']);
  add(at('no-geometry'), 'name,code\n江南公园,G11\n', 'reject', ['csv-no-geometry']);
  add(at('points'), 'name,经度,纬度\n江南公园,120.2,30.2\n滨水绿地,120.21,30.2\n', 'reject', [
    'not-a-polygon',
    'no-usable-feature',
  ]);
  const corners = [
    [120.2, 30.2],
    [120.21, 30.2],
    [120.21, 30.21],
    [120.2, 30.21],
  ].map(([x, y], i) => `A1,J${i + 1},${x},${y}`);
  add(at('survey-list'), ['地块号,点号,经度,纬度', ...corners].join('\n'), 'accept-with-warning', [
    ...ASSUMED,
    'csv-points-joined',
  ]);
  const inner = ['120.202,30.202', '120.204,30.202', '120.204,30.204', '120.202,30.204'];
  add(
    at('survey-list-rings'),
    [
      '地块号,圈号,点号,经度,纬度',
      ...corners.map((corner) => corner.replace(',', ',1,')),
      ...inner.map((place, i) => `A1,2,J${i + 1},${place}`),
    ].join('\n'),
    'accept-with-warning',
    [...ASSUMED, 'csv-points-joined'],
  );
  add(
    at('survey-list-shuffled'),
    ['地块号,点号,经度,纬度', corners[2], corners[0], corners[3], corners[1]].join('\n'),
    'accept-with-warning',
    [...ASSUMED, 'csv-points-joined'],
  );
  const typed = (column, cell) => `${column},name,WKT\n${PARKS.map((park) => `${cell},x,"${wkt(park)}"`).join('\n')}\n`;
  add(at('shape-column-of-words'), typed('Shape', 'Polygon'), 'accept-with-warning', ASSUMED);
  add(at('name-like-wkt'), typed('title', 'Point Park'), 'accept-with-warning', ASSUMED);
  const words = corners.map((corner) => `Point,${corner}`);
  add(at('points-with-shape-column'), ['Shape,地块号,点号,经度,纬度', ...words].join('\n'), 'accept-with-warning', [
    ...ASSUMED,
    'csv-points-joined',
  ]);
  add(at('survey-list-e-n'), ['地块号,点号,经度E,纬度N', ...corners].join('\n'), 'accept-with-warning', [
    ...ASSUMED,
    'csv-points-joined',
  ]);
  add(at('blank-cells'), `${csv()}\n${',,\n'.repeat(30)}`, 'accept-with-warning', ASSUMED);
  const titled = [...ASSUMED, 'csv-title-skipped'];
  add(at('title'), `公园绿地一览表,,\n${csv()}`, 'accept-with-warning', titled);
  add(at('title-alone'), `公园绿地一览表\n${csv(';')}`, 'accept-with-warning', titled);
  add(at('sep-line-quoted'), `"sep=;"\r\n${csv(';', '\r\n')}`, 'accept-with-warning', ASSUMED);
  add(at('same-headers'), `name,name,wkt\na,b,"${wkt(PARKS[0])}"\n`, 'accept-with-warning', ASSUMED);
  add(at('proto-header'), `__proto__,constructor,wkt\na,b,"${wkt(PARKS[0])}"\n`, 'accept-with-warning', ASSUMED);
  add(at('formula'), table(`=1+1,"${wkt(PARKS[0])}"`), 'accept-with-warning', ASSUMED);
  add(at('gbk'), encodeGbk(csv()), 'accept-with-warning', [...ASSUMED, 'encoding-guessed']);
  add(at('utf-16'), encodeUtf16(csv('\t')), 'accept-with-warning', [...ASSUMED, 'encoding-guessed']);
}

const coordinates = (positions) => positions.map((position) => position.join(',')).join(' ');
const boundary = (kind, positions) =>
  `<${kind}BoundaryIs><LinearRing><coordinates>${coordinates(positions)}</coordinates></LinearRing></${kind}BoundaryIs>`;
const kmlPolygon = ([outer, ...inner]) =>
  `<Polygon>${boundary('outer', outer)}${inner.map((hole) => boundary('inner', hole)).join('')}</Polygon>`;
const placemark = (park, more = '') =>
  `<Placemark><name>${park.properties.name}</name>${more}${kmlPolygon(park.geometry.coordinates)}</Placemark>`;
const kml = (body, declaration = '<?xml version="1.0" encoding="UTF-8"?>') =>
  `${declaration}\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${body}</Document></kml>`;

export { kml, placemark };

export function addKmlCases(add) {
  const at = (name) => `kml/${name}.kml`;
  const [good, second] = PARKS.map((park) => placemark(park));
  const hole = [
    [120.2005, 30.2005],
    [120.2005, 30.201],
    [120.201, 30.201],
    [120.2005, 30.2005],
  ];
  add(at('placemarks'), kml(PARKS.map((park) => placemark(park)).join('')), 'accept', []);
  add(at('folders'), kml(`<Folder><Folder>${good}</Folder>${second}</Folder>`), 'accept', []);
  add(
    at('extended-data'),
    kml(placemark(PARKS[0], '<ExtendedData><Data name="code"><value>G11</value></Data></ExtendedData>')),
    'accept',
    [],
  );
  add(
    at('schema-data'),
    kml(
      placemark(
        PARKS[0],
        '<ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="code">G11</SimpleData></SchemaData></ExtendedData>',
      ),
    ),
    'accept',
    [],
  );
  add(at('hole'), kml(`<Placemark>${kmlPolygon([PARKS[0].geometry.coordinates[0], hole])}</Placemark>`), 'accept', []);
  const multi = PARKS.slice(0, 2)
    .map((park) => kmlPolygon(park.geometry.coordinates))
    .join('');
  add(at('multi'), kml(`<Placemark><MultiGeometry>${multi}</MultiGeometry></Placemark>`), 'accept', []);
  add(
    at('multi-mixed'),
    kml(
      `<Placemark><MultiGeometry>${multi}<Point><coordinates>120,30</coordinates></Point></MultiGeometry></Placemark>`,
    ),
    'accept-with-warning',
    ['collection-unpacked', 'collection-parts-ignored'],
  );
  add(at('points'), kml('<Placemark><Point><coordinates>120.2,30.2</coordinates></Point></Placemark>'), 'reject', [
    'not-a-polygon',
    'no-usable-feature',
  ]);
  add(at('no-geometry'), kml(`${good}<Placemark><name>x</name></Placemark>`), 'accept-with-warning', [
    'geometry-missing',
  ]);
  add(at('height'), kml(good.replace(/120\.2,30\.2 /g, '120.2,30.2,0 ')), 'accept', ['height-dropped']);
  add(at('blanks-after-commas'), kml(good.replaceAll(',', ', ')), 'accept', []);
  add(at('coordinates-broken'), kml(good + second.replace('120.205,', 'east,')), 'accept-with-warning', [
    'position-not-finite',
  ]);
  add(
    at('unclosed-ring'),
    kml(`<Placemark>${kmlPolygon([PARKS[0].geometry.coordinates[0].slice(0, 4)])}</Placemark>`),
    'accept-with-warning',
    ['ring-unclosed'],
  );
  add(
    at('doctype'),
    `<?xml version="1.0"?><!DOCTYPE kml SYSTEM "http://example.com/x.dtd">${kml(good, '')}`,
    'reject',
    ['xml-doctype'],
  );
  add(
    at('entity-bomb'),
    `<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE kml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>${kml(good.replace('江南', '&b;'), '')}`,
    'reject',
    ['xml-doctype'],
  );
  add(at('entity-unknown'), kml(good.replace('江南', '&x;')), 'reject', ['xml-invalid']);
  add(
    at('network-link'),
    kml(`${good}<NetworkLink><Link><href>http://example.com/x.kml</href></Link></NetworkLink>`),
    'accept',
    ['kml-link-ignored'],
  );
  add(
    at('icon'),
    kml(`<Style><IconStyle><Icon><href>http://example.com/i.png</href></Icon></IconStyle></Style>${good}`),
    'accept',
    [],
  );
  add(
    at('html-description'),
    kml(placemark(PARKS[0], '<description><![CDATA[<!DOCTYPE html><script>alert(1)</script>]]></description>')),
    'accept',
    [],
  );
  add(
    at('prefix'),
    kml(good)
      .replace(/<(\/?)(\w)/g, '<$1k:$2')
      .replace('<?k:xml', '<?xml')
      .replace('xmlns=', 'xmlns:k='),
    'accept',
    [],
  );
  const link = '<NetworkLink><Link><href>http://example.com/x.kml</href></Link></NetworkLink>';
  const overlay = '<GroundOverlay><Icon><href>plan.jpg</href></Icon></GroundOverlay>';
  const elsewhere = ['kml-without-shapes', 'layer-empty'];
  add(at('network-link-only'), kml(link), 'accept-with-warning', elsewhere);
  add(at('overlay-only'), kml(overlay), 'accept-with-warning', elsewhere);
  add(at('two-polygons'), kml(`<Placemark>${multi}</Placemark>`), 'accept', []);
  const outers = PARKS.slice(0, 2).map((park) => boundary('outer', park.geometry.coordinates[0]));
  add(at('two-outlines'), kml(`<Placemark><Polygon>${outers.join('')}</Polygon></Placemark>`), 'accept', []);
  add(
    at('prefix-undeclared'),
    kml(placemark(PARKS[0], '<gx:balloonVisibility>1</gx:balloonVisibility>')),
    'accept',
    [],
  );
  add(at('html-entity'), kml(good.replace('江南', '江&nbsp;南')), 'accept', []);
  add(at('blanks-before-declaration'), `\n\n  ${kml(good)}`, 'accept', []);
  add(at('empty'), kml(''), 'accept-with-warning', ['layer-empty']);
  add(
    at('other-xml'),
    '<?xml version="1.0"?><gpx><wpt lat="30" lon="120"/></gpx>',
    'reject',
    ['format-not-read'],
    {},
    {
      format: 'gpx',
    },
  );
  add(at('other-root'), '<?xml version="1.0"?><plan><area/></plan>', 'reject', ['kml-not-found']);
  add(at('truncated'), kml(good).slice(0, 300), 'reject', ['xml-invalid']);
  add(at('not-closed'), kml(good).replace('</Polygon>', ''), 'reject', ['xml-invalid']);
  add(at('deep'), '<kml>' + '<Folder>'.repeat(20000) + '</Folder>'.repeat(20000) + '</kml>', 'reject', [
    'xml-too-deep',
  ]);
  add(at('gbk'), encodeGbk(kml(good + second, '<?xml version="1.0" encoding="GBK"?>')), 'accept', ['encoding-guessed']);
  add(at('utf-16'), encodeUtf16(kml(good, '<?xml version="1.0" encoding="UTF-16"?>')), 'accept', ['encoding-guessed']);
}
