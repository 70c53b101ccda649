/** Bridges, expressways, the railway and the roads whose course no source gives. */
import { BINWEN_AXIS, NORTH_BANK_ROAD, RAILWAY_AXIS, RIVERSIDE_ROAD } from './road-axes.mjs';
import { cutBetween, drawCurve, drawStreet, snapTo } from './curves.mjs';

// The elevated road from the bridge to the southern line, cut where it dives under the hill.
// prettier-ignore
const SHIDAI = drawStreet([
  [120.17, 30.2184], [120.1713, 30.2156], [120.1794, 30.2027], [120.1815, 30.1988], [120.1838, 30.193], [120.1841, 30.189], [120.184, 30.18],
  [120.184, 30.1755], [120.1836, 30.173], [120.1815, 30.1682], [120.1788, 30.162], [120.1771, 30.1582], [120.1755, 30.154], [120.1747, 30.1489],
  [120.1756, 30.138], [120.18, 30.126], [120.1868, 30.111],
], { radiusMeters: 420 });
const SHIDAI_LANDING = [120.1812, 30.1994];
const TUNNEL_NORTH = [120.1812, 30.1674];
const TUNNEL_SOUTH = [120.1788, 30.1621];

// Over the eastern bridge and on to the south beside the outline.
const BRIDGE_FOOT = [120.2176, 30.2264];
// prettier-ignore
const FENGQING = drawStreet([
  snapTo(NORTH_BANK_ROAD, [120.2042, 30.2394]), [120.2166, 30.2278], [120.2194, 30.2225], [120.2222, 30.214], [120.2262, 30.202], [120.2266, 30.194],
  [120.227, 30.1865], [120.2285, 30.178], [120.23, 30.17], [120.2312, 30.1605], [120.2335, 30.15], [120.2332, 30.136], [120.237, 30.11],
], { radiusMeters: 450 });

const riverAt = (place) => snapTo(RIVERSIDE_ROAD, place);
const GENERAL = 'Own drawing; published texts name the road, its course is ours.';

// prettier-ignore
export const SCHEMATIC_ROADS = [
  { id: 'road-wentao', name: '闻涛路', nameEn: 'Wentao Road', class: 'arterial', accuracyM: 250, source: 'Own drawing along the south bank, which published texts say it follows from the Qijia river to the district line.', line: RIVERSIDE_ROAD },
  { id: 'road-shidai', name: '时代大道', nameEn: 'Shidai Avenue', class: 'expressway', item: 'expressways', geometryStatus: 'digitised', accuracyM: 200, source: 'Own drawing through traced points of one source.', line: cutBetween(SHIDAI, SHIDAI_LANDING, TUNNEL_NORTH) },
  { id: 'road-guanshan-tunnel', name: '冠山隧道', nameEn: 'Guanshan Tunnel', class: 'tunnel', item: 'expressways', accuracyM: 500, source: 'Own drawing; that Shidai Avenue passes under the hill is certain, the line is a straight guess.', line: cutBetween(SHIDAI, TUNNEL_NORTH, TUNNEL_SOUTH) },
  { id: 'road-shidai-south', name: '时代大道', nameEn: 'Shidai Avenue', class: 'expressway', item: 'expressways', accuracyM: 500, source: 'Own drawing to the stop south of the hill and on to beyond the southern line.', line: cutBetween(SHIDAI, TUNNEL_SOUTH, [120.1868, 30.111]) },
  { id: 'road-fengqing', name: '风情大道', nameEn: 'Fengqing Avenue', class: 'expressway', item: 'expressways', accuracyM: 600, source: GENERAL, line: cutBetween(FENGQING, BRIDGE_FOOT, [120.237, 30.11]) },
  { id: 'road-caihong-tunnel', name: '彩虹快速路（隧道段）', nameEn: 'Caihong Expressway (tunnel)', class: 'tunnel', item: 'expressways', accuracyM: 300, source: 'Own drawing along Binwen Road, 3.26 km as a published text has it; the portals are ours.', line: cutBetween(BINWEN_AXIS, [120.136, 30.1723], [120.1693, 30.1759]) },
  { id: 'road-caihong', name: '彩虹快速路', nameEn: 'Caihong Expressway', class: 'expressway', item: 'expressways', accuracyM: 300, source: 'Own drawing along Binwen Road as a published text has it; east of Jianghui Road a general course.', line: cutBetween(BINWEN_AXIS, [120.1693, 30.1759], [120.2397, 30.181]) },
  { id: 'road-caihong-west', name: '彩虹快速路', nameEn: 'Caihong Expressway', class: 'expressway', item: 'expressways', accuracyM: 500, source: 'Own drawing between the bridge and the tunnel, which a published text names.', line: cutBetween(BINWEN_AXIS, [120.1276, 30.1702], [120.136, 30.1723]) },
  { id: 'bridge-zhijiang', name: '之江大桥', nameEn: 'Zhijiang Bridge', class: 'bridge', accuracyM: 600, source: 'Own drawing; a published text names the bridge as the western end of the expressway.', line: [snapTo(NORTH_BANK_ROAD, [120.1155, 30.167]), ...cutBetween(BINWEN_AXIS, [120.119, 30.168], [120.1276, 30.1702])] },
  { id: 'bridge-qiantang', name: '钱塘江大桥（一桥）', nameEn: 'Qiantang River Bridge', class: 'bridge', geometryStatus: 'digitised', accuracyM: 200, source: 'Own drawing between the landing on the south bank and a point on the north bank.', line: drawStreet([[120.1325, 30.1869], [120.1315, 30.2035]]) },
  { id: 'bridge-fuxing', name: '复兴大桥（四桥）', nameEn: 'Fuxing Bridge', class: 'bridge', geometryStatus: 'digitised', accuracyM: 50, source: 'Own drawing through traced points, two sources agree.', line: cutBetween(SHIDAI, [120.17, 30.2184], SHIDAI_LANDING) },
  { id: 'bridge-xixing', name: '西兴大桥（三桥）', nameEn: 'Xixing Bridge', class: 'bridge', geometryStatus: 'digitised', accuracyM: 200, source: 'Own drawing through the two points of one source, on to the road along the north bank.', line: cutBetween(FENGQING, [120.2042, 30.2394], BRIDGE_FOOT) },
  { id: 'road-guanshan', name: '冠山路', nameEn: 'Guanshan Road', class: 'arterial', item: 'guanshan-road', accuracyM: 500, source: 'Own drawing; certain is only that it links Puyan Road and Jiangling Road north of the hill.', line: drawCurve([[120.1496, 30.1606], [120.16, 30.1629], [120.171, 30.1667], [120.1795, 30.1685], [120.187, 30.1689], [120.2, 30.1691], [120.2139, 30.17]]) },
  { id: 'road-zhijiang', name: '之江路', nameEn: 'Zhijiang Road', class: 'street', accuracyM: 600, source: 'Own drawing from general knowledge: the road along the north bank, outside the district.', line: NORTH_BANK_ROAD },
  { id: 'road-jianye', name: '建业路', nameEn: 'Jianye Road', class: 'street', accuracyM: 200, source: 'Own drawing through the metro station of this name and the stated corners of a development area.', line: drawStreet([riverAt([120.1729, 30.2022]), [120.174, 30.193], [120.1748, 30.1838], [120.175, 30.1758]], { radiusMeters: 300 }) },
  { id: 'road-xincheng', name: '信诚路', nameEn: 'Xincheng Road', class: 'street', accuracyM: 250, source: 'Own drawing through the stated corners of the civic block.', line: drawStreet([riverAt([120.1652, 30.1988]), [120.167, 30.1938], [120.1688, 30.1907], [120.1694, 30.1858], [120.1695, 30.1838]], { radiusMeters: 300 }) },
  { id: 'road-binhe', name: '滨和路', nameEn: 'Binhe Road', class: 'street', accuracyM: 200, source: 'Own drawing between the metro station of this name and a published crossing.', line: drawStreet([[120.1899, 30.1966], [120.198, 30.198], [120.206, 30.2007], [120.2131, 30.2026]], { radiusMeters: 400 }) },
  { id: 'road-wulianwang', name: '物联网街', nameEn: 'Wulianwang Street', class: 'street', accuracyM: 600, source: GENERAL, line: drawStreet([[120.2127, 30.2066], [120.217, 30.2076], [120.229, 30.213]], { radiusMeters: 400 }) },
  { id: 'railway-hukun', name: '沪昆铁路', nameEn: 'Shanghai–Kunming Railway', class: 'railway', accuracyM: 400, source: 'Own drawing between Binkang Road and Binwen Road as published texts have it; west of there and on the bridge a general course.', line: RAILWAY_AXIS },
];
