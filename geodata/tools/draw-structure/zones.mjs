/** 三区 of 2021 and 三大功能区块 of 2015. */
import { drawCurve } from '../curves.mjs';
import { readLand } from '../land.mjs';
import { makeFeature, polygon } from '../layer-file.mjs';
import { drawRingParts } from './ring.mjs';
import { intersectShells, shareVertices, subtractShell } from './shells.mjs';

// The inner edge of the river front: from beyond the eastern boundary to 江南大道 …
const FRONT_EAST = [
  [120.236, 30.2252],
  [120.2303, 30.2219],
  [120.2208, 30.2165],
  [120.2151, 30.2132],
];
// … and from the westernmost point of the ring, 1.0 to 1.3 km from the bank, to beyond the southern boundary. Between
// them it is the ring itself.
const FRONT_WEST = [
  [120.1401, 30.1775],
  [120.1389, 30.1735],
  [120.1384, 30.169],
  [120.1394, 30.1642],
  [120.1422, 30.1594],
  [120.1464, 30.1552],
  [120.151, 30.1513],
  [120.1545, 30.1455],
];
// The edge between the middle and the south follows 冠山路 and runs on to both sides.
const VALLEY_WEST = [
  [120.148, 30.1601],
  [120.142, 30.1588],
  [120.136, 30.1575],
];
const VALLEY_EAST = [
  [120.2248, 30.1716],
  [120.2195, 30.1707],
  [120.2145, 30.17],
];

const ZONES = [
  [
    'zone-riverfront',
    '锦绣滨江带',
    'River front',
    'The bank along its whole length, about 1 km deep, to 江南大道 in the north.',
  ],
  [
    'zone-innovation',
    '智慧创新园',
    'Innovation park',
    'The middle industrial land inside and around the ring, between 江南大道 and 冠山路.',
  ],
  ['zone-valley', '山水科创谷', 'Hill and lake valley', 'The south with 冠山 and 白马湖, from 冠山路 to the boundary.'],
];

/** Shells of the three areas, cut from the land one after the other so that they share their edges. */
export function drawZoneShells() {
  const parts = drawRingParts();
  const road = (id) => parts.find((part) => part.id === id).positions;
  const avenue = road('ring-jiangnan-avenue').toReversed();
  const joint = road('ring-joint-north-west').toReversed();
  const westernmost = joint.reduce((best, [lng], index) => (lng < joint[best][0] ? index : best), 0);
  const front = closeShell([
    ...drawCurve([...FRONT_EAST, avenue[0]]),
    ...avenue,
    ...joint.slice(0, westernmost + 1),
    ...drawCurve([joint[westernmost], ...FRONT_WEST]),
    [120.09, 30.12],
    [120.09, 30.26],
    [120.25, 30.26],
  ]);
  const guanshanRoad = road('ring-guanshan-road');
  const valley = closeShell([
    ...drawCurve([...VALLEY_EAST, guanshanRoad[0]]),
    ...guanshanRoad,
    ...drawCurve([guanshanRoad.at(-1), ...VALLEY_WEST]),
    [120.136, 30.12],
    [120.23, 30.12],
  ]);
  const land = readLand().geometry.coordinates[0];
  const behind = subtractShell(land, front);
  return shareVertices([intersectShells(land, front), subtractShell(behind, valley), intersectShells(behind, valley)]);
}

/** Features of `structure/zones.geojson`. */
export function drawZones() {
  const shells = drawZoneShells();
  return ZONES.map(([id, name, nameEn, extent], index) =>
    makeFeature(id, polygon(shells[index]), {
      item: id,
      name,
      nameEn,
      clause: '六(二)2',
      link: 'inferred',
      accuracyM: 500,
      source: `Our reading of the plan's text, cut from the land. ${extent}`,
      slot: index + 1,
    }),
  );
}

// The plan of 2015 names the blocks and gives no place. A bay is on the river, a valley between hills, and the creative
// city of the same plan is at 白马湖; the port is left with the middle.
const BLOCKS = [
  {
    id: 'bay-2015',
    name: '创业湾',
    nameEn: 'Start-up Bay',
    source: 'No source gives its place; drawn on the river front because its name says bay.',
    controls: [
      [120.15, 30.1965],
      [120.17, 30.2045],
      [120.186, 30.2125],
      [120.2015, 30.223],
      [120.2085, 30.2165],
      [120.2025, 30.2083],
      [120.187, 30.2003],
      [120.171, 30.1931],
      [120.158, 30.1878],
      [120.1488, 30.1893],
    ],
  },
  {
    id: 'port-2015',
    name: '创新港',
    nameEn: 'Innovation Port',
    source: 'No source gives its place; drawn on the industrial middle, which the other two blocks leave.',
    controls: [
      [120.163, 30.184],
      [120.176, 30.1905],
      [120.1905, 30.1965],
      [120.2065, 30.203],
      [120.2175, 30.202],
      [120.2175, 30.19],
      [120.2045, 30.183],
      [120.187, 30.1795],
      [120.17, 30.1782],
    ],
  },
  {
    id: 'valley-2015',
    name: '创意谷',
    nameEn: 'Creative Valley',
    source: 'No source gives its place; drawn at 冠山 and 白马湖, where the creative city of the same plan lies.',
    controls: [
      [120.1765, 30.1665],
      [120.189, 30.1695],
      [120.204, 30.167],
      [120.2155, 30.16],
      [120.213, 30.1515],
      [120.1995, 30.1495],
      [120.185, 30.1535],
      [120.1745, 30.159],
    ],
  },
];

/** Features of `structure/blocks-2015.geojson`. */
export function drawBlocks2015() {
  const land = readLand().geometry.coordinates[0];
  return BLOCKS.map(({ id, name, nameEn, source, controls }, index) =>
    makeFeature(id, polygon(intersectShells(drawCurve(controls, { closed: true }), land)), {
      item: id,
      name,
      nameEn,
      clause: '三(二)11',
      link: 'inferred',
      accuracyM: 3000,
      source,
      slot: index + 1,
    }),
  );
}

function closeShell(positions) {
  const rounded = positions.map((position) => position.map((value) => Math.round(value * 1e6) / 1e6));
  const single = rounded.filter(
    ([lng, lat], index) => index === 0 || lng !== rounded[index - 1][0] || lat !== rounded[index - 1][1],
  );
  return [...single, single[0]];
}
