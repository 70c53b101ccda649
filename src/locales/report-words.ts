import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/localized.ts';
import type { Lender } from '../model/standard.ts';
import { fillMessage, type MessageParameters } from './fill-message.ts';
import { openFindingWords, type WordFinding } from './finding-words.ts';
import { wordRatio } from './measures.ts';
import { REPORT } from './registry.ts';
import type { MessageKey } from './translate.ts';
import { type CoverageKey, isCoverageKey, translateCoverage } from './translate-coverage.ts';
import { wordLender } from './word-lender.ts';
import { type Residents, wordPopulation } from './word-population.ts';
import type { ReportKey } from './zh-CN/report.ts';

/** All the words that a report asks for, in one language. */
export interface ReportWords {
  readonly language: Language;
  /** Gives a text of a report, or one that the interface has too, with its `{parameters}` filled in. */
  readonly say: (key: ReportKey | CoverageKey | MessageKey, parameters?: MessageParameters) => string;
  /** A share of 0 to 1 as a percentage, `lines` being what it is compared with; a dash for one that does not exist. */
  readonly ratio: (ratio: number | null, lines?: readonly number[]) => string;
  readonly lender: (lender: Lender | undefined) => string | null;
  readonly population: (population: Residents) => string;
  readonly finding: WordFinding;
  /** A finding in one line: how grave it is, the layer, the feature it is about, and what to do. */
  readonly findingLine: (diagnostic: Diagnostic) => string;
}

/** Fetches the words of a report in a language. */
export async function openReportWords(language: Language): Promise<ReportWords> {
  const [words, finding] = await Promise.all([REPORT[language](), openFindingWords(language)]);
  const say: ReportWords['say'] = (key, parameters = {}) =>
    isCoverageKey(key) ? translateCoverage(language, key, parameters) : fillMessage(words[key], parameters);
  return {
    language,
    say,
    ratio: (ratio, lines) => wordRatio(language, ratio, lines),
    lender: (lender) => wordLender(language, lender),
    population: (population) => wordPopulation(language, population),
    finding,
    findingLine: (diagnostic) => wordFindingLine(diagnostic, say, finding),
  };
}

function wordFindingLine(diagnostic: Diagnostic, say: ReportWords['say'], finding: WordFinding): string {
  const { severity, layer, index, id, params } = diagnostic;
  const line = { severity: say(`severity.${severity}`), layer, message: finding(diagnostic) };
  if (index === undefined) return say('finding.line', line);
  const number = index + 1;
  // people know a feature by its name; its number finds it in the file
  const known = [params['name'], id].filter((word) => word !== undefined).join(', ');
  const feature =
    known === '' ? say('finding.feature', { number }) : say('finding.featureNamed', { number, id: known });
  return say('finding.lineOf', { ...line, feature });
}
