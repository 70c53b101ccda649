import type { MapState } from '../map-state.ts';

/** One parameter of the page's address. Each file beside this one is one parameter. */
export interface Parameter {
  readonly name: string;
  /**
   * Reads a value of the address into the state.
   *
   * @returns null where the value is not understood; it is then ignored with a warning
   */
  read(value: string, state: MapState): Partial<MapState> | null;
  /** Writes the state's value; null leaves the parameter out because it is at its default. */
  write(state: MapState): string | null;
}
