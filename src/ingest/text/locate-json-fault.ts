/** A position in a text, counted from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

const BLANKS = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const WORD = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

/**
 * Finds where a text stops being JSON. Engines say it in words that differ, and some not at all; the reader of a file
 * needs the line.
 *
 * @returns the first character that does not belong, or the end of a text that is cut off.
 */
export function locateJsonFault(text: string): TextPosition {
  const at = findFault(text);
  const before = text.slice(0, at);
  let line = 1;
  for (let end = before.indexOf('\n'); end >= 0; end = before.indexOf('\n', end + 1)) line++;
  return { line, column: at - before.lastIndexOf('\n') };
}

/** What may come next: a value, a value or the end of an empty list, a key, a key or `}`, a comma or the end. */
type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'next';

function findFault(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = skip(BLANKS, text, 0);
  while (at < text.length) {
    const unit = text[at]!;
    const mayClose: boolean = expected === 'next' || expected === 'first-value' || expected === 'first-key';
    if (open.length > 0 && mayClose && unit === open[open.length - 1]) {
      open.pop();
      at++;
      expected = 'next';
    } else if (expected === 'next') {
      if (unit !== ',' || open.length === 0) return at;
      at++;
      expected = open[open.length - 1] === '}' ? 'key' : 'value';
    } else if (expected === 'key' || expected === 'first-key') {
      const colon = skip(BLANKS, text, skip(STRING, text, at));
      if (unit !== '"' || skip(STRING, text, at) === at) return at;
      if (text[colon] !== ':') return colon;
      at = colon + 1;
      expected = 'value';
    } else if (unit === '{' || unit === '[') {
      open.push(unit === '{' ? '}' : ']');
      at++;
      expected = unit === '{' ? 'first-key' : 'first-value';
    } else {
      const end = skip(unit === '"' ? STRING : WORD, text, at);
      if (end === at) return at;
      at = end;
      expected = 'next';
    }
    at = skip(BLANKS, text, at);
  }
  return text.length;
}

/** Where a match that starts at `at` ends; `at` where there is none. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
