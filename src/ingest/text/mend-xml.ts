/** Named characters of HTML that people write into XML, which knows none of them. */
const HTML_CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['nbsp', '\u00a0'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['middot', '·'],
  ['deg', '°'],
  ['times', '×'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['sup2', '²'],
  ['copy', '©'],
  ['reg', '®'],
]);

const MOST_PREFIXES = 100;

/**
 * Takes three harmless faults out of an XML text, so that a strict parser reads it: blanks before the declaration, named
 * characters of HTML, and prefixes that nobody declared. All lines keep their numbers.
 */
export function mendXml(text: string): string {
  const start = /^\s*<\?xml[^>]*\?>/.exec(text)?.[0] ?? '';
  // the text is decoded already, so that the declaration has nothing more to say
  const body = start.replace(/[^\r\n]/g, '') + text.slice(start.length);
  const plain = body.replace(/&([a-z]+\d?);/g, (whole, name: string) => HTML_CHARACTERS.get(name) ?? whole);
  return declarePrefixes(plain);
}

function declarePrefixes(text: string): string {
  const used = new Set<string>();
  for (const [, prefix] of text.matchAll(/[<\s]([A-Za-z_][\w.-]{0,40}):[A-Za-z_][\w.-]{0,80}(?=[\s/>=])/g)) {
    if (used.size < MOST_PREFIXES) used.add(prefix!);
  }
  const missing = [...used].filter((prefix) => !/^xml/i.test(prefix) && !text.includes(`xmlns:${prefix}=`));
  const root = missing.length > 0 ? /<[A-Za-z_][\w.:-]*/.exec(text) : null;
  if (!root) return text;
  const end = root.index + root[0].length;
  return `${text.slice(0, end)}${missing.map((prefix) => ` xmlns:${prefix}="urn:undeclared"`).join('')}${text.slice(end)}`;
}
