/** Axes that more than one line follows: the road along the river, the expressway over its street, the railway. */
import { drawCurve, drawStreet, moveSideways, nearestIndex, snapTo } from './curves.mjs';
import { NORTH_BANK, SOUTH_BANK } from './draw-water.mjs';
import { LAND_LINE, QIJIA_RIVER_REACH } from './draw-boundary.mjs';

const ROAD_TO_BANK_METERS = 45;

/** The road on the dyke, from the south-western line to the stream in the north-east. */
export const RIVERSIDE_ROAD = cutAtOutline(moveSideways(SOUTH_BANK, () => ROAD_TO_BANK_METERS));

/** The road along the other bank, outside the district. */
export const NORTH_BANK_ROAD = moveSideways(NORTH_BANK, () => -70);

/** The street that the east–west expressway runs under and over, from the river bridge to beyond the district. */
// prettier-ignore
export const BINWEN_AXIS = drawStreet([
  [120.119, 30.168], [120.1275, 30.1702], [120.1381, 30.1729], [120.1441, 30.1746], [120.1512, 30.1758],
  [120.1694, 30.1759], [120.1853, 30.1754], [120.1993, 30.1756], [120.2068, 30.1757], [120.2165, 30.1774], [120.2262, 30.1797], [120.2397, 30.181],
], { radiusMeters: 420 });

/** The railway: over the old bridge, then between the two streets, as published texts have it. */
// prettier-ignore
export const RAILWAY_AXIS = drawCurve([
  [120.194, 30.302], [120.188, 30.275], [120.1818, 30.255], [120.1785, 30.244], [120.1738, 30.2345], [120.1675, 30.2265], [120.158, 30.2198], [120.147, 30.2152], [120.1375, 30.2122], [120.1327, 30.209], [120.1315, 30.2035], [120.132, 30.1952], [120.1325, 30.1869], [120.1336, 30.1836],
  [120.1368, 30.1813], [120.142, 30.1801], [120.152, 30.1797], [120.17, 30.18], [120.185, 30.1799], [120.2, 30.1798],
  [120.2134, 30.1799], [120.224, 30.1793], [120.2385, 30.1768], [120.256, 30.1722], [120.275, 30.1702], [120.292, 30.168], [120.33, 30.1575],
]);

function cutAtOutline(line) {
  const start = snapTo(LAND_LINE, [120.1466, 30.1425]);
  const end = snapTo(QIJIA_RIVER_REACH, line.at(-1));
  return [start, ...line.slice(nearestIndex(line, start) + 1, -1), end];
}
