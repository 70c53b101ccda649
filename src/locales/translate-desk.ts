import type { Language } from '../model/localized.ts';
import { deskWords as en } from './en/desk.ts';
import { fillMessage, type MessageParameters } from './fill-message.ts';
import type { MessageKey } from './translate.ts';
import { type CoverageKey, translateCoverage } from './translate-coverage.ts';
import { type DeskKey, deskWords as zhCN } from './zh-CN/desk.ts';

export type { DeskKey };

/** The words of the desk in all languages: it fetches them with itself. */
export const DESK: Readonly<Record<Language, Readonly<Record<DeskKey, string>>>> = { 'zh-CN': zhCN, en };

/** Gives a message of the desk, or one that the check or the interface has too, with its `{parameters}` filled in. */
export function translateDesk(
  language: Language,
  key: DeskKey | CoverageKey | MessageKey,
  parameters: MessageParameters = {},
): string {
  return isDeskKey(key) ? fillMessage(DESK[language][key], parameters) : translateCoverage(language, key, parameters);
}

/** Says whether the desk has words for a key that was put together at run time. */
export function isDeskKey(key: string): key is DeskKey {
  return Object.hasOwn(zhCN, key);
}
