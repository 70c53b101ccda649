import type { ReportWords } from '../locales/report-words.ts';
import { formatHectares } from '../model/figures.ts';
import { inLanguage } from '../model/localized.ts';
import { READINGS } from '../model/vocabulary.ts';
import type { ReportInput } from './report-input.ts';
import {
  countParks,
  wordBasis,
  wordCheck,
  wordClass,
  wordMissing,
  wordRatio,
  wordReservations,
  wordSizes,
} from './word-coverage.ts';
import { wordChange, wordSteps } from './word-scenario.ts';

/** Composes the short text of a result for a terminal. */
export function composeText(input: ReportInput, words: ReportWords): string {
  const { readings, residential, parks, target, targets, population } = input.check.result;
  const total = formatHectares(residential.area);
  const ratioOf = (ratio: number | null): string => wordRatio(input.check, ratio, words);
  const lines = [
    `${words.say('report.title')}  ${ratioOf(readings.tiered.ratio)}`,
    readings.tiered.ratio === null
      ? words.say('coverage.none')
      : words.say('report.caption', { covered: formatHectares(readings.tiered.coveredArea), total }),
    ...wordReservations(input, words),
    ...wordChange(input, words),
    ...wordSteps(input, words).map((step) => `  ${step}`),
    '',
    ...READINGS.map((reading) => {
      const { ratio, coveredArea } = readings[reading];
      const area = words.say('coverage.area', { covered: formatHectares(coveredArea), total });
      return `  ${ratioOf(ratio).padStart(9)}  ${words.say(`coverage.reading.${reading}`)}  ${area}`;
    }),
    ...wordSizes(input, words),
    '',
    ...targets.map(({ label, ratio, met }) => {
      const params = { label: withoutRepeat(inLanguage(label, words.language)), target: ratioOf(ratio) };
      if (met === null) return `  ${params.target}  —`;
      return `  ${words.say(met ? 'coverage.target.met' : 'coverage.target.unmet', params).replace(/ {2,}/, ' ')}`;
    }),
    wordMissing(input, words) ?? '',
    target.ratio === null ? '' : undefined,
    words.say('report.residential', { ...residential, area: total }),
    words.say('report.parkCounts', {
      features: parks.features,
      usable: parks.usable,
      counted: countParks(input.check),
      area: formatHectares(parks.area),
    }),
    ...parks.classes.map((sizeClass) => {
      const size = words.say('unit.ha', { value: formatHectares(sizeClass.area) });
      return `  ${wordClass(sizeClass, words)}  ${sizeClass.count}  ${size}`;
    }),
    ...(population ? [words.population(population)] : []),
    '',
    ...wordBasis(input, words),
    wordCheck(input, words) ?? undefined,
  ];
  const kept = lines.filter((line) => line !== undefined).join('\n');
  return kept.replace(/\n{3,}/g, '\n\n');
}

/** The default lines are called by their ratio alone, which stands beside it already. */
function withoutRepeat(label: string): string {
  return /^\d+ %$/.test(label) ? '' : label;
}
