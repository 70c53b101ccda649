import type { SiteId } from './site-id.ts';

/** The form of a scenario in a file or a link. */
export const SCENARIO_SCHEMA = 'district-map/scenario@1';

/** A park's outline as polygons of rings: flat longitudes and latitudes in degrees, simple, not closed. */
export type LngLatPolygons = readonly (readonly ArrayLike<number>[])[];

/** What a scenario can say of a park besides its shape. */
export const PARK_FACTS = ['status', 'code', 'name'] as const;

export type ParkFacts = Readonly<Record<(typeof PARK_FACTS)[number], string | null>>;

/**
 * One change to the parks of a baseline. `site` is a park of the layer (`parks/P1`, `parks/#7`) or one that the scenario
 * has added before (`parks/+1`, counted from 1 within the scenario); an addition names the park that it makes.
 */
export type ScenarioEdit =
  | {
      readonly op: 'add';
      readonly site: SiteId;
      readonly id: string | null;
      readonly polygons: LngLatPolygons;
      readonly facts: ParkFacts;
    }
  | { readonly op: 'replace'; readonly site: SiteId; readonly polygons: LngLatPolygons }
  | { readonly op: 'remove'; readonly site: SiteId }
  | { readonly op: 'set'; readonly site: SiteId; readonly facts: Partial<ParkFacts> };

/** What an edit does. */
export const EDIT_OPS = ['add', 'replace', 'remove', 'set'] as const satisfies readonly ScenarioEdit['op'][];

export type EditOp = (typeof EDIT_OPS)[number];

/** A named list of changes on top of layers that do not change. Made in their order. */
export interface Scenario {
  readonly name: string;
  readonly edits: readonly ScenarioEdit[];
}
