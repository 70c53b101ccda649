import { html, type TemplateResult } from 'lit';
import { wordDirection, wordDistance } from '../../locales/measures.ts';
import { inLanguage } from '../../model/localized.ts';
import type { OutsidePlace } from '../../plan/locate.ts';
import type { MapState } from '../../state/map-state.ts';
import { selectOutsidePlaces, selectShownSet } from '../../state/selectors.ts';
import { edgePointersStyles } from './dm-edge-pointers.styles.ts';
import { putOnEdge, spreadAlongEdge, type EdgePosition } from './put-on-edge.ts';
import { setStyles } from '../shared/set-styles.ts';
import { sharedStyles } from '../shared/theme.styles.ts';
import { ViewElement } from '../shared/view-element.ts';

/** Room for the scale and the credits. */
const FOOT_PIXELS = 36;
/** In a narrow picture they stand one above the other. */
const NARROW_PIXELS = 420;
const NARROW_FOOT_PIXELS = 76;

/** An error above this share of the distance is told with the distance. */
const UNSURE_SHARE = 0.1;

/**
 * Pointers at the map's edge to the plan's places that lie outside the district, while they are out of the picture.
 *
 * @fires dm-item-open - a pointer was pressed
 */
export class DmEdgePointers extends ViewElement {
  static override styles = [sharedStyles, edgePointersStyles];

  protected override select(state: MapState): readonly unknown[] {
    return [...selectShownSet(state), state.selected, state.language];
  }

  protected override render(): TemplateResult {
    const { view } = this;
    if (!view) return html``;
    const { width, height, cover } = view.frame;
    const foot = width < NARROW_PIXELS ? NARROW_FOOT_PIXELS : FOOT_PIXELS;
    const free = { ...cover, bottom: cover.bottom + foot };
    const pointers = selectOutsidePlaces(this.state).flatMap((place) => {
      const edge = putOnEdge(view.project(place.position), { width, height, cover: free });
      return edge ? [{ place, edge }] : [];
    });
    const spread = spreadAlongEdge(pointers.map(({ edge }) => edge));
    return html`${pointers.map(({ place }, index) => this.#renderPointer(place, spread[index] as EdgePosition))}`;
  }

  #renderPointer(place: OutsidePlace, { x, y, angleDegrees, side }: EdgePosition): TemplateResult {
    const { language, catalogue } = this.state;
    const item = catalogue?.items.get(place.item);
    const name = item ? inLanguage(item.name, language) : '';
    const unsure = place.accuracyMeters > place.distanceMeters * UNSURE_SHARE;
    const label = this.say(unsure ? 'outside.pointerUnsure' : 'outside.pointer', {
      name,
      direction: wordDirection(language, place.bearingDegrees),
      distance: wordDistance(language, place.distanceMeters),
      accuracy: wordDistance(language, place.accuracyMeters),
    });
    return html`<button
      type="button"
      class="pointer ${side} ${this.state.selected === place.item ? 'selected' : ''}"
      aria-label=${label}
      title=${label}
      data-item=${place.item}
      ${setStyles({ left: `${x}px`, top: `${y}px` })}
      @click=${() => this.#open(place.item)}
    >
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" ${setStyles({ rotate: `${angleDegrees}deg` })}>
        <path d="M2 9h11M9 4.500 14 9l-5 4.500" />
      </svg>
      <span class="words">
        ${item?.no === undefined ? '' : html`<b>${item.no}</b>`}
        <span>${name}</span>
        <small>${wordDistance(language, place.distanceMeters)}</small>
      </span>
    </button>`;
  }

  #open(id: string): void {
    this.dispatchEvent(new CustomEvent('dm-item-open', { detail: { id }, bubbles: true, composed: true }));
  }
}
