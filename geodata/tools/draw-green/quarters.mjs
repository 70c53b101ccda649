/** Which plots are lived in: whole quarters together, near a known street, fewer towards the hills. */
import { toMeters } from '../local-plane.mjs';
import { readLayer } from '../layer-file.mjs';
import { areaOfShape, boxRound, distanceToLine, middleOfShape } from './plane-shapes.mjs';
import { seedField } from './seeded-random.mjs';

const FARTHEST_FROM_STREET_METERS = 330;
const BLOCK_SQUARE_METERS = [15500, 88000];
// South of this the known streets end and villages, hills and the lake begin.
const COUNTRY_SOUTH_OF_METERS = -2900;
const CLASSES_OF_STREETS = ['expressway', 'arterial', 'street'];

/** Plots as `{ shape, area, middle, score, rural }`, the most lived-in first; only those a residential block would fit. */
export function rankPlots(plots, seed) {
  const streets = readLayer('base/roads.geojson')
    .features.filter(({ properties }) => CLASSES_OF_STREETS.includes(properties.class))
    .map(({ geometry }) => geometry.coordinates.map(toMeters));
  const [coarse, fine] = [seedField(seed, 1150), seedField(seed + 1, 420)];
  return plots
    .map((shape) => {
      const middle = middleOfShape(shape);
      const rural = middle[1] < COUNTRY_SOUTH_OF_METERS;
      const score = coarse(middle) + 0.35 * fine(middle) - (rural ? 0.22 : 0);
      return { shape, area: areaOfShape(shape), middle, score, rural };
    })
    .filter(isBlockShaped)
    .filter(({ middle }) => streets.some((line) => distanceToLine(middle, line) < FARTHEST_FROM_STREET_METERS))
    .sort((a, b) => b.score - a.score);
}

/** The first plots of a ranking that together hold this much land. */
export function takeQuarters(ranking, squareMeters) {
  let taken = 0;
  return ranking.filter(({ area }) => {
    const fits = taken < squareMeters;
    if (fits) taken += area;
    return fits;
  });
}

/** Metres between the middles of two plots. */
export const distanceOfPlots = (a, b) => Math.hypot(a.middle[0] - b.middle[0], a.middle[1] - b.middle[1]);

function isBlockShaped({ shape, area }) {
  const { length, width } = boxRound(shape);
  const [least, most] = BLOCK_SQUARE_METERS;
  return area >= least && area <= most && shape.length === 1 && length < 3.2 * width && area > 0.58 * length * width;
}
