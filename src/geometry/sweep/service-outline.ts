import { type Outline, OutlineBuilder } from './outline.ts';
import { measureSignedArea, reverseRing } from '../ring.ts';
import { DiscRoller, type RolledRing } from './roll-disc.ts';

/** A turn whose sine is below this is drawn as a line: its arc would rise less than 1e-15 of the radius above it. */
const STRAIGHT = 1e-9;

/** From this sine on, a turn back is so sharp that rounding may hide its side. */
const HAIRPIN = 1e-7;

/**
 * Makes outlines of all points within a radius of polygons (their inside included) with true arcs.
 *
 * The chains are the convolution of the rings with a circle: each edge moved outwards, and around each vertex the arc
 * between the two normals, run backwards where the ring turns right. Around a shell they wind once for each
 * connected part of what a disc at the point has in common with the shell, so more than 0 times just where the point is
 * within reach, whatever crosses what (Guibas, Ramshaw & Stolfi 1983). A hole's chain takes 1 away where the
 * disc lies in the hole, and never more. That counts wrongly only for holes that fit into a disc, and these leave no
 * point out of reach, so they are left out.
 *
 * The object holds scratch memory that is used again for each ring.
 */
export class ServiceOutliner {
  readonly #builder = new OutlineBuilder();
  readonly #roller = new DiscRoller();
  /** The vertices on the way of the disc. */
  #count = 0;
  #vertices = new Int32Array(0);
  /** For each the way to the next, as the outward normals at its two ends: four numbers, as long as the radius. */
  #normals = new Float64Array(0);
  #turns = new Int8Array(0);

  /**
   * Makes the outline of all that is within `radiusMeters` of polygons.
   *
   * @param polygons shell, then holes; flat x, y, … in metres, simple, not closed, without repeated vertices; either
   * way round
   */
  makeOutline(polygons: readonly (readonly Float64Array[])[], radiusMeters: number): Outline {
    for (const rings of polygons) rings.forEach((ring, i) => this.#addRing(ring, radiusMeters, i > 0));
    return this.#builder.finish();
  }

  #addRing(ring: Float64Array, radius: number, isHole: boolean): void {
    const count = ring.length / 2;
    const area = measureSignedArea(ring, 0, count);
    if (area === 0 || (isHole && Math.abs(area) < Math.PI * radius * radius)) return;
    if (area > 0 !== isHole) this.#addChain(ring, radius, isHole);
    else {
      const turned = ring.slice();
      reverseRing(turned, 0, count);
      this.#addChain(turned, radius, isHole);
    }
  }

  #addChain(ring: Float64Array, radius: number, isHole: boolean): void {
    this.#collectWay(ring, this.#roller.roll(ring, radius), radius);
    // a hole must not become so small that it fits into a disc, or its chain would count wrongly
    if (isHole && this.#count < ring.length / 2) {
      const left = new Float64Array(2 * this.#count);
      for (let i = 0; i < left.length; i++) left[i] = ring[2 * this.#vertices[i >> 1]! + (i & 1)]!;
      if (-measureSignedArea(left, 0, this.#count) < Math.PI * radius * radius) this.#collectWay(ring, null, radius);
    }
    const builder = this.#builder;
    const count = this.#count;
    const vertices = this.#vertices;
    const normals = this.#normals;
    decideTurns(ring, vertices, count, isHole, this.#turns);
    for (let i = 0; i < count; i++) {
      const v = vertices[i]!;
      const before = 4 * (i > 0 ? i - 1 : count - 1);
      const inX = normals[before + 2]!;
      const inY = normals[before + 3]!;
      const outX = normals[4 * i]!;
      const outY = normals[4 * i + 1]!;
      const x = ring[2 * v]!;
      const y = ring[2 * v + 1]!;
      // the arc around the vertex
      const cross = (inX * outY - inY * outX) / (radius * radius);
      const ahead = inX * outX + inY * outY > 0;
      if (ahead && Math.abs(cross) < STRAIGHT) builder.addLine(x + inX, y + inY, x + outX, y + outY);
      else {
        // next to bridges a right turn of the ring can be a left turn of the way
        const turnsLeft = this.#turns[i]! > 0 || (ahead && cross > 0);
        builder.addArc(x, y, radius, x + inX, y + inY, x + outX, y + outY, turnsLeft ? 1 : -1);
      }
      // the edge moved outwards; a bridge shrinks to the disc's centre
      const w = vertices[i + 1 < count ? i + 1 : 0]!;
      builder.addLine(x + outX, y + outY, ring[2 * w]! + normals[4 * i + 2]!, ring[2 * w + 1]! + normals[4 * i + 3]!);
    }
    builder.closeChain();
  }

  #collectWay(ring: Float64Array, rolled: RolledRing | null, radius: number): void {
    const count = ring.length / 2;
    if (this.#vertices.length < count) this.#grow(2 * count);
    const vertices = this.#vertices;
    const normals = this.#normals;
    let left = 0;
    for (let i = 0; i < count; i++) if (!rolled || rolled.alive[i]) vertices[left++] = i;
    this.#count = left;
    for (let i = 0; i < left; i++) {
      const a = vertices[i]!;
      const b = vertices[i + 1 < left ? i + 1 : 0]!;
      const dx = ring[2 * b]! - ring[2 * a]!;
      const dy = ring[2 * b + 1]! - ring[2 * a + 1]!;
      const length = Math.sqrt(dx * dx + dy * dy);
      const outX = dy / length;
      const outY = -dx / length;
      if (rolled?.bridged[a]) {
        const lift = Math.sqrt(radius * radius - (length * length) / 4);
        normals[4 * i] = dx / 2 + outX * lift;
        normals[4 * i + 1] = dy / 2 + outY * lift;
        normals[4 * i + 2] = normals[4 * i]! - dx;
        normals[4 * i + 3] = normals[4 * i + 1]! - dy;
      } else {
        normals[4 * i] = normals[4 * i + 2] = outX * radius;
        normals[4 * i + 1] = normals[4 * i + 3] = outY * radius;
      }
    }
  }

  #grow(count: number): void {
    this.#vertices = new Int32Array(count);
    this.#normals = new Float64Array(4 * count);
    this.#turns = new Int8Array(count);
  }
}

/**
 * Decides for each vertex whether the ring turns left (1) or right (-1). In a hairpin of a sliver rounding can give the
 * wrong side, which a full turn of all together betrays.
 */
function decideTurns(ring: Float64Array, vertices: Int32Array, count: number, isHole: boolean, turns: Int8Array): void {
  const hairpins: { index: number; sharpness: number }[] = [];
  for (let i = 0; i < count; i++) {
    const { cross, dot } = measureTurn(ring, vertices, count, i);
    turns[i] = cross >= 0 ? 1 : -1;
    if (dot < 0 && Math.abs(cross) < -dot * HAIRPIN) hairpins.push({ index: i, sharpness: Math.abs(cross / dot) });
  }
  if (hairpins.length === 0) return;

  // a simple ring turns once around; each hairpin that goes over to the other side changes the sum by a full turn
  let total = 0;
  for (let i = 0; i < count; i++) {
    const { cross, dot } = measureTurn(ring, vertices, count, i);
    total += Math.atan2(cross, dot);
  }
  let wrong = Math.round(((isHole ? -1 : 1) * 2 * Math.PI - total) / (2 * Math.PI));
  for (const { index } of hairpins.sort((p, q) => p.sharpness - q.sharpness)) {
    if (wrong === 0) break;
    const side = Math.sign(wrong);
    if (turns[index] === side) continue;
    turns[index] = side;
    wrong -= side;
  }
}

/** The cross and the dot product of the ways into and out of the i-th of a ring's vertices. */
function measureTurn(
  ring: Float64Array,
  vertices: Int32Array,
  count: number,
  i: number,
): { readonly cross: number; readonly dot: number } {
  const u = vertices[i > 0 ? i - 1 : count - 1]!;
  const v = vertices[i]!;
  const w = vertices[i + 1 < count ? i + 1 : 0]!;
  const inX = ring[2 * v]! - ring[2 * u]!;
  const inY = ring[2 * v + 1]! - ring[2 * u + 1]!;
  const outX = ring[2 * w]! - ring[2 * v]!;
  const outY = ring[2 * w + 1]! - ring[2 * v + 1]!;
  return { cross: inX * outY - inY * outX, dot: inX * outX + inY * outY };
}
