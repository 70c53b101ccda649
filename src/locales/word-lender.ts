import { type Language, inLanguage } from '../model/localized.ts';
import type { Lender } from '../model/standard.ts';
import { translateCoverage } from './translate-coverage.ts';

/** Words whose size classes a standard uses, and how well they are known; null where they are its own. */
export function wordLender(language: Language, lender: Lender | undefined): string | null {
  if (!lender) return null;
  const certainty = translateCoverage(language, `coverage.certainty.${lender.certainty}`);
  return translateCoverage(language, 'coverage.lender', { title: inLanguage(lender.title, language), certainty });
}
