import { html, type LitElement, type TemplateResult } from 'lit';
import { translateCoverage } from '../../locales/translate-coverage.ts';
import type { Store } from '../../state/store.ts';

interface Host extends LitElement {
  readonly store: Store;
}

/** The place of the editor of an own table of classes: the button that opens it, or the editor itself. */
export class ClassesEditor {
  readonly #host: Host;
  #isOpen = false;

  constructor(host: Host) {
    this.#host = host;
  }

  render(): TemplateResult {
    const { store } = this.#host;
    const { coverage, customStandards, language } = store.state;
    if (this.#isOpen) return html`<dm-classes .store=${store} @dm-classes-close=${this.#close}></dm-classes>`;
    const isOwn = customStandards.some(({ id }) => id === coverage.standard);
    return html`<button type="button" class="small link" data-do="classes" @click=${this.#open}>
      ${translateCoverage(language, isOwn ? 'classes.change' : 'classes.open')}
    </button>`;
  }

  readonly #open = (): void => {
    // its code comes with that of the wide tables
    this.#host.dispatchEvent(new CustomEvent('dm-classes-open', { bubbles: true, composed: true }));
    this.#isOpen = true;
    this.#host.requestUpdate();
  };

  readonly #close = async (): Promise<void> => {
    this.#isOpen = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('[data-do="classes"]')?.focus();
  };
}
