import { expect, it } from 'vitest';
import type { District } from '../../src/model/district.ts';
import type { Plan } from '../../src/model/plan.ts';
import { collectPlaceNames, findPlaceNames } from '../tools/place-names.ts';

const district = {
  id: 'qinghe',
  name: { zh: '云州青禾新区（北岸）', en: 'Qinghe High-Tech District' },
  origin: { name: { zh: '区政府', en: 'District government' }, coordinates: [0, 0] },
} as unknown as District;

const plan = { items: [{ name: { zh: '鹭湖次中心' } }, { name: { zh: '海绵城市' } }] } as unknown as Plan;

const base = [{ properties: { name: '鹭江' } }, { properties: { name: '鹭' } }, { properties: null }];

const names = collectPlaceNames(district, plan, base);

it('collects what only the data may know', () => {
  expect(names.sort()).toEqual(['qinghe', '云州青禾新区（北岸）', '云州青禾新区', '北岸', '鹭湖次中心', '鹭江'].sort());
});

it('finds a name in code, in a comment and in a text of the interface', () => {
  expect(findPlaceNames(`const QINGHE_HOME = [0, 0];`, names)).toEqual(['qinghe']);
  expect(findPlaceNames(`// as in Qinghe's plan`, names)).toEqual(['qinghe']);
  expect(findPlaceNames(`'map.hint': '沿鹭江而下'`, names)).toEqual(['鹭江']);
});

it('lets common words pass, and words that only contain a name', () => {
  expect(findPlaceNames('区政府建设海绵城市，鹭鸟', names)).toEqual([]);
  expect(findPlaceNames('Qinghean', names)).toEqual([]);
});
