import { readFileSync } from 'node:fs';
import type { District } from '../../src/model/district.ts';
import type { PlanFeatureCollection } from '../../src/model/feature.ts';
import type { LoadedDistrict, SourceEntry } from '../../src/model/loaded-district.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { StandardRecord } from '../../src/model/standard.ts';
import { acceptDistrict } from '../../src/state/actions.ts';
import { Store } from '../../src/state/store.ts';
import { required } from './required.ts';

const FOLDER = new URL('../fixtures/tiny-district/', import.meta.url);

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as T;
}

/** The tiny invented district as objects: what `loadDistrict` makes of it when nothing goes wrong. */
export function readTinyDistrict(): LoadedDistrict {
  const district = readJson<District>('district.json');
  return {
    district,
    plan: readJson<Plan>(district.plan),
    sources: readJson<{ files: readonly SourceEntry[] }>(district.sources).files,
    standards: readJson<{ standards: readonly StandardRecord[] }>(required(district.standards)).standards,
    features: new Map(
      district.layers.map(({ id, file }) => [id, file === null ? [] : readJson<PlanFeatureCollection>(file).features]),
    ),
  };
}

/** A store that has just taken in the tiny district. */
export function openTinyDistrict(): Store {
  const store = new Store();
  acceptDistrict(store, { loaded: readTinyDistrict(), diagnostics: [] });
  return store;
}
