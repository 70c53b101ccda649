import type { Findings } from '../findings.ts';
import { contradictEncoding } from '../text/contradict-encoding.ts';
import { makeDecoder, reportMixture } from '../text/decode-text.ts';
import { guessNarrow } from '../text/guess-encoding.ts';
import { readUtf8 } from '../text/utf8.ts';

/** Language bytes of the header (LDID) that name a code page of this part of the world. */
const LANGUAGE_BYTES: ReadonlyMap<number, string> = new Map([
  [0x4d, 'gbk'],
  [0x7a, 'gbk'],
  [0x4f, 'big5'],
  [0x78, 'big5'],
  [0x13, 'shift_jis'],
  [0x7b, 'shift_jis'],
  [0x4e, 'euc-kr'],
  [0x79, 'euc-kr'],
]);

/** The label for what a `.cpg` file says: `UTF-8`, `936`, `CP936`, `ANSI 936`, `GBK`, `65001` … */
export function readCpg(text: string): string | null {
  const name = text.trim().toLowerCase();
  const number = /(\d{3,5})$/.exec(name)?.[1];
  const page = new Map([
    ['65001', 'utf-8'],
    ['936', 'gbk'],
    ['54936', 'gb18030'],
    ['950', 'big5'],
    ['932', 'shift_jis'],
    ['949', 'euc-kr'],
  ]).get(number ?? '');
  const label = page ?? (name === 'utf8' ? 'utf-8' : name);
  return makeDecoder(label) ? label : null;
}

/** What there is to tell the encoding of a dBASE table from. */
export interface DbfClues {
  /** Field names and text cells. */
  readonly texts: readonly Uint8Array[];
  /** The reader's choice, or `auto`. */
  readonly encoding: string;
  /** Text of the `.cpg` file. */
  readonly cpg: string | null;
  /** Byte 29 of the header. */
  readonly languageByte: number;
}

/**
 * Chooses the decoder of a dBASE table; a statement that the bytes contradict is set aside with a warning.
 *
 * @returns null where the reader's own choice is no encoding.
 */
export function chooseDecoder(
  { texts, encoding, cpg, languageByte }: DbfClues,
  findings: Findings,
): TextDecoder | null {
  if (encoding !== 'auto') {
    const decoder = makeDecoder(encoding);
    if (!decoder) findings.add('encoding-unknown', { encoding });
    return decoder;
  }
  const guess = guessCells(texts);
  const label = (cpg === null ? null : readCpg(cpg)) ?? LANGUAGE_BYTES.get(languageByte);
  const joined = joinCells(texts);
  const stated = label === undefined ? null : makeDecoder(label);
  const contradiction = stated && contradictEncoding(stated.encoding, joined, guess);
  if (stated && contradiction) {
    findings.add('encoding-contradicted', { stated: stated.encoding, encoding: contradiction });
  } else if (!stated && guess.reason === 'last-resort') {
    findings.add('encoding-doubtful', { encoding: guess.encoding });
  } else if (!stated && guess.reason !== 'ascii') {
    findings.add('encoding-guessed', { encoding: guess.encoding, reason: guess.reason });
  }
  const decoder = stated && !contradiction ? stated : makeDecoder(contradiction ?? guess.encoding)!;
  reportMixture(joined, decoder.encoding, findings);
  return decoder;
}

/** Cells are guessed together; for UTF-8 each without the character that the cell's end may have cut. */
function guessCells(texts: readonly Uint8Array[]) {
  const guess = guessNarrow(joinCells(texts.map(dropCutTail)));
  return guess.encoding === 'utf-8' ? guess : guessNarrow(joinCells(texts));
}

function joinCells(texts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(texts.reduce((sum, text) => sum + text.length + 1, 0)).fill(0x20);
  let at = 0;
  for (const text of texts) {
    joined.set(text, at);
    at += text.length + 1;
  }
  return joined;
}

function dropCutTail(text: Uint8Array): Uint8Array {
  if (!readUtf8(text).cutOff) return text;
  let end = text.length - 1;
  while (end > 0 && (text[end]! & 0xc0) === 0x80) end--;
  return text.subarray(0, end);
}

/** The cell without the blanks that fill it up. */
export function trimCell(cell: Uint8Array): Uint8Array {
  let end = cell.length;
  while (end > 0 && (cell[end - 1] === 0x20 || cell[end - 1] === 0)) end--;
  return cell.subarray(0, end);
}
