/** base/boundary.geojson: on the river the middle of the channel, on land hand-placed corners, rounded as streets are. */
import { cutBetween, drawCurve, drawStreet } from './curves.mjs';
import { makeFeature, polygon } from './layer-file.mjs';
import { NORTH_EAST_CORNER, RIVER_COURSE, SOUTH_WEST_CORNER } from './river-course.mjs';

/** Where the outline comes ashore in the north-east, and the stream it follows from there: the Qijia river. */
export const QIJIA_RIVER_REACH = drawCurve([
  [120.2213, 30.2364], [120.2241, 30.2344], [120.2274, 30.2327], [120.2299, 30.2301], [120.231, 30.2265], [120.2309, 30.2226],
  [120.2299, 30.2176], [120.2292, 30.2132],
]); // prettier-ignore

// From the end of that reach along the east, the hills in the south-east and the south, back to the river.
const LAND_CORNERS = [
  [120.2292, 30.2132], [120.2289, 30.2085], [120.2292, 30.2012], [120.2284, 30.1978], [120.2281, 30.1942], [120.2298, 30.1901],
  [120.2285, 30.1853], [120.2219, 30.1842], [120.2195, 30.1826], [120.2181, 30.1806], [120.2178, 30.1743], [120.2187, 30.1714],
  [120.2199, 30.1683], [120.2201, 30.1573], [120.2184, 30.1546], [120.2162, 30.1519], [120.2152, 30.1468], [120.2149, 30.1412],
  [120.2126, 30.1387], [120.21, 30.1371], [120.2051, 30.138], [120.1991, 30.1372], [120.1971, 30.1394], [120.1948, 30.141],
  [120.1902, 30.1442], [120.1879, 30.1469], [120.1858, 30.1481], [120.1781, 30.1489], [120.1668, 30.1493], [120.1602, 30.149],
  [120.1542, 30.148], [120.1482, 30.1449], [120.1456, 30.1412], [120.144, 30.14],
]; // prettier-ignore

/** The outline on land, from the end of that reach to the river. */
export const LAND_LINE = drawStreet([...LAND_CORNERS, SOUTH_WEST_CORNER], { radiusMeters: 90 });

export function drawBoundary() {
  const river = cutBetween(RIVER_COURSE, NORTH_EAST_CORNER, SOUTH_WEST_CORNER);
  const ring = [...river.toReversed(), ...QIJIA_RIVER_REACH, ...LAND_LINE.slice(1, -1)];
  return [
    makeFeature('boundary-binjiang', polygon(ring), {
      name: '滨江区',
      nameEn: 'Binjiang District',
      accuracyM: 250,
      source:
        'Own drawing through outline control points about 650 m apart, rounded to 0.001 degree; mid-channel on the river.',
    }),
  ];
}
