export { DistrictMap } from './components/shell/district-map.ts';
export type { DistrictMapEventDetails } from './components/shell/district-map-events.ts';
export type { Diagnostic, Severity } from './model/diagnostic.ts';
export type { District, DistrictLayer, Generation, PlanDocument, View } from './model/district.ts';
export type { Drawing } from './model/drawings.ts';
export type { FeatureFacts, PlanFeature, PlanFeatureCollection } from './model/feature.ts';
export type { LoadedDistrict, SourceEntry } from './model/loaded-district.ts';
export type { Language, Localized } from './model/localized.ts';
export type { Clause, Figure, GeometryStatus, Link, Plan, PlanItem, Relation, Theme } from './model/plan.ts';
