import { html, nothing, type TemplateResult } from 'lit';
import type { Store } from '../../state/store.ts';
import type { MapStageController } from './map-stage-controller.ts';
import { renderWaiting } from './render-waiting.ts';

/** What the host shows of the parts over its map. */
export interface OverMapOptions {
  readonly store: Store;
  readonly stage: MapStageController;
  /** Says whether the page leaves a part on. */
  readonly has: (part: string) => boolean;
  /** Whether the legend starts unfolded. */
  readonly legendOpen: boolean;
}

/** What lies over the map: pointers to places outside with their overview, legend, buttons, scale and credits. */
export function renderOverMap({ store, stage, has, legendOpen }: OverMapOptions): TemplateResult {
  const { loaded } = store.state;
  const { view } = stage;
  return html`
    ${renderWaiting(stage, store.state)}
    ${
      view && has('overview')
        ? html`<dm-edge-pointers .store=${store} .view=${view}></dm-edge-pointers>
            <dm-overview .store=${store} .view=${view}></dm-overview>`
        : nothing
    }
    ${loaded && has('legend') ? html`<dm-legend .store=${store} ?open=${legendOpen}></dm-legend>` : nothing}
    ${view && has('buttons') ? html`<dm-map-controls .store=${store}></dm-map-controls>` : nothing}
    ${loaded ? html`<dm-map-foot .store=${store} .view=${view}></dm-map-foot>` : nothing}
  `;
}
