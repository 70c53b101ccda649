import type { Diagnostic } from '../../model/diagnostic.ts';
import type { DiagnosticCode } from '../../model/diagnostic-codes.ts';
import type { View } from '../../model/district.ts';
import type { Language } from '../../model/localized.ts';
import type { CoverageState } from '../../state/coverage/coverage-state.ts';
import type { MapState } from '../../state/map-state.ts';
import { findShownScenario, type ScenarioState } from '../../state/scenario/scenario-state.ts';
import { isSynthetic, selectVisibleLayerIds } from '../../state/selectors.ts';
import { wordDiagnostics } from '../shared/word-diagnostic.ts';

/** The detail of each event that `<district-map>` fires; JSON, so that it can be handed on. */
export interface DistrictMapEventDetails {
  'dm-ready': { readonly view: View };
  'dm-error': {
    /** Of the first of `diagnostics`: stable, for programs. */
    readonly code: DiagnosticCode;
    /** What is wrong and what to do, in the language of the map. */
    readonly message: string;
    /** True where the map stands, or will stand, without what is named; false where text or nothing is in its place. */
    readonly partial: boolean;
    readonly diagnostics: readonly Diagnostic[];
  };
  'dm-view-change': {
    readonly view: View;
    readonly center: readonly [number, number] | null;
    readonly zoom: number | null;
    readonly cause: 'view' | 'camera';
  };
  'dm-selection-change': { readonly id: string | null };
  'dm-layers-change': { readonly layers: readonly string[] };
  'dm-coverage-change': {
    readonly standard: string;
    readonly readings: NonNullable<CoverageState['result']>['readings'];
    /** Some of the land or parks are invented samples: the figures describe no real place. */
    readonly synthetic: boolean;
  };
  'dm-scenario-change': {
    /** The name of the scenario that is shown; null for the layers as they are. */
    readonly name: string | null;
    /** How many edits hold in it. */
    readonly edits: number;
    /** How many scenarios there are. */
    readonly count: number;
  };
}

/** Least time between two `dm-view-change` events: at most four a second. */
const VIEW_CHANGE_MILLISECONDS = 250;

/** Fires the element's public events from changes of its store. */
export class EventReporter {
  readonly #target: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #waiting: DistrictMapEventDetails['dm-view-change'] | null = null;
  #readyReported = false;

  constructor(target: HTMLElement) {
    this.#target = target;
  }

  report(state: MapState, previous: MapState): void {
    if (state.phase !== previous.phase) this.#reportPhase(state);
    if (state.phase !== 'error') this.#reportPartial(state, previous);
    if (state.view !== previous.view) this.#reportView(state, 'view');
    else if (state.camera !== previous.camera) this.#reportView(state, 'camera');
    if (state.selected !== previous.selected) this.#fire('dm-selection-change', { id: state.selected });
    const { result } = state.coverage;
    if (result && result !== previous.coverage.result) {
      const { standard, readings } = result;
      this.#fire('dm-coverage-change', { standard: standard.id, readings, synthetic: isSynthetic(state) });
    }
    if (state.scenarios !== previous.scenarios) this.#reportScenario(state.scenarios);
    const layers = selectVisibleLayerIds(state);
    if (state.loaded && previous.loaded && layers.join() !== selectVisibleLayerIds(previous).join()) {
      this.#fire('dm-layers-change', { layers });
    }
  }

  /** Forgets what is waiting: a removed element fires no more. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#waiting = null;
    this.#readyReported = false;
  }

  #reportPhase({ phase, obstacle, view, diagnostics, language }: MapState): void {
    if (phase === 'error') void this.#reportErrors(language, diagnostics, false);
    if (phase === 'text-only' && obstacle) void this.#reportErrors(language, [obstacle], false);
    // text alone is a working state too: a host that waits for the map must not wait for ever
    if ((phase === 'ready' || phase === 'text-only') && !this.#readyReported) {
      this.#readyReported = true;
      this.#fire('dm-ready', { view });
    }
  }

  #reportScenario(scenarios: ScenarioState): void {
    const shown = findShownScenario(scenarios)?.history;
    const edits = shown?.done.reduce((sum, step) => sum + step.length, 0) ?? 0;
    this.#fire('dm-scenario-change', { name: shown?.name ?? null, edits, count: scenarios.list.length });
  }

  /** What is newly missing while the rest stands: a layer, the panel of the check, or its result. */
  #reportPartial({ diagnostics, coverage, language }: MapState, previous: MapState): void {
    const known = new Set([...previous.diagnostics, ...previous.coverage.problems]);
    const fresh = [...diagnostics, ...coverage.problems].filter(
      (diagnostic) => diagnostic.severity === 'error' && !known.has(diagnostic),
    );
    void this.#reportErrors(language, fresh, true);
  }

  async #reportErrors(language: Language, diagnostics: readonly Diagnostic[], partial: boolean): Promise<void> {
    const [first] = diagnostics;
    if (!first) return;
    const words = wordDiagnostics(language, diagnostics);
    const message = typeof words === 'string' ? words : await words;
    this.#fire('dm-error', { code: first.code, message, partial, diagnostics });
  }

  /** Fires at once when it is quiet, and at the end of each quarter of a second while it is not. */
  #reportView({ view, camera }: MapState, cause: 'view' | 'camera'): void {
    // a change of view is never swallowed by a move that follows it
    const held = this.#waiting?.cause === 'view' ? 'view' : cause;
    this.#waiting = { view, center: camera?.center ?? null, zoom: camera?.zoom ?? null, cause: held };
    if (this.#timer !== null) return;
    this.#flush();
  }

  #flush(): void {
    this.#timer = null;
    if (!this.#waiting) return;
    this.#fire('dm-view-change', this.#waiting);
    this.#waiting = null;
    this.#timer = setTimeout(() => this.#flush(), VIEW_CHANGE_MILLISECONDS);
  }

  #fire<Name extends keyof DistrictMapEventDetails>(name: Name, detail: DistrictMapEventDetails[Name]): void {
    this.#target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
