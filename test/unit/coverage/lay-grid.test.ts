import { describe, expect, it } from 'vitest';
import { CoverageSession } from '../../../src/coverage/coverage-session.ts';
import type { CoverageInput } from '../../../src/coverage/result.ts';
import { FreeGround } from '../../../src/coverage/scenario/free-ground.ts';
import { layGrid } from '../../../src/coverage/scenario/lay-grid.ts';
import { searchSites } from '../../../src/coverage/scenario/search-sites.ts';
import { projectLayer } from '../../../src/coverage/land/planar-layer.ts';
import { measurePolygonDistance } from '../../../src/geometry/distance.ts';
import { GARDEN_CITY, type Rings, blocksOf, box, parksOf } from './invented.ts';

function open(parks: readonly Rings[], blocks: readonly Rings[], more: Partial<CoverageInput> = {}): CoverageSession {
  const session = CoverageSession.open({
    parks: parksOf(parks),
    residential: blocksOf(blocks),
    standard: GARDEN_CITY,
    ...more,
  });
  if (!(session instanceof CoverageSession)) throw new Error(JSON.stringify(session.diagnostics));
  return session;
}

describe('a grid of candidates', () => {
  const BLOCKS: Rings[] = [[box(0, 0, 120)], [box(160, 0, 120)], [box(3000, 0, 100)]];
  const PARKS: Rings[] = [[box(3000, 200, 100)], [box(-90, 0, 15)]];

  it('lies around the land that is uncovered, neither on homes nor on parks, in squares of the size', () => {
    const session = open(PARKS, BLOCKS);
    const grid = layGrid(session, 400);
    const squares = projectLayer(grid.polygons, session.frame);
    expect(squares.length).toBeGreaterThan(100);
    const taken = [...session.blocks, ...session.parks.map((park) => park!.shape)].flatMap(({ polygons }) => polygons);
    const uncovered = session.blocks.slice(0, 2).flatMap(({ polygons }) => polygons);
    for (const { polygons, area } of squares) {
      expect(area).toBeCloseTo(400, 4);
      const [square] = polygons;
      const middle = square![0]!.map((value, i, ring) => value + (ring[(i + 4) % 8]! - value) * 0.01);
      for (const other of taken) expect(measurePolygonDistance([middle], other)).toBeGreaterThan(0);
      // the third block is covered: nothing is looked for around it
      expect(Math.min(...uncovered.map((block) => measurePolygonDistance(square!, block)))).toBeLessThan(430);
    }
  });

  it('has no squares of a size that does not count, and none where all land is covered', () => {
    expect(layGrid(open(PARKS, BLOCKS), 300).features).toEqual([]);
    expect(layGrid(open(PARKS, BLOCKS.slice(2)), 400).features).toEqual([]);
    expect(layGrid(open(PARKS, []), 400).features).toEqual([]);
  });

  it('is wider where the town is large, and no more than 2,000 squares', () => {
    const town = Array.from({ length: 100 }, (_, i): Rings => [box((i % 10) * 900, Math.floor(i / 10) * 900, 200)]);
    const { features } = layGrid(open([], town), 400);
    expect(features.length).toBeLessThanOrEqual(2000);
    expect(features.length).toBeGreaterThan(800);
  });

  it('is what sites are chosen from', () => {
    const session = open(PARKS, BLOCKS);
    const heard: number[] = [];
    const found = searchSites(
      session,
      { candidates: 400, goal: { count: 2 } },
      { onFound: ({ suggestion }) => heard.push(suggestion.steps.length) },
    );
    if (found.outcome !== 'done') throw new Error(JSON.stringify(found.diagnostics));
    expect(found.candidates.name).toBe('grid');
    expect(found.suggestion.steps.at(-1)!.ratio).toBeGreaterThan(0.99);
    expect(heard.length).toBeGreaterThan(1);
  });
});

it('ground is free beside homes, and not on, across or around them', () => {
  const ground = new FreeGround(open([[box(500, 0, 50)]], [[box(0, 0, 100), box(40, 40, 20)]]));
  const offset = open([[box(500, 0, 50)]], [[box(0, 0, 100), box(40, 40, 20)]]);
  const [shell] = offset.blocks[0]!.polygons[0]!;
  const [x, y] = [Math.min(...shell!.filter((_, i) => i % 2 === 0)), Math.min(...shell!.filter((_, i) => i % 2 === 1))];
  const holds = (left: number, low: number, side: number): boolean =>
    ground.holds([x + left, y + low, x + left + side, y + low + side]);
  expect(holds(100.001, 0, 50)).toBe(true);
  expect(holds(10, 10, 20)).toBe(false);
  expect(holds(-50, -50, 200)).toBe(false);
  expect(holds(90, 40, 30)).toBe(false);
  // in the courtyard
  expect(holds(42, 42, 15)).toBe(true);
  expect(holds(490, -20, 100)).toBe(false);
});
