import { formatHectares, wordRatio } from '../locales/measures.ts';
import { translate } from '../locales/translate.ts';
import { wordPopulation } from '../locales/word-population.ts';
import { type CommandOutput, stripControls } from './command-output.ts';
import type { CoverageOutcome } from './coverage-outcome.ts';
import {
  READINGS,
  wordBasis,
  wordCheck,
  wordClass,
  wordMissing,
  wordReservations,
  wordSizes,
} from './word-coverage.ts';

/** Composes the short text of a result for a terminal: ratios cut to two decimals, areas in hectares. */
export function composeText(outcome: CoverageOutcome, output: CommandOutput): string {
  const { run, report } = outcome;
  const { language } = output;
  const { readings, residential, parks, target, targets, population } = run.result;
  const total = formatHectares(residential.area);
  const lines = [
    `${output.say('report.title')}  ${wordRatio(language, readings.tiered.ratio)}`,
    readings.tiered.ratio === null
      ? translate(language, 'coverage.none')
      : output.say('report.caption', { covered: formatHectares(readings.tiered.coveredArea), total }),
    ...wordReservations(outcome, output),
    '',
    ...READINGS.map((reading) => {
      const { ratio, coveredArea } = readings[reading];
      const area = translate(language, 'coverage.area', { covered: formatHectares(coveredArea), total });
      return `  ${wordRatio(language, ratio).padStart(9)}  ${translate(language, `coverage.reading.${reading}`)}  ${area}`;
    }),
    ...wordSizes(outcome, output),
    '',
    ...targets.map(({ ratio, met }, i) => {
      const params = { label: withoutRepeat(report.targets[i]!.label), target: wordRatio(language, ratio) };
      if (met === null) return `  ${params.target}  —`;
      return `  ${translate(language, met ? 'coverage.target.met' : 'coverage.target.unmet', params).replace(/ {2,}/, ' ')}`;
    }),
    wordMissing(outcome, output) ?? '',
    target.ratio === null ? '' : undefined,
    output.say('report.residential', { features: residential.features, usable: residential.usable, area: total }),
    output.say('report.parkCounts', {
      features: parks.features,
      usable: parks.usable,
      area: formatHectares(parks.area),
    }),
    ...parks.classes.map((sizeClass) => {
      const size = translate(language, 'unit.ha', { value: formatHectares(sizeClass.area) });
      return `  ${wordClass(sizeClass, output)}  ${sizeClass.count}  ${size}`;
    }),
    ...(population ? [wordPopulation(output.language, population)] : []),
    '',
    ...wordBasis(outcome, output),
    wordCheck(outcome, output) ?? undefined,
  ];
  const kept = lines.filter((line) => line !== undefined).join('\n');
  return stripControls(kept.replace(/\n{3,}/g, '\n\n'));
}

/** The default lines are called by their ratio alone, which stands beside it already. */
function withoutRepeat(label: string): string {
  return /^\d+ %$/.test(label) ? '' : label;
}
