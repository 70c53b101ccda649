import { readGbk } from './gbk.ts';
import { readUtf8 } from './utf8.ts';
import { weighChinese } from './weigh-chinese.ts';

/** The encodings this room finds out by itself; any other label of the Encoding Standard may be named by the reader. */
export type GuessedEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export interface EncodingGuess {
  readonly encoding: GuessedEncoding;
  /** What the guess rests on; `ascii` means that every guess reads the same. */
  readonly reason:
    'bom' | 'ascii' | 'zero-bytes' | 'valid-utf-8' | 'mostly-utf-8' | 'common-characters' | 'last-resort';
  /** Bytes of the byte order mark. */
  readonly skip: number;
}

const SAMPLE_BYTES = 4096;

/**
 * Finds the encoding of a text from its bytes: byte order mark, the zero bytes of UTF-16, strict UTF-8, then GB 18030.
 * A file that is nearly all UTF-8 is a damaged UTF-8 file and not a GB 18030 one. Short GBK texts that happen to be
 * valid UTF-8 (pairs of bytes only, all of them common Chinese characters, few of them Latin letters) are read as GBK.
 * What is plainly Big5 is read so, and doubted: few files are.
 */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', reason: 'bom', skip: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', reason: 'bom', skip: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', reason: 'bom', skip: 2 };
  const wide = guessWide(bytes.subarray(0, SAMPLE_BYTES));
  if (wide) return { encoding: wide, reason: 'zero-bytes', skip: 0 };
  return { ...guessNarrow(bytes), skip: 0 };
}

/** Structural characters of JSON, XML and CSV are below 0x80: in UTF-16 each of them has a zero byte beside it. */
function guessWide(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  const enough = sample.length / 10;
  if (odd > enough && even < odd / 8) return 'utf-16le';
  if (even > enough && odd < even / 8) return 'utf-16be';
  return null;
}

/** {@link guessEncoding} for bytes without a mark, such as the cells of a DBF table. */
export function guessNarrow(bytes: Uint8Array): Pick<EncodingGuess, 'encoding' | 'reason'> {
  const utf8 = readUtf8(bytes);
  const intact = utf8.short + utf8.long;
  if (intact === 0 && utf8.bad === 0 && !utf8.cutOff) return { encoding: 'utf-8', reason: 'ascii' };
  const onlyPairs = utf8.bad === 0 && intact > 0 && utf8.long === 0;
  if (utf8.bad === 0 && intact > 0 && !onlyPairs) return { encoding: 'utf-8', reason: 'valid-utf-8' };
  const gbk = readGbk(bytes);
  // a cell or a file cut in the middle of a character leaves a bad byte
  const gbkIsCommon = gbk.common > gbk.rare * 2 && gbk.common >= gbk.bad * 20;
  if (onlyPairs) {
    const isGbk = gbkIsCommon && gbk.rare + gbk.bad === 0 && utf8.latin * 2 < utf8.short;
    return isGbk ? { encoding: 'gb18030', reason: 'common-characters' } : { encoding: 'utf-8', reason: 'valid-utf-8' };
  }
  if (utf8.long > 4 * utf8.bad) return { encoding: 'utf-8', reason: 'mostly-utf-8' };
  if (weighChinese(bytes) === 'big5') return { encoding: 'big5', reason: 'last-resort' };
  return { encoding: 'gb18030', reason: gbkIsCommon ? 'common-characters' : 'last-resort' };
}
