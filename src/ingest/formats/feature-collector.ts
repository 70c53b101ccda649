import type { StructureCheck } from '../check-structure.ts';
import { readCrsMember, type StatedCrs } from '../crs/stated-crs.ts';
import type { Findings } from '../findings.ts';
import { readOwn } from '../read-own.ts';
import { packGeometry } from '../rings/pack-geometry.ts';
import { PositionList } from '../../geometry/position-list.ts';
import { listFieldNames } from './list-field-names.ts';
import type { SourceFeature } from '../source-table.ts';

const FIELD_SAMPLE = 1000;

/** Takes GeoJSON features one by one and keeps what is needed of them; the objects themselves may then be forgotten. */
export class FeatureCollector {
  readonly features: SourceFeature[] = [];
  readonly positions = new PositionList();
  readonly #checkStructure: StructureCheck;

  constructor(checkStructure: StructureCheck) {
    this.#checkStructure = checkStructure;
  }

  /**
   * Adds what claims to be a feature. The structure is only checked where our own guards found shapes to pack. `crs` is
   * what stands around the feature; a statement of its own, or of its geometry, goes before.
   */
  add(object: unknown, crs: StatedCrs | null = null): void {
    const index = this.features.length;
    const id = readOwn(object, 'id');
    const properties = readOwn(object, 'properties');
    if (readOwn(object, 'type') !== 'Feature') {
      const geometry = { code: 'feature-invalid', detail: 'not-a-feature' } as const;
      this.features.push({ index, id, properties: undefined, geometry });
      return;
    }
    const shape = readOwn(object, 'geometry');
    const geometry = packGeometry(shape, this.positions);
    const stated = readCrsMember(object) ?? readCrsMember(shape) ?? crs;
    const fault = 'code' in geometry ? undefined : this.#checkStructure(object)[0];
    this.features.push({ index, id, properties, geometry, fault, crs: stated });
  }

  /** Keeps the index of something that could not be read and has been reported. */
  skip(): void {
    this.features.push({ index: this.features.length, id: undefined, properties: undefined, geometry: null });
  }

  /** Forgets everything. */
  clear(): void {
    this.features.length = 0;
    this.positions.truncate(0);
  }

  /** Names of the properties, in the order in which the first thousand features bring them up. */
  listFields(findings: Findings): string[] {
    return listFieldNames(this.features.slice(0, FIELD_SAMPLE), findings);
  }
}
