import type { ReportWords } from '../locales/report-words.ts';
import { formatHectares, formatSquareMeters, listSizeBounds } from '../model/figures.ts';
import { inLanguage } from '../model/localized.ts';
import { READINGS } from '../model/vocabulary.ts';
import { composeChange } from './compose-change.ts';
import { listLand } from './coverage-tables.ts';
import type { ReportInput } from './report-input.ts';
import {
  countParks,
  wordBasis,
  wordCheck,
  wordClass,
  wordCommunity,
  wordMissing,
  wordRatio,
  wordReservations,
  wordSizes,
} from './word-coverage.ts';
import type { ReportDocument, ReportSection } from './write-report.ts';

/** Rows of the longest tables: the report is one or a few pages, the files beside it have all rows. */
const MOST_ROWS = 30;
const MOST_FINDINGS = 60;

/** Composes the report of a check, in words; `date` is today's, as the reader writes it. */
export function composeReport(input: ReportInput, words: ReportWords, date: string): ReportDocument {
  const { readings, residential } = input.check.result;
  const covered = formatHectares(readings.tiered.coveredArea);
  const check = wordCheck(input, words) ?? words.say('report.noCheck');
  return {
    language: words.language,
    title: words.say('report.title'),
    figure: wordRatio(input.check, readings.tiered.ratio, words),
    caption:
      readings.tiered.ratio === null
        ? words.say('coverage.none')
        : words.say('report.caption', { covered, total: formatHectares(residential.area) }),
    warnings: wordReservations(input, words),
    sections: [
      ...composeChange(input, words),
      composeReadings(input, words),
      composeTargets(input, words),
      { heading: words.say('report.basis'), paragraphs: wordBasis(input, words) },
      { heading: words.say('report.check'), paragraphs: [check] },
      composeParks(input, words),
      ...composeCommunities(input, words),
      ...composeBlocks(input, words),
      ...composeLedger(input, words),
      composeFiles(input, words),
      composeFindings(input, words),
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

function composeBlocks({ check }: ReportInput, words: ReportWords): ReportSection[] {
  const uncovered = check.result.blocks
    .map((block) => ({ ...block, missing: block.area - block.coveredArea }))
    .filter(({ missing }) => missing > 0.5)
    .sort((a, b) => b.missing - a.missing || a.index - b.index);
  if (uncovered.length === 0) return [];
  const shown = uncovered.slice(0, MOST_ROWS);
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

function landHeadings(words: ReportWords): string[] {
  return [words.say('column.name'), words.say('report.ratio'), words.say('report.missing'), words.say('report.land')];
}

function composeLedger({ check }: ReportInput, words: ReportWords): ReportSection[] {
  const left = check.result.parks.items.filter(({ counted }) => !counted);
  if (left.length === 0) return [];
  const more = left.length - MOST_ROWS;
  const bounds = listSizeBounds(check.result.standard.classes);
  return [
    {
      heading: words.say('report.ledger'),
      table: {
        headings: [words.say('column.name'), words.say('column.area'), words.say('report.reason')],
        rows: left
          .slice(0, MOST_ROWS)
          .map(({ index, id, name, area, reason }) => [
            name ?? id ?? words.say('report.unnamed', { number: index + 1 }),
            formatSquareMeters(area, bounds),
            reason === null ? '' : words.say(`coverage.reason.${reason}`),
          ]),
        textColumns: [0, 2],
      },
      ...(more > 0 ? { list: [words.say('report.more', { count: more, file: 'parks.csv' })] } : {}),
    },
  ];
}

function composeFiles({ layers }: ReportInput, words: ReportWords): ReportSection {
  return {
    heading: words.say('report.files'),
    table: {
      headings: (['file', 'role', 'crs', 'encoding', 'features', 'usable'] as const).map((key) =>
        words.say(`report.${key}`),
      ),
      rows: layers.map(({ name, role, crs, encoding, features, usable }) => [
        name,
        words.say(`role.${role}`),
        crs ?? '—',
        encoding ?? '—',
        String(features),
        String(usable),
      ]),
      textColumns: [0, 1, 2, 3],
    },
  };
}

function composeFindings({ check }: ReportInput, words: ReportWords): ReportSection {
  const { notices } = check;
  const heading = words.say('report.diagnostics');
  if (notices.length === 0) return { heading, paragraphs: [words.say('report.noDiagnostics')] };
  const list = notices.slice(0, MOST_FINDINGS).map(words.findingLine);
  const more = notices.length - list.length;
  return {
    heading,
    list: more > 0 ? [...list, words.say('report.more', { count: more, file: 'result.json' })] : list,
  };
}
