import type { TestPolygons, TestService } from './scanline-oracle.ts';
import { seededRandom } from './seeded-random.ts';

/** A small layer of blocks and services, and what is nasty about it. */
export interface TestLayer {
  readonly kind: string;
  readonly blocks: readonly TestPolygons[];
  readonly services: readonly TestService[];
}

const box = (x: number, y: number, width: number, height: number): number[] => [
  x,
  y,
  x + width,
  y,
  x + width,
  y + height,
  x,
  y + height,
];
const moveBy = (polygons: TestPolygons, dx: number, dy: number): TestPolygons =>
  polygons.map((polygon) => polygon.map((ring) => ring.map((value, i) => value + (i % 2 ? dy : dx))));

/** A star-shaped ring: simple by construction, with deep and shallow bays. */
function makeBlob(random: () => number, x: number, y: number, size: number, vertices: number): number[] {
  const ring: number[] = [];
  const roughness = random();
  const phase = random();
  for (let i = 0; i < vertices; i++) {
    const radius = size * (1 - roughness * random());
    const angle = (2 * Math.PI * (i + phase)) / vertices;
    ring.push(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  }
  return ring;
}

/** A ring around a point with a bay that a disc may or may not enter. */
function makeHook(random: () => number, x: number, y: number, size: number): number[] {
  const neck = size * (0.05 + 0.6 * random());
  const depth = size * (0.3 + 0.6 * random());
  const wide = size * (0.3 + 0.5 * random());
  return [
    x - size, y - size, x + size, y - size, x + size, y + size, x + neck, y + size, x + neck, y + size - depth / 4,
    x + wide, y + size - depth / 4, x + wide, y + size - depth, x - wide, y + size - depth, x - wide,
    y + size - depth / 4, x - neck, y + size - depth / 4, x - neck, y + size, x - size, y + size,
  ]; // prettier-ignore
}

type Maker = (random: () => number) => Omit<TestLayer, 'kind'>;

const between = (random: () => number, low: number, high: number): number => low + (high - low) * random();
const pick = <T>(random: () => number, values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
const nearly = (random: () => number): number => pick(random, [0, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3]);

const MAKERS: Readonly<Record<string, Maker>> = {
  'random blobs': (random) => ({
    blocks: Array.from({ length: 1 + Math.floor(3 * random()) }, () => [
      [
        makeBlob(
          random,
          between(random, -200, 200),
          between(random, -200, 200),
          between(random, 20, 200),
          5 + Math.floor(12 * random()),
        ),
      ],
    ]),
    services: Array.from({ length: 1 + Math.floor(4 * random()) }, () => ({
      polygons: [
        [
          makeBlob(
            random,
            between(random, -400, 400),
            between(random, -400, 400),
            between(random, 5, 200),
            3 + Math.floor(20 * random()),
          ),
        ],
      ],
      radius: pick(random, [40, 120, 300, 500]),
    })),
  }),
  'parks in many pieces and with lakes': (random) => {
    const size = between(random, 60, 400);
    const lake = size * between(random, 0.2, 0.8);
    return {
      blocks: [[[box(-90, -80, 180, 160), box(-20, -20, 40, 40)]]],
      services: [
        {
          polygons: [
            [box(-size, -size, 2 * size, 2 * size), box(-lake, -lake, 2 * lake, 2 * lake)],
            [makeBlob(random, between(random, 500, 700), 0, 60, 9)],
          ],
          radius: between(random, 10, size),
        },
      ],
    };
  },
  'a block in a lake': (random) => {
    const lake = between(random, 150, 500);
    const shore = makeBlob(random, 0, 0, lake, 12);
    return {
      blocks: [[[makeBlob(random, 0, 0, 140, 9)]]],
      services: [
        {
          polygons: [[box(-2 * lake, -1.5 * lake, 4 * lake, 3 * lake), shore]],
          radius: lake * between(random, 0.1, 1.2),
        },
      ],
    };
  },
  'bays with narrow mouths': (random) => ({
    blocks: [[[makeBlob(random, between(random, -80, 80), between(random, 0, 200), 150, 8)]]],
    services: [{ polygons: [[makeHook(random, 0, 0, between(random, 60, 300))]], radius: between(random, 15, 300) }],
  }),
  'the same park twice, nearly': (random) => {
    const park: TestPolygons = [[makeBlob(random, 150, 40, 80, 4 + Math.floor(9 * random()))]];
    const radius = between(random, 60, 200);
    const shift = nearly(random);
    return {
      blocks: [[[box(-120, -100, 240, 200)]]],
      services: [
        { polygons: park, radius },
        {
          polygons: moveBy(park, shift, random() < 0.5 ? 0 : shift),
          radius: radius + (random() < 0.3 ? nearly(random) : 0),
        },
      ],
    };
  },
  'rectangles in a row, sides in line': (random) => {
    const width = pick(random, [10, 20, 35]);
    const shift = nearly(random);
    const radius = pick(random, [50, 100, 150]);
    return {
      blocks: [
        [[box(-60, 100 - (random() < 0.5 ? shift : 0), 200, 60)]],
        [[box(-60, 160 + (random() < 0.5 ? shift : 0), 200, 60)]],
      ],
      services: [0, 1, 2, 3].map((i) => ({
        polygons: [[box(i * width - (i === 2 ? shift : 0), i === 1 ? shift : 0, width, 50)]],
        radius,
      })),
    };
  },
  'a block edge on an offset line': (random) => {
    const radius = pick(random, [50, 100, 300]);
    const shift = nearly(random) * (random() < 0.5 ? 1 : -1);
    return {
      blocks: [
        [[box(0, radius + shift, 80, 40)]],
        [[box(10, -radius - 40 - shift, 80, 40)]],
        [[box(100 + radius + shift, -20, 30, 90)]],
      ],
      services: [{ polygons: [[box(0, 0, 100, 0.5)]], radius }],
    };
  },
  'shared edges and common corners': (random) => {
    const shift = nearly(random);
    return {
      blocks: [[[box(0, 0, 100, 100)]], [[box(100 + shift, 0, 100, 100)]], [[box(0, 100 - shift, 100, 100)]]],
      services: [
        { polygons: [[box(200 + shift, 0, 60, 100)]], radius: between(random, 20, 150) },
        { polygons: [[box(200, 100, 60, 100)], [box(200, 200 + shift, 30, 30)]], radius: between(random, 20, 150) },
      ],
    };
  },
  'blocks over each other': (random) => {
    const shift = nearly(random);
    const block: TestPolygons = [[makeBlob(random, 0, 0, 100, 7)]];
    return {
      blocks: [block, moveBy(block, shift, 0), [[box(-40, -50, 120, 70)]], [[box(-40 + shift, -50, 60, 70)]]],
      services: [{ polygons: [[makeBlob(random, 180, 30, 70, 9)]], radius: between(random, 60, 260) }],
    };
  },
  'slivers and needles': (random) => {
    const thin = pick(random, [1e-6, 1e-4, 1e-2, 1]);
    return {
      blocks: [[[[0, 0, 200, thin * 3, 200, 10, 0, 10 + thin]]], [[box(-50, 20, 300, thin)]], [[box(0, 30, 150, 120)]]],
      services: [
        { polygons: [[[-150, 40, 20, 40 + thin, -150, 40 + 2 * thin]]], radius: between(random, 30, 120) },
        {
          polygons: [
            [[0, 200, 100, 200 + thin, 200, 200, 200, 200 + 3 * thin, 100, 200 + 2 * thin, 0, 200 + 3 * thin]],
          ],
          radius: between(random, 30, 120),
        },
      ],
    };
  },
  'a park inside a block': (random) => ({
    blocks: [[[makeBlob(random, 0, 0, 400, 12)]], [[box(500, -100, 50, 200)]]],
    services: [
      { polygons: [[makeBlob(random, 0, 0, 40, 6)]], radius: between(random, 20, 500) },
      { polygons: [[box(-10, -10, 20, 20)]], radius: between(random, 20, 200) },
    ],
  }),
  'discs that touch and nearly touch': (random) => {
    const radius = pick(random, [50, 80]);
    const size = 1e-3;
    const shift = nearly(random) * (random() < 0.5 ? 1 : -1);
    return {
      blocks: [[[box(-100, -60, 320, 120)]]],
      services: [
        { polygons: [[box(0, 0, size, size)]], radius },
        { polygons: [[box(2 * radius + size + shift, 0, size, size)]], radius },
        { polygons: [[box(radius, radius + shift, size, size)]], radius },
      ],
    };
  },
  'vertices nearly in line': (random) => {
    const bump = nearly(random) * (random() < 0.5 ? 1 : -1);
    const ring: number[] = [];
    for (let i = 0; i <= 10; i++) ring.push(i * 10, i % 2 ? -bump : 0);
    ring.push(100, 30, 0, 30);
    return {
      blocks: [[[box(-100, -150, 300, 140)]], [[box(20, 40, 60, 200)]]],
      services: [{ polygons: [[ring]], radius: between(random, 20, 150) }],
    };
  },
};

/** The kinds of layers there are. */
export const KINDS: readonly string[] = Object.keys(MAKERS);

/** Makes a layer from a number; the kinds take turns. */
export function makeLayer(seed: number): TestLayer {
  const kind = KINDS[seed % KINDS.length]!;
  const random = seededRandom(Math.imul(seed + 1, 0x9e3779b1));
  const layer = MAKERS[kind]!(random);
  // turned a little in half of the cases, so that not all sides keep to the axes
  if (random() < 0.5) return { kind, ...layer };
  const angle = between(random, 0, 2 * Math.PI);
  const turn = (polygons: TestPolygons): TestPolygons =>
    polygons.map((polygon) =>
      polygon.map((ring) =>
        ring.map((_, i) => {
          const [x, y] = [ring[i - (i % 2)]!, ring[i - (i % 2) + 1]!];
          return i % 2 ? x * Math.sin(angle) + y * Math.cos(angle) : x * Math.cos(angle) - y * Math.sin(angle);
        }),
      ),
    );
  return {
    kind,
    blocks: layer.blocks.map(turn),
    services: layer.services.map(({ polygons, radius }) => ({ polygons: turn(polygons), radius })),
  };
}
