/** green/sample-blocks.geojson: the invented residential blocks as features. */
import { makeFeature } from '../layer-file.mjs';
import {
  areaOfShape,
  boxRound,
  growShape,
  makeRectangle,
  middleOfShape,
  openShape,
  subtractShapes,
  uniteShapes,
} from './plane-shapes.mjs';
import { distanceOfPlots } from './quarters.mjs';
import { INVENTED_ACCURACY_METERS, toGeometry } from './sample-parks.mjs';
import { seedField } from './seeded-random.mjs';

// Residents per hectare, ours: low, high, and village housing; land for services has none.
const RESIDENTS_PER_HECTARE = { '070101': 140, '070102': 410, '0703': 95, '0702': 0, '0901': 0 };
const SCHOOL_BLOCKS = 5;
const PAIRED_BLOCKS = 3;
const LARGEST_SQUARE_METERS = 9e4;
const PAIRS_APART_METERS = 1500;

/** Features in reading order, from the north-west. */
export function drawSampleBlocks(blocks, seed) {
  const isLow = seedField(seed + 2, 750);
  return joinPairs(addSchools(blocks.map((block) => ({ ...block, shapes: [block.shape] }))))
    .sort((a, b) => rowOf(b) - rowOf(a) || a.middle[0] - b.middle[0])
    .map(({ shapes, middle, rural }, index) => {
      const number = String(index + 1).padStart(3, '0');
      const landuse = rural ? '0703' : chooseUse(index, isLow(middle));
      const hectares = shapes.reduce((sum, shape) => sum + areaOfShape(shape), 0) / 1e4;
      return makeFeature(`sample-block-${number}`, toGeometry(shapes), {
        name: `样例街区 ${number}`,
        nameEn: `Sample block ${number}`,
        geometryStatus: 'synthetic',
        accuracyM: INVENTED_ACCURACY_METERS,
        source:
          'Invented by a seeded generator to show the check; not a real block. Residents are area times a density of ours.',
        landuse,
        population: Math.round((hectares * RESIDENTS_PER_HECTARE[landuse]) / 10) * 10,
      });
    });
}

// A shop or a service centre now and then; low houses stand together.
function chooseUse(index, low) {
  if (index % 37 === 20) return '0901';
  if (index % 29 === 11) return '0702';
  return low < 0.32 ? '070101' : '070102';
}

/** The largest blocks far enough apart have a school in their middle, which is no housing. */
function addSchools(blocks) {
  const chosen = [];
  for (const block of blocks.toSorted((a, b) => b.area - a.area)) {
    if (chosen.length < SCHOOL_BLOCKS && chosen.every((other) => distanceOfPlots(other, block) > 700))
      chosen.push(block);
  }
  return blocks.map((block) => (chosen.includes(block) ? { ...block, shapes: [digSchool(block.shape)] } : block));
}

function digSchool(shape) {
  const { axis, length, width } = boxRound(shape);
  const [yard] = openShape(makeRectangle(middleOfShape(shape), axis, 0.44 * length, 0.42 * width), 9);
  const [dug] = subtractShapes(shape, [yard]);
  return dug;
}

/** A few neighbours across a small street are one block in two pieces. */
function joinPairs(blocks) {
  const pairs = [];
  for (const block of blocks) {
    if (pairs.length === PAIRED_BLOCKS) break;
    if (pairs.some(([other]) => distanceOfPlots(other, block) < PAIRS_APART_METERS)) continue;
    const partner = blocks.find((other) => other !== block && canJoin(block, other));
    if (partner) pairs.push([block, partner]);
  }
  const joined = pairs.map(([a, b]) => ({ ...a, shapes: [...a.shapes, ...b.shapes], area: a.area + b.area }));
  return [...blocks.filter((block) => !pairs.flat().includes(block)), ...joined];
}

function canJoin(a, b) {
  if (distanceOfPlots(a, b) > 230 || a.area + b.area > LARGEST_SQUARE_METERS) return false;
  return uniteShapes([a, b].flatMap(({ shape }) => growShape([shape[0]], 9))).length === 1;
}

const rowOf = ({ middle }) => Math.floor(middle[1] / 400);
