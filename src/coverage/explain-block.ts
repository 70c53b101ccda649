import { measureBoxDistance } from '../geometry/bbox.ts';
import { measurePolygonDistance } from '../geometry/distance.ts';
import type { Reason, SiteId } from '../model/vocabulary.ts';
import type { CoverageSession } from './coverage-session.ts';
import type { SessionPark } from './session-parks.ts';
import { type PlanarFeature, boundPolygons, makePlanarFeature } from './land/planar-layer.ts';
import { readReading } from './land/readings.ts';
import { TIERED, makeServices } from './land/services.ts';
import { type NextClass, findNextClass, findSizeClass } from './rules/size-class.ts';

/** A block is taken for covered from here on: what is missing is less than drawing can show. */
const COVERED = 1 - 1e-9;

/** A park near a block, and what it lacks to cover it. */
export interface NearPark {
  readonly park: SiteId;
  /** Metres between the boundaries, 0 where they share ground. */
  readonly distance: number;
  /** m² of its own ground. */
  readonly area: number;
  readonly radius: number | null;
  readonly reason: Reason | null;
  /** The next larger size class and what its size lacks of it (m²); null where the park is of the largest. */
  readonly nextClass: NextClass | null;
}

/** A change that would cover a block, and the share of it that would be covered then. */
export type Mend =
  /** Enlarge a park by `addedArea` m² to its next class; its present outline serves with the larger radius. */
  | { readonly kind: 'enlarge'; readonly park: SiteId; readonly addedArea: number; readonly ratio: number }
  /** Count a park that is planned or of a class that is switched off. */
  | { readonly kind: 'count'; readonly park: SiteId; readonly addedArea: 0; readonly ratio: number }
  /** Make a new park of `addedArea` m² in the middle of the block. */
  | { readonly kind: 'new-park'; readonly addedArea: number; readonly ratio: number };

/** Why a block is covered no further. */
export interface BlockExplanation {
  readonly ratio: number | null;
  /** The nearest parks, counted or not, the nearest first. */
  readonly nearest: readonly NearPark[];
  /** Changes that cover the block wholly, the least new green first; where none does, the one that covers most. */
  readonly mends: readonly Mend[];
}

/**
 * Explains the tiered coverage of a block: the nearest parks, what each lacks, and the smallest change that would cover
 * the block. An enlarged park is taken to keep its outline, so the ratio is a lower bound.
 *
 * @throws RangeError when there is no such block
 */
export function explainBlock(session: CoverageSession, site: SiteId, count = 5): BlockExplanation {
  const block = session.blockSites.find(site);
  const shape = session.blocks[block]!;
  session.update();
  const { ratio } = readReading(session.areas.readBlock(block), TIERED);
  if (shape.polygons.length === 0) return { ratio, nearest: [], mends: [] };
  const nearest = findNearestParks(session, shape, count);
  return { ratio, nearest, mends: ratio !== null && ratio >= COVERED ? [] : findMends(session, block, nearest) };
}

/** Finds the parks nearest to a shape, counted or not, the nearest first; the park `except` is passed over. */
export function findNearestParks(
  session: CoverageSession,
  around: PlanarFeature,
  count: number,
  except: SiteId | null = null,
): NearPark[] {
  const box = boundPolygons(around.polygons);
  const candidates = session.parks
    .filter((park) => park !== null && park.shape.polygons.length > 0 && park.site !== except)
    .map((park) => ({ park: park!, atLeast: measureBoxDistance(box, boundPolygons(park!.shape.polygons)) }))
    .sort((a, b) => a.atLeast - b.atLeast);
  const found: NearPark[] = [];
  for (const { park, atLeast } of candidates) {
    // boxes are never further apart than what is in them
    if (found.length >= count && atLeast > found[count - 1]!.distance) break;
    found.push(describePark(session, park, around));
    found.sort((a, b) => a.distance - b.distance);
  }
  return found.slice(0, count);
}

function describePark(session: CoverageSession, park: SessionPark, block: PlanarFeature): NearPark {
  const { site, shape, size, verdict } = park;
  let distance = Infinity;
  for (const a of block.polygons) {
    for (const b of shape.polygons) distance = Math.min(distance, measurePolygonDistance(a, b));
  }
  return {
    park: site,
    distance,
    area: shape.area,
    radius: verdict.radius,
    reason: verdict.reason,
    nextClass: findNextClass(size, session.rules.standard.classes, verdict.radius ?? 0),
  };
}

function findMends(session: CoverageSession, block: number, nearest: readonly NearPark[]): Mend[] {
  const { classes } = session.rules.standard;
  const tryOut = (shape: PlanarFeature, radius: number): number => {
    const services = makeServices(shape, [{ minArea: 0, maxArea: null, radius }], TIERED);
    return readReading(session.areas.measureBlockWith(block, services), TIERED).ratio ?? 0;
  };
  const mends: Mend[] = [];
  for (const { park, reason, nextClass } of nearest) {
    const { shape, size } = session.parks[session.parkSites.find(park)]!;
    if (reason === 'planned' || reason === 'class-off') {
      const radius = findSizeClass(size.area, classes, size.historic)?.radius;
      if (radius) mends.push({ kind: 'count', park, addedArea: 0, ratio: tryOut(shape, radius) });
    } else if (nextClass) {
      const { missingArea, radius } = nextClass;
      mends.push({ kind: 'enlarge', park, addedArea: missingArea, ratio: tryOut(shape, radius) });
    }
  }
  const [minX, minY, maxX, maxY] = boundPolygons(session.blocks[block]!.polygons);
  for (const { minArea, radius, where } of classes) {
    if (where) continue;
    const half = Math.sqrt(Math.max(minArea, 1)) / 2;
    const [x, y] = [(minX + maxX) / 2, (minY + maxY) / 2];
    const square = Float64Array.of(x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half);
    const ratio = tryOut(makePlanarFeature([[square]]), radius);
    mends.push({ kind: 'new-park', addedArea: minArea, ratio });
  }
  const whole = mends.filter(({ ratio }) => ratio >= COVERED).sort((a, b) => a.addedArea - b.addedArea);
  return whole.length > 0 ? whole : mends.sort((a, b) => b.ratio - a.ratio).slice(0, 1);
}
