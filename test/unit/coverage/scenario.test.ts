import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { computeCoverage } from '../../../src/coverage/compute-coverage.ts';
import { CoverageSession } from '../../../src/coverage/coverage-session.ts';
import type { CoverageInput } from '../../../src/coverage/result.ts';
import {
  type EditHistory,
  doStep,
  listEdits,
  nameNextAddition,
  nameStep,
  openHistory,
  redoStep,
  undoStep,
} from '../../../src/coverage/scenario/edit-history.ts';
import { SizeMeasure } from '../../../src/coverage/rules/park-size.ts';
import { EditedParks } from '../../../src/coverage/scenario/edited-parks.ts';
import type { ScenarioEdit } from '../../../src/model/scenario.ts';
import { type SiteId, nameAddedSite } from '../../../src/model/vocabulary.ts';
import { toLngLatRing } from '../../tools/pack-layer.ts';
import { seededRandom } from '../../tools/seeded-random.ts';
import { editLayer } from './edited-layer.ts';
import { GARDEN_CITY, blocksOf, box, parkAt, parksOf } from './invented.ts';

function open(input: CoverageInput): CoverageSession {
  const session = CoverageSession.open(input);
  if (!(session instanceof CoverageSession)) throw new Error(JSON.stringify(session.diagnostics));
  return session;
}

const NO_FACTS = { status: null, code: null, name: null };
const shapeOf = (ring: readonly number[]) => [[toLngLatRing(ring)]];
const add = (site: SiteId, ring: readonly number[], name: string | null = null): ScenarioEdit => ({
  op: 'add',
  site,
  id: null,
  polygons: shapeOf(ring),
  facts: { ...NO_FACTS, name },
});

/** A town of 36 blocks, of which some overlap, and 8 parks; two of them touch and have one name. */
function makeTown(random: () => number): Omit<CoverageInput, 'standard'> {
  const blocks = Array.from({ length: 36 }, (_, i) => [
    box((i % 6) * 210, Math.floor(i / 6) * 220, 90 + random() * 140, 90 + random() * 130),
  ]);
  const parks = [[box(300, 300, 50)], [box(350, 300, 50)], ...Array.from({ length: 6 }, () => [anyPark(random)])];
  return { parks: parksOf(parks, [{ name: '双园' }, { name: '双园' }]), residential: blocksOf(blocks) };
}

const anyPark = (random: () => number) => box(random() * 1300, random() * 1300, 15 + random() * 90, 20 + random() * 60);

function makeStep(history: EditHistory, random: () => number): readonly ScenarioEdit[] {
  const next = nameNextAddition(history);
  const sites = [...Array.from({ length: 8 }, (_, i) => parkAt(i)), ...listEdits(history).map(({ site }) => site)];
  const site = sites[Math.floor(random() * sites.length)]!;
  const kind = random();
  if (kind < 0.3) return [add(next, anyPark(random), random() < 0.3 ? '双园' : null)];
  if (kind < 0.6) return [{ op: 'replace', site, polygons: shapeOf(anyPark(random)) }];
  if (kind < 0.8) return [{ op: 'remove', site }];
  const facts = random() < 0.5 ? { status: random() < 0.7 ? 'planned' : null } : { name: '双园', code: 'G14' };
  return [{ op: 'set', site, facts }];
}

describe('edits on top of a layer', () => {
  it('equal a fresh run on the edited layer, to the last bit, through any edits and undos', () => {
    fc.assert(
      fc.property(fc.integer(), fc.boolean(), (seed, merged) => {
        const random = seededRandom(seed);
        const input = {
          ...makeTown(random),
          standard: GARDEN_CITY,
          codeEdition: '2017' as const,
          parkSize: merged ? (['merged'] as const) : [],
        };
        const session = open(input);
        const parks = new EditedParks(session);
        let history = openHistory({ name: '', edits: [] });
        for (let turn = 0; turn < 14; turn++) {
          const kind = random();
          history =
            kind < 0.55
              ? doStep(history, makeStep(history, random))
              : kind < 0.85
                ? undoStep(history)
                : redoStep(history);
          if (random() < 0.3) continue;
          parks.show(listEdits(history));
          const fresh = computeCoverage({ ...input, parks: editLayer(input.parks, listEdits(history)) });
          if (fresh.outcome !== 'done') throw new Error(JSON.stringify(fresh.diagnostics));
          expect(session.readReadings()).toEqual(fresh.readings);
          fresh.blocks.forEach(({ coveredArea }, block) => {
            const areas = session.areas.readBlock(block);
            expect(areas[1]! + areas[3]! + areas[5]! + areas[7]!).toBe(coveredArea);
          });
        }
      }),
      { numRuns: 25, seed: 411 },
    );
  });

  it('give the identical figures after undo and redo, and those of the layer when all is undone', () => {
    const random = seededRandom(5);
    const session = open({ ...makeTown(random), standard: GARDEN_CITY });
    const parks = new EditedParks(session);
    const before = session.readReadings();
    let history = openHistory({ name: '方案一', edits: [] });
    const seen = [before];
    for (let step = 0; step < 30; step++) {
      history = doStep(history, makeStep(history, random));
      parks.show(listEdits(history));
      seen.push(session.readReadings());
    }
    for (let step = 29; step >= 0; step--) {
      history = undoStep(history);
      parks.show(listEdits(history));
      expect(session.readReadings()).toEqual(seen[step]);
    }
    for (let step = 1; step <= 30; step++) history = redoStep(history);
    parks.show(listEdits(history));
    expect(session.readReadings()).toEqual(seen[30]);
    parks.show([]);
    expect(session.readReadings()).toEqual(before);
  });

  it('are measured once where many of them are one park for their size', () => {
    const measure = vi.spyOn(SizeMeasure.prototype, 'measure');
    const session = open({
      parks: parksOf([[box(0, 0, 20)]], [{ name: '长园' }]),
      residential: blocksOf([[box(0, 100, 50)]]),
      standard: GARDEN_CITY,
      parkSize: ['merged'],
    });
    const edits = Array.from({ length: 200 }, (_, i) =>
      add(nameAddedSite('parks', i + 1), box(20 * (i + 1), 0, 20), '长园'),
    );
    measure.mockClear();
    new EditedParks(session).show(edits);
    const looked = measure.mock.calls.reduce((sum, [shapes]) => sum + shapes.length, 0);
    measure.mockRestore();
    expect(session.parks[0]!.size.area).toBeCloseTo(201 * 400, 2);
    // a change at a time, it would be the square of their number
    expect(looked).toBeLessThan(4 * 200);
  });

  it('touch only the parks that differ', () => {
    const session = open({ ...makeTown(seededRandom(6)), standard: GARDEN_CITY });
    const parks = new EditedParks(session);
    const first = add(nameAddedSite('parks', 1), box(100, 100, 60));
    parks.show([first, { op: 'remove', site: parkAt(0) }]);
    session.update();
    const shown = [...session.parks];
    parks.show([first, { op: 'remove', site: parkAt(0) }, { op: 'set', site: parkAt(2), facts: { name: '新名' } }]);
    expect(session.parks.filter((park, i) => park !== shown[i])).toHaveLength(1);
    expect(session.parks[2]!.record.name).toBe('新名');
  });

  it('give an added park the same place in the analysis whatever was added before it', () => {
    const session = open({ ...makeTown(seededRandom(7)), standard: GARDEN_CITY });
    const parks = new EditedParks(session);
    const [one, two] = [nameAddedSite('parks', 1), nameAddedSite('parks', 2)];
    parks.show([add(one, box(0, 0, 50)), add(two, box(300, 0, 50))]);
    parks.show([]);
    parks.show([add(one, box(900, 900, 40))]);
    expect(session.parks[session.parkSites.find(one)]!.shape.area).toBeCloseTo(1600, 6);
    expect(session.parks.filter((park) => park !== null)).toHaveLength(9);
    expect(() => parks.show([{ op: 'remove', site: two }])).toThrow(RangeError);
    expect(() => parks.show([{ op: 'remove', site: nameAddedSite('parks', 7) }])).toThrow(RangeError);
  });

  it('are known again when they come from another thread', () => {
    const session = open({ ...makeTown(seededRandom(8)), standard: GARDEN_CITY });
    const parks = new EditedParks(session);
    const edits = [add(nameAddedSite('parks', 1), box(100, 100, 60)), { op: 'remove', site: parkAt(0) } as const];
    parks.show(edits);
    session.update();
    const shown = [...session.parks];
    parks.show(structuredClone(edits));
    expect([...session.parks]).toEqual(shown);
    expect(session.parks.every((park, i) => park === shown[i])).toBe(true);
  });
});

describe('the history of a scenario', () => {
  const one = nameAddedSite('parks', 1);
  const step = [add(one, box(0, 0, 50), '口袋公园')];
  const layer = parksOf([[box(0, 0, 40)], [box(90, 0, 40)]], [{ name: '江边公园' }, { id: null }]);

  it('never changes: what is done again is the very step that was undone', () => {
    const start = openHistory({ name: '', edits: [{ op: 'remove', site: parkAt(0) }] });
    expect(undoStep(undoStep(start)).undone).toHaveLength(1);
    const done = doStep(start, step);
    const undone = undoStep(done);
    expect(listEdits(start)).toHaveLength(1);
    expect(redoStep(undone).done.at(-1)).toBe(step);
    expect(redoStep(redoStep(undone))).toEqual(done);
    expect(doStep(undone, [{ op: 'remove', site: parkAt(1) }]).undone).toEqual([]);
    expect(doStep(done, [])).toBe(done);
    expect(nameNextAddition(done)).toBe('parks/+2');
    expect(nameNextAddition(undone)).toBe('parks/+1');
  });

  it('names a step by what it does and the park’s name', () => {
    const name = (steps: readonly ScenarioEdit[], before: readonly ScenarioEdit[] = []) =>
      nameStep(steps, before, layer);
    const second = 'parks/#1' as SiteId;
    expect(name(step)).toEqual({ op: 'add', park: '口袋公园', count: 1 });
    expect(name([{ op: 'remove', site: one }], step).park).toBe('口袋公园');
    expect(name([{ op: 'remove', site: parkAt(0) }]).park).toBe('江边公园');
    expect(name([{ op: 'remove', site: second }]).park).toBe('#1');
    expect(name([{ op: 'set', site: second, facts: { name: '无名园' } }])).toEqual({
      op: 'set',
      park: '无名园',
      count: 1,
    });
    expect(name([...step, add(nameAddedSite('parks', 2), box(9, 9, 9))])).toEqual({ op: 'add', park: null, count: 2 });
  });
});
