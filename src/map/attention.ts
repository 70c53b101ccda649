import type { FeatureCollection } from 'geojson';

/** How a feature has the reader's attention: its card is open, the pointer is over it, it is one of several chosen. */
export type Attention = 'selected' | 'hovered' | 'chosen';

/** A feature as MapLibre's feature state names it. */
export interface FeatureAddress {
  readonly source: string;
  readonly id: string;
}

/** Finds every drawn feature of each item, so that all its parts light up together. */
export function addressItems(
  data: ReadonlyMap<string, FeatureCollection>,
): ReadonlyMap<string, readonly FeatureAddress[]> {
  const addresses = new Map<string, FeatureAddress[]>();
  for (const [source, { features }] of data) {
    for (const { properties } of features) {
      const item: unknown = properties?.['item'];
      const id: unknown = properties?.['fid'];
      if (typeof item !== 'string' || typeof id !== 'string') continue;
      const list = addresses.get(item) ?? [];
      list.push({ source, id });
      addresses.set(item, list);
    }
  }
  return addresses;
}
