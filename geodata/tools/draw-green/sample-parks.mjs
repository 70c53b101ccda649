/** green/sample-parks.geojson: the invented parks as features. */
import { makeFeature, multiPolygon, polygon } from '../layer-file.mjs';
import { areaOfShape, middleOfShape, toRings } from './plane-shapes.mjs';

/** The accuracy of an invented shape: nothing real lies within any distance of it. */
export const INVENTED_ACCURACY_METERS = 9999;
// CJJ/T 85-2017: G11 from 10 ha, G12 from 1 ha, G14 below, the others by kind.
const CODE_OF_KIND = {
  comprehensive: 'G11',
  lakeside: 'G13',
  streamside: 'G14',
  square: 'G3',
  shelter: 'G2',
  wild: 'EG',
};
const COMMUNITY_PARK_SQUARE_METERS = 10000;

/** Features in reading order, from the north-west; one park in eight is planned. */
export function drawSampleParks(parks) {
  return parks
    .map((park, index) => ({ ...park, status: index % 8 === 5 ? 'planned' : 'existing' }))
    .sort((a, b) => rowOf(b) - rowOf(a) || columnOf(a) - columnOf(b))
    .map(({ kind, shapes, status }, index) => {
      const number = String(index + 1).padStart(2, '0');
      return makeFeature(`sample-park-${number}`, toGeometry(shapes), {
        name: `样例公园 ${number}`,
        nameEn: `Sample park ${number}`,
        geometryStatus: 'synthetic',
        accuracyM: INVENTED_ACCURACY_METERS,
        source: 'Invented by a seeded generator to show the check; not a real park.',
        code: CODE_OF_KIND[kind] ?? (areaOf(shapes) >= COMMUNITY_PARK_SQUARE_METERS ? 'G12' : 'G14'),
        status,
        kind,
      });
    });
}

/** One polygon, or a multipolygon where there are several. */
export function toGeometry(shapes) {
  const [first, ...more] = shapes.map(toRings);
  return more.length === 0 ? polygon(...first) : multiPolygon(first, ...more);
}

const areaOf = (shapes) => shapes.reduce((sum, shape) => sum + areaOfShape(shape), 0);
const rowOf = ({ shapes }) => Math.floor(middleOfShape(shapes[0])[1] / 500);
const columnOf = ({ shapes }) => middleOfShape(shapes[0])[0];
