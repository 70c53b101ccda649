import { type ForeignMembers, writeGeojson } from '../../export/write-geojson.ts';
import { openReportWords, type ReportWords } from '../../locales/report-words.ts';
import { inLanguage } from '../../model/localized.ts';
import { composeReport } from '../../report/compose-report.ts';
import { composeWorkbook } from '../../report/compose-workbook.ts';
import { listLand, tabulateBlocks, tabulateParks } from '../../report/coverage-tables.ts';
import { describeCoverage } from '../../report/describe-coverage.ts';
import type { ReportInput } from '../../report/report-input.ts';
import { writeCsv } from '../../report/write-csv.ts';
import { writeReport } from '../../report/write-report.ts';
import type { CoverageDrawing } from '../../state/coverage/coverage-state.ts';
import { isSynthetic } from '../../state/selectors.ts';
import { saveFile } from '../shared/save-file.ts';
import { collectReport } from './collect-report.ts';
import type { TakeAway, TakenAway } from './taken-away.ts';

const CSV = 'text/csv;charset=utf-8';
const GEOJSON = 'application/geo+json';

/** A file to hand over. */
interface TakenFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | ArrayBuffer;
}

/** Writes a file of the result, under the name that the command line gives it, and hands it to the reader. */
export const takeAway: TakeAway = async (kind, state, runner) => {
  const input = collectReport(state);
  if (!input) return;
  const words = await openReportWords(state.language);
  const date = new Date().toLocaleDateString('sv');
  const note: ForeignMembers = isSynthetic(state) ? { note: words.say('coverage.sample') } : {};
  const file =
    kind === 'workbook'
      ? await writeExcel(() => runner.writeWorkbook(composeWorkbook(input, words, date)))
      : writeText(kind, input, words, { date, note, drawing: state.coverage.drawing });
  if (file) saveFile(file.name, file.content, file.type);
};

async function writeExcel(write: () => Promise<ArrayBuffer>): Promise<TakenFile> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: 'coverage.xlsx', type, content: await write() };
}

interface Surroundings {
  readonly date: string;
  readonly note: ForeignMembers;
  readonly drawing: CoverageDrawing | null;
}

function writeText(
  kind: Exclude<TakenAway, 'workbook'>,
  input: ReportInput,
  words: ReportWords,
  { date, note, drawing }: Surroundings,
): TakenFile | null {
  const { result } = input.check;
  switch (kind) {
    case 'report':
      return { name: 'report.html', type: 'text/html', content: writeReport(composeReport(input, words, date)) };
    case 'blocks':
      return { name: 'blocks.csv', type: CSV, content: writeCsv(tabulateBlocks(listLand(result.blocks), words)) };
    case 'parks':
      return { name: 'parks.csv', type: CSV, content: writeCsv(tabulateParks(result.parks.items, words)) };
    case 'serviceAreas':
      return (
        drawing && { name: 'service-areas.geojson', type: GEOJSON, content: writeGeojson(drawing.serviceAreas, note) }
      );
    case 'gaps':
      return drawing && { name: 'gaps.geojson', type: GEOJSON, content: writeGeojson(drawing.gaps, note) };
    case 'json': {
      const described = describeCoverage(input.check, {
        localize: (text) => inLanguage(text, words.language),
        word: words.finding,
      });
      const content = `${JSON.stringify(described, null, 2)}\n`;
      return { name: 'result.json', type: 'application/json', content };
    }
  }
}
