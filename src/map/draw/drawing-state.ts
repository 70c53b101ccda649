import type { LngLatPolygons } from '../../model/scenario.ts';
import type { DrawingFault } from './review-shape.ts';

/** `draw`: a new ring; `hole`: a hole; `edit`: vertices and rings of a shape that is there. */
export type DrawingPhase = 'draw' | 'hole' | 'edit';

/** What the hand does not find where it is: a vertex to take away, anything to take hold of. */
export const MISSES = ['no-point', 'nothing-held'] as const;

/** Why something that was tried has not been done. */
export type DrawingRefusal = DrawingFault | (typeof MISSES)[number];

/** A drawing at a moment. */
export interface DrawingState {
  readonly phase: DrawingPhase;
  /** The shape with what is under the hand, also while it moves; null while that is none, or none that may be. */
  readonly polygons: LngLatPolygons | null;
  /** What is wrong with the shape as it stands; null while nothing is, or while there is none yet. */
  readonly fault: DrawingFault | null;
  /** Why what was tried last has not been done. */
  readonly refusal: DrawingRefusal | null;
  /** How many vertices of the ring that is drawn are set; null while none is drawn. */
  readonly points: number | null;
  /** Whether the keyboard holds a vertex. */
  readonly isHeld: boolean;
  readonly canUndo: boolean;
}

/** What a drawing begins with and whom it tells. */
export interface DrawingOptions {
  /** The shape to change; null where a new one is drawn. */
  readonly shape: LngLatPolygons | null;
  readonly phase: DrawingPhase;
  /** Outlines that vertices snap to, flat longitudes and latitudes in degrees. */
  readonly snapTo: readonly ArrayLike<number>[];
  /** Called at most once a frame. */
  readonly onChange: (state: DrawingState) => void;
  /** Called once, with the shape, or with null where the drawing was given up or nothing was changed. */
  readonly onEnd: (polygons: LngLatPolygons | null) => void;
}
