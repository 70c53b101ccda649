import { css, html, nothing, type TemplateResult } from 'lit';
import { type ProjectKey, translateProject } from '../../locales/translate-project.ts';
import type { MapState } from '../../state/map-state.ts';
import { StoreElement } from '../shared/store-element.ts';
import { sharedStyles } from '../shared/theme.styles.ts';
import { giveWorkOrder } from './work-order.ts';
import { wordTime } from './word-time.ts';

/** Earlier work that this device has kept, to be gone on with by one click. */
export class DmWorkOffer extends StoreElement {
  static override styles = [
    sharedStyles,
    css`
      section {
        border-left: 3px solid var(--_accent);
        margin: 8px 12px;
        padding: 4px 10px;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
        padding: 4px 0;
      }
      li > span {
        flex: 1 1 12em;
      }
      ul {
        list-style: none;
      }
      button {
        border: 1px solid var(--_muted);
        border-radius: 8px;
        padding: 4px 12px;
        min-height: 34px;
      }
      p {
        color: var(--_muted);
        font-size: 13px;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  #opening: string | null = null;

  protected override select({ work, language }: MapState): readonly unknown[] {
    return [work.offers, language];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { language, work } = this.state;
    if (work.offers.length === 0) return nothing;
    return html`<section aria-label=${this.#word('project.offer.title')}>
      <ul>
        ${work.offers.map(
          ({ id, savedAt, layers, scenarios }) =>
            html`<li>
              <span>
                ${this.#word('project.offer', { time: wordTime(language, savedAt, Date.now()), layers, scenarios })}
              </span>
              <button
                type="button"
                data-work="resume"
                ?disabled=${this.#opening !== null}
                @click=${() => this.#resume(id)}
              >
                ${this.#word(this.#opening === id ? 'project.opening' : 'project.resume')}
              </button>
            </li>`,
        )}
      </ul>
      <p>
        ${this.#word('project.offer.where')}
        <button type="button" data-work="dismiss" @click=${this.#dismiss}>${this.#word('project.dismiss')}</button>
      </p>
    </section>`;
  }

  #resume(id: string): void {
    this.#opening = id;
    this.requestUpdate();
    giveWorkOrder(this, async (desk) => {
      try {
        await desk.resume(id);
      } finally {
        this.#opening = null;
        this.requestUpdate();
      }
    });
  }

  readonly #dismiss = (): void => this.store.update({ work: { ...this.state.work, offers: [] } });

  #word(key: ProjectKey, parameters?: Readonly<Record<string, string | number>>): string {
    return translateProject(this.state.language, key, parameters);
  }
}
