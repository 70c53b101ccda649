import { type Shapes, packLayer } from '../../tools/pack-layer.ts';
import { seededRandom } from '../../tools/seeded-random.ts';
import type { City } from './make-city.ts';

type Ring = number[];

const square = (x: number, y: number, side: number): Ring => [x, y, x + side, y, x + side, y + side, x, y + side];
const reverse = (ring: Ring): Ring =>
  Array.from({ length: ring.length / 2 }, (_, i) => ring.slice(ring.length - 2 * i - 2).slice(0, 2)).flat();

/** A town of 144 blocks of 140 m around the middle, 2 km wide. */
const TOWN: Shapes = Array.from({ length: 144 }, (_, i) => [
  [square(-1020 + 170 * (i % 12), -1020 + 170 * Math.floor(i / 12), 140)],
]);

/** Twelve parks of half a hectare in a ring around the middle. */
const PARKS: Shapes = Array.from({ length: 12 }, (_, i) => [
  [square(700 * Math.cos((i * Math.PI) / 6), 700 * Math.sin((i * Math.PI) / 6), 72)],
]);

const city = (parks: Shapes, blocks: Shapes): City => ({
  parks: packLayer('parks', parks),
  residential: packLayer('residential', blocks),
});

/** Squares on a jittered grid of `side` metres, which fill a quarter of it. */
function scatter(count: number, side: number, seed: number): Ring[] {
  const random = seededRandom(seed);
  const columns = Math.ceil(Math.sqrt(count));
  const cell = side / columns;
  return Array.from({ length: count }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    return square((column + 0.4 * random()) * cell - side / 2, (row + 0.4 * random()) * cell - side / 2, cell / 2);
  });
}

/** A ring with `count` teeth of 100 m along the x axis, half as wide as their distance. */
function comb(count: number, width: number): Ring {
  const ring: Ring = [-width / 2, -20, width / 2, -20];
  const tooth = width / count;
  for (let i = count; i > 0; i--) {
    const x = i * tooth - width / 2;
    ring.push(x, 0, x, 100, x - tooth / 2, 100, x - tooth / 2, 0);
  }
  return ring;
}

/** A ring of `count` vertices along a spiral of ten turns and back, half as wide as their distance. */
function spiral(count: number, radius: number): Ring {
  const half = count / 2;
  const at = (i: number, offset: number): [number, number] => {
    const share = 0.1 + (0.9 * i) / half;
    const angle = 20 * Math.PI * share;
    const r = radius * share + offset;
    return [r * Math.cos(angle), r * Math.sin(angle)];
  };
  const out = Array.from({ length: half }, (_, i) => at(i, radius / 20));
  const back = Array.from({ length: half }, (_, i) => at(half - 1 - i, 0));
  return [...out, ...back].flat();
}

/** Layers that are nasty in one way each, the more so the larger `n`; seeded. */
export const NASTY_FAMILIES: Readonly<Record<string, (n: number) => City>> = {
  'one park drawn as n lawns': (n) => city([scatter(n, 600, 1).map((ring) => [ring])], TOWN),
  'one park of n parts of 1 m²': (n) => {
    const parts = scatter(n, 300, 2).map((ring) => [square(ring[0]!, ring[1]!, 1)]);
    return city([[...parts, [square(-12, -12, 23)]]], TOWN);
  },
  'n parks over one place': (n) =>
    city(
      scatter(n, 600, 3).map((ring) => [[square(ring[0]!, ring[1]!, 21)]]),
      TOWN,
    ),
  'n identical blocks': (n) =>
    city(
      PARKS,
      Array.from({ length: n }, () => [[square(-300, -300, 140)]]),
    ),
  'n copies of a park of 60 parts': (n) =>
    city(
      Array.from({ length: n }, () => scatter(60, 500, 4).map((ring) => [ring])),
      TOWN,
    ),
  'a park as a comb of n teeth': (n) => city([[[comb(n, 1000)]]], TOWN),
  'a park as a spiral of n vertices': (n) => city([[[spiral(n, 500)]]], TOWN),
  'a block as a spiral of n vertices': (n) => city(PARKS, [[[spiral(n, 900)]]]),
  'a block with n holes in rows': (n) =>
    city(PARKS, [[[square(-900, -900, 1800), ...scatter(n, 1700, 5).map(reverse)]]]),
  'n rings of a park, one in another': (n) => {
    const ring = (i: number): Ring => square((-400 * i) / n, (-400 * i) / n, (800 * i) / n);
    const parts = Array.from({ length: n / 2 }, (_, i) => [ring(2 * i + 2), reverse(ring(2 * i + 1))]);
    return city([parts], TOWN);
  },
};
