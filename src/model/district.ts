import type { Drawing } from './drawings.ts';
import type { Localized } from './localized.ts';
import type { LayerRole, RoleOfPart } from './roles.ts';

/** The three views of the map. */
export const VIEWS = ['structure', 'platforms', 'green'] as const;

export type View = (typeof VIEWS)[number];

/** A layer of the map and at the same time one checkbox of the legend. */
export interface DistrictLayer {
  readonly id: string;
  readonly name: Localized;
  readonly drawing: Drawing;
  /** Path from the folder of `district.json`; null for a layer that only the list shows or that is computed. */
  readonly file: string | null;
  /** The legend's fieldset and the list's heading: a theme of the plan, or `ground` for the base map. */
  readonly theme: string;
  /** The views that offer the layer. */
  readonly views: readonly View[];
  /** The generations of the plan in which it is on when the view opens. */
  readonly on: readonly string[];
}

/** A plan document that clauses cite. */
export interface PlanDocument {
  readonly id: string;
  readonly title: Localized;
  /** ISO 8601 dates. */
  readonly adopted?: string;
  readonly published?: string;
}

/** A generation of the plan, for example 2021. */
export interface Generation {
  readonly id: string;
  readonly name: Localized;
  readonly document: string;
}

/** The layers by what they are used for, as their ids in `layers`. */
type LayerIds = Readonly<Record<RoleOfPart<'required'>, string> & Partial<Record<LayerRole, string>>>;

/**
 * The layers the coverage check starts from, and the standard it opens with. What is left out takes no part: without
 * `communities` there is no table of them.
 */
export interface DistrictCoverage extends LayerIds {
  /** A layer of parks known by name but not by outline: they count only when the reader switches them on. */
  readonly named?: string;
  /** Id of a standard of the program or of the district's own. */
  readonly standard: string;
}

/** `district.json`: all the program needs to know to open a district. Its JSON Schema is `geodata/schema/district.schema.json`. */
export interface District {
  readonly schema: 'district-map/district@1';
  readonly id: string;
  readonly name: Localized;
  /** The page's title and the one line that says what this is. */
  readonly title: Localized;
  readonly summary: Localized;
  /** [west, south, east, north] in degrees. */
  readonly extent: readonly [number, number, number, number];
  /** The plane of all measurements: 3-degree Gauss–Kruger. */
  readonly plane: { readonly epsg: number; readonly centralMeridian: number };
  /** Where distances to places outside the district are measured from. */
  readonly origin: { readonly name: Localized; readonly coordinates: readonly [number, number] };
  /** The camera a visit starts with, as the bounds it shows. */
  readonly home: { readonly bounds: readonly [number, number, number, number] };
  /** The map's approval number (审图号); null says so on the map. */
  readonly approvalNumber: string | null;
  readonly documents: readonly PlanDocument[];
  /** Newest first; the first one is the default. */
  readonly generations: readonly Generation[];
  /** Paths from the folder of `district.json`. */
  readonly plan: string;
  readonly sources: string;
  /** Path of the district's own standards, where it has any. */
  readonly standards?: string;
  /** What the coverage check starts from; a district without it offers no check until layers are opened. */
  readonly coverage?: DistrictCoverage;
  /** In drawing order, the lowest first. */
  readonly layers: readonly DistrictLayer[];
}
