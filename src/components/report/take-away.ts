import { type ForeignMembers, writeGeojson } from '../../export/write-geojson.ts';
import { chooseEncoding, writeShapefiles } from '../../export/write-shapefiles.ts';
import { openReportWords, type ReportWords } from '../../locales/report-words.ts';
import { collectShapes } from '../../report/collect-shapes.ts';
import { composeWorkbook } from '../../report/compose-workbook.ts';
import { describeCoverage } from '../../report/describe-coverage.ts';
import { type OutputFile, writeOutputFile } from '../../report/output-files.ts';
import type { ReportInput } from '../../report/report-input.ts';
import type { CoverageDrawing } from '../../state/coverage/coverage-state.ts';
import { isSynthetic } from '../../state/selectors.ts';
import { saveFile } from '../shared/save-file.ts';
import type { FieldTable } from '../../model/field-table.ts';
import type { LayerRole } from '../../model/vocabulary.ts';
import type { MapState } from '../../state/map-state.ts';
import { chooseZone } from '../../state/user-layers/choose-zone.ts';
import { readFields } from '../../state/user-layers/read-fields.ts';
import { collectReport, type FieldTables } from './collect-report.ts';
import { hashFiles } from './hash-files.ts';
import type { TakeAway, TakenAway } from './taken-away.ts';

const GEOJSON = 'application/geo+json';

/** A file to hand over. */
interface TakenFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | ArrayBuffer;
}

/** The files that have the columns of the reader's own. */
const TABLES: readonly TakenAway[] = ['workbook', 'blocks', 'parks', 'shapes'];

/** The files that are text of a report. */
const TEXTS = {
  report: { name: 'report.html', type: 'text/html' },
  blocks: { name: 'blocks.csv', type: 'text/csv;charset=utf-8' },
  parks: { name: 'parks.csv', type: 'text/csv;charset=utf-8' },
  json: { name: 'result.json', type: 'application/json' },
} as const satisfies Partial<Record<TakenAway, { readonly name: OutputFile; readonly type: string }>>;

/** Writes a file of the result, under the name that the command line gives it, and hands it to the reader. */
export const takeAway: TakeAway = async (kind, state, runner, takePicture) => {
  const file = await writeTaken(kind, state, runner, takePicture);
  if (file) saveFile(file.name, file.content, file.type);
};

/** The layers of the result as shapefiles, in the system of the land that the figures are of. */
function writeShapes(input: ReportInput, drawn: CoverageDrawing | null, words: ReportWords, date: string): ArrayBuffer {
  const { crs = null } = input.layers.find(({ role }) => role === 'residential') ?? {};
  const grid = chooseZone(crs, input.check.result.plane.centralMeridian);
  const encoding = chooseEncoding(input.layers.map((layer) => layer.encoding));
  return writeShapefiles(collectShapes(input, drawn, words), { grid, encoding, date }).buffer;
}

async function readTables({ userLayers }: MapState): Promise<FieldTables> {
  const { signal } = new AbortController();
  const tables = new Map<LayerRole, FieldTable | null>();
  // one after the other: each has a worker of its own
  for (const [role, layer] of userLayers?.layers ?? []) tables.set(role, await readFields(layer, signal));
  return tables;
}

async function writeTaken(...[kind, state, runner, takePicture]: Parameters<TakeAway>): Promise<TakenFile | null> {
  if (kind === 'picture') {
    return { name: 'map.png', type: 'image/png', content: await (await takePicture()).arrayBuffer() };
  }
  const input = collectReport(
    state,
    runner.parks,
    await hashFiles(state),
    TABLES.includes(kind) ? await readTables(state) : new Map(),
  );
  if (!input) return null;
  const words = await openReportWords(state.language);
  const date = new Date().toLocaleDateString('sv');
  const { drawing } = state.coverage;
  const note: ForeignMembers = isSynthetic(state) ? { note: words.say('coverage.sample') } : {};
  switch (kind) {
    case 'workbook': {
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      const workbook = composeWorkbook(input, words, date);
      const content = await runner.ask((client) => client.writeWorkbook(workbook));
      return { name: 'coverage.xlsx', type, content };
    }
    case 'serviceAreas':
      return (
        drawing && { name: 'service-areas.geojson', type: GEOJSON, content: writeGeojson(drawing.serviceAreas, note) }
      );
    case 'gaps':
      return drawing && { name: 'gaps.geojson', type: GEOJSON, content: writeGeojson(drawing.gaps, note) };
    case 'shapes': {
      const drawn = state.coverage.verification && drawing;
      return { name: 'shapefiles.zip', type: 'application/zip', content: writeShapes(input, drawn, words, date) };
    }
    default: {
      const described = describeCoverage(input.check, words);
      return { ...TEXTS[kind], content: writeOutputFile(TEXTS[kind].name, described, input, words, date) };
    }
  }
}
