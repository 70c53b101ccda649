import { type Diagnostic, joinDiagnostics } from '../model/diagnostic.ts';
import { readResult } from './compute-coverage.ts';
import type { CoverageSession } from './coverage-session.ts';
import type { CoverageResult } from './result.ts';
import type { RunOptions } from './run-options.ts';

/** A result and what its reader should know. */
export interface ReadAnalysis {
  readonly result: CoverageResult;
  readonly notices: readonly Diagnostic[];
}

/** A check that stays open, with what was noticed before anything was computed. */
export class OpenAnalysis {
  readonly session: CoverageSession;
  readonly #noticed: readonly Diagnostic[];

  constructor(session: CoverageSession, noticed: readonly Diagnostic[] = []) {
    this.session = session;
    this.#noticed = noticed;
  }

  /** Reads the whole result as the parks are now. */
  read(options: RunOptions = {}): ReadAnalysis {
    return this.tell(readResult(this.session, options));
  }

  /** Puts what is to be known beside a result: what was noticed first comes first. */
  tell(result: CoverageResult): ReadAnalysis {
    return { result, notices: joinDiagnostics(this.#noticed, result.diagnostics) };
  }
}
