// Files as desks make them: an ArcGIS desk, a CAD office, a spreadsheet, Google Earth. They are plain files with
// several oddities at once, where the other cases have one each.
import { encodeGbk, encodeUtf16, makeDbf, makeShp, makeZip } from './bytes.mjs';
import { collection, PARKS } from './shapes.mjs';
import { PRJ, projectFeatures, swap, toZone } from './systems.mjs';

const zone120 = (position) => toZone(position, 120);
const clockwise = (rings) => rings.map((ring) => ring.toReversed());
const ring = (positions) => `(${positions.map((position) => position.join(' ')).join(', ')})`;
const wkt = ({ geometry }) => `POLYGON (${geometry.coordinates.map(ring).join(', ')})`;
const kmlRing = (positions) => positions.map((position) => `${position.join(',')},0`).join(' ');

/** A shapefile of ArcGIS in GBK, in the metres of the zone of 120° E. */
function makeArcgis(stem, more = {}) {
  const shapes = projectFeatures(PARKS, zone120).map(({ geometry }) => ({ rings: clockwise(geometry.coordinates) }));
  const fields = [
    { name: '名称', type: 'C', length: 40 },
    { name: '绿地类型', type: 'C', length: 20 },
    { name: 'Shape_Area', type: 'F', length: 19 },
  ];
  const classes = ['综合公园', 'G14游园', '防护绿地'];
  const rows = PARKS.map(({ properties }, i) => [properties.name, classes[i], '1.23400000000e+004']);
  const parts = {
    ...makeShp(shapes),
    dbf: makeDbf(fields, rows, { encode: encodeGbk, languageByte: 0x4d }),
    prj: PRJ.zone120,
    ...more,
  };
  return Object.entries(parts)
    .filter(([, data]) => data !== null)
    .map(([extension, data]) => ({ name: stem(extension), data }));
}

export function addDeskCases(add) {
  const warn = 'accept-with-warning';
  const named = { names: PARKS.map(({ properties }) => properties.name) };
  const gbk = (extension) => encodeGbk(`公园数据/现状公园.${extension}`);
  const clutter = [
    { name: gbk('shp.xml'), data: '<metadata/>' },
    { name: gbk('sbn'), data: 'x' },
    { name: encodeGbk('公园数据/说明.txt'), data: encodeGbk('说明') },
    { name: '__MACOSX/公园数据/._现状公园.shp', data: 'x' },
    { name: '__MACOSX/公园数据/._现状公园.dbf', data: 'x' },
  ];
  const arcgis = makeZip([...makeArcgis(gbk), ...clutter]);
  const codes = { classes: ['综合公园', 'G14游园', '防护绿地'] };
  add('desks/arcgis-gbk-folder.zip', arcgis, 'accept', ['crs-stated'], {}, { same: true, ...codes });
  const plain = (extension) => `parks.${extension}`;
  add('desks/arcgis-no-prj.zip', makeZip(makeArcgis(plain, { prj: null })), 'reject', ['crs-ambiguous']);
  add('desks/arcgis-no-prj-near.zip', makeZip(makeArcgis(plain, { prj: null })), warn, ['crs-guessed'], {
    extent: true,
  });
  const years = makeZip(['现状公园', '规划公园'].flatMap((name) => makeArcgis((extension) => `${name}.${extension}`)));
  add('desks/arcgis-two-layers.zip', years, 'reject', ['layer-choice']);
  add('desks/arcgis-two-layers-chosen.zip', years, 'accept', ['crs-stated'], { layer: '规划公园' }, named);

  const cells = PARKS.map((park) => [`"${wkt(park)}"`, park.properties.name, 'G11']);
  const table = (delimiter) => [['WKT', '名称', '绿地代码'], ...cells].map((row) => row.join(delimiter)).join('\r\n');
  add('desks/excel-tab-gbk.csv', encodeGbk(table('\t')), warn, ['crs-assumed', 'encoding-guessed'], {}, named);
  add('desks/excel-semicolon-gbk.csv', encodeGbk(table(';')), warn, ['crs-assumed', 'encoding-guessed'], {}, named);
  add('desks/excel-unicode-text.txt', encodeUtf16(table('\t')), warn, ['crs-assumed', 'encoding-guessed'], {}, named);
  const points = '序号;名称;经度;纬度\r\n1;江南公园;120.2;30.2\r\n2;滨水绿地;120.21;30.21\r\n';
  add('desks/excel-points-gbk.csv', encodeGbk(points), 'reject', [
    'encoding-guessed',
    'not-a-polygon',
    'no-usable-feature',
  ]);
  const arcgisPoints = PARKS[0].geometry.coordinates[0].slice(0, 4).map(([x, y], i) => `A1,${i + 1},${x},${y}`);
  const pointTable = `地块编号,拐点号,POINT_X,POINT_Y\n${arcgisPoints.join('\n')}\n`;
  add('desks/arcgis-vertices.csv', pointTable, warn, ['crs-assumed', 'csv-points-joined']);
  const degrees = pointTable.replace('POINT_X,POINT_Y', '东经(°),北纬(°)');
  add('desks/vertices-in-degrees.csv', degrees, warn, ['crs-assumed', 'csv-points-joined']);
  const height = (park) =>
    wkt(park)
      .replace('POLYGON', 'POLYGON Z')
      .replaceAll(/,|\)\)/g, ' 5.2$&');
  const heights = ['fid,name,wkt_geom', ...PARKS.map((park, i) => `${i},${park.properties.name},"${height(park)}"`)];
  add('desks/qgis-wkt-z.csv', heights.join('\n'), warn, ['crs-assumed', 'height-dropped'], {}, named);
  const corners = projectFeatures(PARKS, zone120)[0].geometry.coordinates[0].map(
    ([x, y], i) => `1,J${i + 1},${y},${x}`,
  );
  const survey = encodeGbk(`地块号,界址点号,X,Y\r\n${corners.join('\r\n')}\r\n`);
  add(
    'desks/cad-corner-list.csv',
    survey,
    warn,
    ['axes-swapped', 'crs-guessed', 'csv-points-joined', 'encoding-guessed', 'ring-repeated-points'],
    { extent: true },
  );

  const member = { name: '公园', crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4549' } } };
  const qgis = collection(projectFeatures(PARKS, zone120), member);
  add('desks/qgis-zone-member.geojson', qgis, 'accept', ['crs-stated'], {}, { same: true });
  const old = collection(projectFeatures(PARKS, swap), { crs: { type: 'EPSG', properties: { code: 4490 } } });
  add('desks/member-by-number.geojson', old, warn, ['axes-swapped', 'crs-stated'], {}, { same: true });
  const words = collection(projectFeatures(PARKS, (position) => position.map(String)));
  add('desks/positions-as-words.geojson', words, 'reject', ['geometry-malformed', 'no-usable-feature']);
  const shapesAsText = PARKS.map((park) => ({ ...park, geometry: JSON.stringify(park.geometry) }));
  add('desks/geometry-as-text.geojson', collection(shapesAsText), 'reject', [
    'geometry-malformed',
    'no-usable-feature',
  ]);
  const entrance = {
    type: 'Feature',
    properties: { name: '入口' },
    geometry: { type: 'Point', coordinates: [120, 30] },
  };
  const mixed = collection([...PARKS, entrance]);
  add('desks/polygons-and-points.geojson', mixed, warn, ['not-a-polygon'], {}, { names: [...named.names, '入口'] });
  const script = `var parks = ${JSON.stringify(collection(PARKS))};`;
  add('desks/script.geojson', script, 'reject', ['json-invalid'], {}, { place: [1, 1] });
  const quoted = JSON.stringify(collection(PARKS), null, 1).replace('"江南公园"', '"江南"公园"');
  add('desks/quote-in-name.geojson', quoted, 'reject', ['json-invalid'], {}, { place: [8, 17] });

  const placemark = ({ properties, geometry }, more = '') =>
    `<Placemark><name>${properties.name}</name><styleUrl>#m</styleUrl>${more}<Polygon><tessellate>1</tessellate>` +
    `<outerBoundaryIs><LinearRing><coordinates>\n\t\t${kmlRing(geometry.coordinates[0])} \n</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`;
  const data =
    '<ExtendedData><Data name="绿地类型"><displayName>类型</displayName><value>综合公园</value></Data></ExtendedData>';
  const kml = (body) =>
    '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2">' +
    `<Document><name>我的地点</name><StyleMap id="m"/>${body}</Document></kml>`;
  const earth = kml(
    `<Folder><name>公园</name>${placemark(PARKS[0], data)}<Folder>${placemark(PARKS[1])}</Folder>${placemark(PARKS[2])}</Folder>`,
  );
  add(
    'desks/google-earth.kml',
    earth,
    'accept',
    ['height-dropped'],
    {},
    { ...named, classes: ['综合公园', null, null] },
  );
  const track = kml(
    `<Placemark><name><![CDATA[江南公园]]></name><LineString><coordinates>${kmlRing(PARKS[0].geometry.coordinates[0])}</coordinates></LineString></Placemark>`,
  );
  add('desks/outlines-as-lines.kml', track, 'reject', ['not-a-polygon', 'no-usable-feature']);
  const archive = makeZip([
    { name: 'doc.kml', data: earth },
    { name: 'files/icon.png', data: 'x' },
  ]);
  add('desks/google-earth.kmz', archive, 'accept', ['height-dropped'], {}, named);
}
