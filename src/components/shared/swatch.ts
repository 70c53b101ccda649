import { svg, html, type TemplateResult } from 'lit';
import type { DistrictLayer } from '../../model/district.ts';
import type { Drawing } from '../../model/drawings.ts';
import type { MapState } from '../../state/map-state.ts';

const box = (content: TemplateResult): TemplateResult =>
  html`<svg class="swatch" width="28" height="18" viewBox="0 0 28 18" aria-hidden="true">${content}</svg>`;

/** The map's own symbols in small. An earlier generation is grey and hollow, as on the map. */
const SWATCHES: Readonly<Record<Drawing, (earlier: boolean) => TemplateResult>> = {
  boundary: () => svg`<path class="boundary" d="M1 9h26"/>`,
  water: () => svg`<rect class="water" x="2" y="2" width="24" height="14" rx="3"/>`,
  waterways: () => svg`<path class="stream" d="M2 12c6-8 10 4 24-6"/>`,
  hills: () => svg`<path class="hill" d="M2 16c4-12 8-12 12-4 3-7 8-6 12 4z"/>`,
  roads: () => svg`<path class="road-edge" d="M2 9h24"/><path class="road" d="M2 9h24"/>`,
  metro: () => svg`<path class="metro" d="M2 9h24"/><circle class="station" cx="14" cy="9" r="3.4"/>`,
  places: (earlier) => svg`<path class=${earlier ? 'earlier' : 'culture'} d="M14 3l6 6-6 6-6-6z"/>`,
  subdistricts: () => svg`<path class="dotted" d="M2 9h24"/>`,
  scope: () => svg`<path class="scope" d="M2 9h24"/>`,
  historic: () => svg`<path class="historic" d="M2 9h24"/>`,
  zones: (earlier) =>
    earlier
      ? svg`<rect class="zone-earlier" x="2" y="2" width="24" height="14" rx="2"/>`
      : svg`<rect class="area-1" x="1" y="2" width="9" height="14"/><rect class="area-2" x="10" y="2" width="9" height="14"/><rect class="area-3" x="19" y="2" width="8" height="14"/>`,
  band: (earlier) =>
    earlier
      ? svg`<path class="band-earlier" d="M25 4H9v11"/>`
      : svg`<path class="band" d="M25 4H12a5 5 0 0 0 0 10h13"/>`,
  corridors: () => svg`<path class="corridor" d="M2 13c7-9 13 1 24-8"/>`,
  ring: () => svg`<rect class="ring" x="4" y="3" width="20" height="12" rx="5"/>`,
  arrows: () => svg`<path class="strategy" d="M2 13l13-3.600-1-4 12 3-8 8-.8-3.500L2 14z"/>`,
  centres: () => svg`<circle class="centre-ring" cx="14" cy="9" r="7"/><circle class="centre" cx="14" cy="9" r="3"/>`,
  platforms: (earlier) =>
    earlier
      ? svg`<circle class="platform-earlier" cx="14" cy="9" r="6"/>`
      : svg`<circle class="platform" cx="14" cy="9" r="8"/><text class="number" x="14" y="13" text-anchor="middle">1</text>`,
  'green-places': () => svg`<circle class="tree" cx="14" cy="7" r="5.500"/><path class="trunk" d="M14 9v8"/>`,
  residential: () => svg`<rect class="residential" x="3" y="3" width="22" height="12"/>`,
  parks: () =>
    svg`<rect class="park-wide" x="3" y="3" width="11" height="12"/><rect class="park-near" x="14" y="3" width="11" height="12"/>`,
  communities: () => svg`<path class="dotted" d="M2 9h24"/>`,
  'service-areas': () => svg`<circle class="service" cx="14" cy="9" r="7"/>`,
  coverage: () =>
    svg`<rect class="covered" x="3" y="3" width="11" height="12"/><rect class="gap" x="14" y="3" width="11" height="12"/><path class="gap-hatch" d="M15 14l9-10M15 9l5-5M20 15l5-6"/>`,
  'list-only': () => svg`<path class="lines" d="M7 5h14M7 9h14M7 13h9"/>`,
};

/** Draws a layer's symbol for the legend. */
export function renderSwatch(drawing: Drawing, earlier: boolean): TemplateResult {
  return box(SWATCHES[drawing](earlier));
}

/** Says whether a layer's symbol is that of an earlier form: also of a band that the data draws dashed. */
export function looksEarlier({ loaded }: MapState, { id, on }: DistrictLayer): boolean {
  const newest = loaded?.district.generations[0]?.id ?? '';
  const features = loaded?.features.get(id) ?? [];
  return isEarlierLayer(on, newest) || features.some(({ properties }) => properties['style'] === 'dashed');
}

/** True where a layer shows only an earlier generation of the plan. */
export const isEarlierLayer = (on: readonly string[], newest: string): boolean => on.length > 0 && !on.includes(newest);
