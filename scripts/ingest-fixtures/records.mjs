// Shapefiles whose records are not one after the other, ids too long for a number, and zips with long sizes.
import { entries, shapes, zip } from './archives.mjs';
import { makeDbf, makeShp, makeZip } from './bytes.mjs';
import { collection, feature, PARKS, rectangle } from './shapes.mjs';

const stated = ['crs-stated'];
const names = PARKS.map(({ properties }) => properties.name);
const wests = [120.2, 120.205, 120.21];
const ids = ['3301080010010001230', '3301080010010001231', '3301080010010001232'];

export function addRecordCases(add) {
  addIndexCases((name, ...rest) => add(`shapefile/${name}.zip`, ...rest));
  const fields = [
    { name: 'ID', type: 'N', length: 19 },
    { name: 'NAME', type: 'C', length: 40 },
  ];
  const rows = ids.map((id, i) => [id, names[i]]);
  add('shapefile/long-ids.zip', zip({ dbf: makeDbf(fields, rows) }), 'accept', stated, {}, { ids });
  const text = JSON.stringify(
    collection(PARKS.map(({ geometry }, i) => feature(geometry, { name: i }, { id: `#${i}` }))),
  );
  const withIds = text.replace(/"#(\d)"/g, (_, i) => ids[i]);
  add('attributes/long-ids.geojson', withIds, 'accept', [], {}, { ids });
  const inText = collection([feature(PARKS[0].geometry, { name: 'x: 3301080010010001230, "y":3301080010010001230}' })]);
  const kept = { names: [inText.features[0].properties.name] };
  add('attributes/long-number-in-text.geojson', inText, 'accept', [], {}, kept);
  add('zip/zip64.zip', makeZip64(entries()), 'accept', stated, {}, { same: true });
}

function addIndexCases(add) {
  const plain = makeShp(shapes());
  const turned = makeShp(shapes().toReversed());
  // the records stand in the file from the last to the first, and the index says so
  const entry = (i) => turned.shx.subarray(100 + 8 * i, 108 + 8 * i);
  const shx = Buffer.concat([turned.shx.subarray(0, 100), entry(2), entry(1), entry(0)]);
  add('shx-out-of-order', zip({ shp: turned.shp, shx }), 'accept', stated, {}, { names, wests });

  // the outline of the first park was changed: its record is at the end, and the old one is still there
  const old = { rings: rectangle(120.3, 30.2, 0.001, 0.001).map((ring) => ring.toReversed()) };
  const all = shapes();
  const moved = makeShp([old, all[1], all[2], all[0]]);
  const at = (i) => moved.shx.subarray(100 + 8 * i, 108 + 8 * i);
  const current = Buffer.concat([moved.shx.subarray(0, 100), at(3), at(1), at(2)]);
  add('record-moved', zip({ shp: moved.shp, shx: current }), 'accept', stated, {}, { names, wests });

  const wild = Buffer.from(plain.shx);
  wild.writeInt32BE(7, 108);
  add('shx-wild', zip({ shx: wild }), 'accept', stated, {}, { names, wests });
  const same = Buffer.from(plain.shx);
  plain.shx.copy(same, 108, 100, 108);
  add('shx-repeats', zip({ shx: same }), 'accept', stated, {}, { names, wests });

  const padded = Buffer.concat([plain.shp, Buffer.alloc(256)]);
  add('padded', zip({ shp: padded }), 'accept', stated, {}, { same: true });

  const dbf = Buffer.from(entries().find(({ name }) => name.endsWith('.dbf')).data);
  dbf[dbf.readUInt16LE(8) + dbf.readUInt16LE(10)] = 0x2a;
  const left = { names: [names[0], names[2]], wests: [wests[0], wests[2]] };
  add('record-deleted', zip({ dbf }), 'accept', [...stated, 'dbf-deleted'], {}, left);
}

/** The zip of {@link makeZip} as programs write it that always use long sizes: the plain fields hold only ones. */
function makeZip64(list) {
  const plain = makeZip(list);
  const end = plain.length - 22;
  const start = plain.readUInt32LE(end + 16);
  const parts = [plain.subarray(0, start)];
  for (let at = start; at < end;) {
    const length = 46 + plain.readUInt16LE(at + 28);
    const entry = Buffer.from(plain.subarray(at, at + length));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    [24, 20, 42].forEach((field, i) => {
      extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(field)), 4 + 8 * i);
      entry.writeUInt32LE(0xffffffff, field);
    });
    entry.writeUInt16LE(extra.length, 30);
    parts.push(entry, extra);
    at += length;
  }
  const directoryEnd = parts.reduce((sum, part) => sum + part.length, 0);
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(list.length), 24);
  record.writeBigUInt64LE(BigInt(list.length), 32);
  record.writeBigUInt64LE(BigInt(directoryEnd - start), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(directoryEnd), 8);
  locator.writeUInt32LE(1, 16);
  const last = Buffer.alloc(22, 0xff);
  last.write('PK\x05\x06\0\0\0\0', 'latin1');
  last.writeUInt16LE(0, 20);
  return Buffer.concat([...parts, record, locator, last]);
}
