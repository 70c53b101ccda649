import { loadDistrict, type LoadResult } from '../load/load-district.ts';
import type { LoadedDistrict } from '../model/loaded-district.ts';
import { acceptDistrict } from './actions.ts';
import type { Store } from './store.ts';

/** Where a district comes from: objects that were handed over, or a folder to fetch. */
export interface DistrictSource {
  readonly data: LoadedDistrict | null;
  /** URL of a folder with `district.json`; empty for none. */
  readonly src: string;
}

/** Brings a district into a store; a newer wish ends an older one. */
export class DistrictOpener {
  readonly #store: Store;
  readonly #onLoaded: () => void;
  #loading: AbortController | null = null;

  /** `onLoaded` is called when a district has come into the store. */
  constructor(store: Store, onLoaded: () => void) {
    this.#store = store;
    this.#onLoaded = onLoaded;
  }

  /** Empties the store and fills it anew. */
  async open({ data, src }: DistrictSource): Promise<void> {
    this.stop();
    this.#store.update({ phase: 'loading', loaded: null, catalogue: null, diagnostics: [], camera: null });
    if (data) {
      this.#accept({ loaded: data, diagnostics: [] });
      return;
    }
    if (src === '') return;
    const loading = new AbortController();
    this.#loading = loading;
    try {
      this.#accept(await loadDistrict(new URL(src, document.baseURI), loading.signal));
    } catch (error) {
      if (!loading.signal.aborted) throw error;
    }
  }

  /** Ends a fetch that is still under way. */
  stop(): void {
    this.#loading?.abort();
    this.#loading = null;
  }

  #accept(result: LoadResult): void {
    acceptDistrict(this.#store, result);
    if (result.loaded) this.#onLoaded();
  }
}
