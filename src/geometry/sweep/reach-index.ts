import Flatbush from 'flatbush';
import type { BBox } from '../bbox.ts';
import { CURVE_STRIDE, type CurveRuns, RUN_STRIDE } from './curve-layout.ts';

/**
 * The centres of the arcs of a service area: all of a box is within reach if its farthest corner is, from the centre that
 * is nearest to its middle.
 *
 * Deep inside a service area of many vertices most curves say nothing: they lie one behind the other. This tells so
 * without a look at them.
 */
export class ReachIndex {
  readonly #centres: readonly number[];
  readonly #radius: number;
  #index: Flatbush | null = null;

  /** Takes an outline; one without arcs holds nothing. */
  constructor({ curves, runs, runsStart, runsEnd }: CurveRuns) {
    const centres: number[] = [];
    let radius = 0;
    for (let run = runsStart; run < runsEnd; run += RUN_STRIDE) {
      for (let k = runs[run + 4]!; k < runs[run + 5]!; k += CURVE_STRIDE) {
        if (curves[k + 4] === 0) continue;
        radius = Math.abs(curves[k + 4]!);
        const [x, y] = [curves[k + 2]!, curves[k + 3]!];
        if (centres.at(-2) !== x || centres.at(-1) !== y) centres.push(x, y);
      }
    }
    this.#centres = centres;
    this.#radius = radius;
  }

  /** Says whether all of a box is within reach; where it says no it may still be. */
  holds([minX, minY, maxX, maxY]: BBox): boolean {
    // the diagonal is too long for any centre
    if ((maxX - minX) ** 2 + (maxY - minY) ** 2 > 4 * this.#radius ** 2) return false;
    const nearest = this.#findNearest((minX + maxX) / 2, (minY + maxY) / 2);
    const x = this.#centres[2 * nearest]!;
    const y = this.#centres[2 * nearest + 1]!;
    const farX = Math.max(x - minX, maxX - x);
    const farY = Math.max(y - minY, maxY - y);
    return farX * farX + farY * farY <= this.#radius * this.#radius;
  }

  #findNearest(x: number, y: number): number {
    this.#index ??= indexPoints(this.#centres);
    return this.#index.neighbors(x, y, 1)[0]!;
  }
}

function indexPoints(points: readonly number[]): Flatbush {
  const index = new Flatbush(points.length / 2);
  for (let i = 0; i < points.length; i += 2) index.add(points[i]!, points[i + 1]!);
  index.finish();
  return index;
}
