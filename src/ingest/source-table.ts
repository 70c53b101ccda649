import type { FileFormat } from '../model/formats.ts';
import type { StatedCrs } from './crs/stated-crs.ts';
import type { PackedGeometry, PackFailure } from './rings/pack-geometry.ts';
import type { PositionList } from '../geometry/position-list.ts';

/** A feature as its file has it: nothing in its attributes is proved yet. */
export interface SourceFeature {
  /** Position in the file, counted from 0. */
  readonly index: number;
  readonly id: unknown;
  /** Read by {@link readOwn} only: a name such as `__proto__` is a name like any other. */
  readonly properties: unknown;
  /** Its polygons, or why it has none; null where that has been reported already. */
  readonly geometry: PackedGeometry | PackFailure | null;
  /** What the feature itself says of its coordinate system, where it does. */
  readonly crs?: StatedCrs | null;
  /** The first fault in the structure of a GeoJSON feature that could be packed all the same. */
  readonly fault?: string | undefined;
}

/** What any format is read into. */
export interface SourceTable {
  readonly format: FileFormat;
  readonly features: readonly SourceFeature[];
  /** The positions that the features' geometries count, in the numbers of the file. */
  readonly positions: PositionList;
  /** Names of the attributes, in the order of the file. */
  readonly fields: readonly string[];
  readonly crs: StatedCrs | null;
  /** Label of the encoding the text was read in. */
  readonly encoding: string | null;
  /** The layer read, and all that the file holds; only a zip holds several. */
  readonly layer: string | null;
  readonly layers: readonly string[];
}
