import { type Standard, type Target, stackClasses } from './standard.ts';

const HECTARE = 10_000;

const same = (text: string): Target['label'] => ({ zh: text, en: text });

const BY_STRAIGHT_LINE = { metric: 'straight', origin: 'boundary' } as const;

/** Size classes of the default standard, which standards without a table of their own borrow. */
const GARDEN_CITY_CLASSES = stackClasses([
  { minArea: 5000, radius: 500 },
  { minArea: 400, radius: 300 },
]);

const GARDEN_CITY_TITLE = { zh: '国家园林城市评选标准（2022）', en: 'National Garden City criteria (2022)' };

const BORROWED = {
  zh: '该文件未给出服务半径，采用国家园林城市评选标准的分级。',
  en: 'The document states no radius; the size classes of the National Garden City standard are used.',
};

const WALKING = {
  zh: '该标准的本意是步行距离，这里按直线距离计算。',
  en: 'The standard means walking distance; the result is the straight line.',
};

const LIVING_CIRCLE = {
  document: 'GB 50180-2018',
  clause: '4.0.4',
  metric: 'walking',
  origin: 'boundary',
  denominator: 'population',
  targets: [],
  note: WALKING,
} as const;

const ACCESSIBLE_GREENSPACE = {
  document: 'Natural England, Accessible Greenspace Standards',
  clause: '',
  ...BY_STRAIGHT_LINE,
  denominator: 'population',
  targets: [],
  certainty: 'read',
  note: same(''),
} as const;

/**
 * The standards that ship with the program. A city's own standards are records of the same kind in its data.
 *
 * `certainty` speaks of the parameters; where it is `memory` every result that uses them says that they are to be
 * checked against the text.
 */
export const PRESETS: readonly Standard[] = [
  {
    id: 'garden-city-2022',
    title: GARDEN_CITY_TITLE,
    document: '建城〔2022〕2号',
    clause: '公园绿化活动场地服务半径覆盖率',
    classes: GARDEN_CITY_CLASSES,
    ...BY_STRAIGHT_LINE,
    denominator: 'land',
    targets: [
      { label: { zh: '国家园林城市', en: 'National Garden City' }, ratio: 0.85 },
      { label: { zh: '国家生态园林城市', en: 'National Ecological Garden City' }, ratio: 0.9 },
    ],
    certainty: 'memory',
    note: {
      zh: '指标形式见于转述，面积分级凭记忆，均待核对原文。',
      en: 'The indicator was read in a copy, the size classes are from memory; both are to be checked.',
    },
  },
  {
    id: 'garden-city-2016',
    title: { zh: '国家园林城市系列标准（2016）', en: 'National Garden City standards (2016)' },
    document: '建城〔2016〕235号',
    clause: '公园绿地服务半径覆盖率',
    classes: [
      ...stackClasses([
        { minArea: 5000, radius: 500 },
        { minArea: 2000, radius: 300 },
      ]),
      { minArea: 1000, maxArea: 2000, radius: 300, where: 'historic' },
    ],
    ...BY_STRAIGHT_LINE,
    denominator: 'land',
    targets: [
      { label: { zh: '国家园林城市', en: 'National Garden City' }, ratio: 0.8 },
      { label: { zh: '国家生态园林城市', en: 'National Ecological Garden City' }, ratio: 0.9 },
    ],
    certainty: 'memory',
    note: {
      zh: '历史文化街区的 1000 平方米一级需要另附范围。',
      en: 'The class from 1,000 m² holds in historic areas and needs a layer of them.',
    },
  },
  {
    id: 'urban-check-2021',
    title: { zh: '城市体检指标（2021）', en: 'Urban check-up indicators (2021)' },
    document: '2021 年城市体检指标体系',
    clause: '公园绿地服务半径覆盖率',
    classes: stackClasses([
      { minArea: 5000, radius: 500 },
      { minArea: 2000, radius: 300 },
    ]),
    ...BY_STRAIGHT_LINE,
    denominator: 'land',
    targets: [],
    certainty: 'second-hand',
    note: {
      zh: '原文按建成区内的居住用地计算；要按建成区算，请另附范围。',
      en: 'The text means residential land of the built-up area; bring that area as the scope to count it so.',
    },
  },
  {
    id: 'gbt-51346-2019',
    title: { zh: '城市绿地规划标准', en: 'Standard for planning of urban green space' },
    document: 'GB/T 51346-2019',
    clause: '表 4.4.7、A.0.3',
    classes: stackClasses([
      { minArea: 50 * HECTARE, radius: 3000 },
      { minArea: 20 * HECTARE, radius: 2000 },
      { minArea: 10 * HECTARE, radius: 1200 },
      { minArea: 5 * HECTARE, radius: 800 },
      { minArea: HECTARE, radius: 500 },
      { minArea: 0.2 * HECTARE, radius: 300 },
    ]),
    ...BY_STRAIGHT_LINE,
    denominator: 'land',
    targets: [{ label: same('90 %'), ratio: 0.9 }],
    certainty: 'second-hand',
    note: {
      zh: '半径取表中区间的下限。',
      en: 'The radius is the lower bound of each printed range.',
    },
  },
  {
    id: 'gb-55014-2021',
    title: { zh: '园林绿化工程项目规范', en: 'Code for landscaping projects' },
    document: 'GB 55014-2021',
    clause: '2.1.3',
    classes: GARDEN_CITY_CLASSES,
    ...BY_STRAIGHT_LINE,
    denominator: 'land',
    lender: { id: 'garden-city-2022', title: GARDEN_CITY_TITLE, certainty: 'memory' },
    targets: [{ label: { zh: '强制性底线', en: 'Mandatory floor' }, ratio: 0.8 }],
    certainty: 'read',
    note: BORROWED,
  },
  {
    id: 'gb-50180-5min',
    title: { zh: '居住区规划设计标准：五分钟生活圈', en: 'Residential planning standard: 5-minute circle' },
    classes: stackClasses([{ minArea: 0.4 * HECTARE, radius: 300 }]),
    ...LIVING_CIRCLE,
    certainty: 'memory',
  },
  {
    id: 'gb-50180-10min',
    title: { zh: '居住区规划设计标准：十分钟生活圈', en: 'Residential planning standard: 10-minute circle' },
    classes: stackClasses([{ minArea: HECTARE, radius: 500 }]),
    ...LIVING_CIRCLE,
    certainty: 'read',
  },
  {
    id: 'gb-50180-15min',
    title: { zh: '居住区规划设计标准：十五分钟生活圈', en: 'Residential planning standard: 15-minute circle' },
    classes: stackClasses([{ minArea: 5 * HECTARE, radius: 1000 }]),
    ...LIVING_CIRCLE,
    certainty: 'memory',
  },
  {
    id: 'who-2016',
    title: { zh: '世界卫生组织：城市绿地（2016）', en: 'WHO: Urban green spaces (2016)' },
    document: 'WHO Regional Office for Europe, Urban green spaces and health',
    clause: '',
    classes: stackClasses([{ minArea: 0.5 * HECTARE, radius: 300 }]),
    ...BY_STRAIGHT_LINE,
    denominator: 'population',
    targets: [],
    certainty: 'read',
    note: same(''),
  },
  {
    id: 'england-doorstep',
    title: { zh: '英格兰可达绿地标准：家门口', en: 'Accessible Greenspace Standards: doorstep' },
    classes: stackClasses([{ minArea: 0.5 * HECTARE, radius: 200 }]),
    ...ACCESSIBLE_GREENSPACE,
  },
  {
    id: 'england-local',
    title: { zh: '英格兰可达绿地标准：就近', en: 'Accessible Greenspace Standards: local' },
    classes: stackClasses([{ minArea: 2 * HECTARE, radius: 300 }]),
    ...ACCESSIBLE_GREENSPACE,
  },
  {
    id: 'england-neighbourhood',
    title: { zh: '英格兰可达绿地标准：邻里', en: 'Accessible Greenspace Standards: neighbourhood' },
    classes: stackClasses([{ minArea: 10 * HECTARE, radius: 1000 }]),
    ...ACCESSIBLE_GREENSPACE,
  },
  {
    id: 'rule-3-30-300',
    title: { zh: '3-30-300 法则：300 米部分', en: '3-30-300 rule: the 300 part' },
    document: '3-30-300',
    clause: '300',
    classes: stackClasses([{ minArea: 0.5 * HECTARE, radius: 300 }]),
    ...BY_STRAIGHT_LINE,
    denominator: 'homes',
    targets: [],
    certainty: 'read',
    note: same(''),
  },
  {
    id: 'sdg-11-7-1',
    title: { zh: '可持续发展目标 11.7.1：可达部分', en: 'SDG 11.7.1: access part' },
    document: 'SDG indicator 11.7.1',
    clause: '',
    classes: stackClasses([{ minArea: 0, radius: 400 }]),
    ...BY_STRAIGHT_LINE,
    denominator: 'population',
    targets: [],
    certainty: 'read',
    note: {
      zh: '只核对了 400 米这一参数。',
      en: 'Only the 400 m were read.',
    },
  },
];

/** The preset that is used where nothing else is chosen. */
export const DEFAULT_STANDARD_ID = 'garden-city-2022';

/** Finds a preset by its id among the shipped ones and those that a district adds; null where there is none. */
export function findStandard(id: string, added: readonly Standard[] = []): Standard | null {
  return [...PRESETS, ...added].find((standard) => standard.id === id) ?? null;
}
