import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { askCoverage } from '../../state/coverage/coverage-state.ts';
import { readPermalink, writePermalink } from '../../state/permalink/permalink.ts';
import { selectItem } from '../../state/actions.ts';
import type { MapState } from '../../state/map-state.ts';
import type { Store } from '../../state/store.ts';
import { readLanguage, switchLanguage } from './switch-language.ts';

interface Host extends ReactiveControllerHost {
  readonly permalink: boolean;
  readonly store: Store;
}

/**
 * Keeps the page's address and the store in step while the host asks for it. A change of view, generation or item is a
 * step the reader can go back from; a move of the camera only rewrites the address.
 *
 * The address rests while no district is loaded, and while a reader's layers are in: it goes with every request to a
 * server, and where a reader's parks lie is nobody else's business.
 */
export class PermalinkController implements ReactiveController {
  readonly #host: Host;
  #release: (() => void) | null = null;
  #following = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#release = this.#host.store.subscribe((state, previous) => this.#write(state, previous));
    globalThis.addEventListener?.('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    this.#release?.();
    this.#release = null;
    globalThis.removeEventListener?.('popstate', this.#onPopState);
  }

  /** Reads the address into a store whose district has just come; until then the address is left alone. */
  start(): void {
    this.#following = this.#host.permalink;
    if (this.#following) this.#read();
  }

  readonly #onPopState = (): void => {
    if (!this.#following) return;
    const { store } = this.#host;
    // what the address does not name goes back to its default; language and colours are the reader's and stay
    const coverage = askCoverage(store.state.coverage, { standard: null });
    this.#read({ view: 'structure', generation: null, switches: new Map(), selected: null, camera: null, coverage });
    const { state } = store;
    const { camera } = state;
    store.command(camera ? { kind: 'jump', center: camera.center, zoom: camera.zoom } : { kind: 'home' });
    this.#write(state, state);
  };

  /** Takes the address into the store, as one change that is not written back. */
  #read(defaults: Partial<MapState> = {}): void {
    const { store } = this.#host;
    const query = new URLSearchParams(location.search);
    const { state, ignored } = readPermalink(query, { ...store.state, ...defaults });
    if (ignored.length > 0) console.warn('district-map: ignored in the address:', ignored.join(', '));
    const writing = this.#following;
    this.#following = false;
    const { language, ...rest } = state;
    store.update(rest);
    if (language !== store.state.language) switchLanguage(store, language);
    if (state.selected !== null) selectItem(store, state.selected);
    this.#following = writing;
  }

  #write(state: MapState, previous: MapState): void {
    if (!this.#following || !state.loaded || state.userLayers) return;
    const before = location.search.slice(1);
    // a language that is on its way stays in the address
    const query = writePermalink(before, { ...state, language: readLanguage(this.#host.store) });
    if (query === before) return;
    const address = `${location.pathname}${query && '?'}${query}${location.hash}`;
    const isStep =
      state.view !== previous.view || state.generation !== previous.generation || state.selected !== previous.selected;
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }
}
