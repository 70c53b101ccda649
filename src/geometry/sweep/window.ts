import type { BBox } from '../bbox.ts';
import { countHalves, countInside } from './count-halves.ts';
import type { CurveBuffer } from './curve-buffer.ts';
import type { SweepRegion } from './roles.ts';

/** A rectangle of the plane that is measured by itself, and what is known of it. */
export interface Window {
  readonly bbox: BBox;
  /** The regions that may have curves in it. */
  readonly regions: readonly SweepRegion[];
  /** The depth of each role below `OWNER` by the regions that are left out; the window's own to count on. */
  readonly depths: Int32Array;
  /** The owner that covers all of it, or `NO_OWNER`. */
  readonly owner: number;
  /** How many cuts led to it. */
  readonly cuts: number;
  /** How many times the work of the strips the last ones have made of it, or 1 where they have saved some. */
  readonly loss: number;
}

/** A way to cut a window into two, and how many of its curves each half keeps. */
interface Cut {
  readonly halves: readonly [BBox, BBox];
  readonly counts: readonly [number, number];
}

/** A window with more curves than this is cut into two. */
const MOST_CURVES = 96;

/** Cuts that leave most curves on both sides make work: they stop where they have made more than so many times as much. */
const MOST_LOSS = 4;

/** Where all curves meet in a point, that would go on for ever. */
const MOST_CUTS = 64;

/** Outlines with at least so many runs are narrowed to the window before it is cut. */
const MANY_RUNS = 8;

/**
 * Cuts a window into two, upright or level, as makes less work; null where its curves, those in
 * the buffer, are few or cuts in vain.
 *
 * Along the rim of many service areas this makes flat windows: their arcs lie behind each other, and only the foremost
 * few pass through a window that is as flat as they are.
 */
export function cutWindow(window: Window, curves: CurveBuffer): Window[] | null {
  const { bbox, depths, cuts } = window;
  if (curves.count <= MOST_CURVES || window.loss > MOST_LOSS || cuts >= MOST_CUTS) return null;
  const count = countInside(curves);
  if (count <= MOST_CURVES) return null;
  const cut = chooseCut(bbox, curves);
  const regions = window.regions.map(({ outline, role }) =>
    outline.runCount >= MANY_RUNS ? { outline: curves.narrow(outline, bbox), role } : { outline, role },
  );
  const loss = Math.max(1, window.loss * (estimateWork(cut) / count ** 3));
  return cut.halves.map((half) => ({
    ...window,
    bbox: half,
    regions,
    depths: depths.slice(),
    cuts: cuts + 1,
    loss,
  }));
}

function chooseCut(bbox: BBox, curves: CurveBuffer): Cut {
  const [minX, minY, maxX, maxY] = bbox;
  const x = (minX + maxX) / 2;
  const y = (minY + maxY) / 2;
  const [left, right, below, above] = countHalves(curves, bbox);
  const upright: Cut = {
    halves: [
      [minX, minY, x, maxY],
      [x, minY, maxX, maxY],
    ],
    counts: [left, right],
  };
  const level: Cut = {
    halves: [
      [minX, minY, maxX, y],
      [minX, y, maxX, maxY],
    ],
    counts: [below, above],
  };
  const difference = estimateWork(upright) - estimateWork(level);
  if (difference === 0) return maxX - minX > maxY - minY ? upright : level;
  return difference < 0 ? upright : level;
}

/** Where all curves cross each other, there are as many strips as pairs of them, and each strip has all of them. */
function estimateWork({ counts }: Cut): number {
  return counts[0] ** 3 + counts[1] ** 3;
}
