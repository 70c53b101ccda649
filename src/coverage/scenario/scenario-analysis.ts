import { TooMuchWorkError } from '../../geometry/sweep/work.ts';
import type { ScenarioEdit } from '../../model/scenario.ts';
import { readResult } from '../compute-coverage.ts';
import { limitSteps } from '../limits.ts';
import type { OpenAnalysis, ReadAnalysis } from '../open-analysis.ts';
import type { RunOptions } from '../run-options.ts';
import { compareResult, noteState } from './compare-states.ts';
import { EditedParks } from './edited-parks.ts';

/** An open check with scenarios on top of its layers, one after the other. */
export class ScenarioAnalysis {
  readonly analysis: OpenAnalysis;
  readonly #parks: EditedParks;

  constructor(analysis: OpenAnalysis) {
    this.analysis = analysis;
    this.#parks = new EditedParks(analysis.session);
  }

  /**
   * Shows edits in the place of those before, and measures what they change. Returns false where their outlines cross so
   * often that measuring them would take hours; the analysis is then of no more use.
   *
   * @throws RangeError when an edit speaks of a park that there is not
   * @throws the signal's reason when it is aborted
   */
  show(edits: readonly ScenarioEdit[], options: RunOptions = {}): boolean {
    const { session } = this.analysis;
    const { work } = session.areas;
    const polygons = edits.flatMap((edit) => ('polygons' in edit ? edit.polygons : []));
    const vertices = polygons.flat().reduce((sum, ring) => sum + ring.length / 2, 0);
    work.mostSteps = work.steps + (options.mostSteps ?? limitSteps(session.input, vertices));
    try {
      this.#parks.show(edits);
      session.update(options);
      return true;
    } catch (error) {
      if (!(error instanceof TooMuchWorkError)) throw error;
      return false;
    } finally {
      work.mostSteps = Infinity;
    }
  }

  /**
   * Shows edits and reads their result, with what they have changed since others: by default since the layers alone.
   * Null where they are too complex to be measured; the analysis is then of no more use.
   *
   * @throws as `show` does
   */
  read(
    edits: readonly ScenarioEdit[],
    options: RunOptions = {},
    against: readonly ScenarioEdit[] = [],
  ): ReadAnalysis | null {
    const { session } = this.analysis;
    if (!this.show(against, options)) return null;
    const before = noteState(session);
    if (!this.show(edits, options)) return null;
    return this.analysis.tell(compareResult(session, readResult(session, options), before));
  }
}
