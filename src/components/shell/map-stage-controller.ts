import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Cover } from '../../map/camera-driver.ts';
import type { MapView } from '../../map/map-view.ts';
import type { MapCode } from '../../model/diagnostic-codes.ts';
import type { LoadedDistrict } from '../../model/loaded-district.ts';
import { obstructMap } from '../../state/actions.ts';
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
    const { loaded, awaitsLayers, phase } = store.state;
    const isDue = isConnected && loaded !== null && !awaitsLayers && phase !== 'error' && !this.waitsForClick;
    if (!isDue || this.#isTried || this.#observer) return;
    if (isEmpty(loaded)) {
      if (phase === 'loading') obstructMap(store, 'map-empty');
      return;
    }
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
    // a reader's file may bring the first thing to draw
    store.update({ phase: 'loading' });
    try {
      const engine = await this.#opening.run(openEngine);
      const container = this.#host.renderRoot.querySelector<HTMLElement>('.canvas');
      // the element may have left the page, or been given another district, while the engine was on its way
      if (!engine || !container || !store.state.loaded) return;
      const options = {
        cooperativeGestures: this.#host.gestures !== 'full',
        label: this.#host.label,
        cover: () => this.#host.cover,
      };
      try {
        this.#view = new engine.MapView(container, store, store.state.loaded, options);
      } catch (error) {
        throw engine.lacksGraphics(error) ? new MapObstacle('map-no-webgl', error) : error;
      }
    } catch (error) {
      console.warn('district-map: no map, the text stands in for it:', error);
      if (error instanceof MapObstacle) obstructMap(store, error.code);
      else obstructMap(store, 'map-failed', { message: String(error) });
    }
    this.#host.requestUpdate();
  }
}

/** Says whether no layer holds anything, as where none of the files could be had. */
const isEmpty = ({ features }: LoadedDistrict): boolean => [...features.values()].every(({ length }) => length === 0);

/** What keeps the map from being made. */
class MapObstacle extends Error {
  readonly code: MapCode;

  constructor(code: MapCode, cause: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

/**
 * Fetches the map and has its engine start a worker.
 *
 * @throws MapObstacle
 */
async function openEngine() {
  const [engine, { defineOverMap }] = await Promise.all([
    import('../../map/map-view.ts'),
    import('../over-map/define-over-map.ts'),
  ]).catch((cause: unknown) => {
    throw new MapObstacle('map-not-fetched', cause);
  });
  defineOverMap();
  await engine.startWorker().catch((cause: unknown) => {
    throw new MapObstacle('map-worker-refused', cause);
  });
  return engine;
}
