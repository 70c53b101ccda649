/** 九大平台 of 2021: badges in the plan's order, and extents where a text gives bounds or a size. */
import { readLand } from '../land.mjs';
import { makeFeature, point, polygon } from '../layer-file.mjs';
import { ellipseAround, intersectShells } from './shells.mjs';

const SOFT = 'No bounds published; a soft shape of ours.';

const PLATFORMS = [
  {
    no: 1,
    item: 'iot-town',
    name: '物联网小镇',
    nameEn: 'Internet of Things Town',
    position: [120.2218, 30.2163],
    accuracyM: 400,
    source: `Address points on 物联网街, a street of about 2 km (published texts, 2018, B). ${SOFT}`,
    extent: () => ellipseAround([120.2205, 30.2155], 1050, 620, 32),
  },
  {
    no: 2,
    item: 'internet-town',
    name: '互联网小镇',
    nameEn: 'Internet Town',
    position: [120.1832, 30.1958],
    accuracyM: 500,
    source: 'Published text, 2010, A: bounds of its forerunner between 建业路, 长河路, 滨文路 and the river.',
    extent: () => [
      [120.1725, 30.2055],
      [120.1862, 30.2115],
      [120.1892, 30.2],
      [120.1916, 30.1893],
      [120.192, 30.184],
      [120.192, 30.176],
      [120.175, 30.176],
      [120.1743, 30.19],
      [120.1725, 30.2055],
    ],
  },
  {
    no: 3,
    item: 'creative-town',
    name: '创意小镇',
    nameEn: 'Creative Town',
    position: [120.196, 30.163],
    accuracyM: 500,
    source: `At 长江南路 north-west of 白马湖, from general knowledge. ${SOFT}`,
    extent: () => ellipseAround([120.1968, 30.1608], 1350, 850, -18),
  },
  {
    no: 4,
    item: 'smart-supply-town',
    name: '智造供给小镇',
    nameEn: 'Smart Supply Town',
    position: [120.1728, 30.1737],
    accuracyM: 500,
    source: 'Published text, C: the core between 时代大道, 火炬大道, 冠山公园 and the railway.',
    extent: () => [
      [120.162, 30.18],
      [120.1622, 30.1745],
      [120.1632, 30.1702],
      [120.166, 30.165],
      [120.1735, 30.1672],
      [120.181, 30.168],
      [120.1836, 30.1742],
      [120.184, 30.18],
      [120.162, 30.18],
    ],
  },
  {
    no: 5,
    item: 'smart-new-world',
    name: '智慧新天地',
    nameEn: 'Smart New World',
    position: [120.1345, 30.1688],
    accuracyM: 600,
    source: `Old industrial land on the river round 工业遗址公园 (published texts, 2019, B). ${SOFT}`,
    extent: () => ellipseAround([120.1328, 30.1712], 1150, 640, 97),
  },
  {
    no: 6,
    item: 'fintech-town',
    name: '金融科技小镇',
    nameEn: 'FinTech Town',
    position: [120.1783, 30.1882],
    accuracyM: 1000,
    source: `No place published; assumed on the 北塘河 block. ${SOFT}`,
    extent: () => ellipseAround([120.179, 30.1885], 520),
  },
  {
    no: 7,
    item: 'north-park',
    name: '江北科技园',
    nameEn: 'North Bank Science Park',
    position: [120.1209, 30.279],
    accuracyM: 500,
    source: 'A published address on 文三路 across the river; the extent is not published.',
  },
  {
    no: 8,
    item: 'fuyang-zone',
    name: '富阳特别合作区',
    nameEn: 'Fuyang Special Cooperation Zone',
    position: [119.99, 30.04],
    accuracyM: 4000,
    source: 'Published text, 2022, A: 5.8 km² in 富春湾新城; a circle of that size in the middle of the area.',
    extent: () => ellipseAround([119.99, 30.04], Math.sqrt(5.8e6 / Math.PI)),
    outside: true,
  },
  {
    no: 9,
    item: 'subdistrict-parks',
    id: 'subdistrict-park-xixing',
    name: '西兴街道工业园区',
    nameEn: 'Xixing industrial park',
    position: [120.2212, 30.1868],
    accuracyM: 1500,
    source: 'The park has no published place; the badge is at the subdistrict.',
  },
  {
    no: 9,
    item: 'subdistrict-parks',
    id: 'subdistrict-park-changhe',
    name: '长河街道工业园区',
    nameEn: 'Changhe industrial park',
    position: [120.1935, 30.1795],
    accuracyM: 1500,
    source: 'The park has no published place; the badge is at the subdistrict.',
  },
  {
    no: 9,
    item: 'subdistrict-parks',
    id: 'subdistrict-park-puyan',
    name: '浦沿街道工业园区',
    nameEn: 'Puyan industrial park',
    position: [120.1487, 30.162],
    accuracyM: 1500,
    source: 'The park has no published place; the badge is at the subdistrict.',
  },
];

/** Features of `structure/platforms.geojson`: extents first, then the badges in the plan's order. */
export function drawPlatforms() {
  const land = readLand().geometry.coordinates[0];
  const facts = ({ item, name, nameEn, accuracyM, source, no }) => ({
    item,
    name,
    nameEn,
    clause: '五(一)6',
    link: 'inferred',
    accuracyM,
    source,
    no,
  });
  const extents = PLATFORMS.filter(({ extent }) => extent).map((platform) => {
    const shell = platform.outside ? platform.extent() : intersectShells(platform.extent(), land);
    return makeFeature(`${platform.item}-extent`, polygon(shell), facts(platform));
  });
  const badges = PLATFORMS.map((platform) =>
    makeFeature(platform.id ?? platform.item, point(platform.position), facts(platform)),
  );
  return [...extents, ...badges];
}
