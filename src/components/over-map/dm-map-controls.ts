import { html, svg, type TemplateResult } from 'lit';
import type { MessageKey } from '../../locales/translate.ts';
import type { MapState } from '../../state/map-state.ts';
import type { CameraCommand } from '../../state/store.ts';
import { mapControlsStyles } from './dm-map-controls.styles.ts';
import { StoreElement } from '../shared/store-element.ts';
import { sharedStyles } from '../shared/theme.styles.ts';

interface Control {
  readonly label: MessageKey;
  readonly icon: TemplateResult;
  readonly command: CameraCommand;
}

const ZOOM: readonly Control[] = [
  { label: 'map.zoomIn', icon: svg`<path d="M10 4v12M4 10h12"/>`, command: { kind: 'zoom-by', steps: 1 } },
  { label: 'map.zoomOut', icon: svg`<path d="M4 10h12"/>`, command: { kind: 'zoom-by', steps: -1 } },
];

const TURN: readonly Control[] = [
  {
    label: 'map.home',
    icon: svg`<path d="M3 9.500 10 4l7 5.500M5 8.500V16h10V8.500"/>`,
    command: { kind: 'home' },
  },
  {
    label: 'map.north',
    icon: svg`<path d="M10 3l4 7h-8z" class="solid"/><path d="M10 17l-4-7h8z"/>`,
    command: { kind: 'north' },
  },
];

/** How far one press moves the picture, in pixels. */
const STEP_PIXELS = 160;

const PAN: readonly Control[] = [
  {
    label: 'map.pan.north',
    icon: svg`<path d="M10 16V4M5 9l5-5 5 5"/>`,
    command: { kind: 'pan-by', east: 0, south: -STEP_PIXELS },
  },
  {
    label: 'map.pan.west',
    icon: svg`<path d="M16 10H4M9 5l-5 5 5 5"/>`,
    command: { kind: 'pan-by', east: -STEP_PIXELS, south: 0 },
  },
  {
    label: 'map.pan.east',
    icon: svg`<path d="M4 10h12M11 5l5 5-5 5"/>`,
    command: { kind: 'pan-by', east: STEP_PIXELS, south: 0 },
  },
  {
    label: 'map.pan.south',
    icon: svg`<path d="M10 4v12M5 11l5 5 5-5"/>`,
    command: { kind: 'pan-by', east: 0, south: STEP_PIXELS },
  },
];

/** Buttons that do with one press what the map's gestures do. */
export class DmMapControls extends StoreElement {
  static override styles = [sharedStyles, mapControlsStyles];

  protected override select({ language }: MapState): readonly unknown[] {
    return [language];
  }

  protected override render(): TemplateResult {
    return html`<div role="group" aria-label=${this.say('map.controls')}>
      ${[ZOOM, TURN].map((group) => html`<div class="group">${group.map((control) => this.#renderControl(control))}</div>`)}
      ${this.#renderPan()}
    </div>`;
  }

  /** Moving by single presses, for those who cannot drag: folded away, since most can. */
  #renderPan(): TemplateResult {
    const words = this.say('map.pan');
    return html`<details class="group pan">
      <summary aria-label=${words} title=${words}>
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <path
            d="M10 2v16M2 10h16M10 2l-2 2.500M10 2l2 2.500M10 18l-2-2.500M10 18l2-2.500M2 10l2.500-2M2 10l2.500 2M18 10l-2.500-2M18 10l-2.500 2"
          />
        </svg>
      </summary>
      ${PAN.map((control) => this.#renderControl(control))}
    </details>`;
  }

  #renderControl({ label, icon, command }: Control): TemplateResult {
    const words = this.say(label);
    return html`<button
      type="button"
      aria-label=${words}
      title=${words}
      data-command=${command.kind}
      @click=${() => this.store.command(command)}
    >
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">${icon}</svg>
    </button>`;
  }
}
