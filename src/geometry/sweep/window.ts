import type { BBox } from '../bbox.ts';
import type { CurveBuffer } from './curve-buffer.ts';
import { RUN_STRIDE } from './outline.ts';
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
  /** How many cuts led to it, and how many of the last ones in a row left most curves. */
  readonly cuts: number;
  readonly vainCuts: number;
}

/** A window with more curves than this is cut into two. */
const MOST_CURVES = 96;

/** Cutting goes on while it pays: this many cuts in a row may leave more than `PAYS` of the curves on one side. */
const MOST_VAIN_CUTS = 4;
const PAYS = 0.9;

/** A cut that leaves no more than this on the other side frees the window of empty land, and is not in vain. */
const EMPTY = 0.2;

/** Where all curves meet in a point, that would go on for ever. */
const MOST_CUTS = 24;

/** Outlines with at least so many runs are narrowed to the window before it is cut. */
const MANY_RUNS = 8;

/** Cuts a window into two across its longer side; null where its curves, those in the buffer, are few or cuts in vain. */
export function cutWindow(window: Window, curves: CurveBuffer): Window[] | null {
  const { bbox, depths, cuts, vainCuts } = window;
  const { count } = curves;
  if (count <= MOST_CURVES || vainCuts >= MOST_VAIN_CUTS || cuts >= MOST_CUTS) return null;
  const regions = window.regions.map((region) => narrowRegion(region, bbox));
  const halves = halveBox(bbox);
  const counts = halves.map((half) => countCurves(regions, half, curves));
  return halves.map((half, i) => {
    const frees = counts[1 - i]! <= EMPTY * count;
    const pays = counts[i]! <= PAYS * count;
    return {
      ...window,
      bbox: half,
      regions,
      depths: depths.slice(),
      cuts: cuts + 1,
      vainCuts: pays ? 0 : frees ? vainCuts : vainCuts + 1,
    };
  });
}

function narrowRegion(region: SweepRegion, bbox: BBox): SweepRegion {
  const { outline, role } = region;
  const isLong = outline.runsEnd - outline.runsStart >= MANY_RUNS * RUN_STRIDE;
  return isLong ? { outline: outline.narrow(bbox), role } : region;
}

function halveBox([x0, y0, x1, y1]: BBox): BBox[] {
  const middleX = (x0 + x1) / 2;
  const middleY = (y0 + y1) / 2;
  return x1 - x0 > y1 - y0
    ? [
        [x0, y0, middleX, y1],
        [middleX, y0, x1, y1],
      ]
    : [
        [x0, y0, x1, middleY],
        [x0, middleY, x1, y1],
      ];
}

function countCurves(regions: readonly SweepRegion[], bbox: BBox, curves: CurveBuffer): number {
  curves.clear();
  for (const { outline, role } of regions) curves.gather(outline, role, bbox);
  return curves.count;
}
