/** green/communities.geojson: the subdistricts as the areas that coverage is reported by. */
import { makeFeature, readLayer } from '../layer-file.mjs';

/** One community for each subdistrict, with its outline, names and residents. */
export function drawCommunities() {
  return readLayer('base/subdistricts.geojson').features.map(({ id, geometry, properties }) =>
    makeFeature(id.replace('subdistrict', 'community'), geometry, {
      ...properties,
      source: 'The subdistrict of the base map, outline and residents of the 2020 census alike.',
    }),
  );
}
