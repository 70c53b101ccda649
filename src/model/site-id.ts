declare const siteId: unique symbol;

/**
 * Names a park or a residential block among those of all layers and all trials: by what it is, never by where it stands
 * in a list. `parks/P1` has the feature id `P1`, `parks/#7` is the feature of index 7 in its file, `parks/+1` the first
 * park that was added.
 */
export type SiteId = string & { readonly [siteId]: true };

/** Names the features of a layer by their own ids; those without one, or with one that others have too, by their index. */
export function nameSites(
  role: string,
  features: readonly { readonly id: string | null; readonly index: number }[],
): SiteId[] {
  const uses = new Map<string, number>();
  for (const { id } of features) if (id !== null) uses.set(id, (uses.get(id) ?? 0) + 1);
  return features.map(({ id, index }) => `${role}/${id !== null && uses.get(id) === 1 ? id : `#${index}`}` as SiteId);
}

/** Names the `number`th feature that was added to a layer, counted from 1. */
export function nameAddedSite(role: string, number: number): SiteId {
  return `${role}/+${number}` as SiteId;
}
