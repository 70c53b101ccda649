import type { Findings } from '../findings.ts';
import { LIMITS } from '../limits.ts';
import { locateJsonFault } from './locate-json-fault.ts';
import { quoteLongIntegers } from './quote-long-integers.ts';
import { skipString } from './skip-string.ts';

/** A parsed JSON text; the wrapper tells "unreadable" from a text that says `null`. */
export interface ParsedJson {
  readonly value: unknown;
}

/** A parsed JSON text, and how many of its numbers were `NaN` or infinite. */
export interface LenientJson extends ParsedJson {
  readonly notFinite: number;
}

/**
 * Parses JSON behind two guards: nesting is measured before parsing, so that a hundred thousand brackets give a message
 * and not an exhausted stack, and the bare `NaN` and `Infinity` that some exporters write are read as null.
 *
 * @returns null where the text is refused; the findings say why.
 */
export function parseJson(text: string, findings: Findings, mostDepth: number = LIMITS.jsonDepth): ParsedJson | null {
  if (measureDepth(text, mostDepth) > mostDepth) {
    findings.add('json-too-deep', { limit: mostDepth });
    return null;
  }
  const parsed = parseLenient(text);
  if (parsed) {
    if (parsed.notFinite > 0) findings.add('json-not-finite', { count: parsed.notFinite });
    return parsed;
  }
  const { line, column } = locateJsonFault(text);
  findings.add('json-invalid', { line, column });
  return null;
}

/**
 * Parses JSON in which bare `NaN` and `Infinity` count as null, and members that are integers past 2⁵³ as text; null
 * for what is not JSON even so.
 */
export function parseLenient(text: string): LenientJson | null {
  const exact = quoteLongIntegers(text);
  try {
    return { value: JSON.parse(exact) as unknown, notFinite: 0 };
  } catch {
    const mended = replaceNonFinite(exact);
    if (mended.count === 0) return null;
    try {
      return { value: JSON.parse(mended.text) as unknown, notFinite: mended.count };
    } catch {
      return null;
    }
  }
}

const QUOTE = 0x22;

/** Deepest nesting of brackets outside strings, in one pass; stops at the first level past the limit. */
export function measureDepth(text: string, limit: number = LIMITS.jsonDepth): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === QUOTE) i = skipString(text, i) - 1;
    else if (unit === 0x5b || unit === 0x7b) {
      if (++depth > deepest) deepest = depth;
      if (deepest > limit) return deepest;
    } else if (unit === 0x5d || unit === 0x7d) depth--;
  }
  return deepest;
}

/** Puts null in the place of `NaN`, `Infinity` and `-Infinity` outside strings. */
function replaceNonFinite(text: string): { text: string; count: number } {
  const pieces: string[] = [];
  let count = 0;
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === QUOTE) {
      i = skipString(text, i) - 1;
      continue;
    }
    const length = unit === 0x4e || unit === 0x49 || unit === 0x2d ? matchNonFinite(text, i) : 0;
    if (length === 0) continue;
    pieces.push(text.slice(kept, i), 'null');
    i += length - 1;
    kept = i + 1;
    count++;
  }
  pieces.push(text.slice(kept));
  return { text: count === 0 ? text : pieces.join(''), count };
}

function matchNonFinite(text: string, at: number): number {
  for (const word of ['NaN', 'Infinity', '-Infinity', '-NaN']) if (text.startsWith(word, at)) return word.length;
  return 0;
}
