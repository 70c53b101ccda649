/** 一核两心: the core with its two parts, and the two sub-centres. */
import { drawCurve } from '../curves.mjs';
import { readLand } from '../land.mjs';
import { makeFeature, point, polygon } from '../layer-file.mjs';
import { drawBand, easeHalfWidth } from './band.mjs';
import { ellipseAround, intersectShells } from './shells.mjs';

const CENTRES = [
  {
    id: 'core-olympic',
    name: '奥体门户区',
    nameEn: 'Olympic gateway',
    rank: 'core',
    position: [120.2285, 30.2265],
    radiusMeters: 430,
    accuracyM: 500,
    source: 'At metro station 奥体中心; the extent is a soft circle of ours.',
  },
  {
    id: 'core-tech',
    name: '滨江科技城',
    nameEn: 'Binjiang science city',
    rank: 'core',
    position: [120.2066, 30.2129],
    radiusMeters: 430,
    accuracyM: 500,
    source: 'No bounds published; assumed round the district government and 星光大道, a soft circle of ours.',
  },
  {
    id: 'centre-xintiandi',
    name: '智慧新天地次中心',
    nameEn: 'Smart New World sub-centre',
    rank: 'centre',
    position: [120.1352, 30.1716],
    radiusMeters: 460,
    accuracyM: 500,
    source: 'In the west between 浦沿路 and the river, from general knowledge; a soft circle of ours.',
  },
  {
    id: 'centre-baimahu',
    name: '白马湖次中心',
    nameEn: 'Baima Lake sub-centre',
    rank: 'centre',
    position: [120.2001, 30.1636],
    radiusMeters: 460,
    accuracyM: 500,
    source: 'North-west of the lake, from general knowledge; a soft circle of ours.',
  },
];

/** Features of `structure/centres.geojson`: extents first, so that the symbols lie on top. */
export function drawCentres() {
  const land = readLand().geometry.coordinates[0];
  const clause = '六(二)2';
  const extents = CENTRES.map(({ id, position, radiusMeters, ...facts }) => {
    const shell = intersectShells(ellipseAround(position, radiusMeters), land);
    return makeFeature(`${id}-extent`, polygon(shell), { ...facts, item: id, clause, link: 'inferred' });
  });
  const symbols = CENTRES.map(({ id, position, radiusMeters: _, ...facts }) =>
    makeFeature(id, point(position), { ...facts, item: id, clause, link: 'inferred' }),
  );
  return [drawJoinedCore(land), ...extents, ...symbols];
}

/** The core as one figure: a band between its two parts with a waist, on the land. */
function drawJoinedCore(land) {
  const [from, to] = CENTRES.filter(({ rank }) => rank === 'core').map(({ position }) => position);
  const middle = [0, 1].map((axis) => (from[axis] + to[axis]) / 2);
  const axis = drawCurve([from, middle, to], { stepMeters: 60, toleranceMeters: 0 });
  const halfWidthAt = easeHalfWidth(axis, [
    [...from, 600],
    [...middle, 230],
    [...to, 600],
  ]);
  const shell = drawBand(axis, halfWidthAt, { roundness: 1 });
  return makeFeature('core-joined', polygon(intersectShells([...shell, shell[0]], land)), {
    item: 'core',
    name: '滨江公共服务核',
    nameEn: 'Core of public services',
    clause: '六(二)2',
    link: 'inferred',
    accuracyM: 500,
    source: 'The plan says that two parts make the core; the figure that joins them is ours.',
    rank: 'core',
  });
}
