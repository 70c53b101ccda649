import type { ReportWords } from '../locales/report-words.ts';
import { inLanguage } from '../model/localized.ts';
import { READINGS } from '../model/vocabulary.ts';
import { listLand } from './coverage-tables.ts';
import type { ReportInput } from './report-input.ts';
import {
  wordBasis,
  wordCheck,
  wordCommunity,
  wordClass,
  wordMissing,
  wordReservations,
  wordSizes,
} from './word-coverage.ts';
import type { Sheet, SheetColumn, Workbook } from './workbook.ts';

const SQUARE_METERS_PER_HECTARE = 10_000;

/**
 * Composes the file for Excel: summary, communities, blocks, parks, and what the figures rest on. Numbers are numbers,
 * unrounded; areas of tables are in hectares, as they are reported.
 */
export function composeWorkbook(input: ReportInput, words: ReportWords, date: string): Workbook {
  return [
    composeSummary(input, words),
    ...composeCommunities(input, words),
    composeBlocks(input, words),
    composeParks(input, words),
    composeBasis(input, words, date),
  ];
}

function composeSummary(input: ReportInput, words: ReportWords): Sheet {
  const { readings, residential, target, targets } = input.check.result;
  const lines = [target, ...targets].flatMap(({ ratio }) => ratio ?? []);
  const missing = wordMissing(input, words);
  return {
    name: words.say('sheet.summary'),
    lines: [words.say('report.title'), ...wordReservations(input, words), ...(missing ? [missing] : [])],
    columns: [
      { heading: words.say('report.reading'), kind: 'text', width: 36 },
      ...landColumns(words, lines),
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

function composeCommunities({ check }: ReportInput, words: ReportWords): Sheet[] {
  const { communities } = check.result;
  if (!communities) return [];
  return [
    {
      name: words.say('sheet.communities'),
      lines: communities.some(({ schematic }) => schematic) ? [words.say('report.schematic')] : [],
      columns: [{ heading: words.say('column.name'), kind: 'text', width: 28 }, ...landColumns(words)],
      rows: communities.map((community) => [wordCommunity(community, words), ...describeLand(community)]),
    },
  ];
}

function composeBlocks({ check }: ReportInput, words: ReportWords): Sheet {
  return {
    name: words.say('sheet.blocks'),
    lines: [],
    columns: [...siteColumns(words), ...landColumns(words)],
    rows: listLand(check.result.blocks).map((block) => [block.index + 1, block.id, block.name, ...describeLand(block)]),
  };
}

function composeParks({ check }: ReportInput, words: ReportWords): Sheet {
  return {
    name: words.say('sheet.parks'),
    lines: [],
    columns: [
      ...siteColumns(words),
      { heading: words.say('column.area'), kind: 'squareMeters', width: 14 },
      { heading: words.say('column.radius'), kind: 'meters', width: 14 },
      { heading: words.say('column.counted'), kind: 'text', width: 10 },
      { heading: words.say('column.reason'), kind: 'text', width: 24 },
      { heading: words.say('column.ownContribution'), kind: 'squareMeters', width: 18 },
    ],
    rows: check.result.parks.items.map(({ index, id, name, area, radius, counted, reason, ownContribution }) => [
      index + 1,
      id,
      name,
      area,
      radius,
      words.say(counted ? 'sheet.yes' : 'sheet.no'),
      reason === null ? null : words.say(`coverage.reason.${reason}`),
      ownContribution,
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
      ...classes.map((sizeClass) => wordClass(sizeClass, words)),
      ...wordSizes(input, words),
      turf,
      ...files,
      ...check.notices.map(words.findingLine),
      words.say('report.footer', { date }),
    ].map((text) => [text]),
  };
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

interface Land {
  readonly area: number;
  readonly coveredArea: number;
  readonly ratio: number | null;
}

function describeLand({ area, coveredArea, ratio }: Land): (number | null)[] {
  return [ratio, ...toHectares(coveredArea, area - coveredArea, area)];
}

function toHectares(...squareMeters: readonly number[]): number[] {
  return squareMeters.map((area) => area / SQUARE_METERS_PER_HECTARE);
}
