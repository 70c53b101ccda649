declare const siteId: unique symbol;

/**
 * Names a park or a residential block among those of all layers: `layer/feature`, for feature ids are unique in their
 * own layer only.
 */
export type SiteId = string & { readonly [siteId]: true };

/** Makes the id of a site: of a feature's own id, or, where it has none, of its index in the layer as `#index`. */
export function makeSiteId(layer: string, feature: string | number | null | undefined, index: number): SiteId {
  return `${layer}/${feature ?? `#${index}`}` as SiteId;
}
