/** 一环: the shared ring, drawn in one go and cut into its roads and joints. */
import { drawCurve, nearestIndex } from '../curves.mjs';
import { line, makeFeature } from '../layer-file.mjs';

/**
 * The ring clockwise from the west end of 江南大道, cut where a road begins or ends. Controls on known roads stay within
 * 60 m of the gazetteer's lines; the four joints are ours, and so is 冠山路: along the north foot of its hill.
 */
const PARTS = [
  {
    part: '江南大道',
    id: 'ring-jiangnan-avenue',
    nameEn: 'Shared ring along Jiangnan Avenue',
    accuracyM: 60,
    controls: [
      [120.1528, 30.1848],
      [120.157, 30.1856],
      [120.1654, 30.1891],
      [120.1741, 30.1929],
      [120.1818, 30.1963],
      [120.1894, 30.1996],
      [120.2004, 30.2054],
      [120.2072, 30.2091],
    ],
  },
  {
    part: 'joint',
    id: 'ring-joint-north-east',
    nameEn: 'Shared ring, north-east corner',
    accuracyM: 100,
    controls: [
      [120.21, 30.2104],
      [120.2117, 30.2097],
      [120.2125, 30.2075],
    ],
  },
  {
    part: '江陵路',
    id: 'ring-jiangling-road',
    nameEn: 'Shared ring along Jiangling Road',
    accuracyM: 60,
    controls: [
      [120.2133, 30.201],
      [120.2136, 30.1893],
      [120.2135, 30.18],
    ],
  },
  {
    part: 'joint',
    id: 'ring-joint-south-east',
    nameEn: 'Shared ring, south-east corner',
    accuracyM: 500,
    controls: [
      [120.2134, 30.1738],
      [120.2124, 30.1708],
      [120.2092, 30.1695],
    ],
  },
  {
    part: '冠山路',
    id: 'ring-guanshan-road',
    nameEn: 'Shared ring along Guanshan Road',
    accuracyM: 500,
    controls: [
      [120.2, 30.1691],
      [120.1905, 30.1696],
      [120.181, 30.1695],
      [120.1725, 30.168],
      [120.1645, 30.165],
      [120.157, 30.1615],
    ],
  },
  {
    part: 'joint',
    id: 'ring-joint-south-west',
    nameEn: 'Shared ring, south-west corner',
    accuracyM: 500,
    controls: [
      [120.1535, 30.1602],
      [120.1513, 30.1599],
      [120.1494, 30.1612],
    ],
  },
  {
    part: '浦沿路',
    id: 'ring-puyan-road',
    nameEn: 'Shared ring along Puyan Road',
    accuracyM: 60,
    controls: [
      [120.1462, 30.1662],
      [120.1442, 30.1699],
      [120.1424, 30.1752],
      [120.1419, 30.1776],
    ],
  },
  {
    part: 'joint',
    id: 'ring-joint-north-west',
    nameEn: 'Shared ring, north-west corner',
    accuracyM: 500,
    controls: [
      [120.1424, 30.1805],
      [120.1445, 30.1833],
      [120.1482, 30.1849],
    ],
  },
];

const SOURCES = {
  江南大道: 'Gazetteer centre line through named stops (2015), softened within 60 m.',
  江陵路: 'Gazetteer centre line through named stops (2015), softened within 60 m.',
  浦沿路: 'Gazetteer centre line through named stops (2015), softened within 60 m.',
  冠山路: 'The plan names the road; its course north of the hill is ours between the known ends.',
  joint: 'Our link between the ends of two named roads; no source gives its course.',
};

/** The parts with their positions; each begins where the one before ends, and the last ends where the first begins. */
export function drawRingParts() {
  const curve = drawCurve(
    PARTS.flatMap(({ controls }) => controls),
    { closed: true, toleranceMeters: 0.5 },
  );
  const starts = PARTS.map(({ controls }) => nearestIndex(curve, controls[0]));
  return PARTS.map((part, index) => ({
    ...part,
    positions: curve.slice(starts[index], (starts[index + 1] ?? curve.length - 1) + 1),
  }));
}

/** Features of `structure/ring.geojson`. */
export function drawRing() {
  return drawRingParts().map(({ part, id, nameEn, accuracyM, positions }) =>
    makeFeature(id, line(positions), {
      item: 'sharing-ring',
      name: part === 'joint' ? '城市共享环（连接段）' : `城市共享环（${part}）`,
      nameEn,
      clause: '六(二)2',
      geometryStatus: accuracyM === 60 ? 'digitised' : 'schematic',
      link: part === 'joint' ? 'inferred' : 'stated',
      accuracyM,
      source: SOURCES[part],
      part,
    }),
  );
}
