import type { District } from '../model/district.ts';
import type { DistrictData, LoadedDistrict } from '../model/loaded-district.ts';
import { type LoadResult, readDistrict } from './load-district.ts';

/** Says whether a district has been read already: its features lie in a map, not in an object. */
export const isLoaded = (data: LoadedDistrict | DistrictData): data is LoadedDistrict => data.features instanceof Map;

/**
 * Reads a district that was handed over as objects, and checks them like the files they stand for: what is wrong or not
 * there comes back as diagnostics under the names of those. Without sources or standards there are none. The objects are
 * copied: a framework may have wrapped them in ways that no worker takes.
 */
export function readDistrictData(data: DistrictData): Promise<LoadResult> {
  return readDistrict(async (file) => {
    try {
      return { ok: true, value: JSON.parse(JSON.stringify(findObject(data, file)) ?? null) as unknown };
    } catch {
      return { ok: false, reason: 'not-json', status: 0 };
    }
  });
}

/** The object that stands for a file; undefined where there is none. */
function findObject({ district, plan, sources, standards, features }: DistrictData, file: string): unknown {
  if (file === 'district.json') return district;
  // nothing else is asked for before the district was found to be one
  const paths = district as District;
  if (file === paths.plan) return plan;
  if (file === paths.sources) return sources ?? { files: [] };
  if (file === paths.standards) return standards ?? { schema: 'district-map/district-standards@1', standards: [] };
  const layer = paths.layers.find(({ id, file: own }) => own === file && Object.hasOwn(features ?? {}, id));
  return layer && features[layer.id];
}
