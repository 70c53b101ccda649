import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { translate, type MessageKey } from '../../locales/translate.ts';
import type { MapState } from '../../state/map-state.ts';
import { Store } from '../../state/store.ts';

/** A part of `<district-map>`: it draws again after each change of the store it is given. */
export abstract class StoreElement extends LitElement {
  /** The store of the map this part belongs to; until it is given, an empty one stands in. */
  @property({ attribute: false }) store: Store = new Store();

  #release: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release?.();
    this.#release = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('store')) this.#listen();
  }

  protected get state(): MapState {
    return this.store.state;
  }

  /** A message of the interface in the map's language. */
  protected say(key: MessageKey, parameters?: Readonly<Record<string, string | number>>): string {
    return translate(this.state.language, key, parameters);
  }

  #listen(): void {
    this.#release?.();
    this.#release = this.isConnected ? this.store.subscribe(() => this.requestUpdate()) : null;
  }
}
