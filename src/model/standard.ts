import type { Localized } from './localized.ts';

/** How well a document's parameters are known: read in a source text, read in a copy or a report, or not read anywhere. */
export const CERTAINTIES = ['read', 'second-hand', 'memory'] as const;

/** `own`: the parameters are from no document, an editor has set them. */
export type Certainty = (typeof CERTAINTIES)[number] | 'own';

/** Parks of at least `minArea` and below `maxArea` (m²) serve as far as `radius` (m) from their boundary. */
export interface SizeClass {
  readonly minArea: number;
  /** null where there is no upper bound. */
  readonly maxArea: number | null;
  readonly radius: number;
  /** The class holds in historic areas only. */
  readonly where?: 'historic';
  /** Least width in metres: shown, not checked. */
  readonly minWidth?: number;
}

/** A line that a ratio is compared with. */
export interface Target {
  readonly label: Localized;
  readonly ratio: number;
}

/** All of a coverage standard but its size classes. */
interface StandardFacts {
  readonly id: string;
  readonly title: Localized;
  readonly document: string;
  readonly clause: string;
  /** How the standard means distance; the result is always the straight line. */
  readonly metric: 'straight' | 'walking';
  readonly origin: 'boundary';
  /** What the standard divides by; population where the layer has it. */
  readonly denominator: 'land' | 'population' | 'homes';
  readonly targets: readonly Target[];
  readonly certainty: Certainty;
  readonly note: Localized;
}

/** The standard that another one takes its size classes from. */
export interface Lender {
  readonly id: string;
  readonly title: Localized;
  /** How well the classes are known, which is another matter than the standard's own words. */
  readonly certainty: Certainty;
}

/** A coverage standard as data: the presets, a user's own table and the service circles of a plan are all such records. */
export interface Standard extends StandardFacts {
  /** The largest first; classes of one `where` do not overlap. */
  readonly classes: readonly SizeClass[];
  /** Where the classes are from, if the document itself states none. */
  readonly lender?: Lender;
}

/**
 * A standard as a district's data write it: with classes of its own, or with the id of the standard whose classes it
 * uses.
 */
export type StandardRecord = StandardFacts &
  (
    | { readonly classes: readonly SizeClass[]; readonly classesOf?: undefined }
    | { readonly classesOf: string; readonly classes?: undefined }
  );
