import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { ChangeFeature } from '../coverage/check/draw-change.ts';
import type { GapFeature, ServiceAreaFeature } from '../coverage/check/drawn-coverage.ts';
import type { BlockExplanation } from '../coverage/explain-block.ts';
import type { StandardRow, StandardsQuestion } from '../coverage/compare-standards.ts';
import type { BlockMends } from '../coverage/scenario/find-mends.ts';
import type { SiteQuestion, SiteSearch, SitesFound } from '../coverage/scenario/search-sites.ts';
import type { CoverageRefusal, CoverageResult, Readings } from '../coverage/result.ts';
import type { ReadAnalysis } from '../coverage/open-analysis.ts';
import type { CheckRequest, SecondOpinion } from '../coverage/run-check.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Progress } from '../model/progress.ts';
import type { ScenarioEdit } from '../model/scenario.ts';
import type { SiteId } from '../model/vocabulary.ts';
import type { Workbook } from '../report/workbook.ts';

/** What can be asked of the analysis. Layers travel as typed arrays, which are quick to copy. */
export type AnalysisTask =
  | { readonly kind: 'check'; readonly request: CheckRequest }
  /** Opens the analysis of an earlier check again, in a new worker; it has no answer of its own. */
  | { readonly kind: 'reopen'; readonly request: CheckRequest }
  /** Shows a scenario on the open analysis, and reads its result beside that of other edits. */
  | { readonly kind: 'show'; readonly edits: readonly ScenarioEdit[]; readonly against: readonly ScenarioEdit[] }
  /** Shows a scenario for as long as it is being drawn: the figures that follow a pointer. */
  | { readonly kind: 'try'; readonly edits: readonly ScenarioEdit[]; readonly park: SiteId | null }
  /** Draws the land that lies between two drawings of gaps. */
  | { readonly kind: 'draw-change'; readonly before: readonly GapFeature[]; readonly now: readonly GapFeature[] }
  | { readonly kind: 'explain'; readonly what: 'block' | 'park'; readonly site: SiteId }
  /** Finds what would cover a block, and what that would bring. */
  | { readonly kind: 'mend'; readonly block: SiteId }
  /** Searches for the next sites, the parks of the open analysis being as they are. */
  | { readonly kind: 'suggest'; readonly question: SiteQuestion }
  /** Compares standards on the same layers, the first with the others; no analysis need be open. */
  | { readonly kind: 'compare'; readonly question: StandardsQuestion }
  /** Writes a file for Excel; no analysis need be open. */
  | { readonly kind: 'write-workbook'; readonly workbook: Workbook }
  /** Draws, or goes on with a drawing of the same analysis that was stopped. */
  | { readonly kind: 'draw' }
  /** Stops the drawing of another task, at once and without an answer; what is drawn is kept. */
  | { readonly kind: 'stop-drawing'; readonly of: number };

/** A task with its number; answers carry the same number. */
export interface AnalysisRequest {
  readonly id: number;
  readonly task: AnalysisTask;
}

/** What a scenario gives while it is being drawn. */
export interface TrialAnswer {
  readonly readings: Readings;
  /** Tiered ratios of the blocks by row. */
  readonly blockRatios: readonly (number | null)[];
  /** The park that is being drawn: its size (m²), and how far it serves; null where it does not count, or is not there. */
  readonly park: { readonly area: number; readonly radius: number | null; readonly reach: MultiPolygon | null } | null;
}

/** What lies around a park or block. */
export type SiteExplanation = Pick<BlockExplanation, 'nearest'>;

/** What each kind of task answers. */
export interface AnalysisAnswers {
  /** The result itself went before, as a reply of its own. */
  readonly check: (SecondOpinion & { readonly outcome: 'done' }) | CoverageRefusal;
  readonly reopen: null;
  /** Null where the scenario is too complex to be measured: the analysis is then as its layers are. */
  readonly show: ReadAnalysis | null;
  readonly try: TrialAnswer | null;
  readonly 'draw-change': FeatureCollection<MultiPolygon, ChangeFeature['properties']>;
  readonly explain: SiteExplanation;
  readonly mend: BlockMends;
  readonly suggest: SiteSearch | CoverageRefusal;
  readonly draw: SecondOpinion;
  readonly compare: readonly StandardRow[];
  readonly 'write-workbook': ArrayBuffer;
}

/** What comes back: a word that the worker runs, and then any number of reports and parts and one answer or failure. */
export type AnalysisReply =
  /** To nobody: browsers report a worker that they refuse later, as an event, or not at all. */
  | { readonly id: 0; readonly kind: 'hello' }
  | { readonly id: number; readonly kind: 'progress'; readonly progress: Progress }
  | { readonly id: number; readonly kind: 'service-areas'; readonly features: readonly ServiceAreaFeature[] }
  | { readonly id: number; readonly kind: 'gaps'; readonly features: readonly GapFeature[] }
  | { readonly id: number; readonly kind: 'sites'; readonly found: SitesFound }
  | {
      readonly id: number;
      readonly kind: 'result';
      readonly result: CoverageResult;
      readonly notices: readonly Diagnostic[];
    }
  | { readonly id: number; readonly kind: 'answer'; readonly answer: AnalysisAnswers[keyof AnalysisAnswers] }
  | { readonly id: number; readonly kind: 'failure'; readonly message: string };
