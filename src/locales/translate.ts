import type { Language } from '../model/localized.ts';
import { fillMessage, type MessageParameters } from './fill-message.ts';
import { INTERFACE } from './registry.ts';
import { interfaceWords, type MessageKey } from './zh-CN/interface.ts';

export type { MessageKey };

/** Gives a message of the interface with its `{parameters}` filled in; a parameter that is not given stays as it is. */
export function translate(language: Language, key: MessageKey, parameters: MessageParameters = {}): string {
  return fillMessage(INTERFACE[language][key], parameters);
}

/** Says whether the interface has words for a key that was put together at run time. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(interfaceWords, key);
}
