import type { StatedCrs } from './crs/stated-crs.ts';

/** The formats that are read. */
export type FileFormat = 'geojson' | 'geojson-lines' | 'shapefile' | 'kml' | 'csv';

/** A feature as its file has it: nothing in it is proved yet. */
export interface SourceFeature {
  /** Place in the file, counted from 0. */
  readonly index: number;
  readonly id: unknown;
  /** Read by {@link readOwn} only: a name such as `__proto__` is a name like any other. */
  readonly properties: unknown;
  /** Shaped like a GeoJSON geometry, if the file is honest. */
  readonly geometry: unknown;
  /** The GeoJSON feature itself, for the check of its structure; absent where a reader of ours made the geometry. */
  readonly whole?: unknown;
}

/** What any format is read into. */
export interface SourceTable {
  readonly format: FileFormat;
  readonly features: readonly SourceFeature[];
  /** Names of the attributes, in the order of the file. */
  readonly fields: readonly string[];
  readonly crs: StatedCrs | null;
  /** Label of the encoding the text was read in. */
  readonly encoding: string | null;
  /** The layer read, and all that the file holds; only a zip holds several. */
  readonly layer: string | null;
  readonly layers: readonly string[];
}
