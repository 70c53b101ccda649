import { type Language, inLanguage } from '../model/localized.ts';
import type { Lender } from '../model/standard.ts';
import { translate } from './translate.ts';

/** Words whose size classes a standard uses, and how well they are known; null where they are its own. */
export function wordLender(language: Language, lender: Lender | undefined): string | null {
  if (!lender) return null;
  const certainty = translate(language, `coverage.certainty.${lender.certainty}`);
  return translate(language, 'coverage.lender', { title: inLanguage(lender.title, language), certainty });
}
