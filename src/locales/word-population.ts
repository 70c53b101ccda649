import type { Language } from '../model/localized.ts';
import { wordRatio } from './measures.ts';
import { translate } from './translate.ts';

/** Words how many residents live within reach; counts, and their ratio (0 to 1), null where nobody lives. */
export function wordPopulation(
  language: Language,
  { total, covered, ratio }: { readonly total: number; readonly covered: number; readonly ratio: number | null },
): string {
  const count = (people: number): string => Math.round(people).toLocaleString('en');
  const words = { total: count(total), covered: count(covered), ratio: wordRatio(language, ratio) };
  return translate(language, 'coverage.population', words);
}
