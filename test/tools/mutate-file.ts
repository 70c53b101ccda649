import { strToU8, unzipSync, zipSync } from 'fflate';
import { mutateJson } from './mutate-json.ts';

/** Numbers from 0 up to 1, the same for the same seed. */
export type Random = () => number;

/** A whole number from 0 up to `end`, the end left out. */
export const pickNumber = (random: Random, end: number): number => Math.floor(random() * end);

/** One of several. */
export const pickOne = <T>(random: Random, values: readonly T[]): T => values[pickNumber(random, values.length)]!;

const INTEGERS = [0, 1, -1, 2, 5, 255, 1000, 65_535, 2 ** 24, 2 ** 31 - 1, -(2 ** 31)];
const DOUBLES = [NaN, Infinity, -Infinity, 1e308, -1e308, 5e-324, 0, -0, 120, 1e39];
const TOKENS = [
  ...['<', '>', '/', '"', "'", ',', ';', ' ', '\t', '\n', '\r\n', '\0', '\\', '(', ')', '{', '}', '[', ']', ':', '#'],
  ...[
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
    '&#0;',
    '&amp;',
    '<?xml version="1.1"?>',
  ],
  ...[
    '<coordinates>',
    '</coordinates>',
    '<Placemark>',
    '</Placemark>',
    '<Polygon>',
    '<Folder>',
    '<kml:x>',
    '<a b="c" b="d">',
  ],
  ...['POLYGON((', 'MULTIPOLYGON(((', ')))', 'EMPTY', 'SRID=4549;', 'POLYGON Z ((120 30 1))', 'geom', 'lon', 'lat'],
  ...[
    '1e999',
    '-1e999',
    'NaN',
    '-',
    '120',
    '120.2,30.2',
    '0x10',
    '1_000',
    '١٢٠',
    '30°12′',
    '九',
    '\ufeff',
    '\ud83d',
    '\u200b',
  ],
  ...['__proto__', 'constructor', 'a'.repeat(20_000), '120,30 '.repeat(500)],
];
const NAMES = [
  '../a.shp',
  'a\\b.shp',
  'constructor',
  'A.SHP',
  'a.dbf',
  'doc.kml',
  'b.cpg',
  'a.prj',
  '.geojson',
  'x/y/z.zip',
];

/**
 * Changes a file's structure by one to four steps, as its kind allows: nodes of JSON, tokens of KML and CSV, whole
 * numbers and doubles of binary files, members of archives. The same numbers give the same file.
 */
export function mutateFile(bytes: Uint8Array, random: Random, depth = 0): Uint8Array {
  const members = bytes[0] === 0x50 && bytes[1] === 0x4b && depth < 2 ? readMembers(bytes) : null;
  if (members) return mutateArchive(members, random, depth);
  // Latin letters for bytes: the encoding, whatever it is, stays as it was
  const text = Buffer.from(bytes).toString('latin1');
  if (random() < 0.1) return mutateBytes(bytes, random);
  if (/^\s*(\xef\xbb\xbf)?[[{]/.test(text)) {
    const mutated = mutateJson(Buffer.from(bytes).toString('utf8'), random);
    if (mutated !== null) return strToU8(mutated);
  }
  const isText = !text.includes('\0') || text.startsWith('\xff\xfe') || text.startsWith('\xfe\xff');
  return isText ? Buffer.from(mutateText(text, random), 'latin1') : mutateBytes(bytes, random);
}

/** The members of an archive; null where it cannot be unpacked, or unpacks to much. */
function readMembers(bytes: Uint8Array): [string, Uint8Array][] | null {
  let total = 0;
  try {
    return Object.entries(unzipSync(bytes, { filter: ({ originalSize }) => (total += originalSize) < 2e6 }));
  } catch {
    return null;
  }
}

function mutateArchive(members: [string, Uint8Array][], random: Random, depth: number): Uint8Array {
  const mutated = [...members];
  for (let steps = 1 + pickNumber(random, 2); steps > 0 && mutated.length > 0; steps--) {
    const at = pickNumber(random, mutated.length);
    const [name, bytes] = mutated[at]!;
    const step = random();
    if (step < 0.7) mutated[at] = [name, mutateFile(bytes, random, depth + 1)];
    else if (step < 0.8) mutated.splice(at, 1);
    else if (step < 0.9) mutated[at] = [pickOne(random, NAMES), bytes];
    else mutated.push([`${pickOne(random, ['copy', 'b', '中'])}${name}`, bytes]);
  }
  const packed = new Map(mutated);
  const archive = zipSync(Object.fromEntries(packed), { level: 1 });
  return random() < 0.15 ? mutateBytes(archive, random) : archive;
}

function mutateText(text: string, random: Random): string {
  const tokens = text.match(/<[^>]{0,200}>|[^<>\s,;"'()]+|[^]/g) ?? [];
  for (let steps = 1 + pickNumber(random, 4); steps > 0; steps--) {
    const at = pickNumber(random, tokens.length + 1);
    const other = pickNumber(random, tokens.length + 1);
    const step = random();
    if (step < 0.15) tokens.splice(at, 1 + pickNumber(random, 20));
    else if (step < 0.3) tokens.splice(at, 0, ...tokens.slice(other, other + 1 + pickNumber(random, 40)));
    else if (step < 0.35) tokens.splice(at, 0, (tokens[other] ?? '').slice(0, 100).repeat(300));
    else if (step < 0.5) [tokens[at], tokens[other]] = [tokens[other] ?? '', tokens[at] ?? ''];
    else if (step < 0.75) tokens[at] = pickOne(random, TOKENS);
    else if (step < 0.97) tokens.splice(at, 0, pickOne(random, TOKENS));
    else tokens.length = Math.min(at, tokens.length);
  }
  return tokens.join('');
}

function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  if (bytes.length < 8) return Uint8Array.from([...bytes, pickNumber(random, 256)]);
  let mutated = Uint8Array.from(bytes);
  for (let steps = 1 + pickNumber(random, 4); steps > 0; steps--) {
    const view = new DataView(mutated.buffer);
    // headers stand in front: every second change is there
    const reach = random() < 0.5 ? Math.min(mutated.length, 256) : mutated.length;
    const at = pickNumber(random, Math.max(1, reach - 8));
    const isLittle = random() < 0.5;
    const step = random();
    if (step < 0.3) view.setInt32(at - (at % 4), pickOne(random, [...INTEGERS, mutated.length]), isLittle);
    else if (step < 0.45) view.setInt16(at - (at % 2), pickNumber(random, 65_536), isLittle);
    else if (step < 0.6) view.setFloat64(at - (at % 4), pickOne(random, DOUBLES), isLittle);
    else if (step < 0.8) view.setUint8(at, pickNumber(random, 256));
    else if (step < 0.9) mutated = mutated.slice(0, Math.max(8, pickNumber(random, mutated.length)));
    else
      mutated = Uint8Array.from([
        ...mutated.slice(0, at),
        ...mutated.slice(0, pickNumber(random, 600)),
        ...mutated.slice(at),
      ]);
  }
  return mutated;
}
