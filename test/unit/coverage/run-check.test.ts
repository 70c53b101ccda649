import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/coverage/compute-coverage.ts';
import type { CoverageInput } from '../../../src/coverage/result.ts';
import type { CoverageDrawing } from '../../../src/coverage/check/coverage-drawing.ts';
import { CoverageSession } from '../../../src/coverage/coverage-session.ts';
import { drawAndVerify, runCheck } from '../../../src/coverage/run-check.ts';
import { GARDEN_CITY, blocksOf, box, parksOf } from './invented.ts';

const INPUT: CoverageInput = {
  parks: parksOf([[box(0, 0, 80)], [box(900, 0, 30)]]),
  residential: blocksOf([[box(-300, 200, 600)], [box(500, 200, 600)]]),
  standard: GARDEN_CITY,
};

/** Runs a check without a drawing; gives the ratio, or the codes for which it was refused. */
async function ask(more: Partial<CoverageInput>, insist = false) {
  const check = await runCheck({ input: { ...INPUT, ...more }, draw: false, insist });
  return check.outcome === 'done' ? check.result.readings.tiered.ratio : check.diagnostics.map(({ code }) => code);
}

describe('a check', () => {
  it('hands over the number first, then Turf’s drawing and opinion', async () => {
    const heard: string[] = [];
    const check = await runCheck(
      { input: INPUT, draw: true },
      { onResult: () => heard.push('result'), onServiceAreas: () => heard.push('areas') },
    );
    expect(heard).toEqual(['result', 'areas']);
    expect(check).toMatchObject({ outcome: 'done', result: computeCoverage(INPUT) });
    expect(check.outcome === 'done' && check.verification?.difference).toBeCloseTo(0, 4);
    expect(check.outcome === 'done' && check.drawn?.serviceAreas.features).toHaveLength(2);
  });

  it('tells of what was found on reading first, and of each thing once', async () => {
    const overlap = { code: 'blocks-overlap', params: {}, severity: 'warning', layer: 'residential.geojson' } as const;
    const found = [{ code: 'crs-guessed', params: {}, severity: 'warning', layer: 'parks' } as const, overlap];
    const residential = blocksOf([[box(-300, 200, 600)], [box(-200, 200, 600)]]);
    const check = await runCheck({ input: { ...INPUT, residential }, found, draw: false });
    const codes = check.outcome === 'done' ? check.notices.map(({ code }) => code) : [];
    expect(codes.slice(0, 2)).toEqual(['crs-guessed', 'blocks-overlap']);
    expect(codes.filter((code) => code === 'blocks-overlap')).toHaveLength(1);
  });

  it('hands on again what was drawn before a stop: who goes on may not have heard it', async () => {
    const stop = new AbortController();
    let drawing: CoverageDrawing | null = null;
    const stopped = runCheck(
      { input: INPUT, draw: true },
      {
        signal: stop.signal,
        onDrawing: (begun) => (drawing = begun),
        onServiceAreas: () => stop.abort(new Error('enough')),
        pause: () => Promise.resolve(),
      },
    );
    await expect(stopped).rejects.toThrow('enough');
    const session = CoverageSession.open(INPUT) as CoverageSession;
    const heard = new Set<number>();
    await drawAndVerify(session, {
      drawing,
      onServiceAreas: (features) => features.forEach(({ properties }) => heard.add(properties.index)),
    });
    expect([...heard].sort()).toEqual([0, 1]);
  });

  it('lets a scenario bring the first park that counts', async () => {
    const parks = parksOf([[box(0, 0, 80)]], [{ status: 'planned' }]);
    const request = { input: { ...INPUT, parks }, draw: false };
    expect(await runCheck(request)).toMatchObject({ outcome: 'refused' });
    expect(await runCheck({ ...request, scenario: { name: 'first', edits: [] } })).toMatchObject({ outcome: 'done' });
  });

  it('says that its shapes were mended', async () => {
    const parks = parksOf([[box(0, 0, 80)]], [{ repaired: true }]);
    const check = await runCheck({ input: { ...INPUT, parks }, draw: false });
    expect(check).toMatchObject({
      notices: expect.arrayContaining([expect.objectContaining({ code: 'shapes-mended' })]),
    });
  });
});

describe('a review', () => {
  it('says whether layers contradict each other, and measures nothing', async () => {
    const stages: string[] = [];
    const review = async (more: Partial<CoverageInput>) => {
      const request = { input: { ...INPUT, ...more }, draw: true, onlyReviews: true };
      const check = await runCheck(request, { onProgress: ({ stage }) => stages.push(stage) });
      return check.outcome === 'refused' && [check.mayInsist, check.diagnostics.map(({ code }) => code)];
    };
    expect(await review({})).toEqual([true, []]);
    expect(await review({ residential: blocksOf([[box(0, 0, 80)]]) })).toEqual([true, ['same-shapes']]);
    expect(new Set(stages)).toEqual(new Set(['parks']));
  });
});

describe('layers that contradict each other', () => {
  const shapes = [[box(0, 0, 200)], [box(900, 0, 300)], [box(0, 900, 400)]];

  it('are refused where the same shapes count in both roles: no 100 % by mistake', async () => {
    const twice = { parks: parksOf(shapes), residential: blocksOf(shapes) };
    expect(await ask(twice)).toEqual(['same-shapes']);
    expect(await ask({ ...twice, residential: blocksOf([...shapes, [box(2000, 0, 300)]]) })).toEqual(['same-shapes']);
    expect(await ask(twice, true)).toBe(1);
  });

  it('are none where a single block is drawn as a park is', async () => {
    const others = [[box(2000, 0, 300)], [box(2000, 900, 300)], [box(2000, 1800, 300)]];
    const parks = parksOf([shapes[0]!, [box(5000, 0, 90)], [box(6000, 0, 90)]]);
    expect(await ask({ parks, residential: blocksOf([shapes[0]!, ...others]) })).toBeGreaterThan(0);
  });

  it('are none where one file of all land holds parks and housing', async () => {
    const codes = ['G11', 'R2', 'R21'];
    const parks = parksOf(
      shapes,
      codes.map((code) => ({ code })),
    );
    const residential = blocksOf(
      shapes,
      codes.map((landuse) => ({ landuse })),
    );
    const check = await runCheck({ input: { ...INPUT, parks, residential }, draw: false });
    expect(check).toMatchObject({ outcome: 'done', result: { parks: { classes: [{ count: 1 }, { count: 0 }] } } });
    expect(check).toMatchObject({
      notices: expect.arrayContaining([expect.objectContaining({ code: 'park-code-housing', params: { count: 2 } })]),
    });
  });

  it('are refused where they lie apart, and where nothing of one counts', async () => {
    expect(await ask({ parks: parksOf([[box(60_000, 0, 100)]]) })).toEqual(['layers-apart']);
    expect(await ask({ parks: parksOf([[box(8_000, 0, 100)]]) })).toBe(0);
    const planned = parksOf([[box(0, 0, 80)]], [{ status: '规划' }]);
    expect(await ask({ parks: planned })).toEqual(['no-park-counts']);
    expect(await ask({ parks: planned }, true)).toBe(0);
    const shops = blocksOf([[box(-300, 200, 600)]], [{ landuse: 'B1' }]);
    expect(await ask({ residential: shops })).toEqual(['none-residential']);
  });

  it('are none where a layer is empty: that is an answer', async () => {
    expect(await ask({ parks: parksOf([]) })).toBe(0);
    expect(await ask({ residential: blocksOf([]) })).toBeNull();
  });
});
