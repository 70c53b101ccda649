import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Store } from '../../state/store.ts';

/**
 * Has the browser ask before the page is left or loaded anew while a reader's layers are in: they go with the page. The
 * page is listened to only then, for browsers keep no page ready to come back to that asks.
 */
export class UnloadGuardController implements ReactiveController {
  readonly #store: Store;
  #release: (() => void) | null = null;

  constructor(host: ReactiveControllerHost, store: Store) {
    this.#store = store;
    host.addController(this);
  }

  hostConnected(): void {
    this.#release = this.#store.watch(
      ({ userLayers }) => [userLayers],
      () => this.#settle(),
    );
    this.#settle();
  }

  hostDisconnected(): void {
    this.#release?.();
    this.#release = null;
    removeEventListener('beforeunload', this.#ask);
  }

  #settle(): void {
    if (this.#store.state.userLayers) addEventListener('beforeunload', this.#ask);
    else removeEventListener('beforeunload', this.#ask);
  }

  readonly #ask = (event: Event): void => event.preventDefault();
}
