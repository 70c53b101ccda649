import { html, type TemplateResult } from 'lit';
import { wordDistance } from '../../locales/measures.ts';
import type { MapState } from '../../state/map-state.ts';
import { mapFootStyles } from './dm-map-foot.styles.ts';
import { setStyles } from '../shared/set-styles.ts';
import { sharedStyles } from '../shared/theme.styles.ts';
import { ViewElement } from '../shared/view-element.ts';

/** Longest the scale bar may be, in pixels. */
const BAR_PIXELS = 96;

/** The longest round distance (1, 2 or 5 times a power of ten) that fits into the scale bar. */
export function roundDistance(longestMeters: number): number {
  const power = 10 ** Math.floor(Math.log10(longestMeters));
  const step = [5, 2, 1].find((candidate) => candidate * power <= longestMeters) ?? 1;
  return step * power;
}

/** Scale bar, what the map is no basis for, the approval number where there is one, and where the data comes from. */
export class DmMapFoot extends ViewElement {
  static override styles = [sharedStyles, mapFootStyles];

  protected override select({ loaded, language }: MapState): readonly unknown[] {
    return [loaded, language];
  }

  protected override render(): TemplateResult {
    const { loaded } = this.state;
    const approval = loaded?.district.approvalNumber ?? null;
    return html`
      ${this.#renderScale()}
      <div class="credits">
        <span>${this.say('map.schematic')}</span>
        ${approval && html`<span><bdi>${this.say('map.approval', { number: approval })}</bdi></span>`}
        ${this.#renderSources()}
        <a href="https://maplibre.org/" target="_blank" rel="noopener noreferrer">MapLibre</a>
      </div>
    `;
  }

  #renderScale(): TemplateResult | null {
    if (!this.view) return null;
    const { metersPerPixel } = this.view;
    const { width } = this.view.frame;
    const meters = roundDistance(metersPerPixel * BAR_PIXELS);
    const pixels = meters / metersPerPixel;
    const words = wordDistance(this.state.language, meters);
    return html`<div class="scale" role="img" aria-label=${this.say('map.scale', { distance: words })}>
      <span>${words}</span>
      <i ${setStyles({ width: `${pixels.toFixed(1)}px`, '--share': `${((pixels / width) * 100).toFixed(2)}%` })}></i>
    </div>`;
  }

  #renderSources(): TemplateResult | null {
    const sources = this.state.loaded?.sources ?? [];
    if (sources.length === 0) return null;
    return html`<details>
      <summary>${this.say('map.sources')}</summary>
      <ul tabindex="0" aria-label=${this.say('map.sources')}>
        ${sources.map(
          ({ title, source, licence }) =>
            html`<li>
              <bdi><b>${title}</b></bdi> <bdi>${source}</bdi> <bdi><i>${licence}</i></bdi>
            </li>`,
        )}
      </ul>
    </details>`;
  }
}
