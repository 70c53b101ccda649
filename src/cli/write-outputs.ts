import { access, constants, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tabulateBlocks, tabulateParks } from '../export/coverage-tables.ts';
import { writeCsv } from '../export/write-csv.ts';
import { type ForeignMembers, writeGeojson } from '../export/write-geojson.ts';
import { writeReport } from '../export/write-report.ts';
import { translate } from '../locales/translate.ts';
import type { CommandOutput } from './command-output.ts';
import { UsageError } from './command-stop.ts';
import { composeReport } from './compose-report.ts';
import type { CoverageOutcome } from './coverage-outcome.ts';
import { readErrorCode } from './read-file.ts';

/**
 * Makes sure that a folder is there and can be written, before anything is computed.
 * @throws UsageError where it cannot
 */
export async function openFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new UsageError('usage.out', { folder, reason: readErrorCode(error) });
  }
}

/**
 * Writes a run's files into a folder that is there; files of the same names are replaced.
 * @throws UsageError where a file cannot be written
 */
export async function writeOutputs(folder: string, outcome: CoverageOutcome, output: CommandOutput): Promise<void> {
  const { report, run, layers } = outcome;
  const head = (column: Parameters<Parameters<typeof tabulateBlocks>[1]>[0]): string => output.say(`column.${column}`);
  const isSample = layers.some(({ synthetic }) => synthetic);
  const note: ForeignMembers = isSample ? { note: translate(output.language, 'coverage.sample') } : {};
  const files: readonly (readonly [name: string, text: string])[] = [
    ['result.json', `${JSON.stringify(report, null, 2)}\n`],
    ['blocks.csv', writeCsv(tabulateBlocks(report.blocks, head))],
    ['parks.csv', writeCsv(tabulateParks(report.parks.items, head))],
    ['report.html', writeReport(composeReport(outcome, output))],
  ];
  const { drawn } = run;
  for (const [name, text] of [
    ...files,
    ['service-areas.geojson', drawn && writeGeojson(drawn.serviceAreas, note)],
    ['gaps.geojson', drawn && writeGeojson(drawn.gaps, note)],
  ] as const) {
    const path = join(folder, name);
    try {
      // what could not be drawn must not be taken from an earlier run
      if (text === null) await rm(path, { force: true });
      else await writeFile(path, text);
    } catch (error) {
      throw new UsageError('usage.out', { folder: path, reason: readErrorCode(error) });
    }
    if (text !== null) output.tell(output.say('written.file', { file: path }));
  }
}
