/** base/metro.geojson: five lines as smooth curves through their stations, and every station once. */
import { drawCurve } from './curves.mjs';
import { line, makeFeature, point } from './layer-file.mjs';
import { METRO_STATIONS } from './metro-stations.mjs';

const at = (name) => METRO_STATIONS.find((station) => station.name === name).at;

// A station's name is where the line is known; the bare points between only keep its bends round.
// prettier-ignore
const LINES = [
  { number: 1, colour: '#FC0601', course: ['湘湖站', [120.2292, 30.1755], [120.2284, 30.181], '滨康路站', [120.223, 30.1887], [120.2195, 30.1892], '西兴站', [120.2138, 30.1922], [120.2131, 30.1965], '滨和路站', [120.2128, 30.2068], '江陵路站', [120.2092, 30.217], [120.203, 30.224], [120.1977, 30.229], '近江站'] },
  { number: 4, colour: '#00AB4F', course: ['浦沿站', [120.1463, 30.1663], '杨家墩站', [120.1425, 30.1744], '中医药大学站', [120.1427, 30.1817], [120.1458, 30.1857], '联庄站', [120.1479, 30.1945], [120.1474, 30.2005], '水澄桥站', [120.1493, 30.2118], [120.156, 30.2153], [120.1645, 30.2173], '南星桥站', [120.1803, 30.2238], [120.1866, 30.2288], '近江站', [120.1985, 30.2378], [120.2025, 30.2428], '市民中心站'] },
  { number: 5, colour: '#008FA5', course: ['南星桥站', [120.1762, 30.2155], [120.1805, 30.2102], [120.1853, 30.2048], '长河站', [120.1911, 30.195], [120.1918, 30.19], [120.1925, 30.1865], '聚才路站', [120.199, 30.184], '江晖路站', [120.217, 30.1851], '滨康路站', [120.233, 30.1861], '博奥路站'] },
  { number: 6, colour: '#2249A3', course: ['之江文化中心站', [120.1115, 30.1618], [120.1225, 30.1657], '西浦路站', [120.1372, 30.1745], '中医药大学站', [120.1472, 30.182], '伟业路站', '诚业路站', '建业路站', '长河站', '江汉路站', '江陵路站', '星民站', [120.225, 30.2203], '奥体中心站', [120.2303, 30.2307], '博览中心站', [120.2352, 30.2391], '钱江世纪城站'] },
  { number: 7, colour: '#793E8C', course: ['市民中心站', [120.2135, 30.2405], [120.222, 30.2325], '奥体中心站', [120.2313, 30.2226], [120.2334, 30.2186], '兴议站'] },
];

export function drawMetro() {
  return [...LINES.map(drawLine), ...METRO_STATIONS.map(drawStation)];
}

function drawLine({ number, colour, course }) {
  const knots = course.map((stop) => (typeof stop === 'string' ? at(stop) : stop));
  return makeFeature(`metro-line-${number}`, line(drawCurve(knots)), {
    item: `metro-${number}`,
    name: `地铁${number}号线`,
    nameEn: `Metro Line ${number}`,
    clause: '六(四)1',
    geometryStatus: 'digitised',
    link: 'stated',
    accuracyM: 200,
    source: 'Own drawing: a smooth curve through published stations, not the alignment of the tunnel.',
    line: number,
    colour,
  });
}

function drawStation({ id, name, nameEn, at: position, lines }) {
  return makeFeature(`metro-station-${id}`, point(position), {
    name,
    nameEn,
    geometryStatus: 'digitised',
    link: 'stated',
    accuracyM: 15,
    source: 'Station point of the published metro network map, converted to WGS84.',
    lines,
    interchange: lines.length > 1,
  });
}
