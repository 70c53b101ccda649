import type { CoverageState } from '../../state/coverage/coverage-state.ts';

type StandardRow = NonNullable<CoverageState['comparison']>[number];
type Turns = Pick<StandardRow, 'gained' | 'lost'>;

/**
 * The blocks that turn from one standard to another, by their index. Both are told by how they differ from the same
 * third, the standard in use: a block that both differ in is the same by both.
 */
export function turnBetween(from: Turns, to: Turns): Turns {
  const without = (blocks: readonly number[], others: readonly number[]): number[] => {
    const known = new Set(others);
    return blocks.filter((index) => !known.has(index));
  };
  return {
    gained: [...without(to.gained, from.gained), ...without(from.lost, to.lost)],
    lost: [...without(from.gained, to.gained), ...without(to.lost, from.lost)],
  };
}
