import type { PackedPolygons } from '../model/polygon-layer.ts';
import { PositionList } from './position-list.ts';

/** Packs the polygons of a layer, feature by feature. */
export class PolygonPacker {
  readonly #positions: PositionList;
  readonly #ringStarts: number[] = [];
  readonly #polygonStarts: number[] = [];
  readonly #featureStarts: number[] = [];

  /** @param capacity vertices to make room for at once; more are taken in all the same. */
  constructor(capacity?: number) {
    this.#positions = new PositionList(capacity);
  }

  /** Adds a feature: for each polygon its shell and its holes, flat x, y, … and not closed. */
  addFeature(polygons: readonly (readonly ArrayLike<number>[])[]): void {
    this.#featureStarts.push(this.#polygonStarts.length);
    for (const rings of polygons) {
      this.#polygonStarts.push(this.#ringStarts.length);
      for (const ring of rings) this.#addRing(ring, 0, ring.length / 2, false);
    }
  }

  /** Adds a feature of one ring, the vertices `start` to `end` (exclusive) of `source`, the last one first if `reversed`. */
  addSimpleFeature(source: ArrayLike<number>, start: number, end: number, reversed: boolean): void {
    this.#featureStarts.push(this.#polygonStarts.length);
    this.#polygonStarts.push(this.#ringStarts.length);
    this.#addRing(source, start, end, reversed);
  }

  finish(): PackedPolygons {
    return {
      coordinates: this.#positions.toArray(),
      ringStarts: Uint32Array.from([...this.#ringStarts, this.#positions.length]),
      polygonStarts: Uint32Array.from([...this.#polygonStarts, this.#ringStarts.length]),
      featureStarts: Uint32Array.from([...this.#featureStarts, this.#polygonStarts.length]),
    };
  }

  #addRing(source: ArrayLike<number>, start: number, end: number, reversed: boolean): void {
    this.#ringStarts.push(this.#positions.length);
    this.#positions.append(source, start, end, reversed);
  }
}
