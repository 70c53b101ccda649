import type { RowChange } from '../coverage/result.ts';
import type { ReportWords } from '../locales/report-words.ts';
import type { FieldTable } from '../model/field-table.ts';
import { inLanguage } from '../model/localized.ts';
import { READINGS } from '../model/vocabulary.ts';
import { listSwitches, wordFile } from './compose-basis.ts';
import { listLand } from './coverage-tables.ts';
import { findOwnColumns, readOwnRow } from './own-columns.ts';
import type { ReportInput } from './report-input.ts';
import {
  wordBasis,
  wordCheck,
  wordCommunity,
  wordClass,
  wordMissing,
  wordPlane,
  wordReservations,
  wordSizes,
} from './word-coverage.ts';
import { wordChange, wordSteps } from './word-scenario.ts';
import { VERSION } from './version.ts';
import type { CellValue, Sheet, SheetColumn, Workbook } from './workbook.ts';

const SQUARE_METERS_PER_HECTARE = 10_000;

/**
 * Composes the file for Excel: summary, what a scenario changes, communities, blocks, parks, and what the figures rest
 * on. Numbers are numbers, unrounded; areas of tables are in hectares, as they are reported. The columns of the reader's
 * own files stand after those of the result, where the layers have their tables.
 */
export function composeWorkbook(input: ReportInput, words: ReportWords, date: string): Workbook {
  return [
    composeSummary(input, words),
    ...composeScenario(input, words),
    ...composeCommunities(input, words),
    composeBlocks(input, words),
    composeParks(input, words),
    composeBasis(input, words, date),
  ];
}

function composeSummary(input: ReportInput, words: ReportWords): Sheet {
  const { readings, residential, targets } = input.check.result;
  const missing = wordMissing(input, words);
  return {
    name: words.say('sheet.summary'),
    lines: [words.say('report.title'), ...wordReservations(input, words), ...(missing ? [missing] : [])],
    columns: [
      { heading: words.say('report.reading'), kind: 'text', width: 36 },
      ...landColumns(words, listLines(input)),
      { heading: words.say('report.met'), kind: 'text', width: 12 },
    ],
    rows: [
      ...READINGS.map((reading) => {
        const { ratio, coveredArea } = readings[reading];
        const name = words.say(`coverage.reading.${reading}`);
        return [name, ratio, ...toHectares(coveredArea, residential.area - coveredArea, residential.area), null];
      }),
      ...targets.map(({ label, ratio, met }) => [
        `${words.say('report.target')}: ${inLanguage(label, words.language)}`,
        ratio,
        null,
        null,
        null,
        met === null ? null : words.say(met ? 'report.yes' : 'report.no'),
      ]),
    ],
  };
}

/** What a scenario is and changes; nothing without one. */
function composeScenario(input: ReportInput, words: ReportWords): Sheet[] {
  const { check, scenario } = input;
  const { baseline, change, readings } = check.result;
  if (!scenario || !baseline || !change) return [];
  const lines = listLines(input);
  return [
    {
      name: words.say('sheet.scenario'),
      lines: [
        words.say('scenario.title', { name: scenario.name }),
        ...wordChange(input, words),
        ...wordSteps(input, words),
      ],
      columns: [
        { heading: words.say('report.reading'), kind: 'text', width: 36 },
        { heading: words.say('scenario.before'), kind: 'percent', width: 12, lines },
        { heading: words.say('scenario.after'), kind: 'percent', width: 12, lines },
        { heading: words.say('scenario.points'), kind: 'points', width: 14 },
        { heading: words.say('scenario.gained'), kind: 'hectares', width: 18 },
        { heading: words.say('scenario.lost'), kind: 'hectares', width: 18 },
      ],
      rows: READINGS.map((reading) => {
        const [before, after] = [baseline.readings[reading].ratio, readings[reading].ratio];
        const points = before === null || after === null ? null : 100 * (after - before);
        const ground = reading === 'tiered' ? toHectares(change.gainedArea, change.lostArea) : [null, null];
        return [words.say(`coverage.reading.${reading}`), before, after, points, ...ground];
      }),
    },
  ];
}

function composeCommunities(input: ReportInput, words: ReportWords): Sheet[] {
  const { communities } = input.check.result;
  if (!communities) return [];
  const own = findOwnColumns(input, 'communities');
  return [
    {
      name: words.say('sheet.communities'),
      lines: communities.some(({ schematic }) => schematic) ? [words.say('report.schematic')] : [],
      columns: [
        { heading: words.say('column.name'), kind: 'text', width: 28 },
        ...landColumns(words),
        ...changeColumns(input, words),
        ...ownColumns(own),
      ],
      rows: communities.map((community, i) => [
        wordCommunity(community, words),
        ...describeLand(community),
        ...describeChange(input, community),
        // the land in no community has the last row, and none in the file
        ...listOwn(own, i, words),
      ]),
    },
  ];
}

function composeBlocks(input: ReportInput, words: ReportWords): Sheet {
  const own = findOwnColumns(input, 'residential');
  return {
    name: words.say('sheet.blocks'),
    lines: [],
    columns: [...siteColumns(words), ...landColumns(words), ...changeColumns(input, words), ...ownColumns(own)],
    rows: listLand(input.check.result.blocks).map((block) => [
      block.index + 1,
      block.id,
      block.name,
      ...describeLand(block),
      ...describeChange(input, block),
      ...listOwn(own, block.index, words),
    ]),
  };
}

function composeParks(input: ReportInput, words: ReportWords): Sheet {
  const { items, sizeRules } = input.check.result.parks;
  const own = findOwnColumns(input, 'parks');
  const isSized = sizeRules.length > 0;
  return {
    name: words.say('sheet.parks'),
    lines: [],
    columns: [
      ...siteColumns(words),
      { heading: words.say('column.area'), kind: 'squareMeters', width: 14 },
      ...(isSized ? [{ heading: words.say('column.size'), kind: 'squareMeters', width: 16 } as const] : []),
      { heading: words.say('column.radius'), kind: 'meters', width: 14 },
      { heading: words.say('column.counted'), kind: 'text', width: 10 },
      { heading: words.say('column.reason'), kind: 'text', width: 24 },
      { heading: words.say('column.ownContribution'), kind: 'squareMeters', width: 18 },
      ...ownColumns(own),
    ],
    rows: items.map(({ index, id, name, area, size = null, radius, counted, reason, ownContribution }) => [
      index + 1,
      id,
      name,
      area,
      ...(isSized ? [size] : []),
      radius,
      words.say(counted ? 'sheet.yes' : 'sheet.no'),
      reason === null ? null : words.say(`coverage.reason.${reason}`),
      ownContribution,
      ...listOwn(own, index, words),
    ]),
  };
}

/** What the figures rest on: the standard, the switches, the files and what was found in them. */
function composeBasis(input: ReportInput, words: ReportWords, date: string): Sheet {
  const { check, layers } = input;
  const { classes } = check.result.standard;
  const turf = wordCheck(input, words) ?? words.say('report.noCheck');
  const files = layers.map(({ name, role, crs, encoding, features, usable }) =>
    [
      `${words.say(`role.${role}`)}: ${name}`,
      ...[crs, encoding].filter((fact) => fact !== null),
      `${words.say('report.features')} ${features}`,
      `${words.say('report.usable')} ${usable}`,
    ].join(' · '),
  );
  return {
    name: words.say('sheet.basis'),
    lines: [],
    columns: [{ heading: words.say('report.basis'), kind: 'text', width: 120 }],
    rows: [
      ...wordBasis(input, words),
      wordPlane(input, words),
      ...classes.map((sizeClass) => wordClass(sizeClass, words)),
      ...wordSizes(input, words),
      turf,
      ...listSwitches(input, words).map(([name, state]) => `${name}: ${state}`),
      ...files,
      ...layers.map((layer) => wordFile(layer, words)),
      ...check.notices.map(words.findingLine),
      words.say('report.program', { version: VERSION, date }),
      words.say('report.footer', { date }),
    ].map((text) => [text]),
  };
}

/** What ratios of a result are compared with. */
function listLines({ check }: ReportInput): number[] {
  const { target, targets } = check.result;
  return [target, ...targets].flatMap(({ ratio }) => ratio ?? []);
}

function siteColumns(words: ReportWords): SheetColumn[] {
  return [
    { heading: words.say('column.index'), kind: 'count', width: 8 },
    { heading: words.say('column.id'), kind: 'text', width: 16 },
    { heading: words.say('column.name'), kind: 'text', width: 28 },
  ];
}

function landColumns(words: ReportWords, lines?: readonly number[]): SheetColumn[] {
  return [
    { heading: words.say('report.ratio'), kind: 'percent', width: 12, lines },
    { heading: words.say('report.covered'), kind: 'hectares', width: 16 },
    { heading: words.say('report.missing'), kind: 'hectares', width: 16 },
    { heading: words.say('report.land'), kind: 'hectares', width: 18 },
  ];
}

function changeColumns({ check }: ReportInput, words: ReportWords): SheetColumn[] {
  if (!check.result.change) return [];
  return [
    { heading: words.say('scenario.beforeRatio'), kind: 'percent', width: 14 },
    { heading: words.say('scenario.gained'), kind: 'hectares', width: 18 },
    { heading: words.say('scenario.lost'), kind: 'hectares', width: 18 },
  ];
}

function ownColumns({ fields }: FieldTable): SheetColumn[] {
  return fields.map((heading) => ({ heading, kind: 'plain', width: 16 }));
}

function listOwn(own: FieldTable, index: number, words: ReportWords): CellValue[] {
  return readOwnRow(own, index).map((value) =>
    typeof value === 'boolean' ? words.say(value ? 'sheet.yes' : 'sheet.no') : value,
  );
}

interface Land {
  readonly area: number;
  readonly coveredArea: number;
  readonly ratio: number | null;
}

function describeLand({ area, coveredArea, ratio }: Land): (number | null)[] {
  return [ratio, ...toHectares(coveredArea, area - coveredArea, area)];
}

function describeChange({ check }: ReportInput, row: RowChange): (number | null)[] {
  if (!check.result.change) return [];
  const { baselineRatio = null, gainedArea = 0, lostArea = 0 } = row;
  return [baselineRatio, ...toHectares(gainedArea, lostArea)];
}

function toHectares(...squareMeters: readonly number[]): number[] {
  return squareMeters.map((area) => area / SQUARE_METERS_PER_HECTARE);
}
