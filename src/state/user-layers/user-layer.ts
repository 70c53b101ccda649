import type { Diagnostic } from '../../model/diagnostic.ts';
import type { LoadedDistrict } from '../../model/loaded-district.ts';
import type { PackedPolygons, PolygonLayer } from '../../model/polygon-layer.ts';
import type { CodeEdition, LayerRole } from '../../model/vocabulary.ts';
import type { ImportOrigin } from './import-file.ts';
import type { CrsResult, ReadResult } from '../../worker/ingest-protocol.ts';

/** A layer that the reader brought, as it was taken in. It stays in this window. */
export interface UserLayer {
  readonly role: LayerRole;
  readonly layer: PolygonLayer;
  /** The rings of `layer` in the numbers of the file, and the system that they are in. */
  readonly source: PackedPolygons;
  readonly crs: CrsResult;
  /** Label of the encoding that the file was read in; null where it has none. */
  readonly encoding: string | null;
  /** The field of each attribute that one holds. */
  readonly fields: ReadResult['mapping'];
  /** The edition of the park codes where it is known; null where the analysis must look for itself. */
  readonly codeEdition: CodeEdition | null;
  readonly usable: number;
  /** Features whose shape was mended. */
  readonly repaired: number;
  /** What was found while the file was read. */
  readonly findings: readonly Diagnostic[];
  /** The file says of itself that it is invented. */
  readonly synthetic: boolean;
  /** What it was read from, to be read in another way. */
  readonly origin?: ImportOrigin;
}

/** The reader's layers, and the district as it was before they stood in for its layers. */
export interface UserLayers {
  readonly shipped: LoadedDistrict;
  readonly layers: ReadonlyMap<LayerRole, UserLayer>;
}
