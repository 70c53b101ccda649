/** 三区 of 2021 and 三大功能区块 of 2015. */
import { drawCurve } from '../curves.mjs';
import { readLand } from '../land.mjs';
import { makeFeature, polygon } from '../layer-file.mjs';
import { drawRingParts } from './ring.mjs';
import { intersectShells, shareVertices, subtractShell } from './shells.mjs';

// The inner edge of the river front: from beyond the eastern boundary to 江南大道 …
const FRONT_EAST = [
  [120.236, 30.2226],
  [120.2305, 30.2225],
  [120.2262, 30.2203],
  [120.2193, 30.2158],
  [120.2135, 30.2126],
];
// … and from the ring's north-west corner, about 1 km from the bank, to beyond the southern boundary.
const FRONT_WEST = [
  [120.1472, 30.1842],
  [120.1425, 30.1815],
  [120.1392, 30.1768],
  [120.1378, 30.1712],
  [120.1385, 30.1652],
  [120.1412, 30.159],
  [120.1456, 30.1546],
  [120.151, 30.1508],
  [120.1552, 30.1455],
];
// The edge between the middle and the south follows 冠山路 and runs on to both sides.
const VALLEY_WEST = [
  [120.1535, 30.1599],
  [120.1488, 30.1588],
  [120.14, 30.1581],
  [120.136, 30.158],
];
const VALLEY_EAST = [
  [120.2248, 30.1702],
  [120.2195, 30.17],
  [120.214, 30.1695],
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
  const road = (name) => parts.find(({ part }) => part === name).positions.toReversed();
  const front = closeShell([
    ...drawCurve([...FRONT_EAST, road('江南大道')[0]]),
    ...road('江南大道').slice(1),
    ...drawCurve([road('江南大道').at(-1), ...FRONT_WEST]).slice(1),
    [120.09, 30.12],
    [120.09, 30.26],
    [120.25, 30.26],
  ]);
  const guanshanRoad = road('冠山路').toReversed();
  const valley = closeShell([
    ...drawCurve([...VALLEY_EAST, guanshanRoad[0]]),
    ...guanshanRoad.slice(1),
    ...drawCurve([guanshanRoad.at(-1), ...VALLEY_WEST]).slice(1),
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
      [120.1545, 30.1925],
      [120.17, 30.1985],
      [120.186, 30.2055],
      [120.2, 30.2143],
      [120.2062, 30.2195],
      [120.2082, 30.2135],
      [120.1985, 30.2072],
      [120.1865, 30.201],
      [120.171, 30.1945],
      [120.1575, 30.1893],
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
  return [...rounded, rounded[0]];
}
