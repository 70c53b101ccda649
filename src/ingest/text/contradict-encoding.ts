import type { EncodingGuess, GuessedEncoding } from './guess-encoding.ts';
import { weighChinese } from './weigh-chinese.ts';

/**
 * Encodings that are stated by habit over Chinese text, or that decode nearly any bytes. Korean and Japanese EUC are not
 * among them: their texts look like common Chinese.
 */
const DOUBTFUL: ReadonlySet<string> = new Set([
  ...['windows-1252', 'windows-1250', 'windows-1254', 'iso-8859-2', 'iso-8859-15', 'macintosh'],
  ...['gbk', 'gb18030', 'big5', 'shift_jis'],
]);

const CHINESE: ReadonlySet<string> = new Set(['gbk', 'gb18030', 'big5']);

/**
 * Weighs a stated encoding against the bytes.
 *
 * @param stated the name that its decoder gives itself.
 * @returns the encoding that the bytes plainly are in instead, or null where the statement may stand.
 */
export function contradictEncoding(
  stated: string,
  bytes: Uint8Array,
  guess: Pick<EncodingGuess, 'encoding' | 'reason'>,
): GuessedEncoding | null {
  if (guess.reason === 'ascii' || guess.encoding === stated) return null;
  if (stated === 'utf-8' || guess.encoding === 'utf-8') return guess.encoding;
  const verdict = DOUBTFUL.has(stated) ? weighChinese(bytes) : null;
  if (verdict === null) return null;
  if (verdict === 'either') return CHINESE.has(stated) ? null : 'gb18030';
  return verdict === (stated === 'gbk' ? 'gb18030' : stated) ? null : verdict;
}
