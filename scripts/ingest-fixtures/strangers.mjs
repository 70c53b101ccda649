// Files that are none of the formats read, by their first bytes: each must be named, with what to do about it.
import { gzipSync } from 'node:zlib';
import { encodeGbk, makeDbf, makeShp, makeZip } from './bytes.mjs';
import { collection, PARKS } from './shapes.mjs';
import { PRJ } from './systems.mjs';

const bytes = (hex, length = 200) => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(length, 7)]);
const text = (start) => Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(200)]);
const shape = makeShp([{ rings: PARKS[0].geometry.coordinates.map((ring) => ring.toReversed()) }]);

const ALONE = [
  ['rar', 'parks.rar', bytes('526172211a0701003392b5e50a')],
  ['sevenZip', 'parks.7z', bytes('377abcaf271c0004')],
  ['gzip', 'parks.geojson.gz', gzipSync(JSON.stringify(collection(PARKS)))],
  ['dwg', 'plan.dwg', text('AC1032\0\0\0\0\0\0')],
  ['dxf', 'plan.dxf', '  0\r\nSECTION\r\n  2\r\nHEADER\r\n  9\r\n$ACADVER\r\n  1\r\nAC1027\r\n  0\r\nENDSEC\r\n'],
  ['dxf', 'binary.dxf', text('AutoCAD Binary DXF\r\n\x1a\0')],
  ['geopackage', 'parks.gpkg', text('SQLite format 3\0')],
  ['flatGeobuf', 'parks.fgb', bytes('6667620366676200')],
  ['geodatabase', 'parks.mdb', text('\0\x01\0\0Standard Jet DB\0')],
  [
    'mapInfo',
    'parks.mif',
    'Version 300\nCharset "WindowsSimpChinese"\nDelimiter ","\nColumns 1\n  NAME Char(20)\nData\n',
  ],
  ['mapInfo', 'parks.tab', '!table\n!version 300\n!charset WindowsSimpChinese\n'],
  ['excel', 'parks.xls', bytes('d0cf11e0a1b11ae1')],
  ['excel', 'parks.xlsx', makeZip(['[Content_Types].xml', 'xl/workbook.xml'].map((name) => ({ name, data: '<x/>' })))],
  ['office', 'parks.doc', bytes('d0cf11e0a1b11ae1')],
  [
    'office',
    'report.bin',
    makeZip(['[Content_Types].xml', 'word/document.xml'].map((name) => ({ name, data: '<x/>' }))),
  ],
  ['pdf', 'plan.pdf', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'],
  ['picture', 'scan.jpg', bytes('ffd8ffe000104a464946')],
  ['picture', 'scan.tif', bytes('49492a0008000000')],
  ['shapefilePart', 'parks.shx', shape.shx],
  ['shapefilePart', 'parks.dbf', makeDbf([{ name: 'NAME', type: 'C', length: 9 }], [['x']])],
  ['shapefilePart', 'parks.prj', PRJ.zone120],
  ['webPage', 'login.geojson', '<html><head><title>登录</title></head><body></body></html>'],
  ['webPage', 'download.kml', '<?xml version="1.0"?>\n<!-- proxy -->\n<!DOCTYPE html>\n<html></html>'],
  ['gml', 'parks.gml', '<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml"/>'],
  ['osm', 'parks.osm', '<?xml version="1.0"?><osm version="0.6"></osm>'],
  [
    'plotList',
    'plots.txt',
    encodeGbk('[属性描述]\r\n坐标系=2000国家大地坐标系\r\n几度分带=3\r\n[地块坐标]\r\nJ1,1,3342000.1,40519000.2\r\n'),
  ],
];

const ZIPPED = [
  ['geodatabase', 'geodatabase', ['plan.gdb/a00000001.gdbtable', 'plan.gdb/gdb']],
  ['drawing', 'dwg', ['图/总图.dwg', '图/acad.pat']],
  ['scans', 'picture', ['1.jpg', '2.jpg']],
  ['shapefile-without-shp', 'shapefilePart', ['parks.dbf', 'parks.prj']],
];

export function addStrangerCases(add) {
  for (const [format, file, content] of ALONE) {
    const more = file.endsWith('.txt') ? ['encoding-guessed'] : [];
    add(`strangers/${file}`, content, 'reject', ['format-not-read', ...more], {}, { format });
  }
  for (const [file, format, names] of ZIPPED) {
    const zip = makeZip(names.map((name) => ({ name, data: 'x' })));
    add(`strangers/${file}.zip`, zip, 'reject', ['zip-holds-other'], {}, { format });
  }
}
