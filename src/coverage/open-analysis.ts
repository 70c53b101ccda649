import { TooMuchWorkError } from '../geometry/sweep/work.ts';
import { type Diagnostic, joinDiagnostics } from '../model/diagnostic.ts';
import type { ScenarioEdit } from '../model/scenario.ts';
import { readResult } from './compute-coverage.ts';
import type { CoverageSession } from './coverage-session.ts';
import { limitSteps } from './limits.ts';
import type { CoverageResult } from './result.ts';
import type { RunOptions } from './run-options.ts';
import { compareResult, noteState } from './scenario/compare-states.ts';
import { EditedParks } from './scenario/edited-parks.ts';

/** A result and what its reader should know. */
export interface ReadAnalysis {
  readonly result: CoverageResult;
  readonly notices: readonly Diagnostic[];
}

/** A check that stays open: results are read from it as its layers are, and with scenarios on top of them. */
export class OpenAnalysis {
  readonly session: CoverageSession;
  readonly #parks: EditedParks;
  /** What was noticed before anything was computed; it comes first. */
  readonly #noticed: readonly Diagnostic[];
  #edits: readonly ScenarioEdit[] = [];

  constructor(session: CoverageSession, noticed: readonly Diagnostic[]) {
    this.session = session;
    this.#parks = new EditedParks(session);
    this.#noticed = noticed;
  }

  /** The edits that are shown on top of the layers. */
  get edits(): readonly ScenarioEdit[] {
    return this.#edits;
  }

  /**
   * Shows edits in the place of those before, and measures what they change. Returns false where their outlines cross so
   * often that measuring them would take hours; the analysis is then of no more use.
   *
   * @throws RangeError when an edit speaks of a park that there is not
   * @throws the signal's reason when it is aborted
   */
  show(edits: readonly ScenarioEdit[], options: RunOptions = {}): boolean {
    const { work } = this.session.areas;
    const polygons = edits.flatMap((edit) => ('polygons' in edit ? edit.polygons : []));
    const vertices = polygons.flat().reduce((sum, ring) => sum + ring.length / 2, 0);
    work.mostSteps = work.steps + (options.mostSteps ?? limitSteps(this.session.input, vertices));
    try {
      this.#parks.show(edits);
      this.#edits = edits;
      this.session.update(options);
      return true;
    } catch (error) {
      if (!(error instanceof TooMuchWorkError)) throw error;
      return false;
    } finally {
      work.mostSteps = Infinity;
    }
  }

  /** Reads the whole result of what is shown. */
  read(options: RunOptions = {}): ReadAnalysis {
    return this.#tell(readResult(this.session, options));
  }

  /**
   * Shows a scenario and reads its result with what it has changed since other edits: by default since the layers alone.
   * Null where it is too complex to be measured; the analysis is then of no more use.
   *
   * @throws as `show` does
   */
  readScenario(
    edits: readonly ScenarioEdit[],
    options: RunOptions = {},
    against: readonly ScenarioEdit[] = [],
  ): ReadAnalysis | null {
    if (!this.show(against, options)) return null;
    const before = noteState(this.session);
    if (!this.show(edits, options)) return null;
    return this.#tell(compareResult(this.session, readResult(this.session, options), before));
  }

  #tell(result: CoverageResult): ReadAnalysis {
    return { result, notices: joinDiagnostics(this.#noticed, result.diagnostics) };
  }
}
