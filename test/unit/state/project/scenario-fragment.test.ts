import { describe, expect, it } from 'vitest';
import { describeScenario } from '../../../../src/coverage/scenario/write-scenario.ts';
import { checkScenario } from '../../../../src/ingest/scenario/read-scenario.ts';
import type { Scenario, ScenarioEdit } from '../../../../src/model/scenario.ts';
import { nameAddedSite } from '../../../../src/model/vocabulary.ts';
import { describeLink } from '../../../../src/state/project/link-keeper.ts';
import {
  decodeScenario,
  encodeScenario,
  readFragment,
  writeFragment,
} from '../../../../src/state/project/scenario-fragment.ts';
import { packLayer, toLngLatRing } from '../../../tools/pack-layer.ts';
import { box } from '../../coverage/invented.ts';

const LAYER = packLayer('parks', [[[box(0, 0, 80)]]], [{ id: 'P1' }]);

/** A scenario of so many new parks. */
function makeScenario(count: number): Scenario {
  const facts = { status: null, code: 'G14', name: '口袋公园' };
  const edits = Array.from({ length: count }, (_, i): ScenarioEdit => {
    const polygons = [[toLngLatRing(box(200 * i + Math.sqrt(i + 2), 150 + Math.cbrt(i + 2), 60))]];
    return { op: 'add', site: nameAddedSite('parks', i + 1), id: null, polygons, facts };
  });
  return { name: '加几处', edits };
}

const deskOf = (scenario: Scenario) => ({
  list: [{ key: 's1', history: { name: scenario.name, done: scenario.edits.map((edit) => [edit]), undone: [] } }],
  shown: 's1',
  against: null,
  showsBefore: false,
});

describe('a scenario in the fragment of an address', () => {
  it('comes back to the last digit, in letters that an address needs no code for', () => {
    const scenario = makeScenario(5);
    const text = encodeScenario(scenario)!;
    expect(text).toMatch(/^[\w-]+$/);
    expect(text.length).toBeLessThan(1500);
    expect(decodeScenario(text)).toEqual(describeScenario(scenario));
    const read = checkScenario(decodeScenario(text), 'link', LAYER);
    expect(read.diagnostics).toEqual([]);
    expect(describeScenario(read.scenario!)).toEqual(describeScenario(scenario));
  });

  it('is left out where it is larger than links may be', () => {
    const sizes = [1, 10, 30, 100].map((count) => encodeScenario(makeScenario(count))?.length ?? null);
    expect(sizes[0]).toBeLessThan(400);
    expect(Math.max(...sizes.map(Number))).toBeLessThanOrEqual(4096);
    expect(sizes.at(-1)).toBeNull();
  });

  it('that makes no sense is none, however it is spoilt', () => {
    const good = encodeScenario(makeScenario(2))!;
    for (const text of ['', 'x', '!!!', good.slice(0, -9), 'A'.repeat(5000), `${good}%00`]) {
      expect(decodeScenario(text)).toBeNull();
    }
  });

  it('stands beside what else the fragment holds', () => {
    expect(readFragment('#at=120.2,30.2&s=abc', 's')).toBe('abc');
    expect(readFragment('#sx=1', 's')).toBeNull();
    expect(writeFragment('#at=120.2,30.2', 's', 'abc')).toBe('#at=120.2,30.2&s=abc');
    expect(writeFragment('#at=120.2,30.2&s=abc', 's', null)).toBe('#at=120.2,30.2');
    expect(writeFragment('#s=abc', 's', null)).toBe('');
    expect(writeFragment('', 's', null)).toBe('');
  });

  it('is the one that is shown, and none while the reader’s own layers are in', () => {
    const scenarios = deskOf(makeScenario(2));
    const value = encodeScenario(makeScenario(2));
    expect(describeLink({ scenarios, userLayers: null })).toEqual({ link: 'holds', value });
    expect(describeLink({ scenarios: { ...scenarios, shown: null }, userLayers: null })).toEqual({
      link: 'none',
      value: null,
    });
    const userLayers = { shipped: null, layers: new Map() } as never;
    expect(describeLink({ scenarios, userLayers })).toEqual({ link: 'private', value: null });
    expect(describeLink({ scenarios: deskOf(makeScenario(100)), userLayers: null })).toEqual({
      link: 'too-large',
      value: null,
    });
  });
});
