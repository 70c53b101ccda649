/** The places of culture and life whose place is known. */
import { makeFeature, point } from '../layer-file.mjs';

const CULTURE = '六(四)3';
const LIFE = '五(一)5';

// id, item, name, English, clause, position, accuracy in metres, source, kind, rank
const PLACES = [
  ['xixing-ancient-town', 'xixing-ancient-town', '西兴古镇', 'Xixing ancient town', CULTURE, [120.2205, 30.1902], 300, 'Between the stops 西兴 and 官河桥 (gazetteer).', 'heritage', 2],
  ['changhe-old-street', 'changhe-old-street', '长河历史老街', 'Changhe old street', CULTURE, [120.1942, 30.1812], 500, 'No sourced point; near the stop of the old town, from general knowledge.', 'heritage', 2],
  ['guan-river', 'guan-river', '官河', 'Guan River', CULTURE, [120.2205, 30.1951], 400, 'On the drawn canal west of the stop 官河桥 (gazetteer).', 'waterside', 3],
  ['canal-head', 'canal-head', '运河源', 'Head of the canal', CULTURE, [120.2245, 30.1927], 200, 'At the stop 官河桥 (gazetteer), beside the head of the eastern Zhejiang canal.', 'heritage', 2],
  ['writers-village', 'writers-village', '中国网络作家村', 'China online writers village', CULTURE, [120.2012, 30.1585], 800, 'No published point; on the west shore of 白马湖, from general knowledge.', 'culture', 3],
  ['shopping-area-olympic', 'shopping-areas', '奥体商圈', 'Olympic shopping area', LIFE, [120.2248, 30.2243], 500, 'Near metro station 奥体中心.', 'commerce', 3],
  ['shopping-area-binkang', 'shopping-areas', '滨康商圈', 'Binkang shopping area', LIFE, [120.2258, 30.1857], 300, 'Near metro station 滨康路.', 'commerce', 3],
]; // prettier-ignore

/** Features of `structure/culture.geojson`. */
export function drawCulture() {
  return PLACES.map(([id, item, name, nameEn, clause, position, accuracyM, source, kind, rank]) =>
    makeFeature(id, point(position), { item, name, nameEn, clause, link: 'stated', accuracyM, source, kind, rank }),
  );
}
