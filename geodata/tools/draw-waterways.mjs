/** base/waterways.geojson: inner rivers as gentle curves through the few places they are known to pass. */
import { cutBetween, drawCurve, moveSideways } from './curves.mjs';
import { QIJIA_RIVER_REACH } from './draw-boundary.mjs';
import { line, makeFeature } from './layer-file.mjs';
import { RAILWAY_AXIS } from './road-axes.mjs';

const FROM_TEXTS =
  'Own drawing; published texts name the river and a place or two it passes, the course between is ours.';
const FROM_HILL = 'Own drawing; published texts say it runs from the hills to the river, the course is ours.';

const BESIDE_THE_RAILWAY_METERS = -75;

// prettier-ignore
const WATERWAYS = [
  { id: 'stream-beitang', name: '北塘河', nameEn: 'Beitang River', accuracyM: 500, source: FROM_TEXTS,
    points: [[120.1508, 30.1838], [120.157, 30.1829], [120.1635, 30.1852], [120.171, 30.1862], [120.1788, 30.1886], [120.1845, 30.1915], [120.1905, 30.1962], [120.198, 30.1977], [120.2045, 30.1968], [120.2105, 30.1972], [120.216, 30.2022], [120.2215, 30.2062], [120.2255, 30.2108], [120.2292, 30.2132]] },
  { id: 'canal-guan', name: '官河', nameEn: 'Guan Canal', kind: 'canal', accuracyM: 300, source: 'Own drawing through the bridge of its name and the old town at its head; east of the district a general course.',
    points: [[120.2188, 30.1962], [120.2215, 30.1944], [120.2245, 30.1927], [120.2272, 30.1905], [120.2312, 30.1888], [120.2375, 30.1866], [120.2455, 30.1812], [120.26, 30.1752], [120.276, 30.1662], [120.3, 30.158], [120.34, 30.146]] },
  { id: 'stream-jiefang', name: '解放河', nameEn: 'Jiefang River', accuracyM: 500, source: FROM_TEXTS,
    points: [[120.2072, 30.2117], [120.2105, 30.2146], [120.2155, 30.2178], [120.2205, 30.2202], [120.2258, 30.2199], [120.2308, 30.2222]] },
  { id: 'stream-tielu', name: '铁路河', nameEn: 'Tielu River', accuracyM: 500, source: 'Own drawing beside the railway, on the side a published text gives.',
    line: moveSideways(cutBetween(RAILWAY_AXIS, [120.1508, 30.1797], [120.2178, 30.1797]), (meters) => BESIDE_THE_RAILWAY_METERS - 18 * Math.sin(meters / 420)) },
  { id: 'stream-xinpu', name: '新浦河', nameEn: 'Xinpu River', accuracyM: 800, source: FROM_HILL,
    points: [[120.1622, 30.1572], [120.1582, 30.1588], [120.1558, 30.1632], [120.1542, 30.1685], [120.1512, 30.1728], [120.1508, 30.1785], [120.1508, 30.1838], [120.1528, 30.1885], [120.1522, 30.1948]] },
  { id: 'stream-shijia', name: '十甲河', nameEn: 'Shijia River', accuracyM: 800, source: FROM_HILL,
    points: [[120.1761, 30.1648], [120.1736, 30.1694], [120.1706, 30.1738], [120.1712, 30.1802], [120.171, 30.1862], [120.1722, 30.191], [120.1702, 30.1962], [120.1695, 30.2013]] },
  { id: 'stream-yongjiu-west', name: '西永久河', nameEn: 'West Yongjiu River', accuracyM: 800, source: FROM_HILL,
    points: [[120.1858, 30.165], [120.1876, 30.1692], [120.187, 30.1742], [120.1884, 30.1805], [120.1872, 30.1862], [120.1876, 30.1941], [120.1858, 30.1992], [120.1832, 30.2036], [120.1824, 30.2068]] },
  { id: 'stream-yongjiu-east', name: '东永久河', nameEn: 'East Yongjiu River', accuracyM: 800, source: FROM_HILL,
    points: [[120.2041, 30.1626], [120.2036, 30.1668], [120.2016, 30.1718], [120.2032, 30.1785], [120.2022, 30.1862], [120.2032, 30.1918], [120.2015, 30.1972], [120.1985, 30.2022], [120.1972, 30.2068], [120.1955, 30.2102], [120.1958, 30.2148]] },
  { id: 'stream-qijia', name: '七甲河', nameEn: 'Qijia River', accuracyM: 250, source: 'Own drawing along the outline, which published texts say it forms in the north-east.', line: QIJIA_RIVER_REACH },
];

export function drawWaterways() {
  return WATERWAYS.map(({ id, points, line: given, ...facts }) =>
    makeFeature(id, line(given ?? drawCurve(points)), { kind: 'stream', ...facts }),
  );
}
