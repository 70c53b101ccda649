import type { GeoJSON } from 'geojson';
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';

/** One step from a style to the next; the names are those of the engine's own methods. */
export type StyleChange =
  | { readonly kind: 'removeLayer'; readonly id: string }
  | { readonly kind: 'removeSource'; readonly id: string }
  | { readonly kind: 'addSource'; readonly id: string; readonly source: SourceSpecification }
  | { readonly kind: 'setData'; readonly id: string; readonly data: GeoJSON | string }
  /** `above` is the layer that it goes beneath; undefined for the topmost. */
  | { readonly kind: 'addLayer'; readonly layer: LayerSpecification; readonly above: string | undefined }
  | { readonly kind: 'setPaint' | 'setLayout'; readonly id: string; readonly name: string; readonly value: unknown };

/**
 * Lists what turns one style into another, in an order in which each step finds what it needs.
 *
 * Sources are the same where their data are the same object: data are told apart without being read, which the engine's
 * own comparison of two styles does, vertex by vertex, at every switch of a layer.
 */
export function listChanges(before: StyleSpecification, after: StyleSpecification): readonly StyleChange[] {
  const kept = findKept(before.layers, after.layers);
  const removed = before.layers.filter(({ id }) => !kept.has(id));
  const sources = listSourceChanges(before.sources, after.sources);
  return [
    ...removed.map(({ id }) => ({ kind: 'removeLayer', id }) as const),
    ...sources,
    ...listAdditions(after.layers, kept),
    ...after.layers.flatMap((layer) => {
      const old = kept.get(layer.id);
      return old ? listPropertyChanges(old, layer) : [];
    }),
  ];
}

/** Layers that stay and are at most coloured and worded anew. One that draws something else, or elsewhere in the order, goes. */
function findKept(
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): ReadonlyMap<string, LayerSpecification> {
  const indexOf = new Map(before.map(({ id }, index) => [id, index]));
  const kept = new Map<string, LayerSpecification>();
  let highest = -1;
  for (const layer of after) {
    const index = indexOf.get(layer.id) ?? -1;
    const old = before[index];
    if (!old || index < highest || !isSame(pickFrame(old), pickFrame(layer))) continue;
    kept.set(layer.id, old);
    highest = index;
  }
  return kept;
}

/** What of a layer is not changed in place. */
function pickFrame({ layout: _layout, paint: _paint, ...frame }: LayerSpecification): object {
  return frame;
}

function listSourceChanges(
  before: StyleSpecification['sources'],
  after: StyleSpecification['sources'],
): readonly StyleChange[] {
  const gone = Object.keys(before).filter((id) => !after[id]);
  const changes: StyleChange[] = gone.map((id) => ({ kind: 'removeSource', id }));
  for (const [id, source] of Object.entries(after)) {
    const old = before[id];
    if (!old) changes.push({ kind: 'addSource', id, source });
    else if (source.type === 'geojson' && old.type === 'geojson' && source.data !== old.data) {
      changes.push({ kind: 'setData', id, data: source.data });
    }
  }
  return changes;
}

/** From the top down, so that the layer above is always there already. */
function listAdditions(
  after: readonly LayerSpecification[],
  kept: ReadonlyMap<string, LayerSpecification>,
): readonly StyleChange[] {
  return after
    .map((layer, index) => ({ kind: 'addLayer', layer, above: after[index + 1]?.id }) as const)
    .filter(({ layer }) => !kept.has(layer.id))
    .reverse();
}

function listPropertyChanges(before: LayerSpecification, after: LayerSpecification): readonly StyleChange[] {
  return (['paint', 'layout'] as const).flatMap((group) => {
    const [old, now] = [readValues(before[group]), readValues(after[group])];
    return [...new Set([...Object.keys(old), ...Object.keys(now)])]
      .filter((name) => !isSame(old[name], now[name]))
      .map((name) => ({
        kind: group === 'paint' ? ('setPaint' as const) : ('setLayout' as const),
        id: after.id,
        name,
        value: now[name],
      }));
  });
}

const readValues = (values: object | undefined): Readonly<Record<string, unknown>> => ({ ...values });

/** Layers are plain JSON and short. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
