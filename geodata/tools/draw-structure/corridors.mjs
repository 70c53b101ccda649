/** 次级蓝绿网络: green corridors along the inner rivers, drawn on until they reach the C. */
import { simplify } from '@turf/turf';
import { drawCurve } from '../curves.mjs';
import { line, makeFeature, readLayer } from '../layer-file.mjs';

// stream of the base map, id, name, English, what it links, and the places that lead on from its two ends
const CORRIDORS = [
  ['stream-xinpu', 'corridor-xinpu', '新浦河廊道', 'Xinpu River corridor', 'the hills in the south-west with the river', [], []],
  ['stream-shijia', 'corridor-shijia', '十甲河廊道', 'Shijia River corridor', 'the hills with the river', [[120.1768, 30.1622]], []],
  ['stream-yongjiu-west', 'corridor-yongjiu-west', '西永久河廊道', 'West Yongjiu River corridor', '冠山 with the river', [], []],
  ['stream-yongjiu-east', 'corridor-yongjiu-east', '东永久河廊道', 'East Yongjiu River corridor', '白马湖 with the river', [], []],
  ['stream-beitang', 'corridor-beitang', '北塘河廊道', 'Beitang River corridor', 'the west bank with 七甲河', [[120.1345, 30.1832], [120.1428, 30.1841]], []],
  ['stream-tielu', 'corridor-tielu', '铁路河廊道', 'Railway River corridor', 'the west bank with the eastern boundary', [[120.1318, 30.1776], [120.1418, 30.1795]], []],
  ['stream-jiefang', 'corridor-jiefang', '解放河廊道', 'Jiefang River corridor', 'the river front with 七甲河', [[120.2012, 30.2151], [120.2037, 30.2129]], []],
  ['canal-guan', 'corridor-guan', '官河廊道', 'Guan River corridor', '北塘河 with the old town and the eastern boundary', [[120.2166, 30.2026]], []],
  ['stream-qijia', 'corridor-qijia', '七甲河廊道', 'Qijia River corridor', 'the northern end of the C with the eastern boundary', [], []],
]; // prettier-ignore

/** How far a corridor may leave its stream to run calmer than it, in degrees: about 8 m. */
const CALMING_DEGREES = 0.00008;

/** Where 官河 leaves the district; the corridor ends there. */
const EASTERN_LINE = 120.2285;

/** Features of `structure/corridors.geojson`. */
export function drawCorridors() {
  const streams = readLayer('base/waterways.geojson').features;
  return CORRIDORS.map(([streamId, id, name, nameEn, links, before, after]) => {
    const stream = streams.find((feature) => feature.id === streamId);
    if (!stream) throw new Error(`base/waterways.geojson has no feature ${streamId}`);
    const inside = stream.geometry.coordinates.filter(([lng]) => streamId !== 'canal-guan' || lng < EASTERN_LINE);
    const calm = simplify(line(inside), { tolerance: CALMING_DEGREES, highQuality: true }).coordinates;
    return makeFeature(id, line(drawCurve([...before, ...calm, ...after])), {
      item: 'blue-green-network',
      name,
      nameEn,
      clause: '六(二)2',
      link: 'inferred',
      accuracyM: stream.properties.accuracyM,
      source: `Along ${stream.properties.name} of the base map, drawn on so that it links ${links}; the plan names no corridor.`,
    });
  });
}
