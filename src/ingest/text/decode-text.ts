import type { Findings } from '../findings.ts';
import { contradictEncoding } from './contradict-encoding.ts';
import { countUtf8Pieces } from './count-utf8-pieces.ts';
import { type EncodingGuess, guessEncoding } from './guess-encoding.ts';

export interface DecodedText {
  readonly text: string;
  /** A label of the Encoding Standard. */
  readonly encoding: string;
}

/** The decoder for a label, or null for a label that no decoder knows. */
export function makeDecoder(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label, { ignoreBOM: false });
  } catch {
    return null;
  }
}

/** Counts U+FFFD, the mark that a decoder leaves where bytes made no sense. */
export function countUnreadable(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}

/** Reports pieces that are UTF-8 within bytes to be read as GBK. */
export function reportMixture(bytes: Uint8Array, encoding: string, findings: Findings): void {
  const count = encoding === 'gbk' || encoding === 'gb18030' ? countUtf8Pieces(bytes) : 0;
  if (count > 0) findings.add('encoding-mixed', { count, encoding });
}

/**
 * Decodes a text file. `encoding` is the reader's own choice, or `auto`; `declared` is what the file says of itself. It
 * counts where the bytes are no UTF, can be decoded so, and are not plainly something else.
 *
 * @returns null where the chosen label is unknown; the findings say so.
 */
export function decodeText(
  bytes: Uint8Array,
  encoding: string,
  findings: Findings,
  declared: string | null = null,
): DecodedText | null {
  const decoder = encoding === 'auto' ? chooseDecoder(bytes, declared, findings) : makeDecoder(encoding);
  if (!decoder) {
    findings.add('encoding-unknown', { encoding });
    return null;
  }
  const text = decoder.decode(bytes);
  const unreadable = countUnreadable(text);
  if (unreadable > 0) findings.add('text-unreadable', { count: unreadable, encoding: decoder.encoding });
  reportMixture(bytes, decoder.encoding, findings);
  return { text, encoding: decoder.encoding };
}

function chooseDecoder(bytes: Uint8Array, declared: string | null, findings: Findings): TextDecoder {
  const guess = guessEncoding(bytes);
  const guessed = makeDecoder(guess.encoding)!;
  const stated = declared === null ? null : weighDeclared(bytes, declared, guess, findings);
  if (guess.reason === 'last-resort' && !stated) findings.add('encoding-doubtful', { encoding: guess.encoding });
  else if (guess.reason !== 'ascii' && guess.reason !== 'valid-utf-8') {
    findings.add('encoding-guessed', { encoding: (stated ?? guessed).encoding, reason: guess.reason });
  }
  return stated ?? guessed;
}

/** The decoder to use because of what the file says of itself, or null where that does not decide. */
function weighDeclared(
  bytes: Uint8Array,
  declared: string,
  guess: EncodingGuess,
  findings: Findings,
): TextDecoder | null {
  const isCommon = guess.reason === 'common-characters';
  const stated = isCommon || guess.reason === 'last-resort' ? makeDecoder(declared) : null;
  if (!stated || stated.encoding.startsWith('utf-16')) return null;
  // templates say UTF-8 over whatever a program writes
  if (stated.encoding === 'utf-8') return isCommon || guess.encoding === 'big5' ? null : stated;
  const plain = contradictEncoding(stated.encoding, bytes, guess);
  if (plain !== null) {
    findings.add('encoding-contradicted', { stated: stated.encoding, encoding: plain });
    return makeDecoder(plain);
  }
  return isCommon && countUnreadable(stated.decode(bytes)) > 0 ? null : stated;
}
