import Flatbush from 'flatbush';
import { measureDegree } from '../../geometry/arrangement/drop-spikes.ts';
import { boundPositions } from '../../geometry/bbox.ts';

/** A position in degrees. */
type Position = readonly [lng: number, lat: number];

/** Outlines that what is drawn may lie against: the nearest vertex within reach is found, else the nearest edge. */
export class SnapTargets {
  readonly #rings: readonly ArrayLike<number>[];
  readonly #index: Flatbush | null = null;

  /** @param rings flat longitudes and latitudes in degrees, closed or not */
  constructor(rings: readonly ArrayLike<number>[]) {
    this.#rings = rings.filter(({ length }) => length >= 6);
    if (this.#rings.length === 0) return;
    this.#index = new Flatbush(this.#rings.length);
    for (const ring of this.#rings) this.#index.add(...boundPositions(ring)!);
    this.#index.finish();
  }

  /**
   * Finds the place of an outline that is nearest to a position: a vertex within `reachMeters` wins over every edge, so that
   * corners meet exactly. Null where nothing is within reach.
   */
  find([lng, lat]: Position, reachMeters: number): Position | null {
    const [scaleX, scaleY] = measureDegree(lat);
    const [reachLng, reachLat] = [reachMeters / scaleX, reachMeters / scaleY];
    const near = this.#index?.search(lng - reachLng, lat - reachLat, lng + reachLng, lat + reachLat) ?? [];
    const vertex = { squared: reachMeters ** 2, at: null as Position | null };
    const edge = { squared: reachMeters ** 2, at: null as Position | null };
    for (const index of near) {
      const ring = this.#rings[index]!;
      let [lng0, lat0] = [ring[ring.length - 2]!, ring[ring.length - 1]!];
      for (let i = 0; i < ring.length; i += 2) {
        const [lng1, lat1] = [ring[i]!, ring[i + 1]!];
        const [x0, y0] = [(lng0 - lng) * scaleX, (lat0 - lat) * scaleY];
        const [x1, y1] = [(lng1 - lng) * scaleX, (lat1 - lat) * scaleY];
        const toVertex = x1 * x1 + y1 * y1;
        if (toVertex <= vertex.squared) Object.assign(vertex, { squared: toVertex, at: [lng1, lat1] });
        // the foot of the perpendicular on the edge, as a share of it
        const [dx, dy] = [x1 - x0, y1 - y0];
        const along = Math.max(0, Math.min(1, -(x0 * dx + y0 * dy) / (dx * dx + dy * dy || 1)));
        const toEdge = (x0 + along * dx) ** 2 + (y0 + along * dy) ** 2;
        if (toEdge <= edge.squared) {
          Object.assign(edge, { squared: toEdge, at: [lng0 + along * (lng1 - lng0), lat0 + along * (lat1 - lat0)] });
        }
        [lng0, lat0] = [lng1, lat1];
      }
    }
    return vertex.at ?? edge.at;
  }
}
