/** The C of hills, water and city, and the earlier L: two bands from one axis. */
import { drawCurve, moveSideways, nearestIndex } from '../curves.mjs';
import { line, makeFeature, polygon } from '../layer-file.mjs';
import { toDegrees, toMeters } from '../local-plane.mjs';
import { distanceBetween } from './shells.mjs';

/**
 * Axis of the C from 奥体 along the river, down the west bank and over the hills to 白马湖: longitude, latitude, half
 * width in metres. On the river it runs a little inland of the bank, so that the band takes in water and shore alike.
 */
const AXIS = [
  [120.2242, 30.2326, 345],
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
  [120.1665, 30.1556, 530],
  [120.175, 30.1585, 580],
  [120.1835, 30.1603, 615],
  [120.192, 30.1602, 630],
  [120.2, 30.1588, 630],
  [120.2075, 30.1573, 610],
  [120.2145, 30.1563, 560],
];

/** The control at which the L ends: where the band leaves the river for the hills. */
const L_END = 17;

/**
 * The two bands and their axes. The L is the C's river part: up to its end both have the same vertices, and the L's round
 * end lies inside the C.
 */
export function drawBands() {
  const axis = drawCurve(
    AXIS.map(([lng, lat]) => [lng, lat]),
    { stepMeters: 60, toleranceMeters: 0.1 },
  );
  const halfWidthAt = interpolateHalfWidth(axis);
  const inner = moveSideways(axis, (meters) => -halfWidthAt(meters));
  const outer = moveSideways(axis, halfWidthAt);
  const lEnd = nearestIndex(axis, AXIS[L_END]);
  const last = axis.length - 1;
  const band = (end, roundness) => [
    ...inner.slice(0, end + 1),
    ...drawRoundEnd(inner[end], outer[end], roundness),
    ...outer.slice(0, end + 1).toReversed(),
    ...drawRoundEnd(outer[0], inner[0], 0.9),
  ];
  return { c: band(last, 0.9), l: band(lEnd, 0.5), axisC: axis, axisL: axis.slice(0, lEnd + 1) };
}

/** Half width in metres at a distance along the axis: eased between the controls, so that the edges have no kinks. */
function interpolateHalfWidth(axis) {
  const travelled = axis.map(() => 0);
  for (let index = 1; index < axis.length; index++) {
    travelled[index] = travelled[index - 1] + distanceBetween(axis[index - 1], axis[index]);
  }
  const knots = AXIS.map(([lng, lat, half]) => ({ at: travelled[nearestIndex(axis, [lng, lat])], half }));
  return (meters) => {
    const next = Math.max(
      1,
      knots.findIndex(({ at }) => at >= meters),
    );
    const [from, to] = [knots[next - 1], knots[next]];
    const share = (meters - from.at) / (to.at - from.at);
    return from.half + (to.half - from.half) * share * share * (3 - 2 * share);
  };
}

/** Round end of a band from its left edge to its right; `roundness` 1 is a half circle, less is a flatter bulge. */
function drawRoundEnd(left, right, roundness) {
  const [a, b] = [toMeters(left), toMeters(right)];
  const middle = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const across = [a[0] - middle[0], a[1] - middle[1]];
  const ahead = [across[1] * roundness, -across[0] * roundness];
  return Array.from({ length: 23 }, (_, step) => {
    const angle = (Math.PI * (step + 1)) / 24;
    return toDegrees(
      [0, 1].map((axis) => middle[axis] + Math.cos(angle) * across[axis] + Math.sin(angle) * ahead[axis]),
    );
  });
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
