/** How bytes read as a double-byte Chinese encoding. */
export interface GbkReading {
  /** Characters of level 1 of GB 2312: the 3,755 hanzi that nearly all of a text is made of. Counted in `common` too. */
  readonly plain: number;
  /** Punctuation and full-width forms. Counted in `common` too. */
  readonly symbols: number;
  /** Double bytes in the rows of GB 2312: the characters that ordinary texts are made of. */
  readonly common: number;
  /** Double bytes in the wider GBK, and four-byte sequences of GB 18030. */
  readonly rare: number;
  readonly bad: number;
}

/**
 * Reads bytes as GB 18030 and counts how ordinary they look. Nearly any bytes decode to *some* Chinese characters, so
 * that they decode proves little; that most of them are common ones proves much.
 */
export function readGbk(bytes: Uint8Array): GbkReading {
  let plain = 0;
  let symbols = 0;
  let common = 0;
  let rare = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i]!;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const second = bytes[i + 1] ?? 0;
    if (lead === 0x80 || lead === 0xff) {
      bad++;
      i++;
    } else if (second >= 0x40 && second !== 0x7f && second !== 0xff) {
      if (lead >= 0xa1 && lead <= 0xf7 && second >= 0xa1) {
        common++;
        if (lead <= 0xa3) symbols++;
        else if (lead >= 0xb0 && lead <= 0xd7) plain++;
      } else rare++;
      i += 2;
    } else if (second >= 0x30 && second <= 0x39 && isFourByteTail(bytes[i + 2] ?? 0, bytes[i + 3] ?? 0)) {
      rare++;
      i += 4;
    } else {
      bad++;
      i++;
    }
  }
  return { plain, symbols, common, rare, bad };
}

function isFourByteTail(third: number, fourth: number): boolean {
  return third >= 0x81 && third <= 0xfe && fourth >= 0x30 && fourth <= 0x39;
}
