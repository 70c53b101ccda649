import { measurePolygonDistance } from '../geometry/distance.ts';
import type { CoverageSession, SessionPark } from './coverage-session.ts';
import type { PlanarFeature } from './planar-layer.ts';

/** A counting park near a site. */
export interface NearPark {
  readonly index: number;
  readonly id: string | null;
  readonly name: string | null;
  /** Metres between the boundaries, straight; 0 where they touch or overlap. */
  readonly distance: number;
  readonly radius: number;
}

/** A park that would serve the site if it were larger. */
export interface NearMiss extends Omit<NearPark, 'radius'> {
  /** m² it lacks to the class whose radius reaches the site, and that radius in metres. */
  readonly shortOf: number;
  readonly radius: number;
}

/** Why a block is covered or not, or what lies around a park. */
export interface SiteExplanation {
  /** Counting parks, the nearest first. */
  readonly nearest: readonly NearPark[];
  /** The park that lacks least to reach the site; null where none is near enough, or the site is reached already. */
  readonly nearMiss: NearMiss | null;
}

/** How many counting parks are named. */
const NAMED = 3;

function measureDistance(a: PlanarFeature, b: PlanarFeature): number {
  let least = Infinity;
  for (const one of a.polygons) {
    for (const other of b.polygons) least = Math.min(least, measurePolygonDistance(one, other));
  }
  return least;
}

/** The least that `park` would have to grow to reach as far as `distance` metres; null where no class reaches so far. */
function findShortfall({ shape }: SessionPark, distance: number, session: CoverageSession) {
  const reaching = session.input.standard.classes
    .filter(({ where, radius, minArea }) => where === undefined && radius >= distance && minArea > shape.area)
    .sort((a, b) => a.minArea - b.minArea)[0];
  return reaching ? { shortOf: reaching.minArea - shape.area, radius: reaching.radius } : null;
}

/**
 * Explains a block (or a park) of an open analysis: the counting parks nearest to it by straight line from boundary to
 * boundary, and the smallest growth of one park that would bring it within reach.
 *
 * @throws RangeError when there is no such feature
 */
export function explainSite(session: CoverageSession, kind: 'block' | 'park', index: number): SiteExplanation {
  const site = kind === 'block' ? session.blocks[index] : session.parks[index]?.shape;
  if (!site) throw new RangeError(`Expected the number of a ${kind}, got ${index}.`);
  const around = session.parks
    .filter((park): park is SessionPark => park !== null && !(kind === 'park' && park.record.index === index))
    .filter(({ shape }) => shape.polygons.length > 0)
    .map((park) => ({ park, distance: measureDistance(site, park.shape) }));
  const nearest = around
    .flatMap(({ park: { record, verdict }, distance }): NearPark[] =>
      verdict.radius === null
        ? []
        : [{ index: record.index, id: record.id, name: record.name, distance, radius: verdict.radius }],
    )
    .sort((a, b) => a.distance - b.distance || a.index - b.index);
  const reached = kind === 'park' || nearest.some(({ distance, radius }) => distance <= radius);
  const misses = reached
    ? []
    : around.flatMap(({ park, distance }): NearMiss[] => {
        const shortfall = park.verdict.eligible ? findShortfall(park, distance, session) : null;
        const { index: number, id, name } = park.record;
        return shortfall ? [{ index: number, id, name, distance, ...shortfall }] : [];
      });
  misses.sort((a, b) => a.shortOf - b.shortOf || a.index - b.index);
  return { nearest: nearest.slice(0, NAMED), nearMiss: misses[0] ?? null };
}
