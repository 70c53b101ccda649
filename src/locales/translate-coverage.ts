import type { Language } from '../model/localized.ts';
import { coverageWords as en } from './en/coverage.ts';
import { fillMessage, type MessageParameters } from './fill-message.ts';
import { isMessageKey, type MessageKey, translate } from './translate.ts';
import { type CoverageKey, coverageWords as zhCN } from './zh-CN/coverage.ts';

export type { CoverageKey };

/** The words of the check in all languages: it fetches them with itself. */
export const COVERAGE: Readonly<Record<Language, Readonly<Record<CoverageKey, string>>>> = { 'zh-CN': zhCN, en };

/** Gives a message of the check, or one that the interface has too, with its `{parameters}` filled in. */
export function translateCoverage(
  language: Language,
  key: CoverageKey | MessageKey,
  parameters: MessageParameters = {},
): string {
  return isMessageKey(key) ? translate(language, key, parameters) : fillMessage(COVERAGE[language][key], parameters);
}

/** Says whether the check or the interface has words for a key that was put together at run time. */
export function isCoverageKey(key: string): key is CoverageKey | MessageKey {
  return Object.hasOwn(zhCN, key) || isMessageKey(key);
}
