import { loadDistrict, type LoadResult } from '../load/load-district.ts';
import { isLoaded, readDistrictData } from '../load/read-district-data.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DistrictData, LoadedDistrict } from '../model/loaded-district.ts';
import { acceptDistrict } from './actions.ts';
import { INITIAL_COVERAGE } from './coverage/coverage-state.ts';
import { LatestTask } from './latest-task.ts';
import type { Store } from './store.ts';

/** Where a district comes from: objects that were handed over, or a folder to fetch. */
export interface DistrictSource {
  readonly data: DistrictData | LoadedDistrict | null;
  /** URL of a folder with `district.json`; empty for none. */
  readonly src: string;
}

/** The address of a folder; null for a text that is no address, or one that can hold no files (`data:`). */
function resolveFolder(src: string): URL | null {
  try {
    const folder = new URL(src, document.baseURI);
    return new URL('district.json', folder) && folder;
  } catch {
    return null;
  }
}

function describeBadAddress(src: string): Diagnostic {
  const params = { file: `${src}/district.json`, status: 0 };
  return { code: 'file-unreachable', params, severity: 'error', layer: 'district.json' };
}

async function readSource(
  { data, src }: DistrictSource,
  signal: AbortSignal,
  onOutline: (outline: LoadResult) => void,
): Promise<LoadResult> {
  if (data) return isLoaded(data) ? { loaded: data, diagnostics: [] } : readDistrictData(data);
  const folder = resolveFolder(src);
  return folder
    ? loadDistrict(folder, signal, { onOutline })
    : { loaded: null, diagnostics: [describeBadAddress(src)] };
}

/** Brings a district into a store; a newer wish ends an older one. */
export class DistrictOpener {
  readonly #store: Store;
  readonly #onLoaded: () => void;
  readonly #loading = new LatestTask();

  /** `onLoaded` is called when the plan of a district has come into the store; its layers may follow. */
  constructor(store: Store, onLoaded: () => void) {
    this.#store = store;
    this.#onLoaded = onLoaded;
  }

  /** Empties the store and fills it anew. */
  async open(source: DistrictSource): Promise<void> {
    this.stop();
    this.#store.update({
      phase: 'loading',
      loaded: null,
      awaitsLayers: false,
      userLayers: null,
      catalogue: null,
      diagnostics: [],
      camera: null,
      coverage: INITIAL_COVERAGE,
    });
    if (!source.data && source.src === '') return;
    const result = await this.#loading.run((signal) =>
      readSource(source, signal, (outline) => {
        if (!signal.aborted) this.#accept(outline, true);
      }),
    );
    if (!result) return;
    // its plan has come before
    if (result.loaded && this.#store.state.loaded) acceptDistrict(this.#store, result);
    else this.#accept(result);
  }

  /** Ends a fetch that is still under way. */
  stop(): void {
    this.#loading.stop();
  }

  #accept(result: LoadResult, awaitsLayers = false): void {
    acceptDistrict(this.#store, result, awaitsLayers);
    if (result.loaded) this.#onLoaded();
  }
}
