import type { Language } from '../model/localized.ts';
import { enImport } from './en-import.ts';
import { fillMessage, type MessageParameters } from './fill-message.ts';
import { type ImportKey, zhCNImport } from './zh-CN-import.ts';

export type { ImportKey };

/** Gives a text of the import dialog with its `{parameters}` filled in. */
export function sayImport(language: Language, key: ImportKey, parameters: MessageParameters = {}): string {
  return fillMessage((language === 'en' ? enImport : zhCNImport)[key], parameters);
}

/** Says whether the import dialog has words for a key that was put together at run time. */
export function isImportKey(key: string): key is ImportKey {
  return Object.hasOwn(zhCNImport, key);
}
