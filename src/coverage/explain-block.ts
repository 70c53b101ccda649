import { measureBoxDistance } from '../geometry/bbox.ts';
import { measurePolygonDistance } from '../geometry/distance.ts';
import type { Reason, SiteId } from '../model/vocabulary.ts';
import type { CoverageSession } from './coverage-session.ts';
import type { SessionPark } from './session-parks.ts';
import { type PlanarFeature, boundPolygons } from './land/planar-layer.ts';
import { readReading } from './land/readings.ts';
import { TIERED } from './land/services.ts';
import { type NextClass, findNextClass } from './rules/size-class.ts';

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

/** Why a block is covered no further. */
export interface BlockExplanation {
  readonly ratio: number | null;
  /** The nearest parks, counted or not, the nearest first. */
  readonly nearest: readonly NearPark[];
}

/**
 * Explains the tiered coverage of a block: the nearest parks, and what each lacks.
 *
 * @throws RangeError when there is no such block
 */
export function explainBlock(session: CoverageSession, site: SiteId, count = 5): BlockExplanation {
  const block = session.blockSites.find(site);
  const shape = session.blocks[block]!;
  session.update();
  const { ratio } = readReading(session.areas.readBlock(block), TIERED);
  return { ratio, nearest: shape.polygons.length === 0 ? [] : findNearestParks(session, shape, count) };
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
