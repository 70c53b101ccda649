import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { MapState } from '../../state/map-state.ts';
import { DeskElement } from '../scenario/desk-element.ts';
import { sharedStyles } from '../shared/theme.styles.ts';
import { openTakeAway } from './open-take-away.ts';
import { TAKEN_AWAY, type TakenAway } from './taken-away.ts';

/** Files that are of the drawing and not of the figures: a part of it would read as the whole. */
const DRAWN: readonly TakenAway[] = ['serviceAreas', 'gaps'];

/**
 * The result as files: a report to print, a file for Excel, tables, shapes. All are written on the reader's device, with
 * the choices that the figures rest on.
 */
export class DmTakeAway extends DeskElement {
  static override styles = [
    sharedStyles,
    css`
      summary {
        padding: 8px 0;
        cursor: pointer;
      }
      ul {
        list-style: none;
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        padding: 4px 0 8px;
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

  /** The file that is being written, and whether the last one failed. */
  #writing: TakenAway | null = null;
  #hasFailed = false;

  protected override select({ coverage, language, phase }: MapState): readonly unknown[] {
    return [coverage.result, coverage.verification, language, phase];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.state.coverage.result) this.#hasFailed = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { result, verification } = this.state.coverage;
    if (!result || !openTakeAway) return nothing;
    const isMapped = this.state.phase === 'ready';
    const offered = TAKEN_AWAY.filter(
      (kind) => (verification !== null || !DRAWN.includes(kind)) && (isMapped || kind !== 'picture'),
    );
    return html`<details>
      <summary>${this.say('takeAway.title')}</summary>
      <p>${this.say('takeAway.hint')}</p>
      <ul>
        ${offered.map(
          (kind) =>
            html`<li>
              <button
                type="button"
                data-take=${kind}
                ?disabled=${this.#writing !== null}
                @click=${() => void this.#take(kind)}
              >
                ${this.say(`takeAway.${kind}`)}
              </button>
            </li>`,
        )}
      </ul>
      ${this.#hasFailed ? html`<p role="alert">${this.say('takeAway.failed')}</p>` : nothing}
    </details>`;
  }

  async #take(kind: TakenAway): Promise<void> {
    if (!openTakeAway || !this.runner) return;
    this.#writing = kind;
    this.#hasFailed = false;
    this.requestUpdate();
    try {
      const takeAway = await openTakeAway();
      await takeAway(kind, this.state, this.runner, () => findMap(this).toImage());
    } catch (error) {
      console.error('district-map:', error);
      this.#hasFailed = true;
    } finally {
      this.#writing = null;
      this.requestUpdate();
    }
  }
}

/** What takes pictures of the map: the element that this one stands in, at whatever depth. */
interface Pictured {
  toImage(): Promise<Blob>;
}

function findMap(element: Element): Pictured {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) throw new Error('no map around the list of files');
  const { host } = root;
  return 'toImage' in host ? (host as Element & Pictured) : findMap(host);
}
