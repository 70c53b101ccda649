import { html, type TemplateResult } from 'lit';
import type { SheetController } from './sheet-controller.ts';

/** The handle of the sheet: a separator that can be dragged, pressed, or moved with the arrow keys. */
export function renderSheetHandle(sheet: SheetController, label: string): TemplateResult {
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
