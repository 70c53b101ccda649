import type { MapView } from '../../map/map-view.ts';
import type { LngLatPolygons } from '../../model/scenario.ts';
import type { SiteId } from '../../model/vocabulary.ts';
import type { CoverageRunner } from '../../state/coverage/coverage-runner.ts';
import type { Store } from '../../state/store.ts';

/** What is to be drawn: a new park, another shape for one, or a hole in one (which may be reshaped all the same). */
export type DrawingRequest =
  | { readonly kind: 'add' }
  | { readonly kind: 'reshape' | 'hole'; readonly site: SiteId; readonly polygons: LngLatPolygons };

/** Who is told of a drawing. */
export interface DrawingListener {
  /** The drawing was finished, and its shape is a step of the scenario of this name. */
  readonly onDone?: (scenario: string) => void;
  /** The drawing has ended, whether or not it was finished; called last. */
  readonly onEnd?: () => void;
}

/** The map that is drawn on, its store, and what computes what a shape would give. */
export interface DrawingPlace {
  readonly store: Store;
  readonly view: MapView;
  readonly runner: CoverageRunner | null;
}

/**
 * Opens a drawing on the map, with its bar over it. One that is open there already is given up.
 *
 * @returns what gives the drawing up
 */
export type StartDrawing = (place: DrawingPlace, request: DrawingRequest, listener?: DrawingListener) => () => void;
