import type { Map as EngineMap, PointLike } from 'maplibre-gl';

/** How far beside a symbol a finger or pointer may be, in pixels. */
const TOLERANCE_PIXELS = 6;

const RANKS: ReadonlyMap<string, number> = new Map([
  ['Point', 0],
  ['MultiPoint', 0],
  ['LineString', 1],
  ['MultiLineString', 1],
]);

/**
 * Finds the item under a point of the screen: points win over lines and lines over areas, so that a badge on an area
 * can always be reached; among equals the one drawn last wins.
 */
export function pickItem(map: EngineMap, { x, y }: { readonly x: number; readonly y: number }): string | null {
  const box: [PointLike, PointLike] = [
    [x - TOLERANCE_PIXELS, y - TOLERANCE_PIXELS],
    [x + TOLERANCE_PIXELS, y + TOLERANCE_PIXELS],
  ];
  let best: { item: string; rank: number } | null = null;
  for (const { properties, geometry, layer } of map.queryRenderedFeatures(box)) {
    const item: unknown = properties['item'];
    // lights and rings of uncertainty are answers to a choice, not things to choose
    if (typeof item !== 'string' || properties['part'] === 'accuracy' || layer.id.includes('-lit-')) continue;
    const isArrow = properties['part'] === 'arrow';
    const rank = isArrow ? 1 : (RANKS.get(geometry.type) ?? 2);
    if (!best || rank < best.rank) best = { item, rank };
  }
  return best?.item ?? null;
}
