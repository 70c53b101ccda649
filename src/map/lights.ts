import type { MapState } from '../state/map-state.ts';
import type { Attention, FeatureAddress } from './attention.ts';

/** Where features are lit: their addresses by item, and what marks one. */
interface LitMap {
  readonly findAddresses: (item: string) => readonly FeatureAddress[];
  readonly mark: (address: FeatureAddress, state: Partial<Record<Attention, boolean>>) => void;
}

/** Lights what the reader has selected, chosen or points at. */
export class Lights {
  readonly #map: LitMap;

  constructor(map: LitMap) {
    this.#map = map;
  }

  /** Follows a change of the store; `anew` where the features have been drawn again since. */
  follow(state: MapState, previous: MapState, anew: boolean): void {
    const { selected, hovered, chosenSites } = previous;
    if (state.chosenSites !== chosenSites || anew) this.#light('chosen', chosenSites, state.chosenSites, anew);
    if (state.selected === selected && state.hovered === hovered && !anew) return;
    this.#light('selected', only(selected), only(state.selected), anew);
    this.#light('hovered', only(hovered), only(state.hovered), anew);
  }

  /** Lights all on features that are new. */
  lightAll({ selected, hovered, chosenSites }: MapState): void {
    this.#light('selected', only(null), only(selected), true);
    this.#light('hovered', only(null), only(hovered), true);
    this.#light('chosen', only(null), chosenSites, true);
  }

  #light(attention: Attention, before: ReadonlySet<string>, now: ReadonlySet<string>, anew: boolean): void {
    for (const item of before) if (!now.has(item)) this.#mark(item, { [attention]: false });
    for (const item of now) if (anew || !before.has(item)) this.#mark(item, { [attention]: true });
  }

  #mark(item: string, state: Partial<Record<Attention, boolean>>): void {
    for (const address of this.#map.findAddresses(item)) this.#map.mark(address, state);
  }
}

const only = (item: string | null): ReadonlySet<string> => new Set(item === null ? [] : [item]);
