import type { Diagnostic } from '../../model/diagnostic.ts';
import type { View } from '../../model/district.ts';
import type { CoverageState } from '../../state/coverage/coverage-state.ts';
import type { MapState } from '../../state/map-state.ts';
import { isSynthetic, selectVisibleLayerIds } from '../../state/selectors.ts';

/** The detail of each event that `<district-map>` fires; JSON, so that it can be handed on. */
export interface DistrictMapEventDetails {
  'dm-ready': { readonly view: View };
  'dm-error': { readonly diagnostics: readonly Diagnostic[] };
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
    if (state.view !== previous.view) this.#reportView(state, 'view');
    else if (state.camera !== previous.camera) this.#reportView(state, 'camera');
    if (state.selected !== previous.selected) this.#fire('dm-selection-change', { id: state.selected });
    const { result } = state.coverage;
    if (result && result !== previous.coverage.result) {
      const { standard, readings } = result;
      this.#fire('dm-coverage-change', { standard: standard.id, readings, synthetic: isSynthetic(state) });
    }
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

  #reportPhase({ phase, view, diagnostics }: MapState): void {
    if (phase === 'error') this.#fire('dm-error', { diagnostics });
    // text alone is a working state too: a host that waits for the map must not wait for ever
    if ((phase === 'ready' || phase === 'text-only') && !this.#readyReported) {
      this.#readyReported = true;
      this.#fire('dm-ready', { view });
    }
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
