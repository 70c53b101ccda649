import type { ImportWords } from '../../locales/import-words.ts';
import type { Language } from '../../model/localized.ts';

/** Fetches the import dialog with all that reads files, registers it, and gives what it says in a language. */
export type OpenImport = (language: Language) => Promise<ImportWords>;

/** Null in a build that opens no files. */
export const openImport: OpenImport | null = async (language) => {
  const { defineImport, openImportWords } = await import('./define-import.ts');
  defineImport();
  return openImportWords(language);
};
