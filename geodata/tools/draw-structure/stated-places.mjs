/** Green places that published texts give a size, bounds or a place for, beside those the plan names. */
import { drawCurve, cutBetween, moveSideways, snapTo } from '../curves.mjs';
import { makeFeature, point, polygon, readLayer } from '../layer-file.mjs';
import { toDegrees, toMeters } from '../local-plane.mjs';
import { ellipseAround, scaleToArea } from './shells.mjs';

const IOT_PARK_SQUARE_METERS = 7.56e4;
const SPRING_PARK_SQUARE_METERS = 2.3e4;
const LAKE_ISLAND_SQUARE_METERS = 12.56e4;

/** Features of `green/named-places.geojson` that the plan has no item for, and the lake park's second phase. */
export function drawStatedPlaces() {
  const wentao = findFeature('base/roads.geojson', 'road-wentao').geometry.coordinates;
  const [, island] = findFeature('base/water.geojson', 'lake-baimahu').geometry.coordinates;
  return [
    makeFeature('iot-park', polygon(drawIotPark()), {
      name: '物联网公园',
      nameEn: 'Internet of Things park',
      accuracyM: 250,
      source:
        'Published text, 2022, B: 7.56 ha between 智联街, 月明路, 西兴路 and 协同路, an axis of nearly 800 m up to 解放河; laid beside 西兴路 of the base map, size as stated.',
      kind: 'park',
      code: 'G12',
      status: 'existing',
    }),
    makeFeature('guanshan-spring-park', polygon(drawSpringPark()), {
      name: '冠山乳泉公园',
      nameEn: 'Guanshan spring park',
      accuracyM: 500,
      source: 'Published text, 2023, B: 2.3 ha at the north-east corner of 冠山; size as stated, outline ours.',
      kind: 'park',
      code: 'G12',
      status: 'existing',
    }),
    makeFeature('baimahu-park-island', polygon(scaleToArea(island, LAKE_ISLAND_SQUARE_METERS)), {
      item: 'baimahu-park',
      name: '白马湖公园二期',
      nameEn: 'Baima Lake park, phase two',
      clause: '六(四)2',
      accuracyM: 500,
      source:
        'Published text, 2018, A: an island of 12.56 ha; that it is the large island of the drawn lake is inferred, size as stated.',
      kind: 'park',
      code: 'G11',
      status: 'existing',
    }),
    makeFeature('industrial-heritage-park', point(snapTo(wentao, [120.127, 30.1775])), {
      name: '工业遗址公园',
      nameEn: 'Industrial heritage park',
      accuracyM: 500,
      source: 'Published text, 2019, B: the old cement works on both sides of 闻涛路; no size or bounds published.',
      kind: 'heritage-park',
      code: 'G13',
      status: 'existing',
    }),
    makeFeature('tangziyan-farm-park', point([120.2064, 30.1537]), {
      name: '塘子堰农耕公园',
      nameEn: 'Tangziyan farm park',
      accuracyM: 300,
      source: 'Published text, 2018, A: at 塘子堰村; at the stop of the village (gazetteer), no size published.',
      kind: 'farm-park',
      status: 'existing',
    }),
    makeFeature('xixing-interchange-park', point([120.2262, 30.2066]), {
      name: '西兴互通公园',
      nameEn: 'Xixing interchange park',
      accuracyM: 800,
      source: 'Published text, 2016, names it; at the interchange as drawn, which is from general knowledge.',
      kind: 'park',
      status: 'existing',
    }),
    makeFeature('shechao-square', point(snapTo(wentao, [120.1985, 30.2175])), {
      name: '射潮广场',
      nameEn: 'Shechao square',
      accuracyM: 3000,
      source:
        'Published text, 2007, A: one of the four parts of the first riverside park; no place stated, set on 闻涛路 between two bridges, very uncertain.',
      kind: 'square',
      status: 'existing',
    }),
  ];
}

/** East of the avenue, from the stated corner to the stream: 95 m wide as stated, then scaled to the stated size. */
function drawIotPark() {
  const pieces = ['road-xixing', 'road-xixing-before'].map((id) => findFeature('base/roads.geojson', id));
  const avenue = [...pieces[1].geometry.coordinates, ...pieces[0].geometry.coordinates.slice(1)];
  const side = cutBetween(avenue, [120.219, 30.2132], [120.2166, 30.2193]);
  const west = moveSideways(side, () => 32);
  const east = moveSideways(side, () => 127);
  return scaleToArea([...west, ...east.toReversed(), west[0]], IOT_PARK_SQUARE_METERS);
}

function drawSpringPark() {
  const [x, y] = toMeters([120.1851, 30.1666]);
  const bend = ([lng, lat], index) => {
    const [px, py] = toMeters([lng, lat]);
    const swell = 1 + 0.09 * Math.sin(index * 0.52) + 0.06 * Math.cos(index * 0.26);
    return toDegrees([x + (px - x) * swell, y + (py - y) * swell]);
  };
  const knots = ellipseAround([120.1851, 30.1666], 118, 64, -38).slice(0, -1).map(bend);
  return scaleToArea(
    drawCurve(
      knots.filter((_, index) => index % 4 === 0),
      { closed: true },
    ),
    SPRING_PARK_SQUARE_METERS,
  );
}

function findFeature(file, id) {
  return readLayer(file).features.find((feature) => feature.id === id);
}
