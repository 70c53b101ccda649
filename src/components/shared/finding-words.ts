import type { ReactiveControllerHost } from 'lit';
import type { WordFinding } from '../../locales/finding-words.ts';
import { isMessageKey, translate } from '../../locales/translate.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { type Language, LANGUAGES } from '../../model/localized.ts';
import { LazyChunk } from './lazy-chunk.ts';

/**
 * Words the findings of reading and analysis. There are many and few readers meet one: they are fetched in the reader's
 * language when the first is to be shown, and the element is drawn again.
 */
export class FindingWords {
  readonly #chunks: ReadonlyMap<Language, LazyChunk<WordFinding>>;

  constructor(host: ReactiveControllerHost) {
    const fetchWords = async (language: Language): Promise<WordFinding> =>
      (await import('../../locales/finding-words.ts')).openFindingWords(language);
    const warn = (error: unknown): void =>
      console.warn('district-map: the words of findings are not to be had:', error);
    this.#chunks = new Map(
      LANGUAGES.map((language) => [language, new LazyChunk(host, () => fetchWords(language), warn)]),
    );
  }

  /** One sentence about a finding: what is wrong and what to do. */
  word(language: Language, finding: Diagnostic): string {
    const key = `notice.code.${finding.code}`;
    // some are among the words of the interface
    if (isMessageKey(key)) return translate(language, key, finding.params);
    const chunk = this.#chunks.get(language);
    return chunk?.ask()?.(finding) ?? (chunk?.hasFailed ? finding.code : '…');
  }
}
