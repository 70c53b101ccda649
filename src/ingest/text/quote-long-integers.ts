import { skipString } from './skip-string.ts';

const QUOTE = 0x22;
const COLON = 0x3a;
const MAYBE_LONG = /:\s*-?[1-9]\d{15}/;
const LONG = /:\s*(-?[1-9]\d{15,})(?=\s*[,}])/y;

/**
 * Writes members of a JSON text that are integers past 2⁵³ as strings. A parser rounds them, so that ids of the land
 * register, which have 19 digits, would come out wrong and alike.
 */
export function quoteLongIntegers(text: string): string {
  if (!MAYBE_LONG.test(text)) return text;
  const pieces: string[] = [];
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === QUOTE) i = skipString(text, i) - 1;
    if (unit !== COLON) continue;
    LONG.lastIndex = i;
    const digits = LONG.exec(text)?.[1];
    if (digits === undefined || Number.isSafeInteger(Number(digits))) continue;
    const end = LONG.lastIndex;
    pieces.push(text.slice(kept, end - digits.length), `"${digits}"`);
    kept = end;
    i = end - 1;
  }
  pieces.push(text.slice(kept));
  return pieces.join('');
}
