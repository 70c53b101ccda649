import type { Geometry } from 'geojson';
import type { PlanFeature } from '../model/feature.ts';
import { GEOMETRY_STATUSES } from '../model/plan.ts';
import { findBadMember, isNumber, isObject, isString, type MemberCheck } from './guards.ts';

const isNullOr =
  (check: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === null || check(value);

const factChecks: readonly MemberCheck[] = [
  ['item', isNullOr(isString)],
  ['name', isString],
  ['nameEn', isString],
  ['clause', isNullOr(isString)],
  ['geometryStatus', (value) => GEOMETRY_STATUSES.some((status) => status === value)],
  ['accuracyM', isNumber],
  ['source', isString],
  ['link', (value) => value === 'stated' || value === 'inferred'],
];

/** Depth of the coordinates array of each geometry type the map draws. */
const DEPTHS: ReadonlyMap<string, number> = new Map([
  ['Point', 0],
  ['MultiPoint', 1],
  ['LineString', 1],
  ['MultiLineString', 2],
  ['Polygon', 2],
  ['MultiPolygon', 3],
]);

function holdsPositions(value: unknown, depth: number): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  if (depth > 0) return value.every((member) => holdsPositions(member, depth - 1));
  const [lng, lat] = value as unknown[];
  return value.length >= 2 && value.every(isNumber) && Math.abs(lng as number) <= 180 && Math.abs(lat as number) <= 90;
}

function isGeometry(value: unknown): value is Geometry {
  if (!isObject(value) || !isString(value['type'])) return false;
  const depth = DEPTHS.get(value['type']);
  return depth !== undefined && holdsPositions(value['coordinates'], depth);
}

/** A feature that could not be used, and the member that is at fault. */
export interface FeatureFault {
  readonly index: number;
  readonly id: string | null;
  readonly member: string;
}

/**
 * Reads a parsed layer of the geodata: keeps every feature that the map can draw and names the others. A feature whose
 * id was already taken is at fault too: by its id it lights up.
 *
 * @returns null where the file as a whole is not a FeatureCollection
 */
export function readFeatures(
  value: unknown,
): { readonly features: readonly PlanFeature[]; readonly faults: readonly FeatureFault[] } | null {
  if (!isObject(value) || value['type'] !== 'FeatureCollection' || !Array.isArray(value['features'])) return null;
  const features: PlanFeature[] = [];
  const faults: FeatureFault[] = [];
  const taken = new Set<string>();
  for (const [index, feature] of (value['features'] as unknown[]).entries()) {
    const member =
      findBadMember(feature, [
        ['type', (type) => type === 'Feature'],
        ['id', isString],
        ['geometry', isGeometry],
      ]) ??
      findBadMember((feature as PlanFeature).properties, factChecks) ??
      (taken.has((feature as PlanFeature).id as string) ? 'id' : null);
    if (!member) {
      features.push(feature as PlanFeature);
      taken.add((feature as PlanFeature).id as string);
    } else {
      const id: unknown = isObject(feature) ? feature['id'] : null;
      faults.push({ index, id: isString(id) ? id : null, member });
    }
  }
  return { features, faults };
}
