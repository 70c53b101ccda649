import { type BBox, widenBox } from '../../geometry/bbox.ts';
import { TooMuchWorkError } from '../../geometry/sweep/work.ts';
import { PolygonPacker } from '../../geometry/polygon-packer.ts';
import type { LngLatPolygons } from '../../model/scenario.ts';
import type { CoverageSession } from '../coverage-session.ts';
import { limitSteps } from '../limits.ts';
import { type PlanarFeature, boundPolygons, makePlanarFeature, toLngLats } from '../land/planar-layer.ts';
import type { FreeGround } from './free-ground.ts';
import { outlineSquare } from './lay-grid.ts';
import { SiteGains } from './site-gains.ts';

/** Places that are tried around a block, along each side of the box they lie in. */
const PLACES = 40;

/** Where a new park would cover a block. */
export interface Place {
  /** The park that brings most: a square, in metres of the frame. */
  readonly square: PlanarFeature;
  /** Whether it covers the whole block; else there is no place that does. */
  readonly coversAll: boolean;
  /** Rectangles (degrees) within which such squares may lie: a grid's cells, so the edge is as coarse as these. */
  readonly locus: LngLatPolygons;
}

/**
 * Finds where a park of a size (m²) that serves as far as `radius` metres would cover a block, on ground that is neither
 * homes nor parks, and the place there that covers most uncovered land of all blocks. Where no place covers all of the
 * block, those count that reach it. Null where there is none.
 */
export function findPlace(
  session: CoverageSession,
  free: FreeGround,
  block: number,
  { area, radius }: { readonly area: number; readonly radius: number },
): Place | null {
  const side = Math.sqrt(area);
  const { polygons } = session.blocks[block]!;
  const [minX, minY, maxX, maxY] = widenBox(boundPolygons(polygons), radius + side);
  const step = Math.max(maxX - minX, maxY - minY) / PLACES;
  const corners = polygons.map(([shell]) => shell!);
  const places: { readonly box: BBox; readonly coversAll: boolean }[] = [];
  for (let y = minY; y + side <= maxY; y += step) {
    for (let x = minX; x + side <= maxX; x += step) {
      const box: BBox = [x, y, x + side, y + side];
      const reach = measureReach(box, corners);
      // a square serves a convex area: with its corners it holds the block
      if (reach.nearest < radius && free.holds(box)) places.push({ box, coversAll: reach.furthest <= radius });
    }
  }
  const covering = places.filter(({ coversAll }) => coversAll);
  const among = covering.length > 0 ? covering : places;
  const best = findBest(
    session,
    among.map(({ box }) => box),
    side,
    covering.length > 0 ? null : block,
  );
  if (best === null) return null;
  const [x, y] = among[best]!.box;
  return {
    square: makePlanarFeature([[outlineSquare(x, y, side)]]),
    coversAll: covering.length > 0,
    locus: joinRows(
      among.map(({ box }) => box),
      step,
      side,
    ).map((ring) => [toLngLats(ring, session.frame)]),
  };
}

/** How far the nearest and the furthest of a block's corners are from a box. */
function measureReach([minX, minY, maxX, maxY]: BBox, corners: readonly Float64Array[]) {
  let [nearest, furthest] = [Infinity, 0];
  for (const ring of corners) {
    for (let i = 0; i < ring.length; i += 2) {
      const dx = Math.max(0, minX - ring[i]!, ring[i]! - maxX);
      const dy = Math.max(0, minY - ring[i + 1]!, ring[i + 1]! - maxY);
      const distance = Math.hypot(dx, dy);
      nearest = Math.min(nearest, distance);
      furthest = Math.max(furthest, distance);
    }
  }
  return { nearest, furthest };
}

/** The square that covers most uncovered land: of all blocks, or of one; null where none covers any. */
function findBest(session: CoverageSession, boxes: readonly BBox[], side: number, block: number | null): number | null {
  const packer = new PolygonPacker();
  for (const [x, y] of boxes) packer.addFeature([[toLngLats(outlineSquare(x, y, side), session.frame)]]);
  const { work } = session.areas;
  work.mostSteps = work.steps + limitSteps(session.input);
  try {
    return findMost(new SiteGains(session, { polygons: packer.finish() }), boxes.length, block);
  } catch (error) {
    // outlines that cross each other so often are not worth a search
    if (!(error instanceof TooMuchWorkError)) throw error;
    return null;
  } finally {
    work.mostSteps = Infinity;
  }
}

function findMost(gains: SiteGains, count: number, block: number | null): number | null {
  const limitOf = (i: number): number => gains.limitGain(i, block);
  const order = Array.from({ length: count }, (_, i) => i).sort((a, b) => limitOf(b) - limitOf(a));
  let best: number | null = null;
  let most = 1e-3;
  for (const i of order) {
    if (limitOf(i) <= most) break;
    const gain = gains.measureGain(i, null, block);
    if (gain <= most) continue;
    best = i;
    most = gain;
  }
  return best;
}

/** Joins the cells that squares stand for, side by side, into rectangles: rings in metres of the frame. */
function joinRows(boxes: readonly BBox[], step: number, side: number): Float64Array[] {
  const rings: Float64Array[] = [];
  const middle = (side - step) / 2;
  for (let i = 0, end = 0; i < boxes.length; i = end) {
    const [x, y] = boxes[i]!;
    end = i + 1;
    while (end < boxes.length && boxes[end]![1] === y && boxes[end]![0] - boxes[end - 1]![0] < 1.5 * step) end++;
    const [x0, y0, x1] = [x + middle, y + middle, boxes[end - 1]![0] + middle + step];
    rings.push(Float64Array.of(x0, y0, x1, y0, x1, y0 + step, x0, y0 + step));
  }
  return rings;
}
