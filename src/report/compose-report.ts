import type { ReportWords } from '../locales/report-words.ts';
import { formatHectares, formatSquareMeters, listSizeBounds } from '../model/figures.ts';
import { inLanguage } from '../model/localized.ts';
import { READINGS } from '../model/vocabulary.ts';
import { composeBasis } from './compose-basis.ts';
import { composeChange } from './compose-change.ts';
import { composeMap } from './compose-map.ts';
import { listLand } from './coverage-tables.ts';
import type { ReportInput } from './report-input.ts';
import { VERSION } from './version.ts';
import {
  countParks,
  wordClass,
  wordCommunity,
  wordMissing,
  wordRatio,
  wordReservations,
  wordSizes,
} from './word-coverage.ts';
import { PAGE_COUNT, PAGE_NUMBER, type ReportDocument, type ReportSection } from './write-report.ts';

/** Rows of a table that are more than its two halves beside each other hold well on a page. */
const LONG = 8;
/** Half rows that the tables of communities, blocks and parks share on the second page. */
const HALF_ROWS = 68;
/** Lines of what a scenario changes, its blocks and headings included. */
const CHANGE_LINES = 20;
const MOST_LEFT_OUT = 16;
const [LEAST_BLOCKS, MOST_BLOCKS] = [10, 40];

/** Composes the report of a check, in words; `date` is today's, as the reader writes it. */
export function composeReport(input: ReportInput, words: ReportWords, date: string): ReportDocument {
  const { readings, residential } = input.check.result;
  const covered = formatHectares(readings.tiered.coveredArea);
  return {
    language: words.language,
    title: words.say('report.title'),
    date,
    figure: wordRatio(input.check, readings.tiered.ratio, words),
    caption:
      readings.tiered.ratio === null
        ? words.say('coverage.none')
        : words.say('report.caption', { covered, total: formatHectares(residential.area) }),
    warnings: wordReservations(input, words),
    running: {
      program: words.say('report.program', { version: VERSION, date }),
      notice: input.layers.some(({ synthetic }) => synthetic) ? words.say('coverage.sample') : '',
      page: words.say('report.page', { page: PAGE_NUMBER, pages: PAGE_COUNT }),
    },
    map: composeMap(input, words),
    sections: [
      composeReadings(input, words),
      composeTargets(input, words),
      ...composeChange(input, words),
      ...composeCommunities(input, words),
      composeParks(input, words),
      ...composeLedger(input, words),
      ...composeBlocks(input, words),
      ...composeBasis(input, words),
    ],
    footer: words.say('report.footer', { date }),
  };
}

function composeReadings(input: ReportInput, words: ReportWords): ReportSection {
  const { readings, residential, population } = input.check.result;
  const land = formatHectares(residential.area);
  return {
    heading: words.say('report.readings'),
    paragraphs: [
      words.say('report.residential', { ...residential, area: land }),
      ...(population ? [words.population(population)] : []),
      ...wordSizes(input, words),
    ],
    table: {
      headings: [
        words.say('report.reading'),
        words.say('report.ratio'),
        words.say('report.covered'),
        words.say('report.land'),
      ],
      rows: READINGS.map((reading) => [
        `${words.say(`coverage.reading.${reading}`)} (${words.say(`coverage.reading.${reading}.about`)})`,
        wordRatio(input.check, readings[reading].ratio, words),
        formatHectares(readings[reading].coveredArea),
        land,
      ]),
    },
  };
}

function composeTargets(input: ReportInput, words: ReportWords): ReportSection {
  const missing = wordMissing(input, words);
  return {
    heading: words.say('report.targets'),
    paragraphs: missing ? [missing] : [],
    table: {
      headings: [words.say('report.target'), words.say('report.ratio'), words.say('report.met')],
      rows: input.check.result.targets.map(({ label, ratio, met }) => [
        inLanguage(label, words.language),
        wordRatio(input.check, ratio, words),
        met === null ? '—' : words.say(met ? 'report.yes' : 'report.no'),
      ]),
    },
  };
}

function composeParks({ check }: ReportInput, words: ReportWords): ReportSection {
  const { parks } = check.result;
  const { features, usable, area } = parks;
  const counted = countParks(check);
  return {
    heading: words.say('report.parks'),
    paragraphs: [words.say('report.parkCounts', { features, usable, counted, area: formatHectares(area) })],
    table: {
      headings: [words.say('report.class'), words.say('report.count'), words.say('report.area')],
      rows: parks.classes.map((sizeClass) => [
        wordClass(sizeClass, words),
        String(sizeClass.count),
        formatHectares(sizeClass.area),
      ]),
    },
  };
}

function composeCommunities({ check }: ReportInput, words: ReportWords): ReportSection[] {
  const { communities } = check.result;
  if (!communities) return [];
  const isSketch = communities.some(({ schematic }) => schematic);
  return [
    {
      heading: words.say('report.communities'),
      ...(isSketch ? { paragraphs: [words.say('report.schematic')] } : {}),
      table: {
        headings: landHeadings(words),
        halved: communities.length > LONG,
        rows: communities.map((community) => [
          wordCommunity(community, words),
          words.ratio(community.ratio),
          formatHectares(community.area - community.coveredArea),
          formatHectares(community.area),
        ]),
      },
    },
  ];
}

function composeBlocks(input: ReportInput, words: ReportWords): ReportSection[] {
  const { check } = input;
  const uncovered = check.result.blocks
    .map((block) => ({ ...block, missing: block.area - block.coveredArea }))
    .filter(({ missing }) => missing > 0.5)
    .sort((a, b) => b.missing - a.missing || a.index - b.index);
  if (uncovered.length === 0) return [];
  const shown = uncovered.slice(0, countBlocks(input));
  return [
    {
      heading: words.say('report.blocks'),
      paragraphs: [
        words.say('report.blocksShown', {
          shown: shown.length,
          count: listLand(check.result.blocks).length,
        }),
      ],
      table: {
        headings: landHeadings(words),
        halved: shown.length > LONG,
        rows: shown.map(({ index, id, name, ratio, missing, area }) => [
          name ?? id ?? words.say('report.unnamed', { number: index + 1 }),
          words.ratio(ratio),
          formatHectares(missing),
          formatHectares(area),
        ]),
      },
    },
  ];
}

/** How many blocks fit under the tables before theirs: a row of one that is not halved takes the room of two. */
function countBlocks({ check, scenario }: ReportInput): number {
  const { parks, communities } = check.result;
  const areas = communities?.length ?? 0;
  const leftOut = Math.min(parks.items.filter(({ counted }) => !counted).length, MOST_LEFT_OUT);
  const changes = scenario ? 2 * (CHANGE_LINES + scenario.steps.length + areas) : 0;
  const left = HALF_ROWS - areas - leftOut - changes;
  return Math.min(MOST_BLOCKS, Math.max(LEAST_BLOCKS, left));
}

function landHeadings(words: ReportWords): string[] {
  return [words.say('report.name'), words.say('report.ratio'), words.say('report.missing'), words.say('report.land')];
}

function composeLedger({ check }: ReportInput, words: ReportWords): ReportSection[] {
  const left = check.result.parks.items.filter(({ counted }) => !counted);
  if (left.length === 0) return [];
  const more = left.length - MOST_LEFT_OUT;
  const bounds = listSizeBounds(check.result.standard.classes);
  return [
    {
      heading: words.say('report.ledger'),
      table: {
        headings: [words.say('report.name'), words.say('report.squareMeters'), words.say('report.reason')],
        rows: left
          .slice(0, MOST_LEFT_OUT)
          .map(({ index, id, name, area, reason }) => [
            name ?? id ?? words.say('report.unnamed', { number: index + 1 }),
            formatSquareMeters(area, bounds),
            reason === null ? '' : words.say(`coverage.reason.${reason}`),
          ]),
        textColumns: [0, 2],
        halved: left.length > LONG,
      },
      ...(more > 0 ? { list: [words.say('report.more', { count: more, file: 'parks.csv' })] } : {}),
    },
  ];
}
