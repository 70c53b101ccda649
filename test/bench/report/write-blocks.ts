import { runCheck } from '../../../src/coverage/run-check.ts';
import { PRESETS } from '../../../src/coverage/rules/presets.ts';
import { openReportWords } from '../../../src/locales/report-words.ts';
import { composeWorkbook } from '../../../src/report/compose-workbook.ts';
import type { ReportInput } from '../../../src/report/report-input.ts';
import { writeWorkbook } from '../../../src/report/write-workbook.ts';
import { packLayer } from '../../tools/pack-layer.ts';

/** Writes the file for Excel of `count` blocks with `columns` fields of their own; milliseconds, those of the processor, and the file's bytes. */
export async function timeWorkbook(
  count: number,
  columns: number,
): Promise<{ ms: number; cpuMs: number; bytes: number }> {
  const input = await makeInput(count, columns);
  const words = await openReportWords('zh-CN');
  const before = process.cpuUsage();
  const start = performance.now();
  const { byteLength } = await writeWorkbook(composeWorkbook(input, words, '2026-01-01'));
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - start, cpuMs: (user + system) / 1000, bytes: byteLength };
}

async function makeInput(count: number, columns: number): Promise<ReportInput> {
  const side = Math.ceil(Math.sqrt(count));
  const squares = Array.from({ length: count }, (_, i) => {
    const [x, y] = [(i % side) * 120, Math.floor(i / side) * 120];
    return [[[x, y, x + 100, y, x + 100, y + 100, x, y + 100]]];
  });
  const parks = packLayer('parks', [[[[0, 0, 90, 0, 90, 90, 0, 90]]]]);
  const standard = PRESETS[0]!;
  const check = await runCheck({
    input: { parks, residential: packLayer('residential', squares), standard },
    draw: false,
    insist: true,
  });
  if (check.outcome === 'refused') throw new Error(JSON.stringify(check.diagnostics));
  const fields = Array.from({ length: columns }, (_, i) => `字段${i}`);
  const rows = squares.map((_, row) => fields.map((field, i) => (i % 2 ? `${field}-${row}` : row + i / 8)));
  const layer = { crs: 'WGS84', encoding: null, features: count, usable: count, mended: 0, synthetic: true } as const;
  const file = { ...layer, name: 'blocks.geojson', fields: {}, sha256: null, table: { fields, rows } };
  return { check, include: [], layers: [{ ...file, role: 'residential' }] };
}
