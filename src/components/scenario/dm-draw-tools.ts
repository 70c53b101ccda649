import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MapView } from '../../map/map-view.ts';
import type { MapState } from '../../state/map-state.ts';
import { findParkToReshape } from '../../state/scenario/drawn-parks.ts';
import { DeskElement } from './desk-element.ts';
import { sharedStyles } from '../shared/theme.styles.ts';
import type { DrawingRequest } from './drawing-request.ts';
import { openDrawTool } from './open-draw-tool.ts';

/**
 * The ways into drawing: a new park, and another shape for the park whose card is open.
 *
 * @fires dm-draw-start - a drawing was opened on the map, which should be seen
 * @fires dm-draw-end - it has ended
 */
export class DmDrawTools extends DeskElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        padding: 6px 0;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      button {
        border: 1px solid var(--_muted);
        border-radius: 8px;
        padding: 4px 12px;
        min-height: 34px;
      }
      button:disabled {
        opacity: 0.45;
        cursor: default;
      }
      p {
        font-size: 13px;
      }
      @media (pointer: coarse) {
        button {
          min-height: 44px;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** The map that is drawn on; null while none is drawn. */
  @property({ attribute: false }) view: MapView | null = null;
  /** What came of the last press, to be said. */
  #outcome = '';
  #isOpen = false;

  protected override select(state: MapState): readonly unknown[] {
    const { loaded, phase, selected, catalogue, coverage, scenarios, language } = state;
    return [loaded, phase === 'text-only', selected, catalogue, coverage.result, scenarios, language];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { loaded, phase } = this.state;
    if (!openDrawTool || !this.view || phase === 'text-only' || !loaded?.district.coverage) return nothing;
    const park = findParkToReshape(this.state);
    return html`<div>
        ${park ? this.#renderButton('reshape', { kind: 'reshape', ...park }) : this.#renderButton('add', { kind: 'add' })}
      </div>
      <p role="status">${this.#isOpen ? this.say('draw.open') : this.#outcome}</p>`;
  }

  #renderButton(name: 'add' | 'reshape', request: DrawingRequest): TemplateResult {
    return html`<button
      type="button"
      data-tool=${name}
      ?disabled=${this.#isOpen}
      @click=${({ currentTarget }: Event) => void this.#start(request, currentTarget as HTMLElement)}
    >
      ${this.say(`draw.${name}`)}
    </button>`;
  }

  async #start(request: DrawingRequest, opener: HTMLElement): Promise<void> {
    const { store, view } = this;
    if (!openDrawTool || !view) return;
    if (view.isLent) {
      this.#tell(this.say('draw.busy'));
      return;
    }
    this.#isOpen = true;
    this.#tell('');
    try {
      const startDrawing = await openDrawTool();
      // the map may have gone while the tool was on its way
      if (view !== this.view) throw new Error('the map has gone');
      this.#report('dm-draw-start');
      startDrawing({ store, view, runner: this.runner }, request, {
        onDone: (name) => {
          this.#outcome = this.say('draw.done', { name });
        },
        onEnd: () => {
          this.#isOpen = false;
          this.#report('dm-draw-end');
          this.requestUpdate();
          void this.updateComplete.then(() => opener.focus());
        },
      });
    } catch (error) {
      console.error('district-map:', error);
      this.#isOpen = false;
      this.#tell(this.say('draw.failed'));
    }
  }

  #report(type: 'dm-draw-start' | 'dm-draw-end'): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true }));
  }

  #tell(outcome: string): void {
    this.#outcome = outcome;
    this.requestUpdate();
  }
}
