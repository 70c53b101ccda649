import type { ReportDocument, ReportSection } from '../export/write-report.ts';
import { wordRatio } from '../locales/measures.ts';
import { translate } from '../locales/translate.ts';
import { wordPopulation } from '../locales/word-population.ts';
import type { CommandOutput } from './command-output.ts';
import type { CoverageOutcome } from './coverage-outcome.ts';
import {
  READINGS,
  wordBasis,
  wordCheck,
  wordClass,
  wordMissing,
  wordReservations,
  wordSizes,
} from './word-coverage.ts';

/** Rows of the longest tables: the report is one or a few pages, the files beside it have all rows. */
const MOST_ROWS = 30;
const MOST_FINDINGS = 60;

/** Hectares with the two decimals of planners' reports. */
function formatHectares(squareMeters: number): string {
  return (squareMeters / 10_000).toFixed(2);
}

/** Composes the report of a run, in words; `date` is today's, as the reader writes it. */
export function composeReport(
  outcome: CoverageOutcome,
  output: CommandOutput,
  date = new Date().toLocaleDateString('sv'),
): ReportDocument {
  const { readings, residential } = outcome.run.result;
  const { language } = output;
  const covered = formatHectares(readings.tiered.coveredArea);
  const check = wordCheck(outcome, output) ?? output.say('report.noCheck');
  return {
    language,
    title: output.say('report.title'),
    figure: wordRatio(language, readings.tiered.ratio),
    caption:
      readings.tiered.ratio === null
        ? translate(language, 'coverage.none')
        : output.say('report.caption', { covered, total: formatHectares(residential.area) }),
    warnings: wordReservations(outcome, output),
    sections: [
      composeReadings(outcome, output),
      composeTargets(outcome, output),
      { heading: output.say('report.basis'), paragraphs: wordBasis(outcome, output) },
      { heading: output.say('report.check'), paragraphs: [check] },
      composeParks(outcome, output),
      ...composeCommunities(outcome, output),
      ...composeBlocks(outcome, output),
      ...composeLedger(outcome, output),
      composeFiles(outcome, output),
      composeFindings(outcome, output),
    ],
    footer: output.say('report.footer', { date }),
  };
}

function composeReadings(outcome: CoverageOutcome, output: CommandOutput): ReportSection {
  const { run } = outcome;
  const { readings, residential, population } = run.result;
  const { language } = output;
  const land = formatHectares(residential.area);
  return {
    heading: output.say('report.readings'),
    paragraphs: [
      output.say('report.residential', { features: residential.features, usable: residential.usable, area: land }),
      ...(population ? [wordPopulation(language, population)] : []),
      ...wordSizes(outcome, output),
    ],
    table: {
      headings: [
        output.say('report.reading'),
        output.say('report.ratio'),
        output.say('report.covered'),
        output.say('report.land'),
      ],
      rows: READINGS.map((reading) => [
        `${translate(language, `coverage.reading.${reading}`)} (${translate(language, `coverage.reading.${reading}.about`)})`,
        wordRatio(language, readings[reading].ratio),
        formatHectares(readings[reading].coveredArea),
        land,
      ]),
    },
  };
}

function composeTargets(outcome: CoverageOutcome, output: CommandOutput): ReportSection {
  const { run, report } = outcome;
  const missing = wordMissing(outcome, output);
  return {
    heading: output.say('report.targets'),
    paragraphs: missing ? [missing] : [],
    table: {
      headings: [output.say('report.target'), output.say('report.ratio'), output.say('report.met')],
      rows: run.result.targets.map(({ ratio, met }, i) => [
        report.targets[i]!.label,
        wordRatio(output.language, ratio),
        met === null ? '—' : output.say(met ? 'report.yes' : 'report.no'),
      ]),
    },
  };
}

function composeParks({ run }: CoverageOutcome, output: CommandOutput): ReportSection {
  const { parks } = run.result;
  const { features, usable, area } = parks;
  return {
    heading: output.say('report.parks'),
    paragraphs: [output.say('report.parkCounts', { features, usable, area: formatHectares(area) })],
    table: {
      headings: [output.say('report.class'), output.say('report.count'), output.say('report.area')],
      rows: parks.classes.map((sizeClass) => [
        wordClass(sizeClass, output),
        String(sizeClass.count),
        formatHectares(sizeClass.area),
      ]),
    },
  };
}

function composeCommunities({ run }: CoverageOutcome, output: CommandOutput): ReportSection[] {
  const { communities } = run.result;
  if (!communities) return [];
  return [
    {
      heading: output.say('report.communities'),
      table: {
        headings: landHeadings(output),
        rows: communities.map(({ id, name, area, coveredArea, ratio }) => [
          id === 'outside' && name === null ? output.say('report.outside') : (name ?? id ?? '—'),
          wordRatio(output.language, ratio),
          formatHectares(area - coveredArea),
          formatHectares(area),
        ]),
      },
    },
  ];
}

function composeBlocks({ run }: CoverageOutcome, output: CommandOutput): ReportSection[] {
  const uncovered = run.result.blocks
    .map((block) => ({ ...block, missing: block.area - block.coveredArea }))
    .filter(({ missing }) => missing > 0.5)
    .sort((a, b) => b.missing - a.missing || a.index - b.index);
  if (uncovered.length === 0) return [];
  const shown = uncovered.slice(0, MOST_ROWS);
  return [
    {
      heading: output.say('report.blocks'),
      paragraphs: [output.say('report.blocksShown', { shown: shown.length, count: run.result.blocks.length })],
      table: {
        headings: landHeadings(output),
        rows: shown.map(({ index, id, name, ratio, missing, area }) => [
          name ?? id ?? output.say('report.unnamed', { number: index + 1 }),
          wordRatio(output.language, ratio),
          formatHectares(missing),
          formatHectares(area),
        ]),
      },
    },
  ];
}

function landHeadings(output: CommandOutput): string[] {
  return [
    output.say('column.name'),
    output.say('report.ratio'),
    output.say('report.missing'),
    output.say('report.land'),
  ];
}

function composeLedger({ run }: CoverageOutcome, output: CommandOutput): ReportSection[] {
  const left = run.result.parks.items.filter(({ counted }) => !counted);
  if (left.length === 0) return [];
  const more = left.length - MOST_ROWS;
  return [
    {
      heading: output.say('report.ledger'),
      table: {
        headings: [output.say('column.name'), output.say('column.area'), output.say('report.reason')],
        rows: left
          .slice(0, MOST_ROWS)
          .map(({ index, id, name, area, reason }) => [
            name ?? id ?? output.say('report.unnamed', { number: index + 1 }),
            Math.round(area).toLocaleString('en'),
            reason === null ? '' : translate(output.language, `coverage.reason.${reason}`),
          ]),
        textColumns: [0, 2],
      },
      ...(more > 0 ? { list: [output.say('report.more', { count: more, file: 'parks.csv' })] } : {}),
    },
  ];
}

function composeFiles({ layers }: CoverageOutcome, output: CommandOutput): ReportSection {
  return {
    heading: output.say('report.files'),
    table: {
      headings: (['file', 'role', 'crs', 'encoding', 'features', 'usable'] as const).map((key) =>
        output.say(`report.${key}`),
      ),
      rows: layers.map(({ name, role, result }) => [
        name,
        output.say(`role.${role}`),
        result.crs?.name ?? '—',
        result.encoding ?? '—',
        String(result.features),
        String(result.usable),
      ]),
      textColumns: [0, 1, 2, 3],
    },
  };
}

function composeFindings({ run }: CoverageOutcome, output: CommandOutput): ReportSection {
  const { diagnostics } = run;
  const heading = output.say('report.diagnostics');
  if (diagnostics.length === 0) return { heading, paragraphs: [output.say('report.noDiagnostics')] };
  const list = diagnostics.slice(0, MOST_FINDINGS).map((diagnostic) => output.describe(diagnostic));
  const more = diagnostics.length - list.length;
  return {
    heading,
    list: more > 0 ? [...list, output.say('report.more', { count: more, file: 'result.json' })] : list,
  };
}
