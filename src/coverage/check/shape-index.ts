import Flatbush from 'flatbush';
import type { BBox } from '../../geometry/bbox.ts';

/** Finds the items whose boxes meet a box, in the order in which the items were given. */
export class ShapeIndex<T> {
  readonly #items: readonly T[];
  readonly #index: Flatbush | null = null;

  constructor(items: readonly T[], bound: (item: T) => BBox) {
    this.#items = items;
    if (items.length === 0) return;
    this.#index = new Flatbush(items.length);
    for (const item of items) this.#index.add(...bound(item));
    this.#index.finish();
  }

  /** Lists the items whose boxes have a point in common with a box. */
  find(bbox: BBox): T[] {
    const found = this.#index?.search(...bbox) ?? [];
    return found.sort((a, b) => a - b).map((i) => this.#items[i]!);
  }
}
