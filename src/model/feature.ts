import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { GeometryStatus, Link } from './plan.ts';

/** What every feature of `geodata/` carries, beside the members its layer's drawing needs. */
export interface FeatureFacts {
  /** The plan item it draws; null for base features that no item speaks of. */
  readonly item: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly clause: string | null;
  readonly geometryStatus: GeometryStatus;
  /** Estimated error of the position in metres; infinite where nothing is known of it. */
  readonly accuracyM: number;
  readonly source: string;
  readonly link: Link;
}

export type PlanProperties = FeatureFacts & { readonly [member: string]: unknown };

export type PlanFeature<G extends Geometry = Geometry> = Feature<G, PlanProperties>;

export type PlanFeatureCollection<G extends Geometry = Geometry> = FeatureCollection<G, PlanProperties>;
