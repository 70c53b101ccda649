import type { CurveBuffer } from './curve-buffer.ts';
import { findCrossings } from './curve-crossings.ts';
import type { Work } from './work.ts';

/** More curves than this are sorted by the engine's own sort. */
const INSERTION_SORT_UP_TO = 256;

/**
 * Finds the rows that cut a window into strips: those in which a curve begins, ends or crosses another one, and those of
 * level lines. Between two neighbouring rows the curves keep their order from left to right.
 *
 * The object holds scratch memory that is used again for each window.
 */
export class StripRows {
  /** The curves by their lowest row; valid up to the buffer's count, until the next call. */
  curvesByRow = new Int32Array(64);
  /** The rows from the lowest to the highest; rows may come twice, and there may be more places than rows. */
  rows = new Float64Array(256);

  readonly #curves: CurveBuffer;
  readonly #work: Work;

  constructor(curves: CurveBuffer, work: Work) {
    this.#curves = curves;
    this.#work = work;
  }

  /** Finds the rows of the curves in the buffer; returns how many they are. */
  find(): number {
    const curves = this.#curves;
    const { count, lo, hi, minX, maxX } = curves;
    const isLong = count > INSERTION_SORT_UP_TO;
    this.#sortCurves(isLong);
    const order = this.curvesByRow;
    let sorted = this.#takeLevelRows();
    for (let i = 0; i < count; i++) {
      const a = order[i]!;
      const top = hi[a]!;
      const from = minX[a]!;
      const to = maxX[a]!;
      let size = sorted;
      this.#reserve(size + 2 * count + 2);
      const rows = this.rows;
      rows[size++] = lo[a]!;
      rows[size++] = top;
      // curves come by their lowest row: from the first one above this curve on, none meets it
      let j = i + 1;
      for (; j < count; j++) {
        const b = order[j]!;
        if (lo[b]! >= top) break;
        if (minX[b]! <= to && maxX[b]! >= from) size = findCrossings(curves, a, b, rows, size);
      }
      this.#work.add(j - i);
      sorted = isLong ? size : this.#sortRows(sorted, size);
    }
    if (isLong) this.rows.subarray(0, sorted).sort();
    return sorted;
  }

  #sortCurves(isLong: boolean): void {
    const { count, lo } = this.#curves;
    if (this.curvesByRow.length < count) this.curvesByRow = new Int32Array(2 * count);
    const order = this.curvesByRow;
    for (let i = 0; i < count; i++) order[i] = i;
    if (isLong) {
      order.subarray(0, count).sort((a, b) => lo[a]! - lo[b]!);
      return;
    }
    for (let i = 1; i < count; i++) {
      const curve = order[i]!;
      const key = lo[curve]!;
      let j = i - 1;
      while (j >= 0 && lo[order[j]!]! > key) order[j + 1] = order[j--]!;
      order[j + 1] = curve;
    }
  }

  /** Begins with the rows of level lines; returns how many they are. */
  #takeLevelRows(): number {
    const { rows, rowCount } = this.#curves;
    this.#reserve(rowCount);
    for (let i = 0; i < rowCount; i++) this.rows[i] = rows[i]!;
    return this.#sortRows(0, rowCount);
  }

  /**
   * Sorts the rows from `sorted` to `size` in among those before, leaving out repeated ones; returns how many there are
   * then. Curves come by their lowest row, so few of the rows before are above the new ones.
   */
  #sortRows(sorted: number, size: number): number {
    const rows = this.rows;
    let kept = sorted;
    for (let i = sorted; i < size; i++) {
      const row = rows[i]!;
      let position = kept;
      while (position > 0 && rows[position - 1]! > row) position--;
      if (position > 0 && rows[position - 1] === row) continue;
      for (let j = kept++; j > position; j--) rows[j] = rows[j - 1]!;
      rows[position] = row;
    }
    return kept;
  }

  #reserve(size: number): void {
    if (size <= this.rows.length) return;
    const grown = new Float64Array(2 * this.rows.length + size);
    grown.set(this.rows);
    this.rows = grown;
  }
}
