import type { LoadedDistrict } from '../../model/loaded-district.ts';
import type { LayerRole, PackedPolygons, PolygonLayer } from '../../model/polygon-layer.ts';
import type { CodeEdition, CrsResult } from '../../worker/ingest-protocol.ts';

/** What a reader's file can stand for. */
export const LAYER_ROLES = [
  'parks',
  'residential',
  'communities',
  'scope',
  'historic',
] as const satisfies readonly LayerRole[];

/** A layer that the reader brought, as it was taken in. It stays in this window. */
export interface UserLayer {
  readonly role: LayerRole;
  readonly layer: PolygonLayer;
  /** The rings of `layer` in the numbers of the file, and the system that they are in. */
  readonly source: PackedPolygons;
  readonly crs: CrsResult;
  /** The edition of the park codes where it is known; null where the analysis must look for itself. */
  readonly codeEdition: Extract<CodeEdition, '2017' | '2002'> | null;
  readonly usable: number;
  /** Features whose shape was mended. */
  readonly repaired: number;
  /** The file says of itself that it is invented. */
  readonly synthetic: boolean;
}

/** The reader's layers, and the district as it was before they stood in for its layers. */
export interface UserLayers {
  readonly shipped: LoadedDistrict;
  readonly layers: ReadonlyMap<LayerRole, UserLayer>;
}
