import type { Language } from '../model/localized.ts';
import { tableWords as en } from './en/tables.ts';
import { fillMessage, type MessageParameters } from './fill-message.ts';
import type { MessageKey } from './translate.ts';
import { type CoverageKey, translateCoverage } from './translate-coverage.ts';
import { type OwnTableKey, tableWords as zhCN } from './zh-CN/tables.ts';

/** A key of the words of the wide tables, or of the check and the interface, which they speak too. */
export type TableKey = OwnTableKey | CoverageKey | MessageKey;

/** The words of the wide tables in all languages: they come with them. */
export const TABLE_WORDS: Readonly<Record<Language, Readonly<Record<OwnTableKey, string>>>> = { 'zh-CN': zhCN, en };

/** Gives a message of the wide tables, or one of the check, with its `{parameters}` filled in. */
export function translateTables(language: Language, key: TableKey, parameters: MessageParameters = {}): string {
  return isOwn(key)
    ? fillMessage(TABLE_WORDS[language][key], parameters)
    : translateCoverage(language, key, parameters);
}

const isOwn = (key: TableKey): key is OwnTableKey => Object.hasOwn(zhCN, key);
