import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { GapFeature, ServiceAreaFeature } from '../../coverage/check/drawn-coverage.ts';
import type { StandardRow } from '../../coverage/compare-standards.ts';
import type { CoverageInput, CoverageResult } from '../../coverage/result.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Progress } from '../../model/progress.ts';
import { LAYER_ROLES, type LayerRole, type SizeRule, type Switch, type Verification } from '../../model/vocabulary.ts';
import type { SiteExplanation } from '../../worker/analysis-protocol.ts';

/** What the map draws of a result, in degrees. */
export interface CoverageDrawing {
  /** Service areas, with `radius` in metres. */
  readonly serviceAreas: FeatureCollection<MultiPolygon, ServiceAreaFeature['properties']>;
  /** Uncovered land of each block. */
  readonly gaps: FeatureCollection<MultiPolygon, GapFeature['properties']>;
  /** Covered and uncovered residential land, with `covered: boolean`. */
  readonly land: FeatureCollection;
}

/** What is asked: another question has another result. */
export interface CoverageQuestion {
  /** Id of a standard; null for the district's own choice. */
  readonly standard: string | null;
  /** What counts beside the default. */
  readonly include: readonly Switch[];
  /** Whether the schematic parks that the plan names count too. */
  readonly includeNamed: boolean;
  /** What belongs to a park's size besides its own ground. */
  readonly parkSize: readonly SizeRule[];
  /** Whether layers that contradict each other are computed all the same; asked anew of other layers. */
  readonly insist: boolean;
}

/** The coverage check of one map. */
export interface CoverageState extends CoverageQuestion {
  /** `idle`: nobody has computed an answer to the question yet. */
  readonly phase: 'idle' | 'running' | 'done' | 'failed';
  readonly progress: Progress | null;
  /** What the result is the answer to, and the layers that took part; the question above may have changed since. */
  readonly answered: { readonly question: CoverageQuestion; readonly roles: readonly LayerRole[] } | null;
  /** The last good result: it stays while another is computed, and when that fails. */
  readonly result: CoverageResult | null;
  readonly drawing: CoverageDrawing | null;
  /** Turf's independent answer to the same question. */
  readonly verification: Verification | null;
  /** What the reader of the result should know, in the order in which it is told. */
  readonly notices: readonly Diagnostic[];
  /** What was asked of single blocks and parks of the result, by their id. */
  readonly explanations: ReadonlyMap<string, SiteExplanation>;
  /** The same layers by every standard, the one of the result first; null before somebody asks. */
  readonly comparison: readonly StandardRow[] | null;
  /** Why there is no newer result. */
  readonly problems: readonly Diagnostic[];
  /** The layers contradict each other, and the reader may have them computed all the same. */
  readonly mayInsist: boolean;
}

export const INITIAL_COVERAGE: CoverageState = {
  phase: 'idle',
  progress: null,
  answered: null,
  result: null,
  drawing: null,
  verification: null,
  notices: [],
  explanations: new Map(),
  comparison: null,
  problems: [],
  mayInsist: false,
  standard: null,
  include: [],
  includeNamed: false,
  parkSize: [],
  insist: false,
};

/** What a result answers: the question as it was put, and the layers that took part. */
export function describeQuestion(
  { standard, include, includeNamed, parkSize, insist }: CoverageQuestion,
  input: CoverageInput,
): NonNullable<CoverageState['answered']> {
  const given: Partial<Record<LayerRole, unknown>> = { ...input };
  return {
    question: { standard, include, includeNamed, parkSize, insist },
    roles: LAYER_ROLES.filter((role) => !!given[role]),
  };
}

/** The check with another question, to be answered anew; the same where the question is the same. */
export function askCoverage(coverage: CoverageState, question: Partial<CoverageQuestion>): CoverageState {
  const names = Object.keys(question) as (keyof CoverageQuestion)[];
  if (names.every((name) => Object.is(coverage[name], question[name]))) return coverage;
  return { ...coverage, ...question, phase: 'idle' };
}

/** The check before it has computed anything, with the question that was asked last. */
export function forgetAnswer({ standard, include, includeNamed, parkSize }: CoverageState): CoverageState {
  return { ...INITIAL_COVERAGE, standard, include, includeNamed, parkSize };
}
