// Encoders that Node lacks, and small writers of zip, shp and dbf. They share no code with the readers they test.
import { deflateRawSync } from 'node:zlib';

/** GB 18030 bytes of a text: the decoder of the platform, turned round. */
export function encodeGbk(text) {
  const table = (encodeGbk.table ??= makeTable('gb18030', 0x81, 0xfe));
  const bytes = [...text].flatMap((character) => {
    const code = character.codePointAt(0);
    if (code < 0x80) return [code];
    const found = table.get(character) ?? encodeFourBytes(code);
    if (!found) throw new Error(`no double byte for ${character}`);
    return found;
  });
  return Buffer.from(bytes);
}

/** The four bytes of a character beyond the first plane, by the arithmetic of GB 18030; null for others. */
function encodeFourBytes(code) {
  if (code < 0x10000) return null;
  const place = code - 0x10000;
  return [
    0x90 + Math.floor(place / 12600),
    0x30 + (Math.floor(place / 1260) % 10),
    0x81 + (Math.floor(place / 10) % 126),
    0x30 + (place % 10),
  ];
}

/** What each pair of bytes from one lead byte to another stands for, turned round. */
function makeTable(label, first, last) {
  const decoder = new TextDecoder(label);
  const table = new Map();
  for (let lead = first; lead <= last; lead++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      if (second !== 0x7f) table.set(decoder.decode(Uint8Array.of(lead, second)), [lead, second]);
    }
  }
  return table;
}

/** Big5 bytes of a text. */
export function encodeBig5(text) {
  const table = (encodeBig5.table ??= makeTable('big5', 0xa1, 0xf9));
  return Buffer.from(
    [...text].flatMap((character) => (character < '\x80' ? character.charCodeAt(0) : table.get(character))),
  );
}

export function encodeUtf16(text, { bigEndian = false, mark = true } = {}) {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

export const withMark = (text) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]);

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/**
 * Writes a zip. An entry is { name, data, stored?, flags?, method?, crc? }: the last three lie where a case wants that;
 * a name may be bytes.
 */
export function makeZip(entries) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.isBuffer(entry.name) ? entry.name : Buffer.from(entry.name);
    const flags = entry.flags ?? (Buffer.isBuffer(entry.name) ? 0 : 0x800);
    const data = Buffer.from(entry.data);
    const packed = entry.stored ? data : deflateRawSync(data);
    const fixed = Buffer.alloc(26);
    fixed.writeUInt16LE(20, 0);
    fixed.writeUInt16LE(flags, 2);
    fixed.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4);
    fixed.writeUInt16LE(0x21, 8);
    fixed.writeUInt32LE(entry.crc ?? crc32(data), 10);
    fixed.writeUInt32LE(packed.length, 14);
    fixed.writeUInt32LE(data.length, 18);
    fixed.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fixed, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fixed, tail, name]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

/** Shapes: null, or { type?, rings } with rings of [x, y] (clockwise shells), or { type: 1, point }. */
export function makeShp(shapes) {
  const records = shapes.map((shape, index) => {
    const content = encodeShape(shape);
    const header = Buffer.alloc(8);
    header.writeInt32BE(index + 1, 0);
    header.writeInt32BE(content.length / 2, 4);
    return Buffer.concat([header, content]);
  });
  const type = shapes.find((shape) => shape)?.type ?? 5;
  const body = Buffer.concat(records);
  const header = makeShpHeader(type, 100 + body.length);
  const index = Buffer.alloc(8 * records.length);
  let offset = 50;
  records.forEach((record, i) => {
    index.writeInt32BE(offset, 8 * i);
    index.writeInt32BE(record.length / 2 - 4, 8 * i + 4);
    offset += record.length / 2;
  });
  const shx = Buffer.concat([makeShpHeader(type, 100 + index.length), index]);
  return { shp: Buffer.concat([header, body]), shx };
}

function makeShpHeader(type, length) {
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE(length / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(type, 32);
  return header;
}

function encodeShape(shape) {
  if (!shape) return Buffer.alloc(4);
  if (shape.point) {
    const point = Buffer.alloc(20);
    point.writeInt32LE(1, 0);
    point.writeDoubleLE(shape.point[0], 4);
    point.writeDoubleLE(shape.point[1], 12);
    return point;
  }
  const points = shape.rings.flat();
  const type = shape.type ?? 5;
  const heights = type === 15 ? 16 + 8 * points.length : 0;
  const content = Buffer.alloc(44 + 4 * shape.rings.length + 16 * points.length + heights);
  content.writeInt32LE(type, 0);
  content.writeInt32LE(shape.rings.length, 36);
  content.writeInt32LE(points.length, 40);
  let first = 0;
  shape.rings.forEach((ring, i) => {
    content.writeInt32LE(first, 44 + 4 * i);
    first += ring.length;
  });
  points.forEach(([x, y], i) => {
    const at = 44 + 4 * shape.rings.length + 16 * i;
    content.writeDoubleLE(x, at);
    content.writeDoubleLE(y, at + 8);
  });
  return content;
}

/** Fields: { name, type, length }, rows: arrays of texts; `encode` makes bytes of names and cells. */
export function makeDbf(fields, rows, { encode = Buffer.from, languageByte = 0 } = {}) {
  const recordLength = 1 + fields.reduce((sum, field) => sum + field.length, 0);
  const header = Buffer.alloc(32 + 32 * fields.length + 1);
  header[0] = 3;
  header.writeUInt32LE(rows.length, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(recordLength, 10);
  header[29] = languageByte;
  fields.forEach((field, i) => {
    const at = 32 + 32 * i;
    encode(field.name).copy(header, at, 0, 11);
    header.write(field.type, at + 11);
    header[at + 16] = field.length;
  });
  header[header.length - 1] = 0x0d;
  const records = rows.map((row) => {
    const record = Buffer.alloc(recordLength, 0x20);
    let at = 1;
    fields.forEach((field, i) => {
      encode(String(row[i])).copy(record, at, 0, field.length);
      at += field.length;
    });
    return record;
  });
  return Buffer.concat([header, ...records, Buffer.from([0x1a])]);
}
