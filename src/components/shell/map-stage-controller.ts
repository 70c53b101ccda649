import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Cover } from '../../map/camera-driver.ts';
import type { MapView } from '../../map/map-view.ts';
import { LatestTask } from '../../state/latest-task.ts';
import type { Store } from '../../state/store.ts';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
  readonly label: string | null;
  readonly cover: Cover;
  readonly store: Store;
  readonly loading: string;
  readonly gestures: string;
}

/**
 * Makes the map when its time has come and gives it back when the element leaves the page: at once, when the element
 * comes near the window (`lazy`), or at a press of a button (`click`).
 */
export class MapStageController implements ReactiveController {
  readonly #host: Host;
  #view: MapView | null = null;
  readonly #opening = new LatestTask();
  /** True from the time the map is first tried for, until it is given back. */
  #isTried = false;
  #observer: IntersectionObserver | null = null;
  #asked = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get view(): MapView | null {
    return this.#view;
  }

  /** True while the map waits for the reader to ask for it. */
  get waitsForClick(): boolean {
    return this.#host.loading === 'click' && !this.#asked;
  }

  /** The reader asked for the map. */
  ask(): void {
    this.#asked = true;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    // an element that comes back has nothing else to draw for
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.reset();
  }

  /** Gives the map back; the next update makes another where one is due. */
  reset(): void {
    this.#opening.stop();
    this.#isTried = false;
    this.#observer?.disconnect();
    this.#observer = null;
    this.#view?.destroy();
    this.#view = null;
  }

  hostUpdated(): void {
    const { store, loading, isConnected } = this.#host;
    const isDue = isConnected && store.state.loaded !== null && store.state.phase !== 'error' && !this.waitsForClick;
    if (!isDue || this.#isTried || this.#observer) return;
    if (loading === 'lazy' && !this.#asked) this.#awaitSight();
    else void this.#open();
  }

  #awaitSight(): void {
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#observer?.disconnect();
        this.#observer = null;
        this.ask();
      },
      { rootMargin: '200px' },
    );
    this.#observer.observe(this.#host);
  }

  async #open(): Promise<void> {
    this.#isTried = true;
    const { store } = this.#host;
    try {
      const engine = await this.#opening.run(() => import('../../map/map-view.ts'));
      const container = this.#host.renderRoot.querySelector<HTMLElement>('.canvas');
      // the element may have left the page, or been given another district, while the engine was on its way
      if (!engine || !container || !store.state.loaded) return;
      this.#view = new engine.MapView(container, store, store.state.loaded, {
        cooperativeGestures: this.#host.gestures !== 'full',
        label: this.#host.label,
        cover: () => this.#host.cover,
      });
    } catch (error) {
      console.warn('district-map: no map, the text stands in for it:', error);
      store.update({ phase: 'text-only' });
    }
    this.#host.requestUpdate();
  }
}
