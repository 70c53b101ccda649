import type { LngLatPolygons } from '../../model/scenario.ts';

/** What a drawing was after each of its steps; null before there is a shape. A drag is one step. */
export class ShapeHistory {
  readonly #states: (LngLatPolygons | null)[];

  constructor(first: LngLatPolygons | null) {
    this.#states = [first];
  }

  /** The shape as it stands after the last step. */
  get current(): LngLatPolygons | null {
    return this.#states.at(-1)!;
  }

  /** Whether there is a step to undo. */
  get canUndo(): boolean {
    return this.#states.length > 1;
  }

  /** Takes a step. */
  push(shape: LngLatPolygons): void {
    this.#states.push(shape);
  }

  /** Undoes the last step and gives the shape that it made; null where there is no step. */
  undo(): LngLatPolygons | null {
    return this.canUndo ? this.#states.pop()! : null;
  }
}
