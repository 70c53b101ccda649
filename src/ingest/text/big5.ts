/** How bytes read as Big5. */
export interface Big5Reading {
  /** Characters of the first part, the 5,401 hanzi in frequent use. */
  readonly plain: number;
  /** Double bytes outside the first part and the symbols. */
  readonly rare: number;
  readonly bad: number;
}

/** Reads bytes as Big5 and counts how ordinary they look; symbols (A1 to A3) speak neither for it nor against it. */
export function readBig5(bytes: Uint8Array): Big5Reading {
  let plain = 0;
  let rare = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    const second = bytes[i + 1] ?? 0;
    const isPair =
      lead > 0x80 && lead < 0xff && ((second >= 0x40 && second <= 0x7e) || (second >= 0xa1 && second < 0xff));
    if (!isPair) {
      bad++;
      continue;
    }
    if ((lead >= 0xa4 && lead < 0xc6) || (lead === 0xc6 && second <= 0x7e)) plain++;
    else if (lead < 0xa1 || lead > 0xa3) rare++;
    i++;
  }
  return { plain, rare, bad };
}
