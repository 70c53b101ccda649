/** The invented town: which plots are parks, which are lived in, and what each park takes from its block. */
import { areaOfShape, distanceToLine, growShape, middleOfShape, openShape, subtractShapes } from './plane-shapes.mjs';
import { largestOf, pieceOfPlot } from './exact-size.mjs';
import { listCells } from './open-ground.mjs';
import { digPond, drawQuarterParks } from './quarter-parks.mjs';
import { distanceOfPlots, rankPlots, takeQuarters } from './quarters.mjs';
import { seedRandom } from './seeded-random.mjs';
import { splitCells } from './split-cells.mjs';
import { drawLakeParks, drawShelterBelt, drawStreamParks } from './waterside-parks.mjs';

export const SEED = 2021;
const PLOT_SQUARE_METERS = { smallest: 3e4, largest: 6.5e4 };
const LIVED_IN_SQUARE_METERS = 9.6e6;
// The largest first, while there is room. The first gets a pond, which is taken off afterwards.
const QUARTER_PARK_SQUARE_METERS = [
  119000, 86000, 64000, 41000, 36500, 31200, 28400, 24600, 22300, 19800, 17500, 15200, 13100, 11400, 9600,
];
const QUARTER_PARKS_APART_METERS = 620;
// Both sides of 400 and 5,000 m²; every second one stands at a corner.
const POCKET_SQUARE_METERS = [
  380, 392, 399, 402, 405, 412, 430, 560, 690, 880, 1150, 1480, 1900, 2350, 2900, 3600, 4300, 4800, 4950, 4985, 5012,
  5050, 5300, 6200,
];
const POCKETS_APART_METERS = 300;
// Two gardens on both sides of a block or two that only together reach 5,000 m².
const TWIN_SQUARE_METERS = [2700, 2550];
const TWINS_APART_METERS = 60;
const SQUARE_SQUARE_METERS = [2600, 3900, 5400, 7800];
const WILD_SQUARE_METERS = 23000;
const PATH_METERS = 6;

/** `{ parks, blocks }`: parks as `{ kind, shapes }`, blocks as `{ shape, area, middle, rural }`, all in metres of the local plane. */
export function inventTown() {
  const random = seedRandom(SEED);
  const ranking = rankPlots(splitCells(listCells(), random, PLOT_SQUARE_METERS), SEED);
  const quarters = takeQuarters(ranking, LIVED_IN_SQUARE_METERS);
  const outside = ranking.filter((plot) => !quarters.includes(plot));
  const shuffled = shuffle(quarters, random);

  const [largest, ...others] = drawQuarterParks(shuffled, QUARTER_PARK_SQUARE_METERS, QUARTER_PARKS_APART_METERS, SEED);
  const taken = [largest, ...others].flatMap(({ plots }) => plots);
  const free = shuffled.filter((plot) => !taken.includes(plot));

  const pockets = placePieces(free, POCKET_SQUARE_METERS, [largest, ...others], POCKETS_APART_METERS);
  const twins = placeTwins(free, [...pockets, largest, ...others]);
  const nearTown = shuffle(
    outside.filter((plot) => !plot.rural && free.some((home) => distanceOfPlots(home, plot) < 260)),
    random,
  );
  const squares = placePieces(nearTown, SQUARE_SQUARE_METERS, [], 900);
  const wild = placePieces(
    outside.filter(({ rural }) => rural),
    [WILD_SQUARE_METERS],
    [],
    0,
  );

  const parks = [
    { kind: 'comprehensive', shapes: [digPond(largest.shape, 0.34)] },
    ...others.map(({ shape }) => ({ kind: 'community', shapes: [shape] })),
    ...pockets.map(({ shape }) => ({ kind: 'pocket', shapes: [shape] })),
    { kind: 'pocket', shapes: twins.map(({ shape }) => shape) },
    ...squares.map(({ shape }) => ({ kind: 'square', shapes: [shape] })),
    ...drawStreamParks().map((shapes) => ({ kind: 'streamside', shapes })),
    ...drawLakeParks().map((shapes) => ({ kind: 'lakeside', shapes })),
    { kind: 'shelter', shapes: drawShelterBelt() },
    ...wild.map(({ shape }) => ({ kind: 'wild', shapes: [shape] })),
  ];
  const blocks = free.map((plot) => carve(plot, [...pockets, ...twins])).filter(({ area }) => area >= 15000);
  return { parks, blocks };
}

/** For each wanted size a piece of the first plot that has room and lies far enough from the pieces before it. */
function placePieces(plots, sizes, parks, apartMeters) {
  const pieces = [];
  for (const [index, wanted] of sizes.entries()) {
    const away = (plot) => [...pieces, ...parks].every((piece) => distanceOfPlots(piece, plot) > apartMeters);
    const piece = plots
      .filter(
        (plot) =>
          !pieces.some((other) => other.plot === plot) &&
          plot.area > wanted * 2 &&
          plot.area - wanted > 17500 &&
          away(plot),
      )
      .reduce((found, plot) => found ?? cutPiece(plot, wanted, index % 2 === 0), null);
    if (!piece) throw new RangeError(`no plot with room for ${wanted} m²`);
    pieces.push(piece);
  }
  return pieces;
}

/** Two pieces of one park in plots that are neighbours, away from the other parks. */
function placeTwins(plots, parks) {
  const [wanted, other] = TWIN_SQUARE_METERS;
  const away = plots.filter((plot) => plot.area > 24000 && parks.every((park) => distanceOfPlots(park, plot) > 200));
  for (const plot of away) {
    const partner = away.find((next) => next !== plot && distanceOfPlots(next, plot) < 260);
    const pieces = partner ? [cutPiece(plot, wanted, true), cutPiece(partner, other, true)] : [null];
    if (pieces.every(Boolean) && gapBetween(pieces[0].shape, pieces[1].shape) > TWINS_APART_METERS) return pieces;
  }
  throw new RangeError('no two neighbours have room for twin gardens');
}

const gapBetween = ([a], [b]) => Math.min(...a.map((point) => distanceToLine(point, b)));

function cutPiece(plot, wanted, corner) {
  const shape = pieceOfPlot(plot.shape, wanted, { corner });
  return shape && { shape, plot, middle: plot.middle };
}

function carve(plot, pieces) {
  const own = pieces.find((piece) => piece.plot === plot);
  if (!own) return plot;
  const rest = subtractShapes(plot.shape, growShape(own.shape, PATH_METERS)).flatMap((shape) => openShape(shape, 5));
  const shape = largestOf(rest);
  return { ...plot, shape, area: areaOfShape(shape), middle: middleOfShape(shape) };
}

// Fisher–Yates.
function shuffle(items, random) {
  const mixed = [...items];
  for (let index = mixed.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [mixed[index], mixed[other]] = [mixed[other], mixed[index]];
  }
  return mixed;
}
