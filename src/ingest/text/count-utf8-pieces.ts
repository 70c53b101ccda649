import { readGbk } from './gbk.ts';
import { readUtf8 } from './utf8.ts';

/**
 * Counts the pieces of a GBK text that are UTF-8 by themselves: rows that were pasted or appended from another file. A
 * piece lies between quotes, commas, blanks or ends of lines, none of which can be the second byte of a GBK character.
 * Few GBK words are well-formed UTF-8 of three-byte characters, and those that are read as common Chinese.
 */
export function countUtf8Pieces(bytes: Uint8Array): number {
  let count = 0;
  let start = 0;
  let isAscii = true;
  for (let i = 0; i <= bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte >= 0x80) isAscii = false;
    // digits are second bytes in GB 18030
    if (byte >= 0x40 || (byte >= 0x30 && byte <= 0x39)) continue;
    if (!isAscii && isUtf8Piece(bytes.subarray(start, i))) count++;
    start = i + 1;
    isAscii = true;
  }
  return count;
}

function isUtf8Piece(piece: Uint8Array): boolean {
  const utf8 = readUtf8(piece);
  if (utf8.long === 0 || utf8.short > 0 || utf8.bad > 0 || utf8.cutOff) return false;
  const gbk = readGbk(piece);
  return gbk.plain * 2 < gbk.common + gbk.rare + gbk.bad;
}
