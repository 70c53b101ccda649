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
