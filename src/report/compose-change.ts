import type { RowChange } from '../coverage/result.ts';
import type { ReportWords } from '../locales/report-words.ts';
import { formatHectares } from '../model/figures.ts';
import { READINGS } from '../model/vocabulary.ts';
import type { ReportInput } from './report-input.ts';
import { wordCommunity, wordRatio } from './word-coverage.ts';
import { wordChange, wordSteps } from './word-scenario.ts';
import type { ReportSection } from './write-report.ts';

/** Blocks that are listed; the files beside the report have all. */
const MOST_BLOCKS = 10;

/** Composes what a scenario does and what that changes; nothing without one. */
export function composeChange(input: ReportInput, words: ReportWords): ReportSection[] {
  const { check, scenario } = input;
  const { readings, baseline, blocks, communities } = check.result;
  if (!scenario || !baseline) return [];
  const changed = blocks
    .filter((row) => measureChange(row) > 0.5)
    .sort((a, b) => measureChange(b) - measureChange(a) || a.index - b.index)
    .map((row) => ({ ...row, title: row.name ?? row.id ?? words.say('report.unnamed', { number: row.index + 1 }) }));
  const areas = (communities ?? []).map((row) => ({
    ...row,
    title: wordCommunity(row, words),
  }));
  return [
    {
      heading: words.say('scenario.title', { name: scenario.name }),
      paragraphs: wordChange(input, words),
      table: {
        headings: [words.say('report.reading'), words.say('scenario.before'), words.say('scenario.after')],
        rows: READINGS.map((reading) => [
          words.say(`coverage.reading.${reading}`),
          wordRatio(check, baseline.readings[reading].ratio, words),
          wordRatio(check, readings[reading].ratio, words),
        ]),
      },
      list: wordSteps(input, words),
    },
    ...composeRows('scenario.communities', areas, input, words),
    ...composeRows('scenario.blocks', changed.slice(0, MOST_BLOCKS), input, words),
  ];
}

function measureChange({ gainedArea = 0, lostArea = 0 }: RowChange): number {
  return gainedArea + lostArea;
}

function composeRows(
  heading: 'scenario.communities' | 'scenario.blocks',
  rows: readonly (RowChange & { readonly title: string; readonly ratio: number | null })[],
  { check }: ReportInput,
  words: ReportWords,
): ReportSection[] {
  if (rows.length === 0) return [];
  const headings = (['before', 'after', 'gained', 'lost'] as const).map((column) => words.say(`scenario.${column}`));
  return [
    {
      heading: words.say(heading),
      table: {
        headings: [words.say('report.name'), ...headings],
        rows: rows.map(({ title, baselineRatio = null, ratio, gainedArea = 0, lostArea = 0 }) => [
          title,
          wordRatio(check, baselineRatio, words),
          wordRatio(check, ratio, words),
          formatHectares(gainedArea),
          formatHectares(lostArea),
        ]),
      },
    },
  ];
}
