import { beforeAll, describe, expect, it } from 'vitest';
import { RowList } from '../../../../src/components/tables/row-list.ts';
import { listColumns, listFilters, wordCell } from '../../../../src/components/tables/table-columns.ts';
import { CoverageRunner } from '../../../../src/state/coverage/coverage-runner.ts';
import type { MapState } from '../../../../src/state/map-state.ts';
import { AnalysisClient } from '../../../../src/worker/analysis-client.ts';
import { openTinyDistrict } from '../../../tools/tiny-district.ts';
import { required } from '../../../tools/required.ts';

let state: MapState;

beforeAll(async () => {
  const store = openTinyDistrict();
  const runner = new CoverageRunner(store, () => Promise.resolve(new AnalysisClient({ startWorker: () => null })));
  await runner.start();
  state = store.state;
  runner.disconnect();
}, 60_000);

/** The rows of a table of the tiny district. */
function openRows(table: 'communities' | 'blocks' | 'parks'): RowList {
  const rows = new RowList();
  rows.show(table);
  rows.follow(state);
  return rows;
}

const names = (rows: RowList): unknown[] => rows.listed.map(({ cells }) => cells.name);

describe('the table of blocks', () => {
  it('opens with most uncovered land first, and turns round when its column is pressed', () => {
    const rows = openRows('blocks');
    expect(names(rows)).toEqual(['远街区', '两段街区', '学堂街区', '北街区']);
    rows.sortBy('missing');
    rows.follow(state);
    expect(names(rows)).toEqual(['北街区', '学堂街区', '两段街区', '远街区']);
  });

  it('is narrowed to what is below the target, or has no cover at all', () => {
    const rows = openRows('blocks');
    rows.narrow({ filter: 'below' });
    rows.follow(state);
    expect(names(rows)).toEqual(['远街区', '两段街区']);
    rows.narrow({ filter: 'bare' });
    rows.follow(state);
    expect(names(rows)).toEqual(['远街区']);
  });

  it('says its figures by the one rounding rule', () => {
    const result = required(state.coverage.result);
    const [first] = openRows('blocks').listed;
    const words = (['missing', 'ratio', 'area'] as const).map((column) =>
      wordCell(column, first!.cells[column], 'zh-CN', result),
    );
    expect(words).toEqual(['9.45 公顷', '0.00 %', '9.45 公顷']);
    expect(wordCell('ratio', 0.849_999, 'zh-CN', result)).toBe('84.9999 %');
    expect(wordCell('area', 4999.6, 'zh-CN', result)).toBe('0.49996 公顷');
    expect(wordCell('ratio', null, 'zh-CN', result)).toBe('—');
  });

  it('shows what a scenario has changed only where there is one', () => {
    const result = required(state.coverage.result);
    const plain = listColumns('blocks', result);
    expect(plain).not.toContain('gained');
    const turned = { share: 0.85, met: [result.blocks[0]!.site], unmet: [] };
    const changed = { ...result, change: { gainedArea: 1, lostArea: 0, points: 1, turned } };
    expect(listColumns('blocks', changed)).toEqual(
      expect.arrayContaining(['before', 'points', 'gained', 'lost', 'turned']),
    );
    expect(listFilters('blocks', result)).not.toContain('turned');
    const rows = new RowList();
    rows.narrow({ filter: 'turned' });
    rows.follow({ ...state, coverage: { ...state.coverage, result: changed } });
    expect(rows.listed.map(({ cells }) => [cells.name, cells.turned])).toEqual([['北街区', '变为达标']]);
  });
});

describe('the ledger of parks', () => {
  it('says of each whether it counts and why not, its class, and what it alone gives', () => {
    const rows = openRows('parks').listed.map(({ cells }) => [cells.name, cells.status, cells.class, cells.radius]);
    expect(rows).toEqual([
      ['大公园', '计入', 5000, 500],
      ['小游园', '计入', 400, 300],
      ['绿角', '面积不够', null, null],
      ['小广场', '这类绿地默认不计', null, null],
      ['规划公园', '规划中，默认不计', null, null],
    ]);
  });

  it('says which the target is met without, and none where it is not met at all', () => {
    const rows = openRows('parks');
    expect(rows.all.map(({ cells }) => cells.dispensable)).toEqual(['否', '否', null, null, null]);
    const result = required(state.coverage.result);
    const easy = { ...state.coverage, result: { ...result, target: { ...result.target, ratio: 0.45 } } };
    rows.narrow({ filter: 'dispensable' });
    rows.follow({ ...state, coverage: easy });
    expect(names(rows)).toEqual(['小游园']);
  });

  it('finds the planned ones also where they are counted', () => {
    const result = required(state.coverage.result);
    const items = result.parks.items.map((park) => ({ ...park, counted: true, reason: null }));
    const rows = openRows('parks');
    rows.narrow({ filter: 'planned' });
    rows.follow({
      ...state,
      coverage: { ...state.coverage, result: { ...result, parks: { ...result.parks, items } } },
    });
    expect(rows.listed.map(({ cells }) => [cells.name, cells.status])).toEqual([['规划公园', '计入（规划中）']]);
  });
});

describe('rows that are chosen', () => {
  it('one by one, and from one to another', () => {
    const rows = openRows('blocks');
    const [far, parts, school, north] = rows.listed.map(({ site }) => site!);
    const one = rows.toggle(1, false, new Set());
    expect([...one]).toEqual([parts]);
    expect([...rows.toggle(3, true, one)].sort()).toEqual([parts, school, north].sort());
    expect([...rows.toggle(0, true, one)].sort()).toEqual([far, parts].sort());
    expect([...rows.toggle(1, false, one)]).toEqual([]);
  });

  it('all that are listed, and what is chosen of others stays', () => {
    const rows = openRows('blocks');
    rows.narrow({ filter: 'below' });
    rows.follow(state);
    const all = rows.toggleAll(true, new Set(['park-large']));
    expect([...all].sort()).toEqual(['block-far', 'block-two-parts', 'park-large']);
    expect([...rows.toggleAll(false, all)]).toEqual(['park-large']);
  });
});

it('keys lead from row to row and not beyond the ends', () => {
  const rows = openRows('blocks');
  const press = (key: string): number => {
    rows.goTo(required(rows.findTarget(key, 2)));
    return rows.active;
  };
  expect(['ArrowDown', 'PageDown', 'ArrowDown', 'Home', 'ArrowUp', 'End', 'PageUp'].map(press)).toEqual([
    1, 3, 3, 0, 0, 3, 1,
  ]);
  expect(rows.findTarget('x', 2)).toBeNull();
});
