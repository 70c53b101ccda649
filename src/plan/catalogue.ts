import { DRAWINGS, type DrawingKind } from '../model/drawings.ts';
import type { PlanFeature } from '../model/feature.ts';
import type { LoadedDistrict } from '../model/loaded-district.ts';
import type { Link, PlanItem, Relation } from '../model/plan.ts';
import { findOutsidePlaces, type OutsidePlace } from './locate.ts';

/** A relation as one end sees it: `inverse` when the other end holds it. */
export interface Tie {
  readonly kind: Relation['kind'];
  readonly inverse: boolean;
  readonly other: PlanItem;
  readonly link: Link;
}

/** The plan, indexed for the questions the map and the list ask. */
export interface Catalogue {
  readonly items: ReadonlyMap<string, PlanItem>;
  /** Items of each layer, in the plan's order. */
  readonly itemsByLayer: ReadonlyMap<string, readonly PlanItem[]>;
  /** Features that draw an item, over all layers. */
  readonly featuresByItem: ReadonlyMap<string, readonly PlanFeature[]>;
  readonly ties: ReadonlyMap<string, readonly Tie[]>;
  /** Items that have a place beyond the district. */
  readonly outside: ReadonlyMap<string, OutsidePlace>;
  /** Parks and residential blocks by feature id: they are no items of the plan, and have cards all the same. */
  readonly sites: ReadonlyMap<string, Site>;
  /** The same by layer and by row of the check's result; a row whose feature is not drawn has none. */
  readonly sitesByRow: ReadonlyMap<string, ReadonlyMap<number, Site>>;
}

/** A park or a residential block of the layers that the coverage check reads. */
export interface Site {
  readonly id: string;
  readonly kind: NonNullable<DrawingKind['site']>;
  readonly layer: string;
  /** Index in its layer or file: the row of the check's result. */
  readonly index: number;
  readonly feature: PlanFeature;
}

/** Lists the parks and blocks of a district. */
function listSites({ district, features }: LoadedDistrict): Map<string, Site> {
  const sites = new Map<string, Site>();
  for (const { id: layer, drawing } of district.layers) {
    const kind = DRAWINGS[drawing].site;
    if (!kind) continue;
    for (const [index, feature] of (features.get(layer) ?? []).entries()) {
      const id = String(feature.id);
      sites.set(id, { id, kind, layer, index: readRow(feature, index), feature });
    }
  }
  return sites;
}

/** A feature's row in the check's result: where only some features of a layer are drawn, they carry it along. */
export function readRow({ properties }: Pick<PlanFeature, 'properties'>, index: number): number {
  const row = properties['row'];
  return typeof row === 'number' ? row : index;
}

function groupByRow(sites: ReadonlyMap<string, Site>): Map<string, Map<number, Site>> {
  const layers = new Map<string, Map<number, Site>>();
  for (const site of sites.values()) {
    const rows = layers.get(site.layer) ?? new Map<number, Site>();
    layers.set(site.layer, rows.set(site.index, site));
  }
  return layers;
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Indexes a loaded district. Relations to items that do not exist are left out. */
export function indexCatalogue(loaded: LoadedDistrict): Catalogue {
  const { plan, features } = loaded;
  const items = new Map(plan.items.map((item) => [item.id, item]));
  const itemsByLayer = new Map<string, PlanItem[]>();
  const featuresByItem = new Map<string, PlanFeature[]>();
  const ties = new Map<string, Tie[]>();
  for (const item of plan.items) {
    append(itemsByLayer, item.layer, item);
    for (const { kind, target, link } of item.relations) {
      const other = items.get(target);
      if (!other) continue;
      append(ties, item.id, { kind, inverse: false, other, link });
      append(ties, other.id, { kind, inverse: true, other: item, link });
    }
  }
  for (const layer of features.values()) {
    for (const feature of layer) {
      const { item } = feature.properties;
      if (item !== null) append(featuresByItem, item, feature);
    }
  }
  const sites = listSites(loaded);
  return {
    items,
    itemsByLayer,
    featuresByItem,
    ties,
    outside: findOutsidePlaces(loaded, featuresByItem),
    sites,
    sitesByRow: groupByRow(sites),
  };
}

/** The features that draw an item or a site. */
export function findFeatures({ featuresByItem, sites }: Catalogue, id: string): readonly PlanFeature[] {
  const site = sites.get(id);
  return featuresByItem.get(id) ?? (site ? [site.feature] : []);
}
