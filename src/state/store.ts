import { INITIAL_STATE, type MapState } from './map-state.ts';
import { haveSameMembers } from './same-members.ts';

/** An order to the map's camera. Orders go one way, from the store to the map; moves come back as `camera`. */
export type CameraCommand =
  | { readonly kind: 'home' }
  | { readonly kind: 'north' }
  | { readonly kind: 'zoom-by'; readonly steps: number }
  | { readonly kind: 'pan-by'; readonly east: number; readonly south: number }
  | { readonly kind: 'fit-item'; readonly item: string }
  | { readonly kind: 'fit-layers'; readonly layers: readonly string[] }
  | { readonly kind: 'jump'; readonly center: readonly [number, number]; readonly zoom: number };

type Listener = (state: MapState, previous: MapState) => void;

/** Picks out of a state what somebody is interested in. */
export type Selector = (state: MapState) => readonly unknown[];

/** The state of one map. Two maps on a page have two stores and do not know of each other. */
export class Store {
  #state: MapState = INITIAL_STATE;
  readonly #listeners = new Set<Listener>();
  readonly #commandListeners = new Set<(command: CameraCommand) => void>();

  get state(): MapState {
    return this.#state;
  }

  /** Replaces members of the state and tells every listener; a patch that changes nothing tells nobody. */
  update(patch: Partial<MapState>): void {
    const previous = this.#state;
    const changed = (Object.keys(patch) as (keyof MapState)[]).some((key) => !Object.is(previous[key], patch[key]));
    if (!changed) return;
    this.#state = { ...previous, ...patch };
    for (const listener of [...this.#listeners]) listener(this.#state, previous);
  }

  /** Calls `listener` after each change, until the returned function is called. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls `listener` after each change of a member of what `select` picks out, until the returned function is called. */
  watch(select: Selector, listener: Listener): () => void {
    let selection = select(this.#state);
    return this.subscribe((state, previous) => {
      const before = selection;
      selection = select(state);
      if (!haveSameMembers(before, selection)) listener(state, previous);
    });
  }

  /** Sends an order to the camera; nothing happens while no map is drawn. */
  command(command: CameraCommand): void {
    for (const listener of [...this.#commandListeners]) listener(command);
  }

  /** Calls `listener` for each order to the camera, until the returned function is called. */
  onCommand(listener: (command: CameraCommand) => void): () => void {
    this.#commandListeners.add(listener);
    return () => this.#commandListeners.delete(listener);
  }
}
