import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { addNotices } from '../../state/actions.ts';
import type { Store } from '../../state/store.ts';
import { LazyChunk } from '../shared/lazy-chunk.ts';
import { openDesk } from './open-desk.ts';

interface Host extends ReactiveControllerHost {
  readonly store: Store;
}

/** Fetches the parts of the desk for an element that has their tags: the browser turns these into elements. */
export class DeskParts implements ReactiveController {
  readonly #parts: LazyChunk<void> | null;

  constructor(host: Host) {
    this.#parts =
      openDesk &&
      new LazyChunk(host, openDesk, (error) => {
        console.error('district-map:', error);
        addNotices(host.store, [{ code: 'panel-failed', params: {}, severity: 'error', layer: 'coverage' }]);
      });
    host.addController(this);
  }

  hostUpdate(): void {
    this.#parts?.ask();
  }
}
