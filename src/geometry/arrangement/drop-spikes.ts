/** Sine of the angle below which a ring that turns back on itself runs along its own line. */
const STRAIGHT = 1e-9;

/** A ring without its spikes, and how many there were. */
export interface SpikeReading {
  readonly ring: Float64Array;
  readonly count: number;
}

/** Metres for one unit of each axis. */
export type Scale = readonly [x: number, y: number];

const METERS_PER_DEGREE = 111_195;

/** Metres for a degree of longitude and of latitude at a latitude in degrees: near enough to tell rounding from ground. */
export function measureDegree(latitude: number): Scale {
  return [METERS_PER_DEGREE * Math.cos((latitude * Math.PI) / 180), METERS_PER_DEGREE];
}

/** Spikes of at least this length are known even where rounding has opened them a little. */
const LEAST_LENGTH_METERS = 1;
/** How far open, in metres across and as the sine of the angle: the digits of a file move a vertex by a centimetre. */
const MOST_WIDTH_METERS = 0.02;
const MOST_OPENING = 0.02;

/** Whether the way a → b → c turns back along itself. Without a scale only an exact return counts. */
function turnsBack(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  scale: Scale | null,
): boolean {
  const ux = bx - ax;
  const uy = by - ay;
  const vx = cx - bx;
  const vy = cy - by;
  const dot = ux * vx + uy * vy;
  if (!(dot < 0)) return false;
  return Math.abs(ux * vy - uy * vx) <= STRAIGHT * -dot || (scale !== null && isThin(ux, uy, vx, vy, scale));
}

function isThin(ux: number, uy: number, vx: number, vy: number, [scaleX, scaleY]: Scale): boolean {
  const [x0, y0, x1, y1] = [ux * scaleX, uy * scaleY, vx * scaleX, vy * scaleY];
  const cross = Math.abs(x0 * y1 - y0 * x1);
  const dot = x0 * x1 + y0 * y1;
  if (dot >= 0 || cross > MOST_OPENING * -dot) return false;
  const [there, back] = [Math.hypot(x0, y0), Math.hypot(x1, y1)];
  return Math.min(there, back) >= LEAST_LENGTH_METERS && cross <= MOST_WIDTH_METERS * Math.max(there, back);
}

/**
 * Drops the tips of spikes: places where a ring goes out along a line and comes back along the same line. They enclose
 * nothing, so the area stays as it is; left in, a spike would carry a park's service as far as it reaches. The ring is flat (x0, y0 …), without its closing vertex and repeated vertices.
 */
export function dropSpikes(ring: Float64Array, scale: Scale | null = null): SpikeReading {
  if (!hasSpike(ring, 0, ring.length / 2, scale)) return { ring, count: 0 };
  const kept: number[] = [];
  let count = 0;
  const isTip = (cx: number, cy: number): boolean => {
    const n = kept.length;
    return n >= 4 && turnsBack(kept[n - 4]!, kept[n - 3]!, kept[n - 2]!, kept[n - 1]!, cx, cy, scale);
  };
  // the first vertices come round once more, so that a spike across the start is met too
  for (let i = 0; i < ring.length; i += 2) {
    const [x, y] = [ring[i]!, ring[i + 1]!];
    while (isTip(x, y)) {
      kept.length -= 2;
      count++;
    }
    if (x !== kept[kept.length - 2] || y !== kept[kept.length - 1]) kept.push(x, y);
  }
  for (let cut = trimSeam(kept, scale); cut > 0; cut = trimSeam(kept, scale)) count += cut;
  return { ring: Float64Array.from(kept), count };
}

/** Whether a ring, the vertices `start` to `end` (exclusive) of flat pairs, has a spike. */
export function hasSpike(coordinates: Float64Array, start: number, end: number, scale: Scale | null): boolean {
  let ax = coordinates[2 * end - 4]!;
  let ay = coordinates[2 * end - 3]!;
  let bx = coordinates[2 * end - 2]!;
  let by = coordinates[2 * end - 1]!;
  for (let i = 2 * start; i < 2 * end; i += 2) {
    const cx = coordinates[i]!;
    const cy = coordinates[i + 1]!;
    if (turnsBack(ax, ay, bx, by, cx, cy, scale)) return true;
    ax = bx;
    ay = by;
    bx = cx;
    by = cy;
  }
  return false;
}

/** Drops a tip at the last or the first vertex; returns how many vertices went. */
function trimSeam(kept: number[], scale: Scale | null): number {
  const n = kept.length;
  if (n < 6) return 0;
  const [ax, ay, bx, by] = [kept[n - 4]!, kept[n - 3]!, kept[n - 2]!, kept[n - 1]!];
  if (bx === kept[0] && by === kept[1]) {
    kept.length -= 2;
    return 1;
  }
  if (turnsBack(ax, ay, bx, by, kept[0]!, kept[1]!, scale)) {
    kept.length -= 2;
    return 1;
  }
  if (!turnsBack(bx, by, kept[0]!, kept[1]!, kept[2]!, kept[3]!, scale)) return 0;
  kept.splice(0, 2);
  return 1;
}
