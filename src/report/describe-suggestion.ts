import type { Certainty, Standard } from '../coverage/rules/standard.ts';
import type { SiteGoal, SuggestedSite, SuggestionBound } from '../coverage/scenario/suggest-sites.ts';
import type { SuggestionRun } from '../coverage/scenario/run-suggestion.ts';
import type { Reading } from '../coverage/result.ts';
import type { ReportWords } from '../locales/report-words.ts';
import { formatHectares, meetsLine } from '../model/figures.ts';
import { inLanguage } from '../model/localized.ts';
import type { FeatureRecord, PolygonLayer } from '../model/polygon-layer.ts';
import { type ReportedFinding, reportFinding } from './describe-coverage.ts';
import type { Table } from './write-csv.ts';

/** A suggested site as other programs know it: by its index in the file and the file's own id. */
export interface ReportedSite extends Omit<SuggestedSite, 'candidate'> {
  readonly candidate: Pick<FeatureRecord, 'index' | 'id' | 'name'>;
  /** In the unit of the file; only where a candidate of the layer has a cost, null where this one has none. */
  readonly cost?: number | null;
}

/** A suggestion in the stable form `district-map/suggestion@1`: areas in m², ratios 0 to 1, both unrounded. */
export interface SuggestionReport {
  readonly schema: 'district-map/suggestion@1';
  readonly standard: { readonly id: string; readonly title: string; readonly certainty: Certainty };
  /** How many sites were asked for, null where none were; there are fewer steps where the others add nothing. */
  readonly count: number | null;
  /** The ratio that was to be reached, and what the sites may cost together; only where it was asked for. */
  readonly until?: number;
  readonly budget?: number;
  readonly baseline: Reading;
  readonly steps: readonly ReportedSite[];
  readonly bound: SuggestionBound | null;
  readonly diagnostics: readonly ReportedFinding[];
}

/** What was asked: `count` is null where no number was given. */
export interface SuggestionQuestion {
  readonly standard: Standard;
  readonly candidates: PolygonLayer;
  readonly goal: Omit<SiteGoal, 'count'> & { readonly count: number | null };
}

/** Describes a suggestion in its stable form. */
export function describeSuggestion(
  { suggestion, notices }: SuggestionRun,
  { standard, candidates, goal: { count, until, budget } }: SuggestionQuestion,
  words: ReportWords,
): SuggestionReport {
  const { baseline, steps, bound } = suggestion;
  const isPriced = candidates.features.some(({ cost }) => (cost ?? null) !== null);
  return {
    schema: 'district-map/suggestion@1',
    standard: {
      id: standard.id,
      title: inLanguage(standard.title, words.language),
      certainty: standard.certainty,
    },
    count,
    ...((until ?? null) === null ? {} : { until: until! }),
    ...((budget ?? null) === null ? {} : { budget: budget! }),
    baseline,
    steps: steps.map(({ candidate, ...step }) => {
      const { index, id, name, cost = null } = candidates.features[candidate]!;
      return { candidate: { index, id, name }, ...step, ...(isPriced ? { cost } : {}) };
    }),
    bound,
    diagnostics: notices.map((notice) => reportFinding(notice, words.finding)),
  };
}

/** The columns of the table of sites; the last only where candidates have costs. */
const COLUMNS = ['step', 'index', 'id', 'name', 'gainedArea', 'coveredArea', 'ratio', 'cost'] as const;

/** Makes the table of sites: areas in m², ratios 0 to 1, unrounded. */
export function tabulateSites({ steps }: SuggestionReport, { say }: ReportWords): Table {
  const columns = steps.some(({ cost }) => cost !== undefined) ? COLUMNS : COLUMNS.slice(0, -1);
  return {
    headings: columns.map((column) => say(`column.${column}`)),
    rows: steps.map(({ candidate, ...step }, i) => {
      const row = { step: i + 1, cost: null, ...candidate, ...step };
      return columns.map((column) => row[column]);
    }),
  };
}

/**
 * Composes the short text of a suggestion: areas in hectares. `reservations` stand beside the
 * figure, and ratios are compared with `lines`.
 */
export function composeSuggestion(
  { standard, count, until, budget, baseline, steps, bound }: SuggestionReport,
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
    ...(count !== null && until === undefined && budget === undefined && steps.length < count
      ? [words.say('suggest.fewer')]
      : []),
    ...(budget === undefined
      ? []
      : [words.say('suggest.cost', { cost: steps.reduce((sum, { cost }) => sum + (cost ?? 0), 0), budget })]),
    ...(until === undefined ? [] : [wordGoal(until, steps.at(-1)?.ratio ?? baseline.ratio, words, lines)]),
    '',
    bound
      ? // rounded up: it is a bound
        words.say(budget === undefined ? 'suggest.bound' : 'suggest.bound.budget', {
          count: until === undefined && count !== null ? count : steps.length,
          points: (Math.ceil(bound.gapPoints * 100) / 100).toFixed(2),
        })
      : words.say('suggest.noBound'),
  ];
  return texts.join('\n');
}

function wordGoal(until: number, ratio: number | null, words: ReportWords, lines: readonly number[]): string {
  const isMet = ratio !== null && meetsLine(ratio, until);
  return words.say(isMet ? 'suggest.reached' : 'suggest.notReached', { ratio: words.ratio(until, [...lines, until]) });
}
