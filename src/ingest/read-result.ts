import type { Diagnostic } from '../model/diagnostic.ts';
import type { FieldTable } from '../model/field-table.ts';
import type { FileFormat } from '../model/formats.ts';
import type { PackedPolygons, PolygonLayer } from '../model/polygon-layer.ts';
import type { Progress } from '../model/progress.ts';
import type { CodeEdition, LayerRole } from '../model/vocabulary.ts';
import type { CrsName } from './crs/crs-name.ts';
import type { BBox } from '../geometry/bbox.ts';
import type { Axes } from './crs/number-reading.ts';
import type { CrsSource } from './crs/stated-crs.ts';
import type { EditionReading } from './attributes/code-edition.ts';
import type { Contents } from './attributes/guess-contents.ts';
import type { FieldChoice, FieldMapping } from './attributes/guess-fields.ts';

/** What the reader of a file may decide; everything is optional and otherwise found out. */
export interface ReadOptions {
  /** What the layer is for; parks if not said. */
  readonly role?: LayerRole;
  readonly crs?: CrsName | 'auto';
  /** Where the district is, to tell coordinate systems apart. */
  readonly extent?: BBox;
  /** A label of the Encoding Standard, or `auto`. */
  readonly encoding?: string;
  /** The layer of a zip that holds several. */
  readonly layer?: string;
  /** Fields by the attribute they hold; null for an attribute that none holds. */
  readonly fields?: FieldChoice;
  readonly codeEdition?: CodeEdition;
  /** False leaves features that need mending unusable. */
  readonly repair?: boolean;
  /** Whether to hand over all fields of all features too. */
  readonly tabulate?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export type Outcome = 'accept' | 'accept-with-warning' | 'reject';

/** The coordinate system a file was read in. */
export interface CrsResult {
  readonly name: CrsName;
  readonly axes: Axes;
  readonly source: CrsSource;
}

/** A file as read, with all that was found out or must still be decided. */
export interface ReadResult {
  /** `reject`: nothing can be used, or something must be decided first; the findings say what. */
  readonly outcome: Outcome;
  /** Null where the file could not be read, or its coordinate system is undecided. */
  readonly layer: PolygonLayer | null;
  /** The same rings as `layer.polygons`, in the numbers of the file (eastward value first) and in its own system. */
  readonly source: PackedPolygons | null;
  readonly format: FileFormat | null;
  readonly features: number;
  readonly usable: number;
  readonly crs: CrsResult | null;
  /** What `crs` may be set to where it could not be decided. */
  readonly crsCandidates: readonly CrsName[];
  readonly encoding: string | null;
  /** The layer read, and all layers of the file, where it holds more than one. */
  readonly layerName: string | null;
  readonly layerNames: readonly string[];
  readonly fields: readonly string[];
  readonly mapping: FieldMapping;
  readonly codeEdition: EditionReading;
  /** What the classes in it say it is, whatever it was read as. */
  readonly contents: Contents;
  /** The first rows of the attributes, as text, in the order of `fields`. */
  readonly preview: readonly (readonly string[])[];
  /** All fields of all features, where they were asked for. */
  readonly table?: FieldTable;
  readonly diagnostics: readonly Diagnostic[];
  /** How often each code was found, those not listed included. */
  readonly counts: Readonly<Record<string, number>>;
}
