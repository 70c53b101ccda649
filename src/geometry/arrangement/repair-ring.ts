import { dropRepeatedVertices, measureSignedArea, orientRing } from '../ring.ts';
import { findSelfContact } from './simple-ring.ts';
import { nestHoles } from './nest-holes.ts';
import { splitEvenOdd } from './split-even-odd.ts';

/**
 * What was done to a ring of a polygon: the closing vertex was missing, `count` repeated vertices were dropped, it met
 * itself and fell into `lobes` parts, or it encloses nothing and was left out.
 */
export type RingAction =
  | { readonly kind: 'closed'; readonly ring: number }
  | { readonly kind: 'repeated-dropped'; readonly ring: number; readonly count: number }
  | { readonly kind: 'split'; readonly ring: number; readonly lobes: number }
  | { readonly kind: 'collapsed'; readonly ring: number };

/** A polygon made of simple rings, and what was done to get there. */
export interface PolygonRepair {
  /** Each polygon is its shell, counter-clockwise, then its holes, clockwise; flat x, y, … and not closed. */
  readonly polygons: readonly (readonly Float64Array[])[];
  readonly actions: readonly RingAction[];
}

/**
 * Mends the rings of one polygon: shell first, then holes, flat x, y, … with the first vertex repeated at the end, as
 * in GeoJSON.
 *
 * Missing closing vertices are understood, repeated ones dropped, a ring that meets itself is split by the even-odd
 * rule with all lobes kept. Coordinates must be finite. No polygon is left when the shell encloses nothing.
 */
export function repairPolygon(rings: readonly ArrayLike<number>[]): PolygonRepair {
  const actions: RingAction[] = [];
  const shells: Float64Array[] = [];
  const holes: Float64Array[] = [];
  rings.forEach((raw, ring) => {
    for (const polygon of repairRing(raw, ring, actions)) {
      // what a hole encloses twice is ground again
      polygon.forEach((part, i) => ((i === 0) === (ring === 0) ? shells : holes).push(part));
    }
  });
  for (const shell of shells) orientRing(shell, 0, shell.length / 2, true);
  for (const hole of holes) orientRing(hole, 0, hole.length / 2, false);
  if (shells.length === 1) return { polygons: [[...shells, ...holes]], actions };
  return { polygons: nestHoles(shells, holes), actions };
}

/**
 * Mends one ring into polygons of simple rings that enclose the same area by the even-odd rule; adds what it did to
 * `actions`.
 */
export function repairRing(raw: ArrayLike<number>, ring: number, actions: RingAction[]): Float64Array[][] {
  const count = raw.length / 2;
  const last = 2 * count - 2;
  const closed = count > 1 && raw[0] === raw[last] && raw[1] === raw[last + 1];
  if (!closed && count > 2) actions.push({ kind: 'closed', ring });
  const vertices = dropRepeatedVertices(raw, 0, count);
  const dropped = count - (closed ? 1 : 0) - vertices.length / 2;
  if (dropped > 0) actions.push({ kind: 'repeated-dropped', ring, count: dropped });

  let polygons = [[vertices]];
  if (vertices.length >= 6 && findSelfContact(vertices, 0, vertices.length / 2)) {
    polygons = splitEvenOdd([vertices]);
    if (polygons.length > 0) actions.push({ kind: 'split', ring, lobes: polygons.length });
  }
  polygons = polygons.filter(([shell]) => measureSignedArea(shell!, 0, shell!.length / 2) !== 0);
  if (polygons.length === 0) actions.push({ kind: 'collapsed', ring });
  return polygons;
}
