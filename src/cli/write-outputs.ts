import { access, constants, mkdir, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { DrawnCoverage } from '../coverage/check/drawn-coverage.ts';
import { chooseEncoding, writeShapefiles } from '../export/write-shapefiles.ts';
import { chooseZone } from '../ingest/crs/choose-zone.ts';
import { type ForeignMembers, writeGeojson } from '../export/write-geojson.ts';
import type { CoverageReport } from '../report/describe-coverage.ts';
import { collectShapes } from '../report/collect-shapes.ts';
import { composeWorkbook } from '../report/compose-workbook.ts';
import { type OutputFile, writeOutputFile } from '../report/output-files.ts';
import type { ReportInput } from '../report/report-input.ts';
import { wordReservations } from '../report/word-coverage.ts';
import { writeWorkbook } from '../report/write-workbook.ts';
import type { CommandOutput } from './command-output.ts';
import { UsageError } from './command-stop.ts';
import { isOfSystem, readErrorCode } from './read-file.ts';

/**
 * Makes sure that a folder is there and can be written, before anything is computed.
 * @throws UsageError where it cannot
 */
export async function openFolder(folder: string): Promise<void> {
  // Node's mkdir tries for ever to make a folder under /proc
  if (isOfSystem(await findFooting(resolve(folder)))) throw new UsageError('usage.out-system', { folder });
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new UsageError('usage.out', { folder, reason: readErrorCode(error) });
  }
}

/** The part of a path that is there, without links. */
async function findFooting(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : findFooting(above);
  }
}

const TEXTS: readonly OutputFile[] = ['result.json', 'blocks.csv', 'parks.csv', 'report.html'];

/**
 * Writes the files of a check into a folder that is there; files of the same names are replaced.
 * @throws UsageError where a file cannot be written
 */
export async function writeOutputs(
  folder: string,
  described: CoverageReport,
  input: ReportInput,
  drawn: DrawnCoverage | null,
  output: CommandOutput,
): Promise<void> {
  const { words } = output;
  const reservations = wordReservations(input, words);
  const note: ForeignMembers = reservations.length > 0 ? { note: reservations.join(' ') } : {};
  const today = new Date().toLocaleDateString('sv');
  const workbook = await writeWorkbook(composeWorkbook(input, words, today));
  const { crs = null } = input.layers.find(({ role }) => role === 'residential') ?? {};
  const shapes = writeShapefiles(collectShapes(input, drawn, words), {
    grid: chooseZone(crs, input.check.result.plane.centralMeridian),
    encoding: chooseEncoding(input.layers.map(({ encoding }) => encoding)),
    date: today,
  });
  for (const [name, content] of [
    ...TEXTS.map((file) => [file, writeOutputFile(file, described, input, words, today)] as const),
    ['coverage.xlsx', new Uint8Array(workbook)],
    ['shapefiles.zip', shapes],
    ['service-areas.geojson', drawn && writeGeojson(drawn.serviceAreas, note)],
    ['gaps.geojson', drawn && writeGeojson(drawn.gaps, note)],
  ] as const) {
    const path = join(folder, name);
    try {
      // what could not be drawn must not be taken from an earlier run
      if (content === null) await rm(path, { force: true });
      else if (await isTaken(path)) throw new UsageError('usage.out-system', { folder: path });
      else await writeFile(path, content);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      throw new UsageError('usage.out', { folder: path, reason: readErrorCode(error) });
    }
    if (content !== null) output.tell(output.say('written.file', { file: path }));
  }
}

/** Says whether a pipe or a device stands where a file is to be written: it would be written to, or waited for. */
async function isTaken(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && !found.isFile() && !found.isDirectory();
}
