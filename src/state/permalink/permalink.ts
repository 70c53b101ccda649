import type { MapState } from '../map-state.ts';
import { centerParameter, zoomParameter } from './camera.ts';
import { generationParameter } from './generation.ts';
import { itemParameter } from './item.ts';
import { languageParameter, themeParameter } from './appearance.ts';
import { layersParameter } from './layers.ts';
import type { Parameter } from './parameter.ts';
import { standardParameter } from './standard.ts';
import { viewParameter } from './view.ts';

/** In the order in which they are read: a later one may lean on an earlier one. */
const PARAMETERS: readonly Parameter[] = [
  languageParameter,
  themeParameter,
  viewParameter,
  generationParameter,
  layersParameter,
  itemParameter,
  centerParameter,
  zoomParameter,
  standardParameter,
];

/** What an address says, and the parts of it that were not understood (`name=value`). */
export interface ReadPermalink {
  readonly state: MapState;
  readonly ignored: readonly string[];
}

/** Reads the parameters of an address into a state whose district is loaded. */
export function readPermalink(query: URLSearchParams, start: MapState): ReadPermalink {
  let state = start;
  const ignored: string[] = [];
  for (const parameter of PARAMETERS) {
    const value = query.get(parameter.name);
    if (value === null) continue;
    const patch = parameter.read(value, state);
    if (patch) state = { ...state, ...patch };
    else ignored.push(`${parameter.name}=${value}`);
  }
  return { state, ignored };
}

/** Writes the state into a copy of the query; parameters of others are kept, values at their default left out. */
export function writePermalink(query: URLSearchParams, state: MapState): URLSearchParams {
  const written = new URLSearchParams(query);
  for (const parameter of PARAMETERS) {
    const value = parameter.write(state);
    if (value === null) written.delete(parameter.name);
    else written.set(parameter.name, value);
  }
  return written;
}
