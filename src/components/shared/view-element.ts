import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { MapView } from '../../map/map-view.ts';
import { StoreElement } from './store-element.ts';

/** A part that lies on the map: it draws again whenever the picture moves. */
export abstract class ViewElement extends StoreElement {
  /** The map it lies on; null while none is drawn. */
  @property({ attribute: false }) view: MapView | null = null;

  #stopFollowing: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
    this.#stopFollowing = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('view')) this.#follow();
  }

  #follow(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = this.view?.onMove(() => this.requestUpdate()) ?? null;
  }
}
