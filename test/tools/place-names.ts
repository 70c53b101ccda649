import type { District } from '../../src/model/district.ts';
import type { Plan } from '../../src/model/plan.ts';

/**
 * Names in the data that are common words of planning: the interface may say them of any district.
 *
 * A word belongs here only if a district without this plan would use it in the same sense.
 */
const COMMON_WORDS: ReadonlySet<string> = new Set([
  '区政府',
  '公园',
  '绿地',
  '绿道',
  '绿心',
  '绿环',
  '广场',
  '学校',
  '小学',
  '中学',
  '医院',
  '社区',
  '街道',
  '村',
  '河',
  '江',
  '湖',
  '山',
  '山体',
  '水系',
  '内河',
  '道路',
  '快速路',
  '主干道',
  '隧道',
  '大桥',
  '铁路',
  '高铁',
  '地铁',
  '地铁站',
  '车站',
  '申报',
  '海绵城市',
  '第五立面',
  '邻里中心',
  '公共停车场',
  '文化中心',
  '图书馆',
  '体育馆',
  '博物馆',
  '历史建筑',
  '地下空间',
  '300米见绿',
  '300米见绿、500米见园',
  '500米见园',
]);

const COMMON_ENGLISH: ReadonlySet<string> = new Set([
  'district',
  'city',
  'county',
  'zone',
  'high',
  'tech',
  'area',
  'town',
]);

const HAN = /\p{Script=Han}/gu;

/** A feature as far as its name goes. */
interface Named {
  readonly properties: { readonly name?: unknown } | null;
}

/**
 * Collects the names that only the data may know: the district's own, of its plan's items and of its base map.
 *
 * Chinese names are cut at brackets and punctuation, so that 甲湖（乙段） forbids both 甲湖 and 乙段; parts of fewer than two
 * characters and common words are left out. Of the English names only the district's own count, word by word, for the
 * others are made of common words.
 */
export function collectPlaceNames(district: District, plan: Plan, base: readonly Named[]): string[] {
  const chinese = [
    district.name.zh,
    district.origin.name.zh,
    ...plan.items.map((item) => item.name.zh),
    ...base.map((feature) => feature.properties?.name).filter((name) => typeof name === 'string'),
  ].flatMap((name) => [name, ...name.split(/[（）()、，·・“”"「」《》\s/]+/u)]);
  const english = [district.id, ...district.name.en.split(/[^A-Za-z]+/)].map((word) => word.toLowerCase());
  const names = [
    ...chinese.filter((name) => (name.match(HAN)?.length ?? 0) >= 2 && !COMMON_WORDS.has(name)),
    ...english.filter((word) => word.length >= 4 && !COMMON_ENGLISH.has(word)),
  ];
  return [...new Set(names)];
}

/** The names that a text contains. Latin names count as whole words, in any case; Chinese ones anywhere. */
export function findPlaceNames(text: string, names: readonly string[]): string[] {
  const lower = text.toLowerCase();
  return names.filter((name) => {
    if (!/^[a-z]+$/.test(name)) return text.includes(name);
    return new RegExp(`(?<![a-z])${name}(?![a-z])`).test(lower);
  });
}
