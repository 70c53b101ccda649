import type { PolygonLayer } from '../../../src/model/polygon-layer.ts';
import { type Shapes, packLayer } from '../../tools/pack-layer.ts';
import { seededRandom } from '../../tools/seeded-random.ts';

/** Sizes of invented cities: a district, a city, a metropolis. */
export const SIZES = {
  S: { parks: 120, blocks: 400, areaKm2: 73 },
  M: { parks: 1200, blocks: 4000, areaKm2: 730 },
  L: { parks: 12000, blocks: 40000, areaKm2: 7300 },
} as const;

export type CitySize = keyof typeof SIZES;

export interface City {
  readonly parks: PolygonLayer;
  readonly residential: PolygonLayer;
}

/**
 * Makes a city for the benchmark; the same seed gives the same city. Park areas are log-normal (median 0.8 ha, sigma
 * 1.7, 400 m² to 60 ha) with 8 to 80 vertices; 6 % have a lake, 5 % two parts, 45 % stand in clusters. Blocks fill a
 * jittered grid; 10 % have a hole, 4 % two parts. About 70 % of the land is covered.
 */
export function makeCity(size: CitySize, seed = 20260101): City {
  const { parks, blocks, areaKm2 } = SIZES[size];
  const random = seededRandom(seed);
  const side = Math.sqrt(areaKm2) * 1000;
  return {
    parks: packLayer('parks', makeParks(random, parks, side)),
    residential: packLayer('residential', makeBlocks(random, blocks, side)),
  };
}

function makeParks(random: () => number, count: number, side: number): Shapes {
  const clusters = Array.from({ length: Math.ceil(count / 12) }, () => [random() * side, random() * side] as const);
  return Array.from({ length: count }, () => {
    const gauss = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const area = Math.min(600_000, Math.max(400, 8000 * Math.exp(1.7 * gauss)));
    let [x, y] = [random() * side, random() * side];
    if (random() < 0.45) {
      const [clusterX, clusterY] = clusters[Math.floor(random() * clusters.length)]!;
      x = clusterX + (random() - 0.5) * 2400;
      y = clusterY + (random() - 0.5) * 2400;
    }
    const vertices = 8 + Math.floor(random() * 73);
    const parts = random() < 0.05 ? 2 : 1;
    const lake = random() < 0.06;
    return Array.from({ length: parts }, (_, part) => {
      const radius = Math.sqrt(area / parts / Math.PI);
      const shell = makeStar(random, x + part * radius * 2.8, y, radius, vertices);
      if (!lake || part > 0) return [shell];
      return [shell, makeStar(random, x, y, radius * 0.4, 12)];
    });
  });
}

/** A ring with bays and capes: a circle with four waves on its radius, and a little roughness. */
function makeStar(random: () => number, x: number, y: number, radius: number, count: number): number[] {
  const waves = [2, 3, 5, 7].map((times) => ({ times, height: 0.3 * (random() / times), phase: random() * 7 }));
  const ring: number[] = [];
  for (let i = 0; i < count; i++) {
    const angle = (2 * Math.PI * i) / count;
    const wave = waves.reduce((sum, { times, height, phase }) => sum + height * Math.cos(times * angle + phase), 0);
    const r = radius * (1 + wave + 0.02 * (random() - 0.5));
    ring.push(x + r * Math.cos(angle), y + r * Math.sin(angle));
  }
  return ring;
}

function makeBlocks(random: () => number, count: number, side: number): Shapes {
  const columns = Math.round(Math.sqrt(count));
  const rows = Math.ceil(count / columns);
  const [width, height] = [side / columns, side / rows];
  // one corner for each crossing of the grid, so that neighbours follow the same street
  const corners = Array.from({ length: (columns + 1) * (rows + 1) }, (_, i) => [
    (i % (columns + 1)) * width + (random() - 0.5) * 0.3 * width,
    Math.floor(i / (columns + 1)) * height + (random() - 0.5) * 0.3 * height,
  ]);
  return Array.from({ length: count }, (_, i) => {
    const first = Math.floor(i / columns) * (columns + 1) + (i % columns);
    const cell = [first, first + 1, first + columns + 2, first + columns + 1].map((corner) => corners[corner]!);
    const middle = [0, 1].map((axis) => cell.reduce((sum, corner) => sum + corner[axis]! / 4, 0));
    const shrink = (share: number): number[] =>
      cell.flatMap((corner) => [0, 1].map((axis) => middle[axis]! + share * (corner[axis]! - middle[axis]!)));
    const shell = shrink(0.82);
    const kind = random();
    if (kind < 0.1) return [[shell, shrink(0.25).reverse().reduce<number[]>(swapPairs, [])]];
    if (kind < 0.14) return splitInTwo(shell);
    return [[shell]];
  });
}

/** Reversing a flat list swaps x and y as well: swaps them back. */
function swapPairs(ring: number[], value: number, i: number, all: number[]): number[] {
  if (i % 2 === 1) ring.push(value, all[i - 1]!);
  return ring;
}

function splitInTwo(ring: number[]): number[][][] {
  const [ax, ay, bx, by, cx, cy, dx, dy] = ring as [number, number, number, number, number, number, number, number];
  const mix = (p: number, q: number, share: number): number => p + share * (q - p);
  return [
    [[ax, ay, mix(ax, bx, 0.46), mix(ay, by, 0.46), mix(dx, cx, 0.46), mix(dy, cy, 0.46), dx, dy]],
    [[mix(ax, bx, 0.54), mix(ay, by, 0.54), bx, by, cx, cy, mix(dx, cx, 0.54), mix(dy, cy, 0.54)]],
  ];
}
