/** 五个方向: three arrows, an accent and a radial mark, and the two targets outside the district. */
import { drawCurve } from '../curves.mjs';
import { line, makeFeature, point } from '../layer-file.mjs';

const OUR_DIRECTION = 'The plan gives the direction; place, length and curve of the arrow are ours.';

const ARROWS = [
  {
    id: 'west-build-arrow',
    item: 'west-build',
    name: '西建',
    nameEn: 'Build west',
    accuracyM: 1500,
    source: `${OUR_DIRECTION} It points to the Fuyang zone.`,
    // over the west bank and the river, towards the south-west
    controls: [
      [120.1432, 30.1666],
      [120.1362, 30.1625],
      [120.1279, 30.1552],
      [120.1202, 30.1455],
    ],
  },
  {
    id: 'south-launch-arrow',
    item: 'south-launch',
    name: '南启',
    nameEn: 'Launch south',
    accuracyM: 1500,
    source: `${OUR_DIRECTION} It points into the corner where the three rivers meet.`,
    controls: [
      [120.162, 30.1728],
      [120.1582, 30.164],
      [120.1527, 30.1556],
      [120.1447, 30.1478],
    ],
  },
  {
    id: 'north-integrate-arrow',
    item: 'north-integrate',
    name: '北融',
    nameEn: 'Integrate north',
    accuracyM: 1500,
    source: `${OUR_DIRECTION} It points across the river to the western science corridor.`,
    controls: [
      [120.1955, 30.1935],
      [120.193, 30.2025],
      [120.1872, 30.2117],
      [120.1784, 30.2198],
    ],
  },
];

const POINTS = [
  {
    id: 'east-optimise-accent',
    item: 'east-optimise',
    name: '东优',
    nameEn: 'Improve east',
    accuracyM: 500,
    source: 'At the Olympic stadium, placed from general knowledge.',
    symbol: 'accent',
    position: [120.2243, 30.2312],
  },
  {
    id: 'centre-upgrade-radial',
    item: 'centre-upgrade',
    name: '中提升',
    nameEn: 'Raise the centre',
    accuracyM: 1500,
    source: 'The plan speaks of the core south of the river; the middle of the ring stands for it.',
    symbol: 'radial',
    position: [120.1775, 30.1786],
  },
  {
    id: 'west-build-target',
    item: 'west-build',
    name: '富阳特别合作区（富春湾新城）',
    nameEn: 'Fuyang special cooperation zone',
    accuracyM: 4000,
    source: 'Published text, 2022, A: in 富春湾新城; the point is the middle of that area from general knowledge.',
    symbol: 'accent',
    position: [119.99, 30.04],
  },
  {
    id: 'north-integrate-target',
    item: 'north-integrate',
    name: '城西科创大走廊',
    nameEn: 'Western science corridor',
    accuracyM: 3000,
    source: 'Published text, 2021, A: east end of the core zone.',
    symbol: 'accent',
    position: [120.12, 30.265],
  },
];

/** Features of `structure/strategy.geojson`. */
export function drawStrategy() {
  const clause = '六(二)1';
  const arrows = ARROWS.map(({ id, controls, ...facts }) =>
    makeFeature(id, line(drawCurve(controls)), { ...facts, clause, link: 'inferred', symbol: 'arrow' }),
  );
  const points = POINTS.map(({ id, position, ...facts }) =>
    makeFeature(id, point(position), { ...facts, clause, link: 'stated' }),
  );
  return [...arrows, ...points];
}
