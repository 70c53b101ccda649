import { type Diagnostic, joinDiagnostics } from '../model/diagnostic.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Verification } from '../model/vocabulary.ts';
import type { CoverageDrawing } from './check/coverage-drawing.ts';
import type { DrawnCoverage, DrawOptions } from './check/drawn-coverage.ts';
import { CoverageSession } from './coverage-session.ts';
import { findContradictions } from './find-contradictions.ts';
import { OpenAnalysis, type ReadAnalysis } from './open-analysis.ts';
import type { RunOptions } from './run-options.ts';
import { listMended } from './list-mended.ts';
import type { CoverageInput, CoverageRefusal, CoverageResult } from './result.ts';

/** Parks and blocks that are drawn between two pauses: some tens of milliseconds, at most. */
const SLICE = 16;

/** What a check is asked. */
export interface CheckRequest {
  readonly input: CoverageInput;
  /** What was found while the layers and standards were read; it comes first among the notices. */
  readonly found?: readonly Diagnostic[];
  /** Whether Turf draws the areas and computes them a second time. */
  readonly draw: boolean;
  /** Whether to compute although the layers contradict each other; the notices then say that they do. */
  readonly insist?: boolean;
  /** Only says whether the layers contradict each other: the answer is a refusal, without a word where they do not. */
  readonly onlyReviews?: boolean;
  /** Changes to the parks: the result is that of the changed layer, and says what has changed. */
  readonly scenario?: Scenario | null;
}

/** The second computation of a result, and its drawing. */
export interface SecondOpinion {
  /** Null where Turf was not asked, or failed: the notices say so. */
  readonly drawn: DrawnCoverage | null;
  readonly verification: Verification | null;
  /** All that the reader of the result should know, in the order in which it is told. */
  readonly notices: readonly Diagnostic[];
}

/** The answer of a check: the exact result, and what the second computation says of it. */
export interface Check extends SecondOpinion {
  readonly outcome: 'done';
  readonly result: CoverageResult;
}

/** How a drawing is made. */
export interface OpinionOptions extends DrawOptions {
  /** A drawing of the same analysis that was stopped, to go on with. */
  readonly drawing?: CoverageDrawing | null;
  /** A drawing of the same layers with other parks: what these do not change is taken from it. */
  readonly earlier?: CoverageDrawing | null;
  /** Gets the drawing before anything is drawn: it can be gone on with after a stop. */
  readonly onDrawing?: (drawing: CoverageDrawing) => void;
  /** Waited for now and then, so that the thread can hear of a stop meanwhile. */
  readonly pause?: () => Promise<void>;
}

/** How a check reports on its way. */
export interface CheckOptions extends OpinionOptions {
  /** Gets the open analysis before anything is computed from it, to ask more of it later. */
  readonly onOpen?: (analysis: OpenAnalysis) => void;
  /** Gets the number as soon as it is there; drawing takes longer. */
  readonly onResult?: (result: CoverageResult, notices: readonly Diagnostic[]) => void;
}

/**
 * Opens the analysis of a check, before anything is computed of it. Layers that contradict each other are refused unless
 * the reader insists: their figure would be false, and would not look it.
 *
 * @throws the signal's reason when it is aborted
 */
export function openAnalysis(
  { input, found = [], insist = false, onlyReviews = false, scenario = null }: CheckRequest,
  options: RunOptions = {},
): OpenAnalysis | CoverageRefusal {
  const session = CoverageSession.open(input, { ...options, measures: !onlyReviews });
  if (!(session instanceof CoverageSession)) {
    return { outcome: 'refused', diagnostics: joinDiagnostics(found, session.diagnostics) };
  }
  // a scenario may bring the first park that counts
  const contradictions = findContradictions(session).filter(({ code }) => !scenario || code !== 'no-park-counts');
  if (onlyReviews || (contradictions.length > 0 && !insist)) {
    return { outcome: 'refused', diagnostics: joinDiagnostics(found, contradictions), mayInsist: true };
  }
  const insisted = contradictions.map((diagnostic): Diagnostic => ({ ...diagnostic, severity: 'warning' }));
  return new OpenAnalysis(session, [...found, ...listMended(input), ...insisted]);
}

/**
 * Conducts a whole check, for the page and the command line alike: opens the analysis, computes the result, then has
 * Turf draw it and compute it again, and gathers what is to be said of it. A drawing that fails does not cost the
 * number: it is told of as the notice `drawing-failed`.
 *
 * @throws the signal's reason when it is aborted
 */
export async function runCheck(request: CheckRequest, options: CheckOptions = {}): Promise<Check | CoverageRefusal> {
  const { input, found = [], draw, scenario } = request;
  const analysis = openAnalysis(request, options);
  if (!(analysis instanceof OpenAnalysis)) return analysis;
  options.onOpen?.(analysis);
  const read = scenario ? await readScenario(analysis, scenario, options) : analysis.read(options);
  if (!read) {
    const diagnostic: Diagnostic = { code: 'too-complex', params: {}, severity: 'error', layer: input.parks.name };
    return { outcome: 'refused', diagnostics: joinDiagnostics(found, [diagnostic]) };
  }
  const { result, notices } = read;
  options.onResult?.(result, notices);
  if (!draw) return { outcome: 'done', result, drawn: null, verification: null, notices };
  const opinion = await drawAndVerify(analysis.session, options);
  return { outcome: 'done', result, ...opinion, notices: [...notices, ...opinion.notices] };
}

async function readScenario(
  analysis: OpenAnalysis,
  { edits }: Scenario,
  options: RunOptions,
): Promise<ReadAnalysis | null> {
  const { ScenarioAnalysis } = await import('./scenario/scenario-analysis.ts');
  return new ScenarioAnalysis(analysis).read(edits, options);
}

/**
 * Has Turf draw an open analysis, with all changes made so far, and compare its area with the exact one. The notices
 * are those of the drawing alone.
 *
 * @throws the signal's reason when it is aborted
 */
export async function drawAndVerify(session: CoverageSession, options: OpinionOptions = {}): Promise<SecondOpinion> {
  const { signal, pause } = options;
  try {
    // Turf takes longer to load than a small district to compute
    const { CoverageDrawing } = await import('./check/coverage-drawing.ts');
    const { reviewVerification, verifyCoverage } = await import('./check/verification.ts');
    const drawing = options.drawing ?? new CoverageDrawing(session, options.earlier);
    options.onDrawing?.(drawing);
    if (options.drawing) handOn(drawing.read(), options);
    while (!drawing.isDone) {
      drawing.draw(options, pause ? SLICE : Infinity);
      await pause?.();
      signal?.throwIfAborted();
    }
    const drawn = drawing.read();
    const verification = verifyCoverage(drawn, session.readReadings());
    return { drawn, verification, notices: reviewVerification(session, drawn, verification) };
  } catch (error) {
    signal?.throwIfAborted();
    const message = error instanceof Error ? error.message : String(error);
    const layer = session.input.parks.name;
    const failure = { code: 'drawing-failed', params: { message }, severity: 'warning', layer } as const;
    return { drawn: null, verification: null, notices: [failure] };
  }
}

/** What was drawn before a stop: who listens now may not have heard all of it. */
function handOn({ serviceAreas, gaps }: DrawnCoverage, { onServiceAreas, onGaps }: OpinionOptions): void {
  onServiceAreas?.(serviceAreas.features);
  onGaps?.(gaps.features);
}
