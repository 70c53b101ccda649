import { html, type TemplateResult } from 'lit';
import type { SheetController } from './sheet-controller.ts';

/** Draws the handle of a narrow map's sheet: a separator that is dragged, or moved with the arrow keys. */
export function renderHandle(sheet: SheetController, label: string): TemplateResult {
  return html`<div
    class="handle"
    role="separator"
    tabindex="0"
    aria-orientation="horizontal"
    aria-label=${label}
    aria-valuemin="0"
    aria-valuemax="2"
    aria-valuenow=${sheet.stop}
    @keydown=${sheet.onKeyDown}
    @pointerdown=${sheet.onPointerDown}
  >
    <i></i>
  </div>`;
}
