import Flatbush from 'flatbush';

/** Rings with more vertices than this find their neighbours with an index. */
const INDEX_FROM_VERTICES = 96;

/** What is left of a ring after `rollDisc`: a circular list of vertices. */
export interface RolledRing {
  /** Next vertex of each vertex that is left. */
  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** 1 where the way from a vertex to the next is an arc that the disc touched in both, 0 where it is an edge. */
  readonly bridged: Uint8Array;
  /** 0 for the vertices that the disc could not touch. */
  readonly alive: Uint8Array;
}

/**
 * Drops vertices of a simple ring that a disc of a given radius, rolled around the left-hand region from outside,
 * cannot touch. What the disc bridges is filled up with its arc, and no point within `radius` of the region is won or
 * lost by that.
 *
 * A vertex v between a and b goes when
 * - it lies to the right of a–b turned inwards, and the disc through a and b leaves it and the ways to it free;
 * - all three are at most one radius apart. Then each point of the filled part is within a radius of a or of b, and a
 *   disc that reaches into the filled part without touching a or b must touch the ring behind it;
 * - no other vertex lies in the triangle, so that the ring stays simple.
 *
 * Vertices that stay for want of certainty cost time only.
 */
export function rollDisc(ring: ArrayLike<number>, radius: number): RolledRing {
  const count = ring.length / 2;
  const next = new Int32Array(count);
  const previous = new Int32Array(count);
  const bridged = new Uint8Array(count);
  const alive = new Uint8Array(count).fill(1);
  for (let i = 0; i < count; i++) {
    next[i] = i + 1 < count ? i + 1 : 0;
    previous[i] = i > 0 ? i - 1 : count - 1;
  }
  const index = count > INDEX_FROM_VERTICES ? indexVertices(ring) : null;
  const radius2 = radius * radius;
  let left = count;

  const isFree = (a: number, v: number, b: number): boolean => {
    const [ax, ay, bx, by] = [ring[2 * a]!, ring[2 * a + 1]!, ring[2 * b]!, ring[2 * b + 1]!];
    const [vx, vy] = [ring[2 * v]!, ring[2 * v + 1]!];
    // clockwise triangle a, v, b
    const blocks = (i: number): boolean => {
      if (!alive[i] || i === a || i === v || i === b) return false;
      const x = ring[2 * i]!;
      const y = ring[2 * i + 1]!;
      return (
        (vx - ax) * (y - ay) - (vy - ay) * (x - ax) <= 0 &&
        (bx - vx) * (y - vy) - (by - vy) * (x - vx) <= 0 &&
        (ax - bx) * (y - by) - (ay - by) * (x - bx) <= 0
      );
    };
    if (index) {
      const [minX, minY] = [Math.min(ax, bx, vx), Math.min(ay, by, vy)];
      return !index.collides(minX, minY, Math.max(ax, bx, vx), Math.max(ay, by, vy), blocks);
    }
    for (let i = next[b]!; i !== a; i = next[i]!) if (blocks(i)) return false;
    return true;
  };

  const canBridge = (a: number, v: number, b: number): boolean => {
    const abX = ring[2 * b]! - ring[2 * a]!;
    const abY = ring[2 * b + 1]! - ring[2 * a + 1]!;
    const avX = ring[2 * v]! - ring[2 * a]!;
    const avY = ring[2 * v + 1]! - ring[2 * a + 1]!;
    if (avX * (abY - avY) - avY * (abX - avX) >= 0) return false;
    const ab2 = abX * abX + abY * abY;
    const bvX = avX - abX;
    const bvY = avY - abY;
    if (ab2 === 0 || ab2 > radius2 || avX * avX + avY * avY > radius2 || bvX * bvX + bvY * bvY > radius2) return false;
    // the disc's centre, from a: half way to b and out to the right
    const lift = Math.sqrt(radius2 / ab2 - 0.25);
    const qX = abX / 2 + abY * lift;
    const qY = abY / 2 - abX * lift;
    const fromQX = avX - qX;
    const fromQY = avY - qY;
    if (fromQX * fromQX + fromQY * fromQY < radius2) return false;
    // an edge must leave the disc at once; an arc of the same radius does if its far end is outside
    if (!bridged[a] && avX * qX + avY * qY > 0) return false;
    return bridged[v] !== 0 || bvX * (qX - abX) + bvY * (qY - abY) <= 0;
  };

  // each bridge gives its two ends a new chance
  let pending = Array.from({ length: count }, (_, i) => i);
  while (pending.length > 0) {
    const again: number[] = [];
    for (const v of pending) {
      if (!alive[v] || left <= 3) continue;
      const a = previous[v]!;
      const b = next[v]!;
      if (!canBridge(a, v, b) || !isFree(a, v, b)) continue;
      alive[v] = 0;
      left--;
      next[a] = b;
      previous[b] = a;
      bridged[a] = 1;
      again.push(a, b);
    }
    pending = again;
  }
  return { next, previous, bridged, alive };
}

function indexVertices(ring: ArrayLike<number>): Flatbush {
  const index = new Flatbush(ring.length / 2);
  for (let i = 0; i < ring.length; i += 2) index.add(ring[i]!, ring[i + 1]!);
  index.finish();
  return index;
}
