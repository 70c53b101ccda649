/** base/places.geojson: names for orientation. What the plan speaks of stands in `structure/` and `green/` instead. */
import { makeFeature, point } from './layer-file.mjs';

const STOP = 'Public transport stop or published address of this name, converted to WGS84.';
const GENERAL = 'General knowledge; no source gives the place.';

// id, name, English name, kind, rank, place, accuracy in metres
// prettier-ignore
const PLACES = [
  ['government', '区政府', 'District government', 'government', 1, [120.2086, 30.2115], 50],
  ['xixing', '西兴', 'Xixing', 'town', 1, [120.222, 30.188], 50],
  ['changhe', '长河', 'Changhe', 'town', 1, [120.192, 30.1839], 200],
  ['puyan', '浦沿', 'Puyan', 'town', 1, [120.1487, 30.162], 200],
  ['olympic-stadium', '奥体中心体育场', 'Olympic Sports Centre Stadium', 'venue', 2, [120.2265, 30.229], 500],
  ['expo-centre', '国际博览中心', 'International Expo Centre', 'venue', 2, [120.2345, 30.23], 500],
  ['higher-education-park', '滨江高教园', 'Binjiang Higher Education Park', 'education', 2, [120.1487, 30.1757], 50],
  ['star-avenue', '星光大道', 'Star Avenue', 'commerce', 2, [120.2047, 30.2097], 15],
  ['tennis-centre', '网球中心', 'Tennis Centre', 'venue', 3, [120.2285, 30.2272], 500],
  ['hangzhou-no-2-school', '杭州第二中学', 'Hangzhou No. 2 High School', 'school', 3, [120.1339, 30.1785], 50],
  ['changhe-high-school', '长河高级中学', 'Changhe High School', 'school', 3, [120.1816, 30.1754], 50],
  ['xixing-middle-school', '西兴中学', 'Xixing Middle School', 'school', 3, [120.2269, 30.1925], 200],
  ['xixing-primary-school', '西兴小学', 'Xixing Primary School', 'school', 3, [120.2272, 30.1907], 200],
  ['caihongcheng', '彩虹城', 'Caihongcheng', 'residential', 3, [120.152, 30.1896], 50],
  ['qianjiangwan', '钱江湾花园', 'Qianjiangwan Garden', 'residential', 3, [120.1302, 30.179], 50],
  ['chunbo', '春波小区', 'Chunbo', 'residential', 3, [120.2061, 30.1925], 50],
  ['yingchun', '迎春小区', 'Yingchun', 'residential', 3, [120.2224, 30.2001], 50],
  ['changjiang', '长江小区', 'Changjiang', 'residential', 3, [120.1791, 30.1839], 50],
  ['beitangtou', '北塘头', 'Beitangtou', 'village', 3, [120.1788, 30.1886], 200],
  ['baimahu-fishing-village', '白马湖渔村', 'Baimahu Fishing Village', 'village', 3, [120.2007, 30.1593], 50],
  ['shanyi', '山一村', 'Shanyi', 'village', 3, [120.1821, 30.1575], 50],
  ['shaner', '山二村', "Shan'er", 'village', 3, [120.1707, 30.1652], 50],
  ['changyi', '长一村', 'Changyi', 'village', 3, [120.1779, 30.171], 50],
  ['tangziyan', '塘子堰村', 'Tangziyan', 'village', 3, [120.2064, 30.1537], 50],
  ['chaijiawu', '柴家坞', 'Chaijiawu', 'village', 3, [120.1872, 30.1604], 50],
  ['zhangsujia', '章苏家', 'Zhangsujia', 'village', 3, [120.1912, 30.1641], 50],
  ['gonglian', '共联村', 'Gonglian', 'village', 3, [120.2103, 30.2107], 50],
  ['xingmin', '星民村', 'Xingmin', 'village', 3, [120.2098, 30.215], 50],
  ['jiangyi', '江一村', 'Jiangyi', 'village', 3, [120.2022, 30.2063], 50],
  ['jianger', '江二村', "Jiang'er", 'village', 3, [120.1979, 30.204], 50],
  ['kongjiali', '孔家里', 'Kongjiali', 'village', 3, [120.1763, 30.1594], 50],
  ['xujiali', '许家里', 'Xujiali', 'village', 3, [120.1661, 30.1634], 50],
  ['laodianli', '老店里', 'Laodianli', 'village', 3, [120.1641, 30.168], 50],
  ['tianshengfang', '天生房', 'Tianshengfang', 'village', 3, [120.1597, 30.1662], 50],
  ['anwufang', '安五房', 'Anwufang', 'village', 3, [120.1627, 30.1722], 50],
  ['louxiali', '楼下里', 'Louxiali', 'village', 3, [120.1628, 30.1751], 50],
];

export function drawPlaces() {
  return PLACES.map(([id, name, nameEn, kind, rank, position, accuracyM]) =>
    makeFeature(`place-${id}`, point(position), {
      name,
      nameEn,
      geometryStatus: accuracyM > 200 ? 'schematic' : 'digitised',
      accuracyM,
      source: accuracyM > 200 ? GENERAL : STOP,
      kind,
      rank,
    }),
  );
}
