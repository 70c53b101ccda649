/** base/hills.geojson: each hill as its foot (level 1) and a higher contour (level 2), in metres round its top. */
import { drawCurve } from './curves.mjs';
import { makeFeature, polygon } from './layer-file.mjs';
import { placeAt } from './local-plane.mjs';

const HILLS = [
  {
    id: 'hill-guanshan',
    name: '冠山',
    nameEn: 'Guan Hill',
    accuracyM: 400,
    source: 'Own drawing from published texts (161 m, path round it about 2 km) and the four villages of the bus loop round it.',
    top: [120.1816, 30.1641],
    foot: [
      [-505, -10], [-470, 110], [-375, 165], [-300, 250], [-185, 285], [-85, 240], [20, 265], [135, 285], [245, 225], [300, 135],
      [400, 95], [455, -5], [405, -105], [300, -140], [245, -225], [130, -270], [15, -235], [-75, -290], [-190, -280],
      [-275, -205], [-385, -190], [-465, -115],
    ],
    upper: [
      [-265, 5], [-215, 85], [-130, 125], [-45, 100], [40, 120], [120, 105], [160, 40], [215, -10], [185, -75], [105, -95],
      [35, -85], [-40, -130], [-130, -120], [-195, -70],
    ],
  },
  {
    id: 'hill-huilongshan',
    name: '回龙山',
    nameEn: 'Huilong Hill',
    accuracyM: 800,
    source: 'Own drawing; published texts name the hill, its place south-west of Guan Hill is ours.',
    top: [120.1672, 30.1545],
    foot: [
      [-500, -60], [-455, 70], [-340, 120], [-265, 215], [-140, 260], [-20, 215], [95, 245], [225, 210], [300, 125], [410, 105],
      [480, 20], [465, -90], [365, -150], [255, -145], [180, -225], [50, -245], [-70, -205], [-185, -255], [-310, -235],
      [-385, -155],
    ],
    upper: [[-245, -25], [-185, 60], [-90, 105], [10, 80], [110, 85], [185, 30], [215, -45], [140, -95], [45, -90], [-50, -115], [-155, -115]],
  },
  {
    id: 'hill-zihongling',
    name: '紫红岭',
    nameEn: 'Zihong Ridge',
    accuracyM: 1000,
    source: 'Own drawing; published texts name the ridge, its place on the southern line is ours.',
    top: [120.1925, 30.1465],
    foot: [
      [-620, 330], [-520, 395], [-400, 365], [-310, 290], [-190, 275], [-90, 190], [20, 165], [120, 75], [235, 40], [320, -60],
      [430, -130], [480, -250], [445, -370], [340, -425], [215, -400], [120, -310], [5, -285], [-95, -200], [-215, -160],
      [-300, -60], [-420, 0], [-480, 110], [-580, 200],
    ],
    upper: [[-455, 240], [-375, 265], [-285, 190], [-180, 145], [-75, 75], [45, 20], [145, -60], [260, -140], [335, -240], [300, -305], [195, -285], [90, -195], [-25, -150], [-130, -75], [-250, -5], [-345, 75]],
  },
  {
    id: 'hill-yuewangcheng',
    name: '越王城山余脉',
    nameEn: 'Slopes of Yuewangcheng Hill',
    accuracyM: 600,
    source: 'Own drawing from published texts (the lake lies at its north foot); the hill goes on beyond the district.',
    top: [120.2105, 30.1445],
    foot: [
      [-700, 60], [-640, 190], [-520, 240], [-440, 340], [-310, 385], [-200, 330], [-85, 380], [40, 470], [175, 500], [290, 420],
      [370, 310], [500, 290], [620, 200], [690, 60], [820, -30], [905, -170], [890, -330], [780, -430], [640, -420], [520, -500],
      [370, -520], [240, -450], [110, -470], [-20, -400], [-150, -430], [-290, -390], [-370, -290], [-500, -250], [-600, -150],
      [-620, -50],
    ],
    upper: [[-390, 60], [-330, 160], [-215, 190], [-100, 175], [20, 255], [140, 285], [235, 200], [350, 135], [470, 60], [590, -60], [690, -190], [650, -290], [530, -280], [410, -345], [270, -310], [150, -260], [20, -230], [-110, -235], [-230, -190], [-330, -90]],
  },
]; // prettier-ignore

export function drawHills() {
  return HILLS.flatMap(({ id, top, foot, upper, ...facts }) => [
    makeFeature(id, polygon(drawContour(top, foot)), { ...facts, level: 1 }),
    makeFeature(`${id}-upper`, polygon(drawContour(top, upper)), { ...facts, level: 2 }),
  ]);
}

function drawContour(top, shape) {
  return drawCurve(placeAt(top, shape), { closed: true, stepMeters: 20 });
}
