/** The C of hills, water and city, and the earlier L: two bands from one axis. */
import { drawCurve, nearestIndex } from '../curves.mjs';
import { line, makeFeature, polygon } from '../layer-file.mjs';
import { drawBand, easeHalfWidth } from './band.mjs';

/**
 * Axis of the C from 奥体 along the river, down the west bank and over the hills to 白马湖: longitude, latitude, half
 * width in metres. On the river it runs a little inland of the bank, so that the band takes in water and shore alike.
 */
const AXIS = [
  [120.2232, 30.2324, 345],
  [120.2206, 30.2318, 350],
  [120.2153, 30.2289, 360],
  [120.208, 30.2235, 370],
  [120.201, 30.2177, 370],
  [120.1932, 30.2121, 370],
  [120.185, 30.2071, 370],
  [120.176, 30.2028, 370],
  [120.167, 30.1991, 370],
  [120.158, 30.1959, 370],
  [120.149, 30.1928, 375],
  [120.141, 30.1897, 380],
  [120.1345, 30.1858, 385],
  [120.1301, 30.1805, 385],
  [120.128, 30.174, 385],
  [120.1282, 30.1672, 385],
  [120.1303, 30.1606, 390],
  [120.1346, 30.1549, 400],
  [120.1412, 30.1514, 415],
  [120.1495, 30.1509, 440],
  [120.158, 30.1526, 480],
  [120.1665, 30.1558, 540],
  [120.175, 30.1591, 600],
  [120.1835, 30.1607, 625],
  [120.192, 30.1602, 630],
  [120.2, 30.1588, 630],
  [120.2075, 30.1573, 610],
  [120.2145, 30.1563, 560],
];

/** The control at which the L ends: where the band leaves the river for the hills. */
const L_END = 17;

/** The two bands and their axes. The L is the C's river part, and its round end lies inside the C. */
export function drawBands() {
  const axis = drawCurve(
    AXIS.map(([lng, lat]) => [lng, lat]),
    { stepMeters: 60, toleranceMeters: 0.1 },
  );
  const halfWidthAt = easeHalfWidth(axis, AXIS);
  const end = nearestIndex(axis, AXIS[L_END]);
  return {
    c: drawBand(axis, halfWidthAt),
    l: drawBand(axis, halfWidthAt, { end, roundness: 0.5 }),
    axisC: axis,
    axisL: axis.slice(0, end + 1),
  };
}

const SOURCE_C =
  'Our reading: the river belt joined with the southern hills and 白马湖, even in width, drawn along the bank.';
const SOURCE_L = 'Our reading: the belt along the west and north bank, the river part of the C.';

/** Features of `structure/ecology-c.geojson`. */
export function drawEcologyC() {
  const { c, axisC } = drawBands();
  const facts = {
    item: 'ecology-c',
    name: 'C型山水融城',
    nameEn: 'C of hills, water and city',
    clause: '六(二)2',
    link: 'inferred',
    accuracyM: 500,
    source: SOURCE_C,
    style: 'soft',
  };
  return [makeFeature('ecology-c', polygon(c), facts), makeFeature('ecology-c-axis', line(axisC), facts)];
}

/** Features of `structure/ecology-l.geojson`. */
export function drawEcologyL() {
  const { l, axisL } = drawBands();
  const facts = {
    item: 'ecology-l',
    name: 'L型滨江生态带',
    nameEn: 'L of the riverside',
    clause: '六(二)2',
    link: 'inferred',
    accuracyM: 500,
    source: SOURCE_L,
    style: 'dashed',
  };
  return [makeFeature('ecology-l', polygon(l), facts), makeFeature('ecology-l-axis', line(axisL), facts)];
}
