import type { Certainty, Standard } from '../coverage/rules/standard.ts';
import type { SuggestedSite, SuggestionBound } from '../coverage/scenario/suggest-sites.ts';
import type { SuggestionRun } from '../coverage/scenario/run-suggestion.ts';
import type { Reading } from '../coverage/result.ts';
import type { ReportWords } from '../locales/report-words.ts';
import { formatHectares } from '../model/figures.ts';
import { inLanguage } from '../model/localized.ts';
import type { FeatureRecord, PolygonLayer } from '../model/polygon-layer.ts';
import { type ReportedFinding, reportFinding } from './describe-coverage.ts';
import type { Table } from './write-csv.ts';

/** A suggested site as other programs know it: by its index in the file and the file's own id. */
export interface ReportedSite extends Omit<SuggestedSite, 'candidate'> {
  readonly candidate: Pick<FeatureRecord, 'index' | 'id' | 'name'>;
}

/** A suggestion in the stable form `district-map/suggestion@1`: areas in m², ratios 0 to 1, both unrounded. */
export interface SuggestionReport {
  readonly schema: 'district-map/suggestion@1';
  readonly standard: { readonly id: string; readonly title: string; readonly certainty: Certainty };
  /** How many sites were asked for; there are fewer steps where the others add nothing. */
  readonly count: number;
  readonly baseline: Reading;
  readonly steps: readonly ReportedSite[];
  readonly bound: SuggestionBound | null;
  readonly diagnostics: readonly ReportedFinding[];
}

/** Describes a suggestion in its stable form. */
export function describeSuggestion(
  { suggestion, notices }: SuggestionRun,
  { standard, candidates, count }: { standard: Standard; candidates: PolygonLayer; count: number },
  words: ReportWords,
): SuggestionReport {
  const { baseline, steps, bound } = suggestion;
  return {
    schema: 'district-map/suggestion@1',
    standard: {
      id: standard.id,
      title: inLanguage(standard.title, words.language),
      certainty: standard.certainty,
    },
    count,
    baseline,
    steps: steps.map(({ candidate, ...step }) => {
      const { index, id, name } = candidates.features[candidate]!;
      return { candidate: { index, id, name }, ...step };
    }),
    bound,
    diagnostics: notices.map((notice) => reportFinding(notice, words.finding)),
  };
}

const COLUMNS = ['step', 'index', 'id', 'name', 'gainedArea', 'coveredArea', 'ratio'] as const;

/** Makes the table of sites: areas in m², ratios 0 to 1, unrounded. */
export function tabulateSites({ steps }: SuggestionReport, { say }: ReportWords): Table {
  return {
    headings: COLUMNS.map((column) => say(`column.${column}`)),
    rows: steps.map(({ candidate, ...step }, i) => {
      const row = { step: i + 1, ...candidate, ...step };
      return COLUMNS.map((column) => row[column]);
    }),
  };
}

/**
 * Composes the short text of a suggestion: areas in hectares. `reservations` stand beside the
 * figure, and ratios are compared with `lines`.
 */
export function composeSuggestion(
  { standard, count, baseline, steps, bound }: SuggestionReport,
  words: ReportWords,
  reservations: readonly string[],
  lines: readonly number[],
): string {
  const texts = [
    `${words.say('suggest.title', { count: steps.length })}  ${words.ratio(steps.at(-1)?.ratio ?? baseline.ratio, lines)}`,
    ...reservations,
    standard.title,
    words.say(`coverage.certainty.${standard.certainty}`),
    words.say('suggest.before', { ratio: words.ratio(baseline.ratio, lines) }),
    '',
    ...steps.map(({ candidate: { index, id, name }, gainedArea, ratio }, i) =>
      words.say('suggest.site', {
        number: i + 1,
        name: name ?? id ?? words.say('report.unnamed', { number: index + 1 }),
        area: formatHectares(gainedArea),
        ratio: words.ratio(ratio, lines),
      }),
    ),
    ...(steps.length < count ? [words.say('suggest.fewer')] : []),
    '',
    bound
      ? // rounded up: it is a bound
        words.say('suggest.bound', { count, points: (Math.ceil(bound.gapPoints * 100) / 100).toFixed(2) })
      : words.say('suggest.noBound'),
  ];
  return texts.join('\n');
}
