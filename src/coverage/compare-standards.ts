import { readResult } from './compute-coverage.ts';
import type { ScenarioEdit } from '../model/scenario.ts';
import { CoverageSession } from './coverage-session.ts';
import { OpenAnalysis } from './open-analysis.ts';
import { ScenarioAnalysis } from './scenario/scenario-analysis.ts';
import type { CoverageInput, CoverageResult, Reading } from './result.ts';
import type { RunOptions } from './run-options.ts';
import type { Standard } from './rules/standard.ts';

/** A block is within reach where at least this share of it is. */
const REACHED_SHARE = 0.5;

/** The same layers by one of several standards. */
export interface StandardRow {
  readonly id: string;
  /** The standard's own reading. */
  readonly reading: Reading;
  readonly target: CoverageResult['target'];
  /** Parks that count. */
  readonly counted: number;
  /** Indices of blocks that are within reach by this standard and not by the first, and the other way round. */
  readonly gained: readonly number[];
  readonly lost: readonly number[];
}

/** What is compared: layers, with edits on top of them, by several standards. */
export interface StandardsQuestion {
  readonly input: CoverageInput;
  readonly edits: readonly ScenarioEdit[];
  readonly standards: readonly Standard[];
}

/**
 * Compares standards on the same layers: each one's tiered reading, and the blocks that turn against the first one. A
 * block is within reach where at least half of its land is. A standard by which nothing can be computed has no row, nor
 * one by which the edits are too complex.
 *
 * @throws the signal's reason when it is aborted
 */
export function compareStandards(
  { input, edits, standards }: StandardsQuestion,
  { onProgress, signal }: RunOptions = {},
): StandardRow[] {
  const rows: StandardRow[] = [];
  let first: ReadonlySet<number> | null = null;
  for (const [done, standard] of standards.entries()) {
    signal?.throwIfAborted();
    onProgress?.({ stage: 'standards', done, total: standards.length });
    // a target of the reader's would be one line for all
    const session = CoverageSession.open({ ...input, standard, target: null }, { signal });
    if (!(session instanceof CoverageSession)) continue;
    if (edits.length > 0 && !new ScenarioAnalysis(new OpenAnalysis(session)).show(edits, { signal })) continue;
    const result = readResult(session, { signal, ownContributions: false });
    const reached = listReached(result);
    first ??= reached;
    rows.push({
      id: standard.id,
      reading: result.readings.tiered,
      target: result.target,
      counted: result.parks.items.filter(({ counted }) => counted).length,
      gained: [...reached].filter((index) => !first!.has(index)),
      lost: [...first].filter((index) => !reached.has(index)),
    });
  }
  return rows;
}

function listReached({ blocks }: CoverageResult): Set<number> {
  const reached = blocks.filter(({ area, ratio }) => area > 0 && ratio !== null && ratio >= REACHED_SHARE);
  return new Set(reached.map(({ index }) => index));
}
