import type { ReportWords } from '../locales/report-words.ts';
import { composeReport } from './compose-report.ts';
import { tabulateBlocks, tabulateParks } from './coverage-tables.ts';
import type { CoverageReport } from './describe-coverage.ts';
import { findOwnColumns } from './own-columns.ts';
import type { ReportInput } from './report-input.ts';
import { writeCsv } from './write-csv.ts';
import { writeReport } from './write-report.ts';

/** The files of a check that are text of a report: their names on the page and from the command line alike. */
export type OutputFile = 'result.json' | 'blocks.csv' | 'parks.csv' | 'report.html';

/** Writes one of the files of a check; `described` is the same check in its stable form, `date` today's. */
export function writeOutputFile(
  file: OutputFile,
  described: CoverageReport,
  input: ReportInput,
  words: ReportWords,
  date: string,
): string {
  switch (file) {
    case 'result.json':
      return `${JSON.stringify(described, null, 2)}\n`;
    case 'blocks.csv':
      return writeCsv(tabulateBlocks(described.blocks, words, findOwnColumns(input, 'residential')));
    case 'parks.csv':
      return writeCsv(tabulateParks(described.parks.items, words, findOwnColumns(input, 'parks')));
    case 'report.html':
      return writeReport(composeReport(input, words, date));
  }
}
