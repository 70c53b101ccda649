/** The city works of 2015 whose place is known or can be told from their name. */
import { makeFeature, point } from '../layer-file.mjs';

const FROM_KNOWLEDGE = 'No published place; from general knowledge.';

// id, name, English, clause, position, accuracy in metres, source, kind, rank
const WORKS = [
  ['creative-town-2015', '创意小镇（申报）', 'Creative Town, to apply for', '三(二)11', [120.196, 30.163], 600, 'At 长江南路 north-west of 白马湖, from general knowledge.', 'town', 2],
  ['starlight-phase-2', '星光大道二期', 'Starlight Avenue, phase two', '三(二)12', [120.2068, 30.2087], 200, 'Beside the stop and the address of 星光大道 (gazetteer); the second phase itself has no address.', 'commerce', 2],
  ['binkang-complex', '滨康综合体', 'Binkang complex', '三(二)12', [120.2265, 30.1863], 150, 'At metro station 滨康路.', 'commerce', 2],
  ['xixing-interchange', '西兴互通立交', 'Xixing interchange', '三(二)12', [120.2262, 30.2066], 800, FROM_KNOWLEDGE, 'interchange', 3],
  ['jianghui-tunnel', '江晖路过江隧道', 'Jianghui Road river tunnel', '三(二)12', [120.1964, 30.221], 500, '江晖路 (gazetteer) carried on to the middle of the river.', 'tunnel', 2],
  ['huoju-tunnel', '火炬大道过江隧道', 'Huoju Avenue river tunnel', '三(二)12', [120.1564, 30.2003], 500, '火炬大道 (gazetteer) carried on to the middle of the river.', 'tunnel', 2],
  ['olympic-metro-deck', '奥体地铁上盖', 'Buildings over the Olympic metro', '三(二)12', [120.2285, 30.2265], 200, 'At metro station 奥体中心.', 'commerce', 3],
  ['government-square-underground', '政府广场地下空间', 'Underground square at the government', '三(二)15', [120.2096, 30.2121], 150, 'Between the district government and metro station 江陵路, which it is to join.', 'underground', 3],
  ['animation-museum', '中国动漫博物馆', 'China animation museum', '三(二)17', [120.2035, 30.1622], 600, 'Address 白马湖路375号 without a sourced point; on the north shore of the lake.', 'museum', 2],
  ['olympic-main-stadium', '奥体主体育馆', 'Olympic arena', '三(二)17', [120.2318, 30.2292], 800, FROM_KNOWLEDGE, 'venue', 2],
  ['tennis-centre', '奥体网球中心', 'Olympic tennis centre', '三(二)17', [120.2283, 30.231], 500, 'Published text, 2017, A: south-east of the stadium.', 'venue', 3],
]; // prettier-ignore

/** Features of `structure/works-2015.geojson`. */
export function drawWorks2015() {
  return WORKS.map(([id, name, nameEn, clause, position, accuracyM, source, kind, rank]) =>
    makeFeature(id, point(position), { item: id, name, nameEn, clause, link: 'stated', accuracyM, source, kind, rank }),
  );
}
