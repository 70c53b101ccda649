import type { SizeClass } from '../coverage/rules/standard.ts';
import { formatHectares, wordRatio } from '../locales/measures.ts';
import { translate } from '../locales/translate.ts';
import { wordLender } from '../locales/word-lender.ts';
import { inLanguage } from '../model/localized.ts';
import type { CommandOutput } from './command-output.ts';
import type { CoverageOutcome } from './coverage-outcome.ts';

/** The readings in the order in which they are shown. */
export const READINGS = ['tiered', 'green300', 'park500', 'both'] as const;

/** Words a size class: the areas it takes and how far it serves. */
export function wordClass({ minArea, maxArea, radius, where }: SizeClass, output: CommandOutput): string {
  const params = { area: minArea.toLocaleString('en'), below: (maxArea ?? 0).toLocaleString('en'), radius };
  const words = output.say(maxArea === null ? 'standards.class' : 'standards.classTo', params);
  return where ? `${words} (${output.say('standards.historic')})` : words;
}

/** Words what a result rests on, a sentence each: the standard, the method, what was switched on. */
export function wordBasis({ request, run, layers }: CoverageOutcome, output: CommandOutput): string[] {
  const { language } = output;
  const { standard, plane } = run.result;
  const note = inLanguage(standard.note, language);
  const lender = wordLender(language, standard.lender);
  const citation = [standard.document, standard.clause].filter(Boolean).join(' ');
  return [
    output.say('report.standard', {
      title: inLanguage(standard.title, language),
      document: citation,
      certainty: translate(language, `coverage.certainty.${standard.certainty}`),
    }),
    ...(lender === null ? [] : [lender]),
    ...(note === '' ? [] : [note]),
    ...(standard.denominator === 'land' ? [] : [translate(language, `coverage.denominator.${standard.denominator}`)]),
    translate(language, 'coverage.method', { meridian: plane.centralMeridian }),
    ...(layers.some(({ role }) => role === 'scope') ? [translate(language, 'coverage.scope')] : []),
    ...(request.include.length > 0 ? [output.say('report.included', { include: request.include.join(', ') })] : []),
  ];
}

/** Words what counts to a park's size besides its own ground, and each ratio without it; nothing where nothing does. */
export function wordSizes({ run }: CoverageOutcome, output: CommandOutput): string[] {
  const { parks, alternatives } = run.result;
  return alternatives.map(({ ratio }) => {
    const rules = parks.sizeRules.map((rule) => output.say(`size.${rule}`)).join(output.say('size.and'));
    return output.say('report.sizes', { rules, ratio: wordRatio(output.language, ratio) });
  });
}

/** Words how Turf's area agrees with the exact one; null where there was no check. */
export function wordCheck({ run }: CoverageOutcome, output: CommandOutput): string | null {
  const { ratio = null, difference = null, explanation = 'none' } = run.verification ?? {};
  if (ratio === null || difference === null) return null;
  const figures = { ratio: wordRatio(output.language, ratio), difference: (difference * 100).toFixed(4) };
  const check = translate(output.language, 'coverage.check', figures);
  const words =
    explanation === 'unexplained'
      ? translate(output.language, 'coverage.check.unexplained')
      : output.say(`check.${explanation}`);
  return output.say('check.explained', { check, words });
}

/** Words how far a result is from the line; null where it is met or there is none. */
export function wordMissing({ run }: CoverageOutcome, output: CommandOutput): string | null {
  const { ratio, missingArea } = run.result.target;
  if (ratio === null || missingArea === null || missingArea <= 0) return null;
  const target = wordRatio(output.language, ratio);
  return output.say('report.missingArea', { target, area: formatHectares(missingArea) });
}

/** The reservations that stand beside the figure: invented data, and shapes that were mended on reading. */
export function wordReservations({ layers }: CoverageOutcome, output: CommandOutput): string[] {
  const count = layers.reduce((sum, { layer }) => sum + layer.features.filter(({ repaired }) => repaired).length, 0);
  return [
    ...(layers.some(({ synthetic }) => synthetic) ? [translate(output.language, 'coverage.sample')] : []),
    ...(count > 0 ? [output.say('report.mended', { count })] : []),
  ];
}
