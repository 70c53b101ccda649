import { html, svg, type TemplateResult } from 'lit';
import { wordDistance } from '../../locales/measures.ts';
import { layOutOverview } from '../../map/frame-overview.ts';
import { inLanguage } from '../../model/localized.ts';
import type { MapState } from '../../state/map-state.ts';
import { selectOutsidePlaces, selectShownSet } from '../../state/selectors.ts';
import { overviewStyles } from './dm-overview.styles.ts';
import { sharedStyles } from '../shared/theme.styles.ts';
import { ViewElement } from '../shared/view-element.ts';

const [WIDTH, HEIGHT] = [168, 132];

/** A small picture of the district among the places outside it that the plan speaks of, and what the map shows now. */
export class DmOverview extends ViewElement {
  static override styles = [sharedStyles, overviewStyles];

  protected override select(state: MapState): readonly unknown[] {
    return [...selectShownSet(state), state.language];
  }

  protected override render(): TemplateResult {
    const { loaded, catalogue, language } = this.state;
    const places = selectOutsidePlaces(this.state);
    const overview = loaded && layOutOverview(loaded, places, WIDTH, HEIGHT);
    if (!overview) return html``;
    const { frame, outline } = overview;
    const [originX, originY] = frame.toPixels(loaded.district.origin.coordinates);
    return html`<figure>
      <figcaption class="hidden">${this.say('outside.overview', { count: places.length })}</figcaption>
      <svg
        width=${WIDTH}
        height=${HEIGHT}
        viewBox="0 0 ${WIDTH} ${HEIGHT}"
        role="img"
        aria-label=${this.say('outside.overview', { count: places.length })}
      >
        <path class="district" d=${outline} />
        ${places.map(({ position, item, distanceMeters }) => {
          const [x, y] = frame.toPixels(position);
          const plan = catalogue?.items.get(item);
          const atRight = x > WIDTH / 2;
          return svg`<g>
            <path class="leg" d="M${originX} ${originY}L${x} ${y}"/>
            <circle class="place" cx=${x} cy=${y} r="3.500"/>
            <text x=${x + (atRight ? -7 : 7)} y=${y + 4} text-anchor=${atRight ? 'end' : 'start'}>${plan?.no ?? (plan ? shorten(inLanguage(plan.name, language)) : '')} <tspan class="far">${wordDistance(language, distanceMeters)}</tspan></text>
          </g>`;
        })}
        ${this.#renderPicture(frame.toPixels)}
      </svg>
    </figure>`;
  }

  #renderPicture(toPixels: (position: readonly number[]) => readonly [number, number]): TemplateResult | null {
    if (!this.view) return null;
    const [west, south, east, north] = this.view.bounds;
    const [left, top] = toPixels([west, north]);
    const [right, bottom] = toPixels([east, south]);
    return svg`<rect class="picture" x=${left} y=${top} width=${Math.max(3, right - left)} height=${Math.max(3, bottom - top)}/>`;
  }
}

/** The first words of a name, for a label that has no room. */
function shorten(name: string): string {
  return name.split(/[:：（(]/)[0]?.trim() ?? name;
}
