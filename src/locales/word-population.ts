import type { Language } from '../model/localized.ts';
import { wordRatio } from './measures.ts';
import { translateCoverage } from './translate-coverage.ts';

/** Residents of the residential land, and of its covered part; the ratio is null where nobody lives. */
export interface Residents {
  readonly total: number;
  readonly covered: number;
  readonly ratio: number | null;
}

/** Words how many residents live within reach. */
export function wordPopulation(language: Language, { total, covered, ratio }: Residents): string {
  const count = (people: number): string => Math.round(people).toLocaleString('en');
  const words = { total: count(total), covered: count(covered), ratio: wordRatio(language, ratio) };
  return translateCoverage(language, 'coverage.population', words);
}
