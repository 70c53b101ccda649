import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isMessageKey, type MessageKey, translate } from '../../../src/locales/translate.ts';
import { isCoverageKey } from '../../../src/locales/translate-coverage.ts';
import { isDeskKey, translateDesk } from '../../../src/locales/translate-desk.ts';
import { coverageWords } from '../../../src/locales/zh-CN/coverage.ts';
import { deskWords } from '../../../src/locales/zh-CN/desk.ts';
import { interfaceWords } from '../../../src/locales/zh-CN/interface.ts';
import { TAKEN_AWAY } from '../../../src/components/report/taken-away.ts';
import { GEOMETRY_STATUSES, RELATION_KINDS } from '../../../src/model/plan.ts';
import { LANGUAGES } from '../../../src/model/localized.ts';
import { VIEWS } from '../../../src/model/district.ts';
import { MISSES } from '../../../src/map/draw/drawing-state.ts';
import { DRAWING_FAULTS } from '../../../src/map/draw/review-shape.ts';
import { THEMES } from '../../../src/state/map-state.ts';
import { collectPlaceNames, findPlaceNames } from '../../tools/place-names.ts';
import { readJson } from '../../data/read-json.ts';
import type { District } from '../../../src/model/district.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { CERTAINTIES } from '../../../src/model/standard.ts';
import { LAYER_ROLES, OFFERED_SWITCHES, READINGS, REASONS, SIZE_RULES } from '../../../src/model/vocabulary.ts';

const SRC = fileURLToPath(new URL('../../../src', import.meta.url));
const sources = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('locales'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
const wording = ['measures.ts', 'word-formats.ts', 'word-lender.ts', 'word-population.ts'].map((file) =>
  readFileSync(join(SRC, 'locales', file), 'utf8'),
);
const code = [...sources, ...wording].join('\n');

const isKey = (key: string): key is Parameters<typeof translateDesk>[1] => isDeskKey(key) || isCoverageKey(key);

const keys = Object.keys({ ...interfaceWords, ...coverageWords, ...deskWords }).filter(isKey);

describe('the words of the interface', () => {
  it('name no place', () => {
    const district = readJson('geodata/district.json') as District;
    const names = collectPlaceNames(district, readJson(`geodata/${district.plan}`) as Plan, []);
    const found = LANGUAGES.flatMap((language) =>
      keys.flatMap((key) => findPlaceNames(translateDesk(language, key), names)),
    );
    expect(found).toEqual([]);
  });
});

describe('every word is said somewhere, and everything said has words', () => {
  /** Keys put together at run time: the pattern stands in the code, and what may fill it is known. */
  const BUILT: readonly (readonly [pattern: string, values: readonly string[]])[] = [
    ['view.${', VIEWS],
    ['status.${', [...GEOMETRY_STATUSES, 'imported', 'drawn']],
    ['role.${', LAYER_ROLES.flatMap((role) => [role, `${role}.about`])],
    ['tie.${', RELATION_KINDS.flatMap((kind) => [kind, `${kind}.inverse`])],
    ['app.theme.${', THEMES],
    ['direction.${', ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw']],
    [
      'notice.code.${',
      [
        ...codesOfLoad(),
        'analysis-failed',
        'analysis-stopped',
        'panel-failed',
        'words-failed',
        'standard-id-taken',
        'standard-lender-unknown',
        'standard-unknown',
      ],
    ],
    ['coverage.reading.${', READINGS.flatMap((name) => [name, `${name}.about`])],
    ['coverage.certainty.${', [...CERTAINTIES, 'own']],
    ['coverage.include.${', OFFERED_SWITCHES],
    ['coverage.size.${', SIZE_RULES],
    ['coverage.denominator.${', ['population', 'homes']],
    ['coverage.reason.${', REASONS],
    ['site.${', ['park', 'block']],
    ['takeAway.${', TAKEN_AWAY],
    ['scenario.key.${', ['gained', 'lost', 'was']],
    ['scenario.code.${', ['G11', 'G12', 'G13', 'G14', 'G3', 'G2']],
    ['scenario.park.${', ['built', 'planned']],
    ['draw.${', ['add', 'reshape', 'undo', 'cut', 'delete', 'cancel', 'finish']],
    ['draw.title.${', ['draw', 'hole', 'edit']],
    ['draw.fault.${', [...DRAWING_FAULTS, ...MISSES]],
  ];

  it('knows the patterns it scans for', () => {
    expect(BUILT.map(([pattern]) => pattern).filter((pattern) => !code.includes(`\`${pattern}`))).toEqual([]);
  });

  it('has no message that nothing says', () => {
    const built = new Set(BUILT.flatMap(([pattern, values]) => values.map((value) => pattern.replace('${', value))));
    expect(keys.filter((key) => !built.has(key) && !code.includes(`'${key}'`))).toEqual([]);
  });

  it('has words for every built key', () => {
    const built = BUILT.flatMap(([pattern, values]) => values.map((value) => pattern.replace('${', value)));
    expect(built.filter((key) => !isKey(key))).toEqual([]);
  });

  it('fills every parameter of every diagnostic', () => {
    // what load/ gives with each code; see load-district.ts
    const given = { file: 'plan.json', status: 404, member: 'id', number: 3 };
    for (const code of codesOfLoad()) {
      for (const language of LANGUAGES) {
        const words = translate(language, `notice.code.${code}` as MessageKey, given);
        expect(words).toContain('plan.json');
        expect(words, code).not.toMatch(/[{}]/);
      }
    }
  });
});

/** The diagnostic codes that load/ writes down, templates filled from the reasons that fetching gives. */
function codesOfLoad(): string[] {
  const read = (file: string): string => readFileSync(join(SRC, 'load', file), 'utf8');
  const reasons = [...(/reason: ('[^;]+)/.exec(read('fetch-json.ts'))?.[1] ?? '').matchAll(/'([\w-]+)'/g)];
  const written = [...read('load-district.ts').matchAll(/code: [`']([\w-]+)(\$\{failure\.reason\})?/g)];
  return written.flatMap(([, start = '', open]) =>
    open === undefined ? [start] : reasons.map(([, reason]) => `${start}${reason}`),
  );
}

it('finds the codes of load/ at all', () => {
  expect(codesOfLoad().sort()).toEqual([
    'entry-bad-member',
    'file-bad-member',
    'file-missing',
    'file-not-json',
    'file-timeout',
    'file-unreachable',
  ]);
});

describe('translate', () => {
  it('fills parameters, and shows one that was not given as it stands', () => {
    expect(translate('en', 'list.count', { count: 3 })).toBe('3 items');
    expect(translate('zh-CN', 'list.count', { count: 3 })).toBe('3 项');
    expect(translate('en', 'list.count')).toBe('{count} items');
  });

  it('fills a text with dollar signs and braces as it is', () => {
    expect(translate('en', 'announce.selected', { name: '$& {name}' })).toBe('$& {name} selected');
  });

  it('knows only its own keys', () => {
    expect(isMessageKey('list.count')).toBe(true);
    for (const key of ['__proto__', 'constructor', 'notice.code.', '']) expect(isMessageKey(key), key).toBe(false);
  });
});
