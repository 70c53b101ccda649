import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadDistrict, type LoadResult } from '../load/load-district.ts';
import type { LoadedDistrict } from '../model/loaded-district.ts';
import { acceptDistrict } from '../state/actions.ts';
import type { Store } from '../state/store.ts';

interface Host extends ReactiveControllerHost {
  readonly isConnected: boolean;
  readonly store: Store;
  readonly src: string;
  readonly data: LoadedDistrict | null;
}

/** Fetches the host's district, or takes the one it was handed; a newer wish ends an older one. */
export class DistrictLoader implements ReactiveController {
  readonly #host: Host;
  readonly #onLoaded: () => void;
  #loading: AbortController | null = null;

  /** `onLoaded` is called when a district has come into the store. */
  constructor(host: Host, onLoaded: () => void) {
    this.#host = host;
    this.#onLoaded = onLoaded;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#loading?.abort();
    this.#loading = null;
  }

  /** Starts anew from the host's `data` or `src`. */
  async load(): Promise<void> {
    const { store, data, src, isConnected } = this.#host;
    if (!isConnected) return;
    this.#loading?.abort();
    store.update({ phase: 'loading', loaded: null, catalogue: null, diagnostics: [], camera: null });
    const loading = new AbortController();
    this.#loading = loading;
    if (data) this.#accept({ loaded: data, diagnostics: [] });
    else if (src) {
      try {
        this.#accept(await loadDistrict(new URL(src, document.baseURI), loading.signal));
      } catch (error) {
        if (!loading.signal.aborted) throw error;
      }
    }
  }

  #accept(result: LoadResult): void {
    acceptDistrict(this.#host.store, result);
    if (result.loaded) this.#onLoaded();
  }
}
