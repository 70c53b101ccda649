import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { addNotices } from '../../state/actions.ts';
import type { ProjectDesk } from '../../state/project/project-desk.ts';
import { tabMarks } from '../../state/project/tab-marks.ts';
import { hasWork } from '../../state/project/has-work.ts';
import type { Store } from '../../state/store.ts';
import { openProjectDesk } from './open-project-desk.ts';
import type { WorkOrder } from './work-order.ts';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly store: Store;
  readonly permalink: boolean;
}

/**
 * Fetches what saves and keeps the reader's work as soon as there is any: on the page, on this device, in the address.
 * Only the page itself keeps work; on the pages of others it is saved when the reader says so.
 */
export class WorkController implements ReactiveController {
  readonly #host: Host;
  #desk: Promise<ProjectDesk> | null = null;
  #isKeeping = false;
  #release: (() => void) | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (!openProjectDesk) return;
    this.#host.addEventListener('dm-work', this.#onOrder);
    const { store } = this.#host;
    this.#release = store.watch(
      ({ loaded, awaitsLayers, userLayers, scenarios }) => [loaded, awaitsLayers, userLayers, scenarios.list],
      () => this.#settle(),
    );
    this.#settle();
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('dm-work', this.#onOrder);
    this.#release?.();
    this.#release = null;
    void this.#desk?.then(
      (desk) => desk.stop(),
      () => undefined,
    );
    this.#isKeeping = false;
  }

  #settle(): void {
    const { permalink, store } = this.#host;
    const { loaded, awaitsLayers } = store.state;
    if (!loaded || awaitsLayers) return;
    const mayBringBack = permalink && (tabMarks.mayHaveWork() || /[#&]s=/.test(location.hash));
    if (!hasWork(store.state) && !mayBringBack) return;
    const desk = this.#open();
    if (!permalink || this.#isKeeping) return;
    this.#isKeeping = true;
    desk.then((opened) => opened.keep()).catch((error: unknown) => this.#tellFailure(error));
  }

  #open(): Promise<ProjectDesk> {
    this.#desk ??= openProjectDesk!(this.#host.store);
    // asked for once more when there is a next time
    this.#desk.catch(() => (this.#desk = null));
    return this.#desk;
  }

  #tellFailure(error: unknown): void {
    console.error('district-map:', error);
    this.#isKeeping = false;
    addNotices(this.#host.store, [{ code: 'panel-failed', params: {}, severity: 'error', layer: 'work' }]);
  }

  readonly #onOrder = (event: Event): void => {
    // between the parts of the map, and no business of the page's
    event.stopPropagation();
    const order = (event as CustomEvent<WorkOrder>).detail;
    this.#open()
      .then((desk) => order(desk))
      .catch((error: unknown) => this.#tellFailure(error));
  };
}
