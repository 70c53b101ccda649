import { readFileSync } from 'node:fs';
import { difference, featureCollection, polygon, union } from '@turf/turf';
import { ringArea } from '../shapes/polygon.mjs';
import { toPlane } from '../shapes/plane.mjs';

/** Features of a file of `geodata/base/`. */
export function readBase(name) {
  return JSON.parse(readFileSync(new URL(`${name}.geojson`, process.env.GEODATA_BASE ?? new URL('../../base/', import.meta.url)), 'utf8')).features;
}

/** The district's land as one shell in degrees: inside the boundary, not in the river. Lakes count as land. */
export function readLand() {
  const [boundary] = readBase('boundary');
  const rivers = readBase('water').filter((feature) => feature.properties.kind === 'river');
  const river = rivers.length > 1 ? union(featureCollection(rivers)) : rivers[0];
  const { type, coordinates } = difference(featureCollection([polygon(boundary.geometry.coordinates), river])).geometry;
  const shells = (type === 'Polygon' ? [coordinates] : coordinates).map((rings) => rings[0]);
  const size = (shell) => Math.abs(ringArea(shell.slice(0, -1).map(toPlane)));
  return shells.reduce((best, shell) => (size(shell) > size(best) ? shell : best));
}
