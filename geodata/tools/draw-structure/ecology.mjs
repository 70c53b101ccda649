import { lineOf, makeFeature, polygonOf } from '../shapes/feature.mjs';
import { simplifyCurve, smoothCurve } from '../shapes/curve.mjs';
import { toDegrees, toPlane } from '../shapes/plane.mjs';
import { shellInDegrees } from '../shapes/polygon.mjs';

/**
 * Axis of the C from 奥体 along the river, down the west bank and over the hills to 白马湖: longitude, latitude, half
 * width in metres. On the river it runs a little inland of the bank, so that the band takes in water and shore alike.
 */
const AXIS = [
  [120.2242, 30.2302, 330],
  [120.2204, 30.2315, 345],
  [120.2157, 30.2294, 360],
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

/** The control at which the L ends: where the shore leaves the river for the hills. */
const L_END = 17;

const STEP_METERS = 30;

/** Axis and half widths sampled alike: the widths ride along as a third coordinate. */
function sampleAxis() {
  const controls = AXIS.map(([lng, lat, half]) => [...toPlane([lng, lat]), half]);
  const axis = smoothCurve(controls, { stepMeters: STEP_METERS });
  const [x, y] = controls[L_END];
  const lEnd = axis.findIndex((point) => Math.hypot(point[0] - x, point[1] - y) < 1e-6);
  return { axis, lEnd };
}

function edgePoint(axis, index, side) {
  const before = axis[Math.max(0, index - 1)];
  const after = axis[Math.min(axis.length - 1, index + 1)];
  const length = Math.hypot(after[0] - before[0], after[1] - before[1]);
  const [nx, ny] = [-(after[1] - before[1]) / length, (after[0] - before[0]) / length];
  const [x, y, half] = axis[index];
  return [x + side * nx * half, y + side * ny * half];
}

/** Round end of a band beyond its last section; `roundness` 1 is a half circle, less is a flatter bulge. */
function endCap(axis, index, forward, roundness) {
  const left = edgePoint(axis, index, forward);
  const right = edgePoint(axis, index, -forward);
  const middle = [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2];
  const across = [left[0] - middle[0], left[1] - middle[1]];
  const ahead = [across[1] * roundness, -across[0] * roundness];
  return Array.from({ length: 23 }, (_, step) => {
    const angle = (Math.PI * (step + 1)) / 24;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return [middle[0] + cos * across[0] + sin * ahead[0], middle[1] + cos * across[1] + sin * ahead[1]];
  });
}

/**
 * The two bands. The L is the C's river part: up to its end both have the same vertices, and the L's round end lies
 * inside the C.
 */
export function drawBands() {
  const { axis, lEnd } = sampleAxis();
  const indices = axis.map((_, index) => index);
  const sides = (from, to) => ({
    inner: simplifyCurve(indices.slice(from, to + 1).map((index) => edgePoint(axis, index, 1)), 1),
    outer: simplifyCurve(indices.slice(from, to + 1).map((index) => edgePoint(axis, index, -1)), 1),
  });
  const river = sides(0, lEnd);
  const hills = sides(lEnd, axis.length - 1);
  const start = endCap(axis, 0, -1, 0.9);
  const l = [...river.inner, ...endCap(axis, lEnd, 1, 0.5), ...river.outer.toReversed(), ...start];
  const c = [
    ...river.inner,
    ...hills.inner.slice(1),
    ...endCap(axis, axis.length - 1, 1, 0.9),
    ...hills.outer.toReversed(),
    ...river.outer.toReversed().slice(1),
    ...start,
  ];
  const line = (to) => simplifyCurve(axis.slice(0, to + 1).map(([x, y]) => [x, y]), 1);
  return { c, l, axisC: line(axis.length - 1), axisL: line(lEnd) };
}

const SOURCE_C = 'Our reading: the river belt joined with the southern hills and 白马湖, even in width, drawn along the bank.';
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
  return [
    makeFeature('ecology-c', polygonOf(shellInDegrees(c)), facts),
    makeFeature('ecology-c-axis', lineOf(axisC.map(toDegrees)), facts),
  ];
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
  return [
    makeFeature('ecology-l', polygonOf(shellInDegrees(l)), facts),
    makeFeature('ecology-l-axis', lineOf(axisL.map(toDegrees)), facts),
  ];
}
