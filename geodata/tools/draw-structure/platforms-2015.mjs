/** 五大平台 of 2015. */
import { drawCurve } from '../curves.mjs';
import { readLand } from '../land.mjs';
import { makeFeature, point, polygon } from '../layer-file.mjs';
import { ellipseAround, intersectShells, scaleToArea } from './shells.mjs';

const SOFT = 'No bounds published; a soft shape of ours.';

const PLATFORMS = [
  {
    no: 1,
    id: 'baimahu-eco-city',
    name: '白马湖生态创意城',
    nameEn: 'Baima Lake Eco-Creative City',
    position: [120.1895, 30.1565],
    accuracyM: 800,
    source: 'Published texts, B: about 20 km² round 冠山; size as stated, outline ours, along the southern boundary.',
    shape: (land) =>
      intersectShells(
        drawCurve(
          [
            [120.1545, 30.1552],
            [120.158, 30.1645],
            [120.1665, 30.1722],
            [120.1795, 30.1772],
            [120.195, 30.1785],
            [120.212, 30.1772],
            [120.224, 30.172],
            [120.226, 30.155],
            [120.222, 30.135],
            [120.205, 30.13],
            [120.185, 30.14],
            [120.165, 30.144],
          ],
          { closed: true },
        ),
        land,
      ),
  },
  {
    no: 2,
    id: 'olympic-expo-city',
    name: '奥体博览城',
    nameEn: 'Olympic and Expo City',
    position: [120.2335, 30.2345],
    accuracyM: 500,
    source: 'Published text, 2010, A: 583.89 ha on both sides of 七甲河; size as stated, outline ours.',
    shape: () =>
      scaleToArea(
        drawCurve(
          [
            [120.2205, 30.2318],
            [120.2225, 30.2357],
            [120.229, 30.2412],
            [120.2365, 30.2425],
            [120.243, 30.236],
            [120.2435, 30.2285],
            [120.238, 30.2225],
            [120.2295, 30.2195],
            [120.222, 30.2235],
          ],
          { closed: true },
        ),
        583.89e4,
      ),
  },
  {
    no: 3,
    id: 'iot-park-2015',
    name: '物联网产业园',
    nameEn: 'Internet of Things Industrial Park',
    position: [120.2218, 30.2163],
    accuracyM: 400,
    source: `Address points on 物联网街 (published texts, 2018, B). ${SOFT}`,
    shape: (land) => intersectShells(ellipseAround([120.2205, 30.2155], 1050, 620, 32), land),
  },
  {
    no: 4,
    id: 'beitang-riverside',
    name: '北塘河畔',
    nameEn: 'Beitang Riverside',
    position: [120.1865, 30.1918],
    accuracyM: 800,
    source: `Along 北塘河 between the stops 北塘头 and 滨和路 (gazetteer). ${SOFT}`,
    shape: () => ellipseAround([120.1878, 30.1925], 1150, 470, 30),
  },
  {
    no: 5,
    id: 'smart-new-world-2015',
    name: '智慧新天地',
    nameEn: 'Smart New World',
    position: [120.1345, 30.1688],
    accuracyM: 600,
    source: `Old industrial land on the river round 工业遗址公园 (published texts, 2019, B). ${SOFT}`,
    shape: (land) => intersectShells(ellipseAround([120.1328, 30.1712], 1150, 640, 97), land),
  },
];

/** Features of `structure/platforms-2015.geojson`: extents first, then the badges in the plan's order. */
export function drawPlatforms2015() {
  const land = readLand().geometry.coordinates[0];
  const facts = ({ id, name, nameEn, accuracyM, source, no }) => ({
    item: id,
    name,
    nameEn,
    clause: '三(二)11',
    link: 'inferred',
    accuracyM,
    source,
    no,
  });
  const extents = PLATFORMS.map((platform) =>
    makeFeature(`${platform.id}-extent`, polygon(platform.shape(land)), facts(platform)),
  );
  const badges = PLATFORMS.map((platform) => makeFeature(platform.id, point(platform.position), facts(platform)));
  return [...extents, ...badges];
}
