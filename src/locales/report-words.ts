import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/localized.ts';
import type { Lender } from '../model/standard.ts';
import { enReport } from './en-report.ts';
import { fillMessage, type MessageParameters } from './fill-message.ts';
import { wordRatio } from './measures.ts';
import { isMessageKey, type MessageKey, translate } from './translate.ts';
import { wordFinding } from './word-finding.ts';
import { wordLender } from './word-lender.ts';
import { type Residents, wordPopulation } from './word-population.ts';
import { type ReportKey, zhCNReport } from './zh-CN-report.ts';

/** Gives a text of a report, or one that the interface has too, with its `{parameters}` filled in. */
export function sayReport(language: Language, key: ReportKey | MessageKey, parameters: MessageParameters = {}): string {
  if (isMessageKey(key)) return translate(language, key, parameters);
  return fillMessage((language === 'en' ? enReport : zhCNReport)[key], parameters);
}

/** Words a finding in one line: how grave it is, the layer, the feature it is about, and what to do. */
export function wordFindingLine(language: Language, diagnostic: Diagnostic): string {
  const { severity, layer, index, id } = diagnostic;
  const message = wordFinding(language, diagnostic);
  const line = { severity: sayReport(language, `severity.${severity}`), layer, message };
  if (index === undefined) return sayReport(language, 'finding.line', line);
  const number = index + 1;
  const feature =
    id === undefined
      ? sayReport(language, 'finding.feature', { number })
      : sayReport(language, 'finding.featureNamed', { number, id });
  return sayReport(language, 'finding.lineOf', { ...line, feature });
}

/** All the words that a report asks for, in one language. */
export interface ReportWords {
  readonly language: Language;
  readonly say: (key: ReportKey | MessageKey, parameters?: MessageParameters) => string;
  /** A share of 0 to 1 as a percentage; a dash for one that does not exist. */
  readonly ratio: (ratio: number | null) => string;
  readonly lender: (lender: Lender | undefined) => string | null;
  readonly population: (population: Residents) => string;
  /** A finding in one line, with what to do. */
  readonly finding: (diagnostic: Diagnostic) => string;
}

/** Gives a report its words in a language. */
export function makeReportWords(language: Language): ReportWords {
  return {
    language,
    say: (key, parameters) => sayReport(language, key, parameters),
    ratio: (ratio) => wordRatio(language, ratio),
    lender: (lender) => wordLender(language, lender),
    population: (population) => wordPopulation(language, population),
    finding: (diagnostic) => wordFindingLine(language, diagnostic),
  };
}
