/** base/subdistricts.geojson: the land cut in three along two lines of ours; no boundary of a subdistrict is published. */
import { difference, featureCollection, intersect, polygon as turfPolygon } from '@turf/turf';
import { drawStreet } from './curves.mjs';
import { makeFeature } from './layer-file.mjs';
import { readLand } from './land.mjs';

// Along the avenue between the two, round the villages west of the hill, over the hill, to the southern line.
// prettier-ignore
const BETWEEN_PUYAN_AND_CHANGHE = drawStreet([
  [120.1545, 30.21], [120.1577, 30.1965], [120.1595, 30.1912], [120.1622, 30.1833], [120.1627, 30.1735], [120.1662, 30.1702],
  [120.1742, 30.1682], [120.1818, 30.164], [120.1842, 30.159], [120.1846, 30.1535], [120.1842, 30.14],
], { radiusMeters: 150 });

// Along the street between the two, then round the old town to the eastern line.
// prettier-ignore
const BETWEEN_CHANGHE_AND_XIXING = drawStreet([
  [120.1925, 30.2275], [120.1987, 30.217], [120.2033, 30.2089], [120.2051, 30.2057], [120.2058, 30.2026], [120.2062, 30.1925],
  [120.2065, 30.1827], [120.2072, 30.1798], [120.224, 30.1779],
], { radiusMeters: 150 });

const WEST_OF_ALL = [[120.18, 30.1], [120.05, 30.1], [120.05, 30.25]]; // prettier-ignore
const EAST_OF_ALL = [[120.27, 30.17], [120.27, 30.28], [120.19, 30.28]]; // prettier-ignore

export function drawSubdistricts() {
  const land = readLand();
  const west = closeAgainst(BETWEEN_PUYAN_AND_CHANGHE, WEST_OF_ALL);
  const east = closeAgainst(BETWEEN_CHANGHE_AND_XIXING, EAST_OF_ALL);
  const pieces = [
    ['xixing', '西兴街道', 'Xixing Subdistrict', 143318, intersect(featureCollection([land, east]))],
    ['changhe', '长河街道', 'Changhe Subdistrict', 168276, difference(featureCollection([land, west, east]))],
    ['puyan', '浦沿街道', 'Puyan Subdistrict', 192265, intersect(featureCollection([land, west]))],
  ];
  return pieces.map(([id, name, nameEn, population, { geometry }]) =>
    makeFeature(`subdistrict-${id}`, geometry, {
      name,
      nameEn,
      accuracyM: 1000,
      source: 'Own drawing: the land cut along roads and round villages; residents as counted in the 2020 census.',
      population,
    }),
  );
}

function closeAgainst(line, farCorners) {
  return turfPolygon([[...line, ...farCorners, line[0]]]);
}
