import { readBig5 } from './big5.ts';
import { readGbk } from './gbk.ts';

/** What bytes plainly are; `either` for a text too short to tell the two apart. */
export type ChineseVerdict = 'gb18030' | 'big5' | 'either';

const FEWEST = 4;
/** A text of names holds a rare character now and then. */
const SHARE = 0.8;
/** Read in the wrong one of the two, about half of the characters are common ones. */
const LEAD = 0.15;

/**
 * Tells whether bytes are plainly Chinese in GBK or in Big5, by how many of their characters are common ones. Each of
 * the two decodes the other's texts, and single-byte encodings decode both, so that decoding proves nothing.
 *
 * @returns null for bytes that are plainly neither, such as Latin letters with accents here and there.
 */
export function weighChinese(bytes: Uint8Array): ChineseVerdict | null {
  const gbk = readGbk(bytes);
  const big5 = readBig5(bytes);
  const gbkShare = measureShare(gbk.plain, gbk.common - gbk.symbols + gbk.rare, gbk.bad);
  const big5Share = measureShare(big5.plain, big5.plain + big5.rare, big5.bad);
  if (gbkShare >= SHARE && big5Share <= gbkShare - LEAD) return 'gb18030';
  if (big5Share >= SHARE && gbkShare <= big5Share - LEAD) return 'big5';
  return gbkShare >= SHARE ? 'either' : null;
}

/** Cells cut in the middle of a character leave bad bytes; many of them speak of another encoding. */
function measureShare(plain: number, all: number, bad: number): number {
  return plain >= FEWEST && bad * 4 <= plain ? plain / all : 0;
}
