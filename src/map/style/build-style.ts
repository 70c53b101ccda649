import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { District, DistrictLayer } from '../../model/district.ts';
import type { Language } from '../../model/localized.ts';
import { DRAWERS } from '../layers/drawers.ts';
import { drawHighlight } from '../layers/highlight.ts';
import { drawSketch } from '../layers/sketch.ts';
import type { Sketches } from '../../state/sketches.ts';
import type { Palette } from '../palette.ts';
import { STAGES } from './stages.ts';

/** What a style is made from. */
export interface StyleInput {
  readonly district: District;
  /** Derived features by layer id. */
  readonly data: ReadonlyMap<string, FeatureCollection>;
  /** Ids of the layers to show; the others are in the style all the same, hidden. */
  readonly visible: readonly string[];
  readonly palette: Palette;
  readonly language: Language;
  /** What is drawn over the layers, by who draws it. */
  readonly sketches?: Sketches;
}

/** True for a layer that only an earlier generation shows by itself. */
const isEarlier = ({ generations }: District, layer: DistrictLayer): boolean =>
  layer.on.length > 0 && !layer.on.includes(generations[0]?.id ?? '');

/** A layer that is switched is shown or hidden: to add and to remove it costs the engine many times as much. */
const withVisibility = (spec: LayerSpecification, visibility: 'visible' | 'none'): LayerSpecification =>
  ({ ...spec, layout: { ...spec.layout, visibility } }) as LayerSpecification;

/**
 * Builds the whole style of the map. Pure. There is no `glyphs` and no `sprite`: text is drawn with the reader's fonts
 * and symbols are painted in `symbols/`, so that a style makes no request.
 */
export function buildStyle({
  district,
  data,
  visible,
  palette,
  language,
  sketches = {},
}: StyleInput): StyleSpecification {
  const staged = district.layers
    .filter((layer) => data.has(layer.id))
    .flatMap((layer) => {
      const context = { layer, palette, language, earlier: isEarlier(district, layer) };
      const hasItems =
        data.get(layer.id)?.features.some(({ properties }) => typeof properties?.['item'] === 'string') ?? false;
      const drawn = [...DRAWERS[layer.drawing](context), ...(hasItems ? drawHighlight(context) : [])];
      const visibility = visible.includes(layer.id) ? 'visible' : 'none';
      return drawn.map(({ stage, spec }) => ({ stage, spec: withVisibility(spec, visibility) }));
    });
  const sketched = Object.entries(sketches).map(([owner, features]) => [`sketch-${owner}`, features] as const);
  staged.push(...sketched.flatMap(([id]) => drawSketch(id, palette)));
  return {
    version: 8,
    sources: Object.fromEntries(
      [...data, ...sketched].map(([id, features]) => [
        id,
        { type: 'geojson', data: features, promoteId: 'fid', tolerance: 0.2 },
      ]),
    ),
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': palette.outside } },
      // a stable sort: within a stage the district's own order of layers stands
      ...staged.sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage)).map(({ spec }) => spec),
    ],
    transition: { duration: 0, delay: 0 },
  };
}
