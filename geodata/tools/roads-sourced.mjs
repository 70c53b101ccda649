/**
 * Streets drawn through known stops and crossings. The hand took the jitter of the stops out and kept the road's own bends.
 * `known` are the two places between which the course is sourced; what lies beyond them is a schematic extension.
 */
import { BINWEN_AXIS, RIVERSIDE_ROAD } from './road-axes.mjs';
import { cutBetween, drawStreet, snapTo } from './curves.mjs';

const toRiver = (place) => snapTo(RIVERSIDE_ROAD, place);

// The avenue bends where Puyan Road leaves it.
// prettier-ignore
const DONGXIN = drawStreet([toRiver([120.127, 30.1787]), [120.1339, 30.1785], [120.1392, 30.1785], [120.1432, 30.1824], [120.1461, 30.1861], [120.1475, 30.191], toRiver([120.1484, 30.1936])], { radiusMeters: 200 });

// prettier-ignore
export const SOURCED_ROADS = [
  { id: 'road-jiangnan', name: '江南大道', nameEn: 'Jiangnan Avenue', class: 'arterial', item: 'jiangnan-avenue', radiusMeters: 350,
    points: [[120.1461, 30.1861], [120.1488, 30.1855], [120.1528, 30.1847], [120.1562, 30.1851], [120.1654, 30.1891], [120.1741, 30.1928], [120.1894, 30.1996], [120.2004, 30.2054], [120.2121, 30.2115], [120.2193, 30.2156], [120.2303, 30.2219]],
    known: [[120.1482, 30.1857], [120.2193, 30.2156]] },
  { id: 'road-puyan', name: '浦沿路', nameEn: 'Puyan Road', class: 'arterial', radiusMeters: 260,
    points: [snapTo(DONGXIN, [120.1395, 30.1788]), [120.1408, 30.1787], [120.1418, 30.1774], [120.1424, 30.1751], [120.1442, 30.1699], [120.1466, 30.1655], [120.1487, 30.1632], [120.15, 30.1594], [120.1513, 30.1552], [120.1536, 30.1502], [120.154, 30.1479]],
    known: [[120.1397, 30.1788], [120.15, 30.1594]] },
  { id: 'road-jiangling', name: '江陵路', nameEn: 'Jiangling Road', class: 'arterial', radiusMeters: 260,
    points: [toRiver([120.2042, 30.2206]), [120.2087, 30.216], [120.2113, 30.2134], [120.2121, 30.2112], [120.2133, 30.2015], [120.2137, 30.1893], [120.2134, 30.18], [120.2138, 30.174], [120.2139, 30.17]],
    known: [[120.2087, 30.216], [120.2134, 30.18]] },
  { id: 'road-binsheng', name: '滨盛路', nameEn: 'Binsheng Road', class: 'arterial', radiusMeters: 300,
    points: [toRiver([120.1434, 30.1916]), [120.1465, 30.191], [120.152, 30.1898], [120.1576, 30.1907], [120.1612, 30.1918], [120.167, 30.1937], [120.1854, 30.2031], [120.2032, 30.2123], [120.2081, 30.2158], [120.2155, 30.2218], [120.2225, 30.2263], [120.2302, 30.2296]],
    known: [[120.1452, 30.1912], [120.2081, 30.2158]] },
  { id: 'road-binkang', name: '滨康路', nameEn: 'Binkang Road', class: 'arterial', radiusMeters: 350,
    points: [[120.1549, 30.1822], [120.1632, 30.1835], [120.1697, 30.1839], [120.2079, 30.184], [120.2102, 30.1842], [120.2265, 30.1863], [120.2397, 30.1848]],
    known: [[120.1549, 30.1822], [120.2265, 30.1863]] },
  { id: 'road-binwen', name: '滨文路', nameEn: 'Binwen Road', class: 'arterial',
    line: cutBetween(BINWEN_AXIS, [120.1276, 30.1702], [120.2068, 30.1757]), known: [[120.1381, 30.1729], [120.1993, 30.1756]] },
  { id: 'road-dongxin', name: '东信大道', nameEn: 'Dongxin Avenue', class: 'arterial', line: DONGXIN,
    known: [[120.1339, 30.1785], [120.1475, 30.191]] },
  { id: 'road-huoju', name: '火炬大道', nameEn: 'Huoju Avenue', class: 'arterial', radiusMeters: 320, accuracyM: 200,
    points: [toRiver([120.1577, 30.1965]), [120.1595, 30.1912], [120.1622, 30.1833], [120.1627, 30.1722], [120.1635, 30.1694], [120.1661, 30.1634], [120.1682, 30.1615], [120.1729, 30.1608], [120.1776, 30.1588]],
    known: [[120.1595, 30.1912], [120.1776, 30.1588]] },
  { id: 'road-changhe', name: '长河路', nameEn: 'Changhe Road', class: 'arterial', radiusMeters: 320,
    points: [toRiver([120.1868, 30.2092]), [120.1881, 30.2045], [120.1897, 30.1986], [120.1916, 30.1893], [120.192, 30.184], [120.1921, 30.1755]],
    known: [[120.1881, 30.2045], [120.192, 30.184]] },
  { id: 'road-xixing', name: '西兴路', nameEn: 'Xixing Road', class: 'arterial', radiusMeters: 300, accuracyM: 200,
    points: [[120.2158, 30.222], [120.2164, 30.2198], [120.219, 30.2131], [120.2246, 30.1995], [120.2245, 30.1927], [120.2232, 30.1888], [120.2229, 30.1858]],
    known: [[120.2164, 30.2198], [120.2232, 30.1888]] },
  { id: 'road-changjiang-south', name: '长江南路', nameEn: 'South Changjiang Road', class: 'arterial', radiusMeters: 220,
    points: [[120.1887, 30.1755], [120.1907, 30.1727], [120.1938, 30.1658], [120.195, 30.1639], [120.2007, 30.1593], [120.2054, 30.1562], [120.2064, 30.1545], [120.2064, 30.1538]],
    known: [[120.1887, 30.1755], [120.2064, 30.1538]] },
  { id: 'road-binan', name: '滨安路', nameEn: "Bin'an Road", class: 'street', radiusMeters: 300,
    points: [[120.1694, 30.1858], [120.1735, 30.1877], [120.1775, 30.1885], [120.1841, 30.1889], [120.1913, 30.1892], [120.2127, 30.1895], [120.217, 30.1891], [120.2232, 30.1878]] },
  { id: 'road-jianghui', name: '江晖路', nameEn: 'Jianghui Road', class: 'street', radiusMeters: 280,
    points: [toRiver([120.1987, 30.217]), [120.2033, 30.2089], [120.2051, 30.2057], [120.2058, 30.2026], [120.2062, 30.1925], [120.2065, 30.1827], [120.2068, 30.1757]],
    known: [[120.2033, 30.2089], [120.2065, 30.1827]] },
  { id: 'road-jianghan', name: '江汉路', nameEn: 'Jianghan Road', class: 'street', radiusMeters: 380, accuracyM: 200,
    points: [toRiver([120.1938, 30.2137]), [120.1973, 30.2093], [120.2003, 30.2053], [120.2072, 30.1992], [120.2174, 30.1997], [120.2246, 30.2001]],
    known: [[120.1973, 30.2093], [120.2246, 30.2001]] },
  { id: 'road-jianghong', name: '江虹路', nameEn: 'Jianghong Road', class: 'street', radiusMeters: 380, accuracyM: 200,
    points: [toRiver([120.1912, 30.2122]), [120.1935, 30.2073], [120.198, 30.198], [120.1997, 30.1936], [120.199, 30.188], [120.199, 30.184], [120.199, 30.1756]],
    known: [[120.1935, 30.2073], [120.199, 30.1756]] },
  { id: 'road-binxing', name: '滨兴路', nameEn: 'Binxing Road', class: 'street', radiusMeters: 200,
    points: [[120.1839, 30.1928], [120.1863, 30.1931], [120.1998, 30.1943], [120.2061, 30.1947]], known: [[120.1863, 30.1931], [120.1998, 30.1943]] },
  { id: 'road-chunxiao', name: '春晓路', nameEn: 'Chunxiao Road', class: 'street', radiusMeters: 100,
    points: [[120.2088, 30.2097], [120.2091, 30.2071], [120.2097, 30.2028], [120.2101, 30.1994]], known: [[120.2091, 30.2071], [120.2097, 30.2028]] },
  { id: 'road-weiye', name: '伟业路', nameEn: 'Weiye Road', class: 'street', radiusMeters: 260,
    points: [toRiver([120.1578, 30.1966]), [120.1565, 30.1904], [120.1545, 30.1849], [120.1549, 30.1822]], known: [[120.1565, 30.1904], [120.1549, 30.1822]] },
  { id: 'road-liuhe', name: '六和路', nameEn: 'Liuhe Road', class: 'street', radiusMeters: 260, accuracyM: 200,
    points: [[120.1325, 30.1869], [120.1343, 30.1828], [120.1342, 30.1786], [120.1336, 30.1717]], known: [[120.1325, 30.1869], [120.1342, 30.1786]] },
];
