import type { PlanFeature } from '../model/feature.ts';
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
  | { readonly kind: 'fit-features'; readonly features: readonly PlanFeature[] }
  | { readonly kind: 'jump'; readonly center: readonly [number, number]; readonly zoom: number };

type Listener = (state: MapState, previous: MapState) => void;

/** Picks out of a state what somebody is interested in. */
export type Selector = (state: MapState) => readonly unknown[];

/** The state of one map. Two maps on a page have two stores and do not know of each other. */
export class Store {
  #state: MapState = INITIAL_STATE;
  readonly #listeners = new Set<Listener>();
  readonly #commandListeners = new Set<(command: CameraCommand) => void>();
  #waiting: CameraCommand | null = null;

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

  /** The order that waits for a map; null where none does. */
  get waiting(): CameraCommand | null {
    return this.#waiting;
  }

  /**
   * Sends an order to the camera. While no map is drawn, the last order to go to something waits for one; an order of
   * any other kind means nothing then.
   */
  command(command: CameraCommand): void {
    const goesSomewhere = command.kind.startsWith('fit-');
    if (this.#commandListeners.size === 0) this.#waiting = goesSomewhere ? command : null;
    for (const listener of [...this.#commandListeners]) listener(command);
  }

  /** Calls `listener` for the order that waits and for each one to come, until the returned function is called. */
  onCommand(listener: (command: CameraCommand) => void): () => void {
    this.#commandListeners.add(listener);
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting) listener(waiting);
    return () => this.#commandListeners.delete(listener);
  }
}
