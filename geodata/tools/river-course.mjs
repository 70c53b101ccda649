/** The middle of the Qiantang's channel, from the south-west to the north-east, shared by the river and the outline. */
import { drawCurve } from './curves.mjs';

/** Where the outline meets the middle of the channel: the south-west and the north-east corner. */
export const SOUTH_WEST_CORNER = [120.1405, 30.1393];
export const NORTH_EAST_CORNER = [120.217, 30.2402];

// Beyond the corners the course is general knowledge: the Fuchun from the west, the bend at the meeting of the three
// rivers, and the long reach to the north-east.
const UPSTREAM = [
  [119.9, 30.022], [119.945, 30.043], [119.985, 30.0635], [120.025, 30.0715], [120.065, 30.0685], [120.103, 30.0715],
  [120.1345, 30.083], [120.1555, 30.0985], [120.1638, 30.1145], [120.1575, 30.1275],
]; // prettier-ignore
const ALONG_THE_DISTRICT = [
  SOUTH_WEST_CORNER, [120.1305, 30.1482], [120.1233, 30.1581], [120.1204, 30.169], [120.1208, 30.1803], [120.1272, 30.1902],
  [120.138, 30.1962], [120.151, 30.2003], [120.164, 30.2047], [120.176, 30.2095], [120.1875, 30.2161], [120.1978, 30.2238],
  [120.207, 30.2319], NORTH_EAST_CORNER,
]; // prettier-ignore
const DOWNSTREAM = [
  [120.2265, 30.2497], [120.2372, 30.2608], [120.2505, 30.2715], [120.2685, 30.2808], [120.291, 30.2875], [120.317, 30.2925],
  [120.345, 30.2985], [120.38, 30.307],
]; // prettier-ignore

/** The middle of the channel, downstream. */
export const RIVER_COURSE = drawCurve([...UPSTREAM, ...ALONG_THE_DISTRICT, ...DOWNSTREAM], { stepMeters: 60 });
