import type { ReportWords } from '../locales/report-words.ts';
import { ATTRIBUTES, SIZE_RULES, SWITCHES } from '../model/vocabulary.ts';
import type { ReportInput, ReportLayer } from './report-input.ts';
import { wordBasis, wordCheck, wordPlane } from './word-coverage.ts';
import type { ReportSection } from './write-report.ts';

const MOST_FINDINGS = 40;

/** Composes what a result rests on: standard and method, switches, files, what was found in them, and its check. */
export function composeBasis(input: ReportInput, words: ReportWords): ReportSection[] {
  const check = wordCheck(input, words) ?? words.say('report.noCheck');
  return [
    { heading: words.say('report.basis'), paragraphs: [...wordBasis(input, words), wordPlane(input, words), check] },
    composeSwitches(input, words),
    composeFiles(input, words),
    composeFindings(input, words),
  ];
}

/** All that can be switched, on or off. */
function composeSwitches(input: ReportInput, words: ReportWords): ReportSection {
  return {
    heading: words.say('report.switches'),
    table: {
      headings: [words.say('report.switch'), words.say('report.state')],
      rows: listSwitches(input, words),
      textColumns: [0, 1],
      halved: true,
    },
  };
}

/** Lists what can be switched in a check, each with how it was. */
export function listSwitches(input: ReportInput, words: ReportWords): [name: string, state: string][] {
  const { include, includeNamed, insist = false, layers } = input;
  const { sizeRules } = input.check.result.parks;
  const counts = (isOn: boolean): string => words.say(isOn ? 'report.on' : 'report.off');
  const isSo = (is: boolean): string => words.say(is ? 'sheet.yes' : 'sheet.no');
  return [
    ...SWITCHES.map((name): [string, string] => [words.say(`switch.${name}`), counts(include.includes(name))]),
    ...(includeNamed === undefined ? [] : [[words.say('switch.named'), counts(includeNamed)] as [string, string]]),
    ...SIZE_RULES.map((rule): [string, string] => [words.say(`switch.${rule}`), counts(sizeRules.includes(rule))]),
    [words.say('switch.scope'), isSo(layers.some(({ role }) => role === 'scope'))],
    [words.say('switch.insist'), isSo(insist)],
  ];
}

function composeFiles({ layers }: ReportInput, words: ReportWords): ReportSection {
  return {
    heading: words.say('report.files'),
    table: {
      headings: (['file', 'role', 'crs', 'encoding', 'features', 'usable'] as const).map((key) =>
        words.say(`report.${key}`),
      ),
      rows: layers.map(({ name, role, crs, encoding, features, usable }) => [
        name,
        words.say(`role.${role}`),
        crs ?? '—',
        encoding ?? '—',
        String(features),
        String(usable),
      ]),
      textColumns: [0, 1, 2, 3],
    },
    list: layers.map((layer) => wordFile(layer, words)),
  };
}

/** Words which bytes a file was, which fields of it were read, and where it comes from. */
export function wordFile({ name, sha256, fields, source }: ReportLayer, words: ReportWords): string {
  const read = ATTRIBUTES.flatMap((attribute) => {
    const field = fields[attribute];
    return field === undefined
      ? []
      : [words.say('report.field', { attribute: words.say(`field.${attribute}`), field })];
  });
  return [
    words.say('report.bytes', { name, hash: sha256 ?? words.say('report.noHash') }),
    ...(read.length > 0 ? [words.say('report.fields', { fields: read.join(words.say('report.comma')) })] : []),
    ...(source === undefined ? [] : [words.say('report.source', { source })]),
  ].join(' ');
}

function composeFindings({ check }: ReportInput, words: ReportWords): ReportSection {
  const { notices } = check;
  const heading = words.say('report.diagnostics');
  if (notices.length === 0) return { heading, paragraphs: [words.say('report.noDiagnostics')] };
  const list = notices.slice(0, MOST_FINDINGS).map(words.findingLine);
  const more = notices.length - list.length;
  return {
    heading,
    list: more > 0 ? [...list, words.say('report.more', { count: more, file: 'result.json' })] : list,
  };
}
