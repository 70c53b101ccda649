/**
 * The declaration, comments and processing instructions before the root of an XML text, where a DOCTYPE would stand.
 * Nothing may be sought behind the pattern: comments in a row could then be split up in endlessly many ways.
 */
const PROLOG = /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*/;

const START_LENGTH = 200;

/** The start of an XML text behind its prolog: some characters from the DOCTYPE or the root on. */
export function skipProlog(text: string): string {
  const length = PROLOG.exec(text)![0].length;
  return text.slice(length, length + START_LENGTH);
}
