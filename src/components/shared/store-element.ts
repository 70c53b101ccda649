import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { translate, type MessageKey } from '../../locales/translate.ts';
import type { MapState } from '../../state/map-state.ts';
import { Store } from '../../state/store.ts';

/** A part of `<district-map>`: it draws again whenever what it shows of its store has changed. */
export abstract class StoreElement extends LitElement {
  /** The store of the map this part belongs to; until it is given, an empty one stands in. */
  @property({ attribute: false }) store: Store = new Store();

  #releases: readonly (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('store')) this.#follow();
  }

  protected get state(): MapState {
    return this.store.state;
  }

  /** A message of the interface in the map's language. */
  protected say(key: MessageKey, parameters?: Readonly<Record<string, string | number>>): string {
    return translate(this.state.language, key, parameters);
  }

  /** All of the state that this part shows: other changes do not draw it again. */
  protected abstract select(state: MapState): readonly unknown[];

  /** Follows the store while the part is on a page; the functions that come back end that. */
  protected watchStore(store: Store): readonly (() => void)[] {
    return [
      store.watch(
        (state) => this.select(state),
        () => this.requestUpdate(),
      ),
    ];
  }

  #follow(): void {
    this.#leave();
    if (this.isConnected) this.#releases = this.watchStore(this.store);
  }

  #leave(): void {
    for (const release of this.#releases) release();
    this.#releases = [];
  }
}
