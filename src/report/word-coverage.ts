import type { CommunityRow } from '../coverage/result.ts';
import type { SizeClass } from '../coverage/rules/standard.ts';
import type { ReportWords } from '../locales/report-words.ts';
import { formatMissingHectares, formatPoints } from '../model/figures.ts';
import { inLanguage } from '../model/localized.ts';
import type { ReportInput } from './report-input.ts';

/** Words a size class: the areas it takes and how far it serves. */
export function wordClass({ minArea, maxArea, radius, where }: SizeClass, words: ReportWords): string {
  const params = { area: minArea.toLocaleString('en'), below: (maxArea ?? 0).toLocaleString('en'), radius };
  const text = words.say(maxArea === null ? 'standards.class' : 'standards.classTo', params);
  return where ? `${text} (${words.say('standards.historic')})` : text;
}

/** Words the name of a community's row, and that it is a sketch. */
export function wordCommunity({ id, isOutside, name, schematic }: CommunityRow, words: ReportWords): string {
  const plain = isOutside ? words.say('report.outside') : (name ?? id ?? '—');
  return schematic ? words.say('report.schematicRow', { name: plain }) : plain;
}

/** Counts the parks that count in the standard's reading. */
export function countParks({ result }: ReportInput['check']): number {
  return result.parks.items.filter(({ counted }) => counted).length;
}

/** Words a ratio of a result, which is compared with its targets. */
export function wordRatio(
  { result }: Pick<ReportInput['check'], 'result'>,
  share: number | null,
  words: ReportWords,
): string {
  const lines = [...result.targets, result.target].flatMap(({ ratio }) => ratio ?? []);
  return words.ratio(share, lines);
}

/** Words what a result rests on, a sentence each: the standard, the method, what was switched on. */
export function wordBasis({ check, layers, include, includeNamed = false }: ReportInput, words: ReportWords): string[] {
  const { standard, plane } = check.result;
  const note = inLanguage(standard.note, words.language);
  const lender = words.lender(standard.lender);
  const citation = [standard.document, standard.clause].filter(Boolean).join(' ');
  return [
    words.say('report.standard', {
      title: inLanguage(standard.title, words.language),
      document: citation,
      certainty: words.say(`coverage.certainty.${standard.certainty}`),
    }),
    ...(lender === null ? [] : [lender]),
    ...(note === '' ? [] : [note]),
    ...(standard.denominator === 'land' ? [] : [words.say(`coverage.denominator.${standard.denominator}`)]),
    words.say('coverage.method', { meridian: plane.centralMeridian }),
    words.say('coverage.rounding'),
    ...(layers.some(({ role }) => role === 'scope') ? [words.say('coverage.scope')] : []),
    ...(includeNamed ? [words.say('coverage.include.named')] : []),
    ...(include.length > 0 ? [words.say('report.included', { include: include.join(', ') })] : []),
  ];
}

/** Words the plane of the figures. */
export function wordPlane({ check }: ReportInput, words: ReportWords): string {
  const { centralMeridian, epsg } = check.result.plane;
  return words.say('report.plane', { meridian: centralMeridian, epsg: epsg === null ? '—' : `EPSG:${epsg}` });
}

/** Words what counts to a park's size besides its own ground, and each ratio without it; nothing where nothing does. */
export function wordSizes({ check }: ReportInput, words: ReportWords): string[] {
  const { parks, alternatives } = check.result;
  return alternatives.map(({ ratio }) => {
    const rules = parks.sizeRules.map((rule) => words.say(`size.${rule}`)).join(words.say('size.and'));
    return words.say('report.sizes', { rules, ratio: wordRatio(check, ratio, words) });
  });
}

/** Words how Turf's area agrees with the exact one; null where there was no check. */
export function wordCheck({ check }: ReportInput, words: ReportWords): string | null {
  const { ratio = null, difference = null, explanation = 'none' } = check.verification ?? {};
  if (ratio === null || difference === null) return null;
  const figures = { ratio: wordRatio(check, ratio, words), difference: formatPoints(difference) };
  const meaning =
    explanation === 'unexplained' ? words.say('coverage.check.unexplained') : words.say(`check.${explanation}`);
  return words.say('check.explained', { check: words.say('coverage.check', figures), words: meaning });
}

/** Words how far a result is from the line; null where it is met or there is none. */
export function wordMissing({ check }: ReportInput, words: ReportWords): string | null {
  const { ratio, missingArea } = check.result.target;
  if (ratio === null || missingArea === null || missingArea <= 0) return null;
  const target = wordRatio(check, ratio, words);
  return words.say('report.missingArea', { target, area: formatMissingHectares(missingArea) });
}

/** The reservations that stand beside the figure: a scenario, invented data, shapes that were mended on reading. */
export function wordReservations(
  { layers, scenario }: Pick<ReportInput, 'layers' | 'scenario'>,
  words: ReportWords,
): string[] {
  const count = layers.reduce((sum, { mended }) => sum + mended, 0);
  return [
    ...(scenario ? [words.say('scenario.planned', { name: scenario.name })] : []),
    ...(layers.some(({ synthetic }) => synthetic) ? [words.say('coverage.sample')] : []),
    ...(count > 0 ? [words.say('report.mended', { count })] : []),
  ];
}
