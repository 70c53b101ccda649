/** Sine of the angle below which a ring that turns back on itself runs along its own line. */
const STRAIGHT = 1e-9;

/** A ring without its spikes, and how many there were. */
export interface SpikeReading {
  readonly ring: Float64Array;
  readonly count: number;
}

/** Whether the way a → b → c turns back along itself. */
function turnsBack(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): boolean {
  const [ux, uy, vx, vy] = [bx - ax, by - ay, cx - bx, cy - by];
  const dot = ux * vx + uy * vy;
  return dot < 0 && Math.abs(ux * vy - uy * vx) <= STRAIGHT * -dot;
}

/**
 * Drops the tips of spikes: places where a ring goes out along a line and comes back along the same line. They enclose
 * nothing, so the area stays as it is. The ring is flat (x0, y0 …), without its closing vertex and repeated vertices.
 */
export function dropSpikes(ring: Float64Array): SpikeReading {
  if (!hasSpike(ring)) return { ring, count: 0 };
  const kept: number[] = [];
  let count = 0;
  const isTip = (cx: number, cy: number): boolean => {
    const n = kept.length;
    return n >= 4 && turnsBack(kept[n - 4]!, kept[n - 3]!, kept[n - 2]!, kept[n - 1]!, cx, cy);
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
  for (let cut = trimSeam(kept); cut > 0; cut = trimSeam(kept)) count += cut;
  return { ring: Float64Array.from(kept), count };
}

function hasSpike(ring: Float64Array): boolean {
  const n = ring.length;
  for (let i = 0; i < n; i += 2) {
    const j = (i + 2) % n;
    const k = (i + 4) % n;
    if (turnsBack(ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!, ring[k]!, ring[k + 1]!)) return true;
  }
  return false;
}

/** Drops a tip at the last or the first vertex; returns how many vertices went. */
function trimSeam(kept: number[]): number {
  const n = kept.length;
  if (n < 6) return 0;
  const [ax, ay, bx, by] = [kept[n - 4]!, kept[n - 3]!, kept[n - 2]!, kept[n - 1]!];
  if (bx === kept[0] && by === kept[1]) {
    kept.length -= 2;
    return 1;
  }
  if (turnsBack(ax, ay, bx, by, kept[0]!, kept[1]!)) {
    kept.length -= 2;
    return 1;
  }
  if (!turnsBack(bx, by, kept[0]!, kept[1]!, kept[2]!, kept[3]!)) return 0;
  kept.splice(0, 2);
  return 1;
}
