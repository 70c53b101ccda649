import type { Language } from '../model/localized.ts';
import { deskWords as en } from './en/desk.ts';
import { fillMessage, type MessageParameters } from './fill-message.ts';
import { type DeskKey, deskWords as zhCN } from './zh-CN/desk.ts';

export type { DeskKey };

/** The words of the desk in all languages: it fetches them with itself. */
export const DESK: Readonly<Record<Language, Readonly<Record<DeskKey, string>>>> = { 'zh-CN': zhCN, en };

/** Gives a message of the desk with its `{parameters}` filled in. */
export function translateDesk(language: Language, key: DeskKey, parameters: MessageParameters = {}): string {
  return fillMessage(DESK[language][key], parameters);
}
