import type { Language } from '../model/localized.ts';
import { fillMessage, type MessageParameters } from './fill-message.ts';
import { openFindingWords, type WordFinding } from './finding-words.ts';
import { IMPORT } from './registry.ts';
import type { MessageKey } from './translate.ts';
import { type CoverageKey, isCoverageKey, translateCoverage } from './translate-coverage.ts';
import type { ImportKey } from './zh-CN/import.ts';

export type { ImportKey };

/** All that the import dialog says, in one language. */
export interface ImportWords {
  readonly language: Language;
  /** Gives a text of the dialog, or one that the interface has too, with its `{parameters}` filled in. */
  readonly say: (key: ImportKey | CoverageKey | MessageKey, parameters?: MessageParameters) => string;
  readonly finding: WordFinding;
}

/** Fetches the words of the import dialog in a language. */
export async function openImportWords(language: Language): Promise<ImportWords> {
  const [words, finding] = await Promise.all([IMPORT[language](), openFindingWords(language)]);
  return {
    language,
    say: (key, parameters = {}) =>
      isCoverageKey(key) ? translateCoverage(language, key, parameters) : fillMessage(words[key], parameters),
    finding,
  };
}
