import type { SitesFound } from '../../coverage/scenario/search-sites.ts';
import type { SiteGoal } from '../../coverage/scenario/suggest-sites.ts';
import type { CoverageResult } from '../../coverage/result.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { LoadedDistrict } from '../../model/loaded-district.ts';
import type { Progress } from '../../model/progress.ts';
import type { LngLatPolygons } from '../../model/scenario.ts';
import type { UserLayers } from '../user-layers/user-layer.ts';

/** What a search was made on. */
export interface SuggestBasis {
  readonly result: CoverageResult;
  readonly loaded: LoadedDistrict | null;
  readonly userLayers: UserLayers | null;
}

/** The search for the next sites of one map, and what it has found last. */
export interface SuggestState {
  /** `stopped` and `failed`: what was found before stays. */
  readonly phase: 'idle' | 'running' | 'done' | 'stopped' | 'failed';
  readonly progress: Progress | null;
  readonly found: SitesFound | null;
  /** What was asked for what is found, and what stood then: gains are on top of that. */
  readonly goal: SiteGoal | null;
  readonly basis: SuggestBasis | null;
  readonly notices: readonly Diagnostic[];
  /** The shapes of sites that have become parks of a scenario, by their number among the candidates. */
  readonly accepted: ReadonlyMap<number, LngLatPolygons>;
}

export const NO_SUGGESTION: SuggestState = {
  phase: 'idle',
  progress: null,
  found: null,
  goal: null,
  basis: null,
  notices: [],
  accepted: new Map(),
};
