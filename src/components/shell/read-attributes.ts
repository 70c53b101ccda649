import { VIEWS } from '../../model/district.ts';
import { findLanguage } from '../../model/localized.ts';
import { isKnownGeneration, selectItem, showGeneration, showLayers, showView } from '../../state/actions.ts';
import { THEMES } from '../../state/map-state.ts';
import { parseCenter, parseZoom } from '../../state/permalink/camera.ts';
import { selectVisibleLayerIds } from '../../state/selectors.ts';
import type { Store } from '../../state/store.ts';
import { switchLanguage } from './switch-language.ts';

/** The attributes that say what the map shows. */
export interface ShownAttributes {
  readonly view: string | null;
  readonly generation: string | null;
  readonly layers: string | null;
  readonly selected: string | null;
  readonly center: string | null;
  readonly zoom: string | null;
  readonly theme: string | null;
}

export type ShownAttribute = keyof ShownAttributes;

/** Attributes whose values are checked against the district, and so wait for it. */
const NEEDS_DISTRICT: readonly ShownAttribute[] = ['generation', 'layers', 'selected'];

/** One reader an attribute; each answers whether it understood the value. */
const READERS: Readonly<Record<ShownAttribute, (store: Store, value: string, all: ShownAttributes) => boolean>> = {
  view(store, value) {
    const view = VIEWS.find((known) => known === value);
    if (view) showView(store, view);
    return view !== undefined;
  },
  generation(store, value) {
    if (!isKnownGeneration(store, value)) return false;
    showGeneration(store, value);
    return true;
  },
  layers(store, value) {
    const ids = value.split(/\s+/).filter((id) => id !== '');
    const known = new Set(store.state.loaded?.district.layers.map(({ id }) => id));
    if (!ids.every((id) => known.has(id))) return false;
    if (ids.join() !== selectVisibleLayerIds(store.state).join()) showLayers(store, ids);
    return true;
  },
  selected: (store, value) => selectItem(store, value),
  center(store, value, { zoom }) {
    const center = parseCenter(value);
    if (!center) return false;
    moveTo(store, center, (zoom !== null && parseZoom(zoom)) || store.state.camera?.zoom || 12);
    return true;
  },
  zoom(store, value, { center }) {
    const zoom = parseZoom(value);
    if (zoom === null) return false;
    const target = (center !== null && parseCenter(center)) || store.state.camera?.center;
    if (target) moveTo(store, target, zoom);
    return true;
  },
  theme(store, value) {
    const theme = THEMES.find((known) => known === value);
    if (theme) store.update({ theme });
    return theme !== undefined;
  },
};

function moveTo(store: Store, center: readonly [number, number], zoom: number): void {
  store.update({ camera: { center, zoom, bearing: 0, movedBy: 'command' } });
  store.command({ kind: 'jump', center, zoom });
}

/**
 * Takes attributes into the store. A value that is not understood changes nothing.
 *
 * @returns the attributes that were not understood, as `name="value"`
 */
export function takeAttributes(
  store: Store,
  names: readonly ShownAttribute[],
  attributes: ShownAttributes,
): readonly string[] {
  return names.flatMap((name) => {
    const value = attributes[name];
    if (NEEDS_DISTRICT.includes(name) && !store.state.loaded) return [];
    if (value === null || value === '') {
      if (name === 'selected') selectItem(store, null);
      return [];
    }
    return READERS[name](store, value, attributes) ? [] : [`${name}="${value}"`];
  });
}

/** Takes attributes into the store, and warns of those that were not understood. */
export function applyAttributes(store: Store, names: readonly ShownAttribute[], attributes: ShownAttributes): void {
  const ignored = takeAttributes(store, names, attributes);
  if (ignored.length > 0) console.warn('district-map: ignored', ignored.join(', '));
}

/** Gives the map the language of the `lang` attribute; one that the interface does not speak is warned of. */
export function applyLanguage(store: Store, lang: string, onFailure?: () => void): void {
  if (lang === '') return;
  const language = findLanguage(lang);
  if (language) switchLanguage(store, language, onFailure);
  else console.warn(`district-map: ignored lang="${lang}"`);
}
