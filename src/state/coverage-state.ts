import type { FeatureCollection } from 'geojson';
import type { CoverageResult } from '../coverage/result.ts';
import type { Switch } from '../coverage/what-counts.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Progress } from '../model/progress.ts';
import type { SiteExplanation } from '../worker/analysis-protocol.ts';

/** Turf's independent answer to the same question, and how far it is from the exact one (ratios, 0 to 1). */
export interface Verification {
  readonly ratio: number;
  readonly difference: number;
  /** Polygons for arcs, or more than they can explain. */
  readonly explanation: 'none' | 'arcs' | 'unexplained';
}

/** What the map draws of a result, in degrees. */
export interface CoverageDrawing {
  /** Service areas, with `radius` in metres. */
  readonly serviceAreas: FeatureCollection;
  /** Covered and uncovered residential land, with `covered: boolean`. */
  readonly land: FeatureCollection;
}

/** The coverage check of one map. */
export interface CoverageState {
  readonly phase: 'idle' | 'running' | 'done' | 'failed';
  readonly progress: Progress | null;
  /** The last good result: it stays while another is computed, and when that fails. */
  readonly result: CoverageResult | null;
  readonly drawing: CoverageDrawing | null;
  readonly verification: Verification | null;
  /** What was asked of single blocks and parks of the result, by their id. */
  readonly explanations: ReadonlyMap<string, SiteExplanation>;
  /** Why there is no newer result. */
  readonly problems: readonly Diagnostic[];
  /** Id of a standard; null for the district's own choice. */
  readonly standard: string | null;
  /** What counts beside the default. */
  readonly include: readonly Switch[];
  /** Whether the schematic parks that the plan names count too. */
  readonly includeNamed: boolean;
}

export const INITIAL_COVERAGE: CoverageState = {
  phase: 'idle',
  progress: null,
  result: null,
  drawing: null,
  verification: null,
  explanations: new Map(),
  problems: [],
  standard: null,
  include: [],
  includeNamed: false,
};
