/**
 * The district's land: the outline without the river. Everything that must tile the land (the three areas, the
 * subdistricts) is cut from this one polygon. The lake and the inner rivers stay in it.
 */
import { difference, feature, featureCollection } from '@turf/turf';
import { readLayer } from './layer-file.mjs';

/** The land as a Turf polygon feature, from `base/boundary.geojson` and `base/water.geojson` as they are on the disk. */
export function readLand() {
  const boundary = readLayer('base/boundary.geojson').features[0];
  const river = readLayer('base/water.geojson').features.find(({ properties }) => properties.kind === 'river');
  const land = difference(featureCollection([feature(boundary.geometry), feature(river.geometry)]));
  if (land?.geometry.type !== 'Polygon')
    throw new Error(`the land must be one polygon, got ${land?.geometry.type ?? 'nothing'}`);
  return land;
}
