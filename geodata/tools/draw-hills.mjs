/** base/hills.geojson: each hill as its foot (level 1) and a higher contour (level 2). */
import { makeFeature, polygon } from './layer-file.mjs';
import { drawContour } from './relief.mjs';

const HILLS = [
  {
    id: 'hill-guanshan',
    facts: {
      name: '冠山',
      nameEn: 'Guan Hill',
      accuracyM: 400,
      source:
        'Own drawing from published texts (161 m, path round it about 2 km) and the four villages of the bus loop round it.',
    },
    top: [120.1814, 30.164],
    widthMeters: 300,
    // prettier-ignore
    ridges: [
      [[-470, 80, 0.3], [-350, 45, 0.55], [-215, -10, 0.85], [-60, 15, 1], [90, -25, 0.95], [235, 25, 0.75], [360, 30, 0.5], [460, -10, 0.3]],
      [[-60, 15, 1], [-120, 190, 0.5], [-170, 270, 0.3]], [[90, -25, 0.95], [160, 150, 0.6], [190, 260, 0.32]], [[-215, -10, 0.85], [-300, -170, 0.42], [-350, -220, 0.3]],
      [[20, 0, 1], [-30, -190, 0.5], [-70, -270, 0.3]], [[235, 25, 0.75], [285, -130, 0.4], [300, -190, 0.3]],
    ],
    foot: 0.3,
    upper: 0.68,
  },
  {
    id: 'hill-huilongshan',
    facts: {
      name: '回龙山',
      nameEn: 'Huilong Hill',
      accuracyM: 800,
      source: 'Own drawing; published texts name the hill, its place south-west of Guan Hill is ours.',
    },
    top: [120.1668, 30.1545],
    widthMeters: 290,
    // prettier-ignore
    ridges: [
      [[-520, -130, 0.3], [-420, -90, 0.5], [-270, -30, 0.75], [-100, -45, 0.9], [60, 15, 1], [190, 85, 0.85], [330, 75, 0.6], [430, 120, 0.4], [500, 130, 0.3]],
      [[-270, -30, 0.75], [-330, 120, 0.45], [-390, 190, 0.3]], [[-20, -10, 1], [-70, 180, 0.5], [-60, 260, 0.3]], [[60, 15, 1], [110, -150, 0.55], [80, -240, 0.32]],
      [[190, 85, 0.85], [300, -60, 0.45], [390, -120, 0.3]],
    ],
    foot: 0.3,
    upper: 0.68,
  },
  {
    id: 'hill-zihongling',
    facts: {
      name: '紫红岭',
      nameEn: 'Zihong Ridge',
      accuracyM: 1000,
      source: 'Own drawing; published texts name the ridge, its place on the southern line is ours.',
    },
    top: [120.1925, 30.1462],
    widthMeters: 290,
    // prettier-ignore
    ridges: [
      [[-650, 350, 0.3], [-560, 310, 0.5], [-420, 260, 0.75], [-280, 150, 0.85], [-120, 95, 1], [20, -20, 0.95], [170, -80, 0.9], [290, -210, 0.8], [390, -330, 0.6], [450, -440, 0.3]],
      [[-280, 150, 0.85], [-180, 320, 0.4], [-130, 370, 0.3]], [[20, -20, 0.95], [130, 120, 0.45], [160, 190, 0.3]], [[170, -80, 0.9], [340, -30, 0.5], [450, 30, 0.3]],
      [[-120, 95, 1], [-200, -60, 0.45], [-260, -110, 0.3]], [[290, -210, 0.8], [180, -300, 0.42], [120, -340, 0.3]],
    ],
    foot: 0.3,
    upper: 0.7,
  },
  {
    id: 'hill-yuewangcheng',
    facts: {
      name: '越王城山余脉',
      nameEn: 'Slopes of Yuewangcheng Hill',
      accuracyM: 600,
      source:
        'Own drawing from published texts (the lake lies at its north foot); the hill goes on beyond the district.',
    },
    top: [120.2108, 30.1446],
    widthMeters: 420,
    // prettier-ignore
    ridges: [
      [[-700, 180, 0.28], [-560, 120, 0.5], [-410, 40, 0.7], [-240, 70, 0.85], [-60, -30, 0.9], [140, 20, 1], [330, -70, 1], [510, -160, 0.9], [700, -210, 0.7], [850, -320, 0.5], [960, -360, 0.28]],
      [[-240, 70, 0.85], [-320, 260, 0.45], [-380, 340, 0.28]], [[-60, -30, 0.9], [-160, -240, 0.5], [-240, -360, 0.28]], [[140, 20, 1], [60, 220, 0.65], [90, 380, 0.4], [60, 470, 0.28]],
      [[330, -70, 1], [400, 140, 0.6], [490, 270, 0.4], [580, 330, 0.28]], [[330, -70, 1], [230, -290, 0.55], [160, -430, 0.3]], [[510, -160, 0.9], [560, -370, 0.5], [520, -500, 0.28]],
      [[-410, 40, 0.7], [-490, -140, 0.4], [-560, -200, 0.28]], [[700, -210, 0.7], [790, -50, 0.42], [870, 30, 0.28]],
    ],
    foot: 0.28,
    upper: 0.68,
  },
];

export function drawHills() {
  return HILLS.flatMap(({ id, facts, foot, upper, ...shape }) => [
    makeFeature(id, polygon(drawContour(shape, foot)), { ...facts, level: 1 }),
    makeFeature(`${id}-upper`, polygon(drawContour(shape, upper)), { ...facts, level: 2 }),
  ]);
}
