import type { Diagnostic } from '../model/diagnostic.ts';
import type { View } from '../model/district.ts';
import type { LoadedDistrict } from '../model/loaded-district.ts';
import type { Language } from '../model/localized.ts';
import type { Standard } from '../model/standard.ts';
import type { Catalogue } from '../plan/catalogue.ts';
import { INITIAL_COVERAGE, type CoverageState } from './coverage/coverage-state.ts';
import { NO_SCENARIOS, type ScenarioState } from './scenario/scenario-state.ts';
import { NO_SUGGESTION, type SuggestState } from './scenario/suggest-state.ts';
import type { Sketches } from './sketches.ts';
import { NO_WORK, type WorkState } from './project/work-state.ts';
import type { UserLayers } from './user-layers/user-layer.ts';

export const THEMES = ['light', 'dark', 'auto'] as const;

export type Theme = (typeof THEMES)[number];

/** The element's reflected status; `ready` is the first complete drawing of the current view. */
export type Phase = 'loading' | 'ready' | 'error' | 'text-only';

/** Where the map looks, and who moved it there. */
export interface Camera {
  readonly center: readonly [lng: number, lat: number];
  readonly zoom: number;
  readonly bearing: number;
  readonly movedBy: 'reader' | 'command';
}

/** All that one map on a page knows. Replaced as a whole, never changed in place. */
export interface MapState {
  readonly phase: Phase;
  /** Why text stands in for the map, while the phase is `text-only`; else of no meaning. */
  readonly obstacle: Diagnostic | null;
  /** The district as it is shown: with the layers that the reader brought, where there are any. */
  readonly loaded: LoadedDistrict | null;
  /** The district with the parks of the scenario that is shown; null while the baseline is. */
  readonly edited: LoadedDistrict | null;
  /** True while the plan of `loaded` is known and its layers are not: there is a list, and nothing to draw or to check. */
  readonly awaitsLayers: boolean;
  /** The layers that the reader brought; null while the district's own are shown. */
  readonly userLayers: UserLayers | null;
  readonly catalogue: Catalogue | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly view: View;
  /** Id of a generation; null until a district is loaded, then the newest unless chosen. */
  readonly generation: string | null;
  /** Layers switched by hand, against what the view and the generation would show. */
  readonly switches: ReadonlyMap<string, boolean>;
  readonly selected: string | null;
  readonly hovered: string | null;
  /** Parks and blocks that the reader has chosen several of: the map lights them all. */
  readonly chosenSites: ReadonlySet<string>;
  /** Null while the map shows the home camera. */
  readonly camera: Camera | null;
  readonly coverage: CoverageState;
  /** Standards that the reader has made, offered beside the others. */
  readonly customStandards: readonly Standard[];
  /** What the reader tries on top of the layers. */
  readonly scenarios: ScenarioState;
  /** The search for the next sites. */
  readonly suggestion: SuggestState;
  /** What parts of the desk draw over the layers while they are open. */
  readonly sketches: Sketches;
  /** Whether the reader's work is kept. */
  readonly work: WorkState;
  readonly language: Language;
  readonly theme: Theme;
  /** What `auto` means at the moment. */
  readonly systemTheme: 'light' | 'dark';
}

export const INITIAL_STATE: MapState = {
  phase: 'loading',
  obstacle: null,
  loaded: null,
  edited: null,
  awaitsLayers: false,
  userLayers: null,
  catalogue: null,
  diagnostics: [],
  view: 'structure',
  generation: null,
  switches: new Map(),
  selected: null,
  hovered: null,
  chosenSites: new Set(),
  camera: null,
  coverage: INITIAL_COVERAGE,
  customStandards: [],
  scenarios: NO_SCENARIOS,
  suggestion: NO_SUGGESTION,
  sketches: {},
  work: NO_WORK,
  language: 'zh-CN',
  theme: 'auto',
  systemTheme: 'light',
};
