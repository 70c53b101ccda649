/** Parks that take the place of blocks: whole plots, or several with the small streets between them. */
import { largestOf, scaleToArea, shrinkToArea } from './exact-size.mjs';
import { areaOfShape, boxRound, growShape, middleOfShape, openShape, uniteShapes } from './plane-shapes.mjs';
import { distanceOfPlots } from './quarters.mjs';
import { seedField } from './seeded-random.mjs';

// Half of the widest small street: a known street is wider and never bridged.
const BRIDGE_METERS = 15.5;
const WAVE_METERS = 9;

/**
 * One park for each wanted size on the first plots that have room, no two nearer than `apartMeters`. Returns the parks as
 * `{ shape, middle, plots }`; their plots are no longer free.
 */
export function drawQuarterParks(plots, sizes, apartMeters, seed) {
  const parks = [];
  for (const wanted of sizes) {
    const used = parks.flatMap((park) => park.plots);
    const free = plots.filter(
      (plot) => !used.includes(plot) && parks.every((park) => distanceOfPlots(park, plot) > apartMeters),
    );
    const park = free.reduce(
      (found, plot) =>
        found ??
        drawPark(
          plot,
          plots.filter((other) => !used.includes(other)),
          wanted,
          seed,
        ),
      null,
    );
    if (!park) throw new RangeError(`no plots with room for a park of ${wanted} m²`);
    parks.push(park);
  }
  return parks;
}

/** A pond in the middle of a park, as its hole; `share` is its width as a part of the park's. */
export function digPond(shape, share) {
  const { middle, axis, length, width } = boxRound(shape);
  const ring = Array.from({ length: 40 }, (_, step) => {
    const angle = (step / 40) * 2 * Math.PI;
    const radius = (share / 2) * (1 + 0.16 * Math.sin(2 * angle + 0.7) + 0.11 * Math.sin(3 * angle + 2));
    const [along, across] = [radius * length * 0.85 * Math.cos(angle), radius * width * Math.sin(angle)];
    return [middle[0] + axis[0] * along - axis[1] * across, middle[1] + axis[1] * along + axis[0] * across];
  });
  return [shape[0], [...ring, ring[0]]];
}

function drawPark(plot, free, wanted, seed) {
  const plots = gatherPlots(plot, free, wanted * 1.16);
  if (!plots) return null;
  const ground = plots.length === 1 ? plot.shape : joinPlots(plots);
  if (!ground || areaOfShape(ground) < wanted * 1.12 || areaOfShape(ground) > wanted * 2.4) return null;
  const rounding = Math.min(48, boxRound(ground).width / 3.2);
  const core = shrinkToArea(ground, wanted * 1.06, rounding);
  const shape = core && scaleToArea(waveOutline(core, seed), wanted);
  return shape && { shape, middle: middleOfShape(shape), plots };
}

function gatherPlots(plot, free, wanted) {
  const nearest = free
    .filter((other) => distanceOfPlots(plot, other) < 420)
    .sort((a, b) => distanceOfPlots(plot, a) - distanceOfPlots(plot, b));
  const plots = [];
  for (const next of nearest) {
    if (plots.reduce((sum, { area }) => sum + area, 0) >= wanted || plots.length === 5) break;
    plots.push(next);
  }
  return plots.reduce((sum, { area }) => sum + area, 0) >= wanted ? plots : null;
}

function joinPlots(plots) {
  const joined = uniteShapes(plots.flatMap(({ shape }) => growShape(shape, BRIDGE_METERS)));
  if (joined.length !== 1) return null;
  const ground = largestOf(growShape([joined[0][0]], -BRIDGE_METERS));
  const { length, width } = boxRound(ground);
  return areaOfShape(ground) > 0.72 * length * width && length < 2.6 * width ? ground : null;
}

// Paths and plantings keep no straight line: the outline gives way inwards by a smooth chance.
function waveOutline([shell], seed) {
  const field = seedField(seed, 55);
  const line = resample(shell, 12);
  const ring = line.map((point, index) => {
    const [before, after] = [line.at(index - 1), line[(index + 1) % line.length]];
    const size = Math.hypot(after[0] - before[0], after[1] - before[1]);
    const depth = WAVE_METERS * field(point);
    // The shell runs against the clock: the inside lies to the left.
    return [point[0] - ((after[1] - before[1]) / size) * depth, point[1] + ((after[0] - before[0]) / size) * depth];
  });
  return largestOf(openShape([[...ring, ring[0]]], 6));
}

function resample(ring, stepMeters) {
  return ring.slice(1).flatMap(([x, y], index) => {
    const [px, py] = ring[index];
    const steps = Math.max(1, Math.round(Math.hypot(x - px, y - py) / stepMeters));
    return Array.from({ length: steps }, (_, step) => [px + ((x - px) * step) / steps, py + ((y - py) * step) / steps]);
  });
}
