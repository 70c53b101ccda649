import { GEOMETRY_TYPES } from '../geometry-types.ts';
import { LIMITS } from '../limits.ts';
import { readOwn } from '../read-own.ts';
import type { PositionList } from '../../geometry/position-list.ts';

/** Why a geometry cannot be packed; `detail` goes into the diagnostic. */
export interface PackFailure {
  readonly code:
    | 'feature-invalid'
    | 'geometry-missing'
    | 'geometry-empty'
    | 'geometry-type-unknown'
    | 'geometry-malformed'
    | 'not-a-polygon'
    | 'position-not-finite'
    | 'ring-too-complex';
  readonly detail: string;
}

/** The polygons of one geometry: for each polygon the number of positions of each of its rings, shell first. */
export interface PackedGeometry {
  readonly polygons: readonly (readonly number[])[];
  /** Empty polygons and holes that were passed over. */
  readonly emptyParts: number;
  /** Points and lines of a collection that were passed over. */
  readonly otherParts: number;
  readonly fromCollection: boolean;
  /** A position had a third value. */
  readonly hasHeight: boolean;
}

const COLLECTION_DEPTH = 8;

/** Carries a failure out of the nested loops; it never leaves this file. */
class Refusal extends Error {
  readonly failure: PackFailure;

  constructor(code: PackFailure['code'], detail = '') {
    super(code);
    this.failure = { code, detail };
  }
}

interface Tally {
  readonly positions: PositionList;
  readonly polygons: number[][];
  emptyParts: number;
  otherParts: number;
  hasHeight: boolean;
}

/**
 * Appends the positions of a polygonal geometry to `positions` as the file has them, each ring with its closing position
 * if it has one. The geometry may be anything at all: what is not a polygon is named, and nothing is appended.
 */
export function packGeometry(geometry: unknown, positions: PositionList): PackedGeometry | PackFailure {
  const before = positions.length;
  // the file as a whole is refused for it later; until then nothing more is heaped up
  if (before > LIMITS.vertices) return { code: 'ring-too-complex', detail: '' };
  const tally: Tally = { positions, polygons: [], emptyParts: 0, otherParts: 0, hasHeight: false };
  try {
    if (geometry === null || geometry === undefined) throw new Refusal('geometry-missing');
    const type = readType(geometry);
    packAny(geometry, type, tally, 0);
    if (tally.polygons.length === 0) throw new Refusal(tally.otherParts > 0 ? 'not-a-polygon' : 'geometry-empty', type);
    const { polygons, emptyParts, otherParts, hasHeight } = tally;
    return { polygons, emptyParts, otherParts, hasHeight, fromCollection: type === 'GeometryCollection' };
  } catch (error) {
    positions.truncate(before);
    if (error instanceof Refusal) return error.failure;
    throw error;
  }
}

function readType(geometry: unknown): string {
  if (typeof geometry !== 'object' || geometry === null || Array.isArray(geometry)) {
    throw new Refusal('geometry-malformed', 'not-an-object');
  }
  const type = readOwn(geometry, 'type');
  if (typeof type !== 'string' || !GEOMETRY_TYPES.has(type)) {
    throw new Refusal('geometry-type-unknown', typeof type === 'string' ? type.slice(0, 60) : typeof type);
  }
  return type;
}

function packAny(geometry: unknown, type: string, tally: Tally, depth: number): void {
  if (type === 'GeometryCollection') {
    if (depth === COLLECTION_DEPTH) throw new Refusal('geometry-malformed', 'collection-too-deep');
    for (const member of expectArray(readOwn(geometry, 'geometries'), 'geometries-not-a-list')) {
      if (member === null) tally.emptyParts++;
      else packAny(member, readType(member), tally, depth + 1);
    }
    return;
  }
  const coordinates = expectArray(readOwn(geometry, 'coordinates'), 'coordinates-not-a-list');
  if (type === 'Polygon') packPolygon(coordinates, tally);
  else if (type === 'MultiPolygon')
    for (const part of coordinates) packPolygon(expectArray(part, 'polygon-not-a-list'), tally);
  else if (depth > 0) tally.otherParts++;
  else throw new Refusal('not-a-polygon', type);
}

function packPolygon(rings: readonly unknown[], tally: Tally): void {
  const sizes: number[] = [];
  rings.forEach((ring, index) => {
    const points = expectArray(ring, 'ring-not-a-list');
    if (points.length === 0) tally.emptyParts++;
    else if (index > 0 && sizes.length === 0) throw new Refusal('geometry-malformed', 'hole-without-shell');
    else sizes.push(packRing(points, tally));
  });
  if (sizes.length > 0) tally.polygons.push(sizes);
  else if (rings.length === 0) tally.emptyParts++;
}

function packRing(points: readonly unknown[], tally: Tally): number {
  if (points.length > LIMITS.ringVertices) throw new Refusal('ring-too-complex');
  for (const point of points) {
    const position = expectArray(point, 'position-not-a-list');
    const x = position[0];
    const y = position[1];
    if (typeof x !== 'number' || typeof y !== 'number') refuseValues(position);
    else if (!Number.isFinite(x) || !Number.isFinite(y)) throw new Refusal('position-not-finite');
    else tally.positions.push(x, y);
    if (position.length > 2) tally.hasHeight = true;
  }
  return points.length;
}

/** Null stands for a number that was not finite when it was written; any other value is a fault of shape. */
function refuseValues(position: readonly unknown[]): never {
  if (position.length < 2) throw new Refusal('geometry-malformed', 'position-too-short');
  const broken = position.slice(0, 2).find((value) => typeof value !== 'number');
  if (broken === null) throw new Refusal('position-not-finite');
  const reason = typeof broken === 'string' ? 'position-string' : 'position-object';
  throw new Refusal('geometry-malformed', reason);
}

function expectArray(value: unknown, reason: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Refusal('geometry-malformed', reason);
  return value;
}
