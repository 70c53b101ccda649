/** The parks and green ways the plan names, as far as their place is known, and those published texts place. */
import { lineSlice } from '@turf/turf';
import { cutBetween, drawCurve, moveSideways } from '../curves.mjs';
import { readLand } from '../land.mjs';
import { makeFeature, point, polygon, readLayer } from '../layer-file.mjs';
import { areaOf, scaleToArea, subtractShell } from './shells.mjs';
import { drawStatedPlaces } from './stated-places.mjs';

// Where the bank enters the district at 七甲河 and leaves it in the south-west.
const BANK_ENDS = [
  [120.2215, 30.2372],
  [120.1448, 30.1425],
];
const BELT_WIDTH_METERS = 90;
const PARK_SQUARE_METERS = 67.5e4;

/** The south bank from 七甲河 downstream end to the south-west corner, as the land has it. */
function readBank() {
  const shell = readLand().geometry.coordinates[0];
  const start = shell.findIndex(([lng, lat]) => lng < 120.13 && lat > 30.172 && lat < 30.19);
  // rotate the ring so that the cut does not fall on its seam: the seam goes to the far side of the district
  const far = (start + Math.floor(shell.length / 2)) % (shell.length - 1);
  const open = shell.slice(0, -1);
  return cutBetween([...open.slice(far), ...open.slice(0, far)], ...BANK_ENDS);
}

/** Features of `green/named-places.geojson`. */
export function drawNamedPlaces() {
  const bank = readBank();
  const inland = moveSideways(bank, () => -BELT_WIDTH_METERS);
  const wentao = readLayer('base/roads.geojson').features.find(({ id }) => id === 'road-wentao');
  const guanshan = readLayer('base/hills.geojson').features.find(({ id }) => id === 'hill-guanshan');
  const clause = '六(四)2';
  return [
    makeFeature('riverside-belt', polygon([...bank, ...inland.toReversed()]), {
      item: 'riverside-belt',
      name: '沿江景观带',
      nameEn: 'Riverside belt',
      clause,
      link: 'stated',
      accuracyM: 300,
      source: 'Along the drawn bank from 七甲河 to the district line; its depth of 90 m is ours.',
      kind: 'riverside',
      status: 'existing',
    }),
    makeFeature('riverside-run', wentao.geometry, {
      item: 'riverside-run',
      name: '最美跑道（樱花跑道）',
      nameEn: 'Riverside running track',
      clause,
      link: 'inferred',
      accuracyM: 250,
      source:
        'Published text, A: 闻涛路 from 七甲河 to the district line, stated as 17.4 km; along the road of the base map.',
      kind: 'run',
    }),
    makeFeature('guanshan-park', guanshan.geometry, {
      item: 'guanshan-park',
      name: '冠山城市公园',
      nameEn: 'Guanshan city park',
      clause,
      link: 'stated',
      accuracyM: 400,
      source: 'The drawn hill stands for the hill park; its bounds are not published.',
      kind: 'hill-park',
      code: 'G11',
      status: 'existing',
    }),
    makeFeature('xiangqifang', point([120.192, 30.1839]), {
      item: 'xiangqifang',
      name: '襄七房历史保护区块',
      nameEn: 'Xiangqifang historic quarter',
      clause,
      geometryStatus: 'digitised',
      link: 'stated',
      accuracyM: 150,
      source: 'At the stop of the same name (gazetteer); the quarter lies within about 150 m.',
      kind: 'heritage',
    }),
    makeFeature('changer-park', point([120.185, 30.179]), {
      item: 'changer-park',
      name: '长二公园',
      nameEn: 'Changer park',
      clause,
      link: 'stated',
      accuracyM: 800,
      source: 'No published place; from general knowledge, very uncertain.',
      kind: 'park',
    }),
    makeFeature('baimahu-park', polygon(drawLakePark()), {
      item: 'baimahu-park',
      name: '白马湖公园',
      nameEn: 'Baima Lake park',
      clause,
      link: 'stated',
      accuracyM: 500,
      source:
        'Published text, 2013, A: phase one 67.5 ha; size as stated, place and outline on the north-west shore ours.',
      kind: 'park',
      code: 'G11',
      status: 'existing',
    }),
    makeFeature('jingshanhu-park', point([120.19, 30.153]), {
      item: 'jingshanhu-park',
      name: '井山湖农耕公园',
      nameEn: 'Jingshan Lake farm park',
      clause,
      link: 'stated',
      accuracyM: 800,
      source: 'No published place; from general knowledge, very uncertain.',
      kind: 'farm-park',
    }),
    ...drawRiverParks(),
    ...drawStatedPlaces(),
  ];
}

// id, name, English, code, where it begins and ends on the stream, source
const RIVER_PARKS = [
  ['river-park-aixin', '北塘河爱心公园', 'Beitang River Aixin park', 'G14', [120.1945, 30.1973], [120.1998, 30.1976], 'Published text, 2022, A: at 江虹路 and 滨和路; drawn along the south bank of 北塘河, its length and depth are ours.'],
  ['river-park-children', '北塘河儿童公园', "Beitang River children's park", 'G13', [120.2015, 30.1972], [120.2063, 30.1966], 'Published text, 2022, A: along 北塘河 between 江晖路 and 滨兴路; drawn along the south bank, its depth is ours.'],
]; // prettier-ignore
const RIVER_PARK_METERS = [8, 43];

function drawRiverParks() {
  const stream = readLayer('base/waterways.geojson').features.find(({ id }) => id === 'stream-beitang');
  return RIVER_PARKS.map(([id, name, nameEn, code, from, to, source]) => {
    const reach = lineSlice(from, to, stream.geometry).geometry.coordinates;
    // The stream is drawn from west to east: its south bank is to the right.
    const [near, far] = RIVER_PARK_METERS.map((meters) => moveSideways(reach, () => meters));
    return makeFeature(id, polygon([...near, ...far.toReversed()]), {
      item: 'river-parks',
      name,
      nameEn,
      clause: '六(四)2',
      link: 'inferred',
      accuracyM: 300,
      source,
      kind: 'river-park',
      code,
      status: 'existing',
    });
  });
}

/** The park on the shore: without the water, and grown until the land that is left holds the stated size. */
function drawLakePark() {
  const lake = readLayer('base/water.geojson').features.find(({ properties }) => properties.kind === 'lake');
  const shape = drawCurve(
    [
      [120.1992, 30.158],
      [120.2003, 30.1612],
      [120.2035, 30.1635],
      [120.2082, 30.1637],
      [120.2098, 30.1618],
      [120.207, 30.1598],
      [120.2052, 30.157],
      [120.2038, 30.1532],
      [120.2006, 30.1545],
    ],
    { closed: true },
  );
  const onLand = (area) => subtractShell(scaleToArea(shape, area), lake.geometry.coordinates[0]);
  let drawn = PARK_SQUARE_METERS;
  for (let round = 0; round < 20; round++) drawn += PARK_SQUARE_METERS - areaOf(onLand(drawn));
  return onLand(drawn);
}
