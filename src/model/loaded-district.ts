import type { District } from './district.ts';
import type { PlanFeature } from './feature.ts';
import type { Plan } from './plan.ts';
import type { StandardRecord } from './standard.ts';

/** A file of the register `sources.json`. */
export interface SourceEntry {
  readonly file: string;
  readonly title: string;
  readonly source: string;
  readonly licence: string;
  /** Of the file's bytes, hexadecimal. */
  readonly sha256?: string;
}

/** A district with all its data, however it came: fetched from a folder or handed over as objects. */
export interface LoadedDistrict {
  readonly district: District;
  readonly plan: Plan;
  readonly sources: readonly SourceEntry[];
  /** Features by layer id. */
  readonly features: ReadonlyMap<string, readonly PlanFeature[]>;
  /** The district's own coverage standards. */
  readonly standards?: readonly StandardRecord[];
}

/**
 * A district as plain objects: what its files hold, as `JSON.parse` or an import gives it. It is checked when it is
 * read, so nothing is asked of its types here; `docs/geodata-format.md` says what each object must hold.
 */
export interface DistrictData {
  /** `district.json`. */
  readonly district: object;
  /** The plan's items. */
  readonly plan: object;
  /** The register of sources. */
  readonly sources?: object;
  /** The district's own coverage standards. */
  readonly standards?: object;
  /** A FeatureCollection for each layer that has a file in `district`, by the layer's id. */
  readonly features: Readonly<Record<string, object>>;
}
