/** The encodings that shapefiles are written in: all texts, or what older programs of the field expect. */
export type TextEncoding = 'utf-8' | 'gbk';

/** Makes what encodes texts; what GBK does not have becomes a question mark. */
export function makeEncoder(encoding: TextEncoding): (text: string) => Uint8Array {
  if (encoding === 'utf-8') {
    const encoder = new TextEncoder();
    return (text) => encoder.encode(text);
  }
  const codes = listGbk();
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((character) => {
        const code = character < '\x80' ? character.charCodeAt(0) : (codes.get(character) ?? QUESTION_MARK);
        return code < 0x100 ? [code] : [code >> 8, code & 0xff];
      }),
    );
}

const QUESTION_MARK = 0x3f;

/** The two bytes of each character of GBK: browsers read it, and write UTF-8 alone. */
function listGbk(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      // what is no pair is read as a replacement, or as two characters
      if ([...character].length === 1 && character !== '\ufffd') codes.set(character, (lead << 8) | trail);
    }
  }
  return codes;
}

/** Cuts a text to as many whole characters as fit into `most` bytes. */
export function encodeWithin(text: string, most: number, encode: (text: string) => Uint8Array): Uint8Array {
  const whole = encode(text);
  if (whole.length <= most) return whole;
  let kept = '';
  let bytes = new Uint8Array();
  for (const character of text) {
    const next = encode(kept + character);
    if (next.length > most) break;
    kept += character;
    bytes = new Uint8Array(next);
  }
  return bytes;
}
