/** What the documentation and the schema say of the kinds of drawing, written from their table. */
import { DRAWINGS } from './drawings.mjs';

const HEAD = ['| `drawing` | geometry | members |', '|---|---|---|'];
const TABLE = /\| `drawing` \|.*(?:\n\|.*)*/;

// What stands between the brackets of the two lists in the schema: one name a line, and all on one line.
const ALL_DRAWINGS = /(?<="drawing": \{\s*"description": .*\s*"enum": \[\s*)"[^\]]*"/;
const DRAWINGS_WITHOUT_FILE = /(?<="drawing": \{ "enum": \[)[^\]]*/;

/** The text of `docs/geodata-format.md` with its table of drawings as it must be. */
export function fillDocs(text) {
  const rows = Object.entries(DRAWINGS).map(([name, kind]) =>
    ['', `\`${name}\``, kind.geometry ?? kind.types.join(' or '), describeMembers(kind), '']
      .join(' | ')
      .trim()
      .replaceAll('  ', ' '),
  );
  return replaceOnce(text, TABLE, () => [...HEAD, ...rows].join('\n'));
}

/** The text of `district.schema.json` with its two lists of drawings as they must be: all, and those without a file. */
export function fillSchema(text) {
  const names = Object.keys(DRAWINGS);
  const withoutFile = names.filter((name) => DRAWINGS[name].types.length === 0);
  const filled = replaceOnce(text, ALL_DRAWINGS, () => names.map(quote).join(`,\n${' '.repeat(12)}`));
  return replaceOnce(filled, DRAWINGS_WITHOUT_FILE, () => withoutFile.map(quote).join(', '));
}

const quote = (name) => `"${name}"`;

function describeMembers({ members = {}, membersOf }) {
  if (!membersOf) return listMembers(members);
  return Object.entries(membersOf)
    .map(([type, own]) => `${type}: ${listMembers(own)}`)
    .join('; ');
}

const listMembers = (members) =>
  Object.entries(members)
    .map(([member, { words }]) => `\`${member}\`: ${words}`)
    .join(' · ');

function replaceOnce(text, pattern, write) {
  if (!pattern.test(text)) throw new Error(`expected a text that has ${pattern}`);
  return text.replace(pattern, write);
}
