import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { CoverageSession } from '../../../src/coverage/coverage-session.ts';
import type { CoverageInput } from '../../../src/coverage/result.ts';
import { runSuggestion } from '../../../src/coverage/scenario/run-suggestion.ts';
import { type Suggestion, suggestSites } from '../../../src/coverage/scenario/suggest-sites.ts';
import { unpackPolygons } from '../../../src/geometry/unpack-polygons.ts';
import type { PolygonLayer } from '../../../src/model/polygon-layer.ts';
import { packLayer } from '../../tools/pack-layer.ts';
import { seededRandom } from '../../tools/seeded-random.ts';
import { GARDEN_CITY, type Rings, anySize, blocksOf, box, parksOf } from './invented.ts';

function open(input: CoverageInput): CoverageSession {
  const session = CoverageSession.open(input);
  if (!(session instanceof CoverageSession)) throw new Error(JSON.stringify(session.diagnostics));
  return session;
}

function suggest(session: CoverageSession, candidates: PolygonLayer, count: number): Suggestion {
  const suggestion = suggestSites(session, candidates, { count });
  if (!suggestion) throw new Error('Expected a suggestion.');
  return suggestion;
}

/** A town of overlapping blocks with two parks, and land for parks of all sizes. */
function makeTown(seed: number, count: number): { input: CoverageInput; candidates: PolygonLayer } {
  const random = seededRandom(seed);
  const side = 1800;
  const blocks = Array.from({ length: 40 }, (): Rings => [
    box(random() * side, random() * side, 60 + random() * 200, 60 + random() * 200),
  ]);
  const land = Array.from({ length: count }, (): Rings => [
    box(random() * side, random() * side, 15 + random() * 90, 20 + random() * 60),
  ]);
  const parks = parksOf([[box(300, 300, 50)], [box(1200, 900, 80)]]);
  return { input: { parks, residential: blocksOf(blocks), standard: GARDEN_CITY }, candidates: parksOf(land) };
}

/** Adds candidates as parks, reads the covered area (m²), and takes them away again. */
function measureWith(session: CoverageSession, candidates: PolygonLayer, chosen: readonly number[]): number {
  const sites = chosen.map((candidate) => session.addPark(unpackPolygons(candidates.polygons, candidate)));
  const { coveredArea } = session.readReadings().tiered;
  for (const site of sites) session.removePark(site);
  return coveredArea;
}

function* listChoices(among: number, count: number, from = 0): Generator<number[]> {
  if (count === 0) yield [];
  else
    for (let first = from; first < among; first++)
      for (const rest of listChoices(among, count - 1, first + 1)) yield [first, ...rest];
}

describe('the next sites', () => {
  it('are within 0.5 % of the best choice of all, and the bound is not below that', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 3 }), (seed, count) => {
        const { input, candidates } = makeTown(seed, 8);
        const session = open(input);
        const { baseline, steps, bound } = suggest(session, candidates, count);
        const before = session.readReadings();
        let best = 0;
        for (const choice of listChoices(8, count)) best = Math.max(best, measureWith(session, candidates, choice));
        const gained = steps.reduce((sum, { gainedArea }) => sum + gainedArea, 0);
        expect(gained).toBeGreaterThanOrEqual(0.995 * (best - baseline.coveredArea) - 1e-3);
        const land = baseline.coveredArea / baseline.ratio!;
        expect(bound!.ratio).toBeGreaterThanOrEqual(best / land - 1e-12);
        expect(bound!.gapPoints).toBeCloseTo(100 * (bound!.ratio - (baseline.coveredArea + gained) / land), 9);
        // the parks are as they were
        expect(session.readReadings()).toEqual(before);
      }),
      { numRuns: 20, seed: 77 },
    );
  });

  it('gain exactly what they add as parks, one after the other', () => {
    const { input, candidates } = makeTown(3, 60);
    const session = open(input);
    const { steps, baseline } = suggest(session, candidates, 6);
    expect(steps).toHaveLength(6);
    steps.forEach(({ coveredArea, ratio, gainedArea }, i) => {
      const chosen = steps.slice(0, i + 1).map(({ candidate }) => candidate);
      expect(Math.abs(measureWith(session, candidates, chosen) - coveredArea)).toBeLessThan(1e-4);
      expect(ratio).toBeCloseTo((coveredArea / baseline.coveredArea) * baseline.ratio!, 12);
      if (i > 0) expect(gainedArea).toBeLessThanOrEqual(steps[i - 1]!.gainedArea + 1e-4);
    });
  });

  it('are within 0.5 % of what an exact solver finds on larger cases', async () => {
    const highs = await loadHighs();
    for (const seed of [1, 2, 3, 4]) {
      const random = seededRandom(seed);
      // blocks so small that hardly one is covered in part: whole numbers then tell nearly the truth
      const homes = Array.from({ length: 300 }, (): Rings => [box(random() * 3000, random() * 3000, 12)]);
      const land = Array.from({ length: 40 }, (): Rings => [box(random() * 3000, random() * 3000, 25)]);
      const candidates = parksOf(land);
      const session = open({
        parks: parksOf([[box(1500, 1500, 30)]]),
        residential: blocksOf(homes),
        standard: anySize(300),
      });
      const { baseline, steps, bound } = suggest(session, candidates, 6);
      const covered = () =>
        session.blocks.map((_, block) => {
          const areas = session.areas.readAdded(block);
          return areas[1]! + areas[3]! + areas[5]! + areas[7]!;
        });
      session.update();
      const before = covered();
      const shares = land.map((_, candidate) => {
        const site = session.addPark(unpackPolygons(candidates.polygons, candidate));
        session.update();
        const gains = covered().map((area, block) => area - before[block]!);
        session.removePark(site);
        return gains;
      });
      const blocks = before.flatMap((_, block) => (shares.some((gains) => gains[block]! > 1e-6) ? [block] : []));
      const terms = (block: number) =>
        shares.flatMap((gains, c) => (gains[block]! > 1e-6 ? [`${gains[block]!.toFixed(6)} x${c}`] : [])).join(' + ');
      const rest = (block: number) => (session.blocks[block]!.area - before[block]!).toFixed(6);
      const { ObjectiveValue } = highs.solve(`Maximize
 obj: ${blocks.map((block) => `z${block}`).join(' + ')}
Subject To
 n: ${land.map((_, c) => `x${c}`).join(' + ')} <= 6
${blocks.map((block) => ` b${block}: ${terms(block)} - z${block} >= 0`).join('\n')}
Bounds
${blocks.map((block) => ` 0 <= z${block} <= ${rest(block)}`).join('\n')}
Binary
 ${land.map((_, c) => `x${c}`).join(' ')}
End`);
      const gained = steps.reduce((sum, { gainedArea }) => sum + gainedArea, 0);
      expect(ObjectiveValue).toBeGreaterThan(1000);
      expect(gained).toBeGreaterThanOrEqual(0.995 * ObjectiveValue);
      const landArea = baseline.coveredArea / baseline.ratio!;
      expect(bound!.ratio * landArea - baseline.coveredArea).toBeGreaterThanOrEqual(gained);
    }
  });

  it('are those that a swap makes better where the first choice stands in the way', () => {
    // the middle one covers most by itself; the two beside it cover all
    const homes = [box(0, 0, 100), box(400, 0, 100), box(520, 0, 100), box(920, 0, 100)].map((ring): Rings => [ring]);
    const candidates = parksOf([[box(450, 120, 120, 10)], [box(200, 20, 40)], [box(680, 20, 40)]]);
    const session = open({ parks: parksOf([]), residential: blocksOf(homes), standard: anySize(400) });
    const { steps, bound } = suggest(session, candidates, 2);
    expect(steps.map(({ candidate }) => candidate).sort()).toEqual([1, 2]);
    expect(steps.at(-1)!.ratio).toBeGreaterThan(0.99);
    expect(bound!.ratio).toBeGreaterThanOrEqual(steps.at(-1)!.ratio);
  });

  it('are fewer where the others add nothing, and none where no land is uncovered', () => {
    const { input } = makeTown(9, 0);
    const tiny = parksOf([[box(900, 300, 10)], [box(600, 1500, 60)], [box(600, 1500, 60)], [box(90_000, 0, 80)]]);
    const { steps } = suggest(open(input), tiny, 4);
    expect(steps.map(({ candidate }) => candidate)).toEqual([1]);
    expect(suggest(open({ ...input, residential: blocksOf([]) }), tiny, 2)).toMatchObject({ steps: [], bound: null });
    expect(suggest(open(input), parksOf([]), 2).steps).toEqual([]);
    const all = suggest(open({ ...input, residential: blocksOf([[box(300, 300, 50)]]) }), tiny, 2);
    expect(all).toMatchObject({ steps: [], baseline: { ratio: 1 }, bound: { ratio: 1 } });
  });

  it('report how far they are, and leave the last good ones when the search is ended', () => {
    const { input, candidates } = makeTown(4, 60);
    const session = open(input);
    const before = session.readReadings();
    const stages = new Set<string>();
    const seen: Suggestion[] = [];
    const controller = new AbortController();
    const run = () =>
      suggestSites(
        session,
        candidates,
        { count: 5 },
        {
          signal: controller.signal,
          onProgress: ({ stage }) => {
            stages.add(stage);
            if (stage === 'bound') controller.abort(new Error('enough'));
          },
          onSuggestion: (suggestion) => seen.push(suggestion),
        },
      );
    expect(run).toThrow('enough');
    expect([...stages]).toEqual(['sites', 'swaps', 'bound']);
    expect(seen.at(-1)).toMatchObject({ bound: null });
    expect(seen.at(-1)!.steps).toHaveLength(5);
    expect(session.readReadings()).toEqual(before);
    expect(suggestSites(session, candidates, { count: 5 }, { mostSteps: 10 })).toBeNull();
  });

  it('take steps as the candidates grow, also where all land is one block', () => {
    const homes = Array.from({ length: 400 }, (_, i): Rings => [box((i % 20) * 500, Math.floor(i / 20) * 500, 300)]);
    const residential = packLayer('residential', [homes]);
    const countSteps = (count: number): number => {
      const random = seededRandom(5);
      const land = Array.from({ length: count }, (): Rings => [box(random() * 9800, random() * 9800, 25)]);
      const session = open({ parks: parksOf([]), residential, standard: anySize(300) });
      const before = session.areas.work.steps;
      suggest(session, parksOf(land), 10);
      return session.areas.work.steps - before;
    };
    const [few, many] = [countSteps(150), countSteps(600)] as const;
    expect(many / few).toBeLessThan(4);
    // 40,000 cells lie over the block, and each candidate is far from most others: what is out of reach is not looked at
    expect(few).toBeLessThan(12_000_000);
  });

  it('say that shapes were mended, those of candidates too', () => {
    const { input, candidates } = makeTown(4, 8);
    const mended = { ...candidates, features: candidates.features.map((record) => ({ ...record, repaired: true })) };
    const run = runSuggestion({ input, candidates: { ...mended, name: 'land.geojson' }, goal: { count: 1 } });
    if (run.outcome !== 'done') throw new Error(JSON.stringify(run.diagnostics));
    expect(run.notices).toContainEqual({
      code: 'shapes-mended',
      params: { count: 8 },
      severity: 'warning',
      layer: 'land.geojson',
    });
  });
});

describe('the next sites within a budget', () => {
  /** The town with a cost for each candidate; every seventh has none. */
  function price(candidates: PolygonLayer, seed: number): PolygonLayer {
    const random = seededRandom(seed);
    const features = candidates.features.map((record, i) => ({
      ...record,
      cost: i % 7 === 6 ? null : Math.round(1 + random() * 9),
    }));
    return { ...candidates, features };
  }
  const costOf = ({ features }: PolygonLayer, chosen: readonly number[]): number =>
    chosen.reduce((sum, candidate) => sum + (features[candidate]!.cost ?? Infinity), 0);

  it('cost no more than it, and gain nearly as much as the best choice that does', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 3, max: 20 }), (seed, budget) => {
        const { input, candidates: land } = makeTown(seed, 8);
        const candidates = price(land, seed);
        const session = open(input);
        const run = suggestSites(session, candidates, { count: 1000, budget })!;
        const chosen = run.steps.map(({ candidate }) => candidate);
        expect(costOf(candidates, chosen)).toBeLessThanOrEqual(budget);
        let best = session.readReadings().tiered.coveredArea;
        for (let count = 1; count <= 7; count++) {
          for (const choice of listChoices(8, count)) {
            if (costOf(candidates, choice) > budget) continue;
            best = Math.max(best, measureWith(session, candidates, choice));
          }
        }
        const gained = run.steps.reduce((sum, { gainedArea }) => sum + gainedArea, 0);
        // the better of two greedy choices is proved to reach 39 %; with swaps it comes far closer
        expect(gained).toBeGreaterThanOrEqual(0.9 * (best - run.baseline.coveredArea) - 1e-3);
        if (!run.bound) return;
        const landArea = run.baseline.coveredArea / run.baseline.ratio!;
        expect(run.bound.ratio).toBeGreaterThanOrEqual(best / landArea - 1e-9);
      }),
      { numRuns: 20, seed: 78 },
    );
  });

  it('are the cheap ones together where one dear one covers most', () => {
    const homes = [box(0, 0, 100), box(2000, 0, 100), box(4000, 0, 100), box(4000, 150, 60)].map((ring): Rings => [
      ring,
    ]);
    const land = parksOf([[box(0, 120, 30)], [box(2000, 120, 30)], [box(4000, 110, 30)]]);
    const costs = [4, 4, 10];
    const candidates = { ...land, features: land.features.map((record, i) => ({ ...record, cost: costs[i]! })) };
    const session = open({ parks: parksOf([]), residential: blocksOf(homes), standard: anySize(300) });
    const chosen = ({ steps }: Suggestion) => steps.map(({ candidate }) => candidate).sort();
    expect(chosen(suggestSites(session, candidates, { count: 10, budget: 10 })!)).toEqual([0, 1]);
    expect(chosen(suggestSites(session, candidates, { count: 1, budget: 10 })!)).toEqual([2]);
    expect(chosen(suggestSites(session, candidates, { count: 10, budget: 3 })!)).toEqual([]);
    expect(chosen(suggestSites(session, candidates, { count: 10 })!)).toEqual([0, 1, 2]);
  });

  it('end where a ratio is reached', () => {
    const { input, candidates } = makeTown(3, 60);
    const all = suggest(open(input), candidates, 12);
    const until = all.steps[4]!.ratio;
    const { steps, bound } = suggestSites(open(input), candidates, { count: 1000, until })!;
    expect(steps.length).toBeLessThanOrEqual(5);
    expect(steps.at(-1)!.ratio).toBeGreaterThanOrEqual(until - 1e-12);
    expect(steps.at(-2)!.ratio).toBeLessThan(until);
    expect(bound!.ratio).toBeGreaterThanOrEqual(until - 1e-12);
    expect(suggestSites(open(input), candidates, { count: 1000, until: 0 })!.steps).toEqual([]);
  });
});
