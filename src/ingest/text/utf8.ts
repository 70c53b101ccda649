/** What a strict reading of bytes as UTF-8 found. */
export interface Utf8Reading {
  /** Well-formed sequences of two bytes; of three or four bytes. */
  readonly short: number;
  readonly long: number;
  /** Of those of two bytes, the letters and signs of Western and Central Europe: é, ², ·, ž. */
  readonly latin: number;
  /** Bytes that belong to no well-formed sequence. */
  readonly bad: number;
  /** The bytes end inside a sequence that was well-formed so far. */
  readonly cutOff: boolean;
}

/** Opens the characters up to U+017F. */
const LAST_LATIN_LEAD = 0xc5;

/** Length of the sequence that `lead` opens, 0 where no sequence may open with it. */
function measureSequence(lead: number): number {
  if (lead < 0xc2) return 0;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) return 3;
  return lead < 0xf5 ? 4 : 0;
}

/** Surrogates, overlong forms and code points past U+10FFFF show in the second byte. */
function allowsSecondByte(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second < 0xa0;
  if (lead === 0xf0) return second >= 0x90;
  if (lead === 0xf4) return second < 0x90;
  return true;
}

/**
 * Reads bytes as UTF-8 and counts what fits and what does not. `TextDecoder` only says yes or no; the counts tell a
 * damaged UTF-8 file from a file in another encoding.
 */
export function readUtf8(bytes: Uint8Array): Utf8Reading {
  let short = 0;
  let long = 0;
  let latin = 0;
  let bad = 0;
  let cutOff = false;
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i]!;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const length = measureSequence(lead);
    let read = 1;
    while (read < length && i + read < bytes.length) {
      const next = bytes[i + read]!;
      if ((next & 0xc0) !== 0x80 || (read === 1 && !allowsSecondByte(lead, next))) break;
      read++;
    }
    if (length > 0 && read === length) {
      if (length > 2) long++;
      else short++;
      if (lead <= LAST_LATIN_LEAD) latin++;
    } else if (length > 0 && i + read === bytes.length) cutOff = true;
    else bad++;
    i += read;
  }
  return { short, long, latin, bad, cutOff };
}
