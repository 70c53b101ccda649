import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Language } from '../../model/localized.ts';
import { wordDiagnostic } from './word-diagnostic.ts';

/**
 * Words the findings of reading and analysis. There are many and few readers meet one: they are fetched when the first
 * is to be shown, and the element is drawn again.
 */
export class FindingWords implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #word: ((language: Language, finding: Diagnostic) => string) | null = null;
  #isAsked = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // words that could not be had before may be had now
    this.#isAsked = false;
  }

  /** One sentence about a finding: what is wrong and what to do. */
  word(language: Language, finding: Diagnostic): string {
    const words = wordDiagnostic(language, finding);
    if (words !== finding.code) return words;
    if (!this.#word) void this.#fetch();
    return this.#word?.(language, finding) ?? '…';
  }

  async #fetch(): Promise<void> {
    if (this.#isAsked) return;
    this.#isAsked = true;
    try {
      const { wordFinding } = await import('../../locales/word-finding.ts');
      this.#word = wordFinding;
    } catch (error) {
      console.warn('district-map: the words of findings are not to be had:', error);
      this.#word = (_, { code }) => code;
    }
    this.#host.requestUpdate();
  }
}
