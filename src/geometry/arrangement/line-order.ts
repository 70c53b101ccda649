/** Lines kept together before a block is halved. */
const MOST_IN_BLOCK = 256;

/**
 * The lines that a sweep from west to east stands on, from south to north. Kept in short blocks, so that putting a line in
 * or taking it out costs little even where very many stand side by side.
 */
export class LineOrder {
  readonly #blocks: number[][] = [[]];
  readonly #blockOf = new Map<number, number[]>();

  /**
   * Puts lines, themselves in order, above all those that `isBelow` says yes to.
   *
   * @returns the line just below them, or −1.
   */
  insert(lines: readonly number[], isBelow: (line: number) => boolean): number {
    const blocks = this.#blocks;
    let [low, high] = [0, blocks.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBelow(blocks[middle]!.at(-1)!)) low = middle + 1;
      else high = middle;
    }
    const block = blocks[low]!;
    let [at, end] = [0, block.length];
    while (at < end) {
      const middle = (at + end) >> 1;
      if (isBelow(block[middle]!)) at = middle + 1;
      else end = middle;
    }
    const below = at > 0 ? block[at - 1]! : (blocks[low - 1]?.at(-1) ?? -1);
    block.splice(at, 0, ...lines);
    for (const line of lines) this.#blockOf.set(line, block);
    if (block.length > MOST_IN_BLOCK) this.#split(low);
    return below;
  }

  remove(line: number): void {
    const block = this.#blockOf.get(line);
    if (!block) return;
    this.#blockOf.delete(line);
    block.splice(block.indexOf(line), 1);
    if (block.length === 0 && this.#blocks.length > 1) this.#blocks.splice(this.#blocks.indexOf(block), 1);
  }

  #split(number: number): void {
    const block = this.#blocks[number]!;
    const pieces: number[][] = [];
    while (block.length > MOST_IN_BLOCK / 2) pieces.unshift(block.splice(-MOST_IN_BLOCK / 2));
    for (const piece of pieces) for (const line of piece) this.#blockOf.set(line, piece);
    if (block.length === 0) this.#blocks.splice(number, 1, ...pieces);
    else this.#blocks.splice(number + 1, 0, ...pieces);
  }
}
