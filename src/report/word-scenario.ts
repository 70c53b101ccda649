import type { StepName } from '../coverage/scenario/edit-history.ts';
import type { ReportWords } from '../locales/report-words.ts';
import { formatHectares } from '../model/figures.ts';
import type { ReportInput } from './report-input.ts';
import { wordRatio } from './word-coverage.ts';

/** Words what a step of a scenario does, for a list or as what is undone. */
export function wordStep({ op, park, count }: StepName, words: ReportWords): string {
  return words.say(`edit.${op}`, { park: park ?? words.say('edit.several', { count }) });
}

/** As much of a report as speaks of a change. */
type WordedChange = Pick<ReportInput, 'scenario'> & { readonly check: Pick<ReportInput['check'], 'result'> };

/** Words what a scenario has changed, a sentence each; nothing without one. */
export function wordChange({ check, scenario }: WordedChange, words: ReportWords): string[] {
  const { baseline, change, readings } = check.result;
  if (!scenario || !baseline || !change) return [];
  const figures = {
    before: wordRatio(check, baseline.readings.tiered.ratio, words),
    after: wordRatio(check, readings.tiered.ratio, words),
    points: formatPoints(change.points),
    gained: formatHectares(change.gainedArea),
    lost: formatHectares(change.lostArea),
  };
  const { turned } = change;
  return [
    words.say('scenario.change', figures),
    ...(turned
      ? [
          words.say('scenario.turned', {
            share: wordRatio(check, turned.share, words),
            met: turned.met.length,
            unmet: turned.unmet.length,
          }),
        ]
      : []),
  ];
}

/** Lists the steps of a scenario in words. */
export function wordSteps({ scenario }: Pick<ReportInput, 'scenario'>, words: ReportWords): string[] {
  if (!scenario) return [];
  const more = scenario.more > 0 ? [words.say('scenario.more', { count: scenario.more })] : [];
  return [...scenario.steps.map((step) => wordStep(step, words)), ...more];
}

/** Percentage points with their sign, two decimals; a dash where there are none. */
export function formatPoints(points: number | null): string {
  if (points === null) return '—';
  const text = points.toFixed(2);
  return points > 0 ? `+${text}` : text.replace('-0.00', '0.00').replace('-', '\u2212');
}
