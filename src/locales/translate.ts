import { en } from './en.ts';
import { fillMessage, type MessageParameters } from './fill-message.ts';
import { zhCN, type MessageKey } from './zh-CN.ts';

export type { MessageKey };

/** The languages the interface speaks. */
type InterfaceLanguage = 'zh-CN' | 'en';

/** Gives a message of the interface with its `{parameters}` filled in; a parameter that is not given stays as it is. */
export function translate(language: InterfaceLanguage, key: MessageKey, parameters: MessageParameters = {}): string {
  return fillMessage((language === 'en' ? en : zhCN)[key], parameters);
}

/** Says whether the interface has words for a key that was put together at run time. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(zhCN, key);
}
