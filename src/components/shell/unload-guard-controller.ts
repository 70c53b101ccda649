import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hasWork } from '../../state/project/has-work.ts';
import type { Store } from '../../state/store.ts';

/**
 * Has the browser ask before the page is left or loaded anew while a reader's work would go with it: layers or scenarios
 * that this device does not keep. The page is listened to only then, for browsers keep no page ready to come back to that
 * asks.
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
      ({ userLayers, scenarios, work }) => [userLayers, scenarios.list, work.kept],
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
    const { state } = this.#store;
    if (hasWork(state) && state.work.kept !== 'kept') addEventListener('beforeunload', this.#ask);
    else removeEventListener('beforeunload', this.#ask);
  }

  readonly #ask = (event: Event): void => event.preventDefault();
}
