import Flatbush from 'flatbush';

/** Rings with more vertices than this find their neighbours with an index. */
const INDEX_FROM_VERTICES = 96;

/** What is left of a ring after a disc has rolled around it: a circular list of vertices. */
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
 *
 * The object holds scratch memory that is used again for each ring.
 */
export class DiscRoller implements RolledRing {
  next = new Int32Array(0);
  previous = new Int32Array(0);
  bridged = new Uint8Array(0);
  alive = new Uint8Array(0);
  /** Vertices to look at: each of them once, and the two ends of each bridge again. */
  #pending = new Int32Array(0);

  /** Rolls a disc around a ring; the result holds until the next call, its arrays may be longer than the ring. */
  roll(ring: Float64Array, radius: number): RolledRing {
    const count = ring.length / 2;
    if (this.next.length < count) this.#grow(2 * count);
    const { next, previous, bridged, alive } = this;
    const pending = this.#pending;
    for (let i = 0; i < count; i++) {
      next[i] = i + 1 < count ? i + 1 : 0;
      previous[i] = i > 0 ? i - 1 : count - 1;
      bridged[i] = 0;
      alive[i] = 1;
      pending[i] = i;
    }
    const index = count > INDEX_FROM_VERTICES ? indexVertices(ring) : null;
    let left = count;
    let size = count;
    for (let i = 0; i < size; i++) {
      const v = pending[i]!;
      if (!alive[v] || left <= 3) continue;
      const a = previous[v]!;
      const b = next[v]!;
      if (!this.#canBridge(ring, radius, a, v, b) || !this.#isFree(ring, index, a, v, b)) continue;
      alive[v] = 0;
      left--;
      next[a] = b;
      previous[b] = a;
      bridged[a] = 1;
      pending[size++] = a;
      pending[size++] = b;
    }
    return this;
  }

  #canBridge(ring: Float64Array, radius: number, a: number, v: number, b: number): boolean {
    const radius2 = radius * radius;
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
    if (!this.bridged[a] && avX * qX + avY * qY > 0) return false;
    return this.bridged[v] !== 0 || bvX * (qX - abX) + bvY * (qY - abY) <= 0;
  }

  /** Says whether no vertex that is left lies in the clockwise triangle a, v, b. */
  #isFree(ring: Float64Array, index: Flatbush | null, a: number, v: number, b: number): boolean {
    const { next, alive } = this;
    const ax = ring[2 * a]!;
    const ay = ring[2 * a + 1]!;
    const vx = ring[2 * v]!;
    const vy = ring[2 * v + 1]!;
    const bx = ring[2 * b]!;
    const by = ring[2 * b + 1]!;
    const minX = Math.min(ax, vx, bx);
    const minY = Math.min(ay, vy, by);
    const maxX = Math.max(ax, vx, bx);
    const maxY = Math.max(ay, vy, by);
    const blocks = (x: number, y: number): boolean =>
      (vx - ax) * (y - ay) - (vy - ay) * (x - ax) <= 0 &&
      (bx - vx) * (y - vy) - (by - vy) * (x - vx) <= 0 &&
      (ax - bx) * (y - by) - (ay - by) * (x - bx) <= 0;
    if (index) {
      return !index.collides(
        minX,
        minY,
        maxX,
        maxY,
        (i) => alive[i] === 1 && i !== a && i !== v && i !== b && blocks(ring[2 * i]!, ring[2 * i + 1]!),
      );
    }
    for (let i = next[b]!; i !== a; i = next[i]!) {
      const x = ring[2 * i]!;
      if (x < minX || x > maxX) continue;
      const y = ring[2 * i + 1]!;
      if (y >= minY && y <= maxY && blocks(x, y)) return false;
    }
    return true;
  }

  #grow(count: number): void {
    this.next = new Int32Array(count);
    this.previous = new Int32Array(count);
    this.bridged = new Uint8Array(count);
    this.alive = new Uint8Array(count);
    // no more bridges than vertices, and two ends each
    this.#pending = new Int32Array(3 * count);
  }
}

function indexVertices(ring: Float64Array): Flatbush {
  const index = new Flatbush(ring.length / 2);
  for (let i = 0; i < ring.length; i += 2) index.add(ring[i]!, ring[i + 1]!);
  index.finish();
  return index;
}
