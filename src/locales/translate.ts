import type { Language } from '../model/localized.ts';
import { fillMessage, type MessageParameters } from './fill-message.ts';
import { INTERFACE } from './registry.ts';
import { interfaceWords, type MessageKey } from './zh-CN/interface.ts';

export type { MessageKey };

type Words = Readonly<Record<MessageKey, string>>;

/** The words that have come; those of the first language come with the program. */
const opened: Partial<Record<Language, Words>> = { 'zh-CN': interfaceWords };

/** Says whether the words of the interface have come in a language. */
export function isOpenLanguage(language: Language): boolean {
  return opened[language] !== undefined;
}

/** Fetches the words of the interface in a language; rejects where they cannot be had. */
export async function openLanguage(language: Language): Promise<void> {
  opened[language] ??= await INTERFACE[language]();
}

/**
 * Gives a message of the interface with its `{parameters}` filled in; a parameter that is not given stays as it is. Words
 * that have not come are said in the first language.
 */
export function translate(language: Language, key: MessageKey, parameters: MessageParameters = {}): string {
  return fillMessage((opened[language] ?? interfaceWords)[key], parameters);
}

/** Says whether the interface has words for a key that was put together at run time. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(interfaceWords, key);
}
