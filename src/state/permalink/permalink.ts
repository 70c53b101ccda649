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

/**
 * Writes the state into a query (without its question mark); values at their default are left out. What others have
 * written stays as they wrote it, to the letter; so does a value under one of our names that is none of ours, such as the
 * number of an article in `id`, until that name is needed.
 */
export function writePermalink(query: string, state: MapState): string {
  const missing = new Set(PARAMETERS);
  const kept = query.split('&').flatMap((piece) => {
    const [name = '', value = ''] = [...new URLSearchParams(piece)][0] ?? [];
    const parameter = PARAMETERS.find((known) => known.name === name);
    if (!parameter) return piece === '' ? [] : [piece];
    const written = missing.delete(parameter) ? parameter.write(state) : null;
    if (written !== null) return [writePiece(name, written)];
    return parameter.read(value, state) ? [] : [piece];
  });
  const added = [...missing].flatMap((parameter) => {
    const written = parameter.write(state);
    return written === null ? [] : [writePiece(parameter.name, written)];
  });
  return [...kept, ...added].join('&');
}

/** Commas part the ids of layers and the degrees of a place: they need no code and are read more easily. */
const writePiece = (name: string, value: string): string =>
  new URLSearchParams({ [name]: value }).toString().replaceAll('%2C', ',');
