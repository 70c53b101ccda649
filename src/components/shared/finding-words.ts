import type { ReactiveControllerHost } from 'lit';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Language } from '../../model/localized.ts';
import { LazyChunk } from './lazy-chunk.ts';
import { wordDiagnostic } from './word-diagnostic.ts';

/**
 * Words the findings of reading and analysis. There are many and few readers meet one: they are fetched when the first
 * is to be shown, and the element is drawn again.
 */
export class FindingWords {
  readonly #chunk: LazyChunk<(language: Language, finding: Diagnostic) => string>;

  constructor(host: ReactiveControllerHost) {
    this.#chunk = new LazyChunk(
      host,
      async () => (await import('../../locales/word-finding.ts')).wordFinding,
      (error) => console.warn('district-map: the words of findings are not to be had:', error),
    );
  }

  /** One sentence about a finding: what is wrong and what to do. */
  word(language: Language, finding: Diagnostic): string {
    const words = wordDiagnostic(language, finding);
    if (words !== finding.code) return words;
    const wordFinding = this.#chunk.ask();
    if (wordFinding) return wordFinding(language, finding);
    return this.#chunk.hasFailed ? finding.code : '…';
  }
}
