import type { Findings } from '../findings.ts';
import { guessEncoding } from './guess-encoding.ts';

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

/**
 * Decodes a text file. `encoding` is the reader's own choice, or `auto`; `declared` is what the file says of itself and
 * counts only where the bytes do not decide.
 *
 * @returns null where the chosen label is unknown; the findings say so.
 */
export function decodeText(
  bytes: Uint8Array,
  encoding: string,
  findings: Findings,
  declared: string | null = null,
): DecodedText | null {
  const guess = guessEncoding(bytes);
  const chosen = encoding !== 'auto';
  const declaredDecides = !chosen && declared !== null && guess.reason === 'last-resort';
  const label = chosen ? encoding : declaredDecides ? declared : guess.encoding;
  const decoder = makeDecoder(label);
  if (!decoder) {
    findings.add('encoding-unknown', { encoding: label });
    return null;
  }
  const text = decoder.decode(bytes);
  const unreadable = countUnreadable(text);
  if (unreadable > 0) findings.add('text-unreadable', { count: unreadable, encoding: decoder.encoding });
  if (chosen || guess.reason === 'ascii') return { text, encoding: decoder.encoding };
  if (guess.reason === 'last-resort' && !declaredDecides) findings.add('encoding-doubtful', { encoding: label });
  else if (decoder.encoding !== 'utf-8' || guess.reason !== 'valid-utf-8') {
    findings.add('encoding-guessed', { encoding: decoder.encoding, reason: guess.reason });
  }
  return { text, encoding: decoder.encoding };
}
