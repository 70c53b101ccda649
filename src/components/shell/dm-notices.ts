import { html, nothing, type TemplateResult } from 'lit';
import type { MapState } from '../../state/map-state.ts';
import { noticesStyles } from './dm-notices.styles.ts';
import { FindingWords } from '../shared/finding-words.ts';
import { StoreElement } from '../shared/store-element.ts';
import { sharedStyles } from '../shared/theme.styles.ts';

/** More findings than these are counted, not listed. */
const MOST_LISTED = 100;

/** What could not be read, each with what to do, and why there is no map where there is none. */
export class DmNotices extends StoreElement {
  static override styles = [sharedStyles, noticesStyles];

  readonly #words = new FindingWords(this);

  protected override select({ phase, obstacle, loaded, diagnostics, language }: MapState): readonly unknown[] {
    return [phase, obstacle, loaded, diagnostics, language];
  }

  protected override render(): TemplateResult {
    return html`${this.#renderDiagnostics()} ${this.#renderMissingMap()}`;
  }

  #renderDiagnostics(): TemplateResult | typeof nothing {
    const { diagnostics, phase, language } = this.state;
    if (diagnostics.length === 0) return nothing;
    const isError = phase === 'error';
    return html`<section role=${isError ? 'alert' : 'note'} data-notice="data">
      <h2>${isError ? this.say('notice.error') : this.say('notice.title', { count: diagnostics.length })}</h2>
      <ul>
        ${diagnostics.slice(0, MOST_LISTED).map((diagnostic) => html`<li>${this.#words.word(language, diagnostic)}</li>`)}
      </ul>
    </section>`;
  }

  #renderMissingMap(): TemplateResult | typeof nothing {
    const { phase, obstacle, loaded, language } = this.state;
    if (phase !== 'text-only' || !loaded) return nothing;
    return html`<section role="note" data-notice="text-only">
      <p>${this.say('map.textOnly')} ${obstacle && this.#words.word(language, obstacle)}</p>
    </section>`;
  }
}
