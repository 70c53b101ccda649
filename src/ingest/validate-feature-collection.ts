import type { Diagnostic } from '../model/diagnostic.ts';
import { Findings, type FeatureMark } from './findings.ts';
import { listObjects } from './formats/list-objects.ts';
import { readOwn } from './read-own.ts';
import { GEOMETRY_TYPES } from './geometry-types.ts';
import { readText } from './attributes/read-values.ts';

/** Nesting of `coordinates` for each type. */
const DEPTHS: ReadonlyMap<string, number> = new Map([
  ['Point', 1],
  ['MultiPoint', 2],
  ['LineString', 2],
  ['MultiLineString', 3],
  ['Polygon', 3],
  ['MultiPolygon', 4],
]);

/**
 * Checks a parsed FeatureCollection of any geometry types, in degrees: what the page needs before it draws its own
 * geodata. It is quick and small; files of strangers go through `readLayer`.
 *
 * @returns the faults; an empty list for a collection that can be drawn.
 */
export function validateFeatureCollection(data: unknown, name: string): Diagnostic[] {
  const findings = new Findings(name);
  const features = listObjects(data, findings) ?? [];
  const firstWith = new Map<string, number>();
  features.forEach((feature, index) => {
    const id = readText(readOwn(feature, 'id'));
    const mark: FeatureMark = { index, id, name: readText(readOwn(readOwn(feature, 'properties'), 'name')) };
    checkFeature(feature, findings, mark);
    if (id === null) return;
    const first = firstWith.get(id);
    if (first === undefined) firstWith.set(id, index);
    else findings.add('duplicate-id', { first }, mark);
  });
  return findings.list();
}

function checkFeature(feature: unknown, findings: Findings, mark: FeatureMark): void {
  if (readOwn(feature, 'type') !== 'Feature') return findings.add('feature-invalid', { reason: 'not-a-feature' }, mark);
  const properties = readOwn(feature, 'properties');
  if (typeof properties !== 'object' || Array.isArray(properties)) findings.add('properties-invalid', {}, mark);
  const geometry = readOwn(feature, 'geometry');
  if (geometry === null || geometry === undefined) return findings.add('geometry-missing', {}, mark);
  const type = readOwn(geometry, 'type');
  if (typeof type !== 'string' || !GEOMETRY_TYPES.has(type)) {
    return findings.add('geometry-type-unknown', { type: String(type).slice(0, 60) }, mark);
  }
  const depth = DEPTHS.get(type);
  if (depth === undefined) return findings.add('geometry-malformed', { reason: 'collection' }, mark);
  const isRing = type === 'Polygon' || type === 'MultiPolygon';
  const fault = findFault(readOwn(geometry, 'coordinates'), depth, isRing);
  if (!fault) return;
  if (fault.code === 'position-out-of-range') findings.add(fault.code, { x: fault.x, y: fault.y }, mark);
  else if (fault.code === 'geometry-malformed') findings.add(fault.code, { reason: fault.reason }, mark);
  else if (fault.code === 'ring-unclosed') findings.add(fault.code, { gapMetres: 0 }, mark);
  else findings.add(fault.code, {}, mark);
}

type Fault =
  | { readonly code: 'geometry-empty' | 'position-not-finite' | 'ring-unclosed' | 'ring-too-short' }
  | { readonly code: 'geometry-malformed'; readonly reason: string }
  | { readonly code: 'position-out-of-range'; readonly x: number; readonly y: number };

function findFault(coordinates: unknown, depth: number, isRing: boolean): Fault | null {
  if (!Array.isArray(coordinates)) return { code: 'geometry-malformed', reason: 'coordinates-not-a-list' };
  if (depth === 1) return findPositionFault(coordinates);
  if (coordinates.length === 0) return { code: 'geometry-empty' };
  for (const member of coordinates) {
    const fault = findFault(member, depth - 1, isRing);
    if (fault) return fault;
  }
  return isRing && depth === 2 ? findRingFault(coordinates as readonly (readonly number[])[]) : null;
}

function findPositionFault([x, y]: readonly unknown[]): Fault | null {
  if (typeof x !== 'number' || typeof y !== 'number') return { code: 'geometry-malformed', reason: 'position' };
  if (!Number.isFinite(x) || !Number.isFinite(y)) return { code: 'position-not-finite' };
  return Math.abs(x) > 180 || Math.abs(y) > 90 ? { code: 'position-out-of-range', x, y } : null;
}

function findRingFault(ring: readonly (readonly number[])[]): Fault | null {
  if (ring.length < 4) return { code: 'ring-too-short' };
  const [first, last] = [ring[0]!, ring.at(-1)!];
  return first[0] === last[0] && first[1] === last[1] ? null : { code: 'ring-unclosed' };
}
