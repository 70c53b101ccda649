import { html, nothing, type TemplateResult } from 'lit';
import { translate } from '../../locales/translate.ts';
import type { MapState } from '../../state/map-state.ts';
import type { MapStageController } from './map-stage-controller.ts';

/** What stands where the map will be until it is drawn: a button where it waits for the reader, else a word. */
export function renderWaiting(
  stage: MapStageController,
  { phase, language }: MapState,
): TemplateResult | typeof nothing {
  if (stage.waitsForClick) {
    return html`<div class="waiting">
      <button type="button" @click=${() => stage.ask()}>${translate(language, 'map.open')}</button>
    </div>`;
  }
  if (phase !== 'loading' || stage.view) return nothing;
  return html`<p class="waiting">${translate(language, 'map.loading')}</p>`;
}
