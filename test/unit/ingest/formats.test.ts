import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLayer } from '../../../src/ingest/read-layer.ts';
import { FILE_FORMATS, type FileFormat, hasEnding, listEndings } from '../../../src/model/formats.ts';
import { CASES, readCase } from './corpus.ts';

const DOCS = join(import.meta.dirname, '../../../docs');
const FORMATS = Object.keys(FILE_FORMATS) as readonly FileFormat[];

describe.each(FORMATS)('the format %s', (format) => {
  it.each(['own-data.md', 'own-data.zh-CN.md'])('is named by docs/%s', (page) => {
    const [row] = readFileSync(join(DOCS, page), 'utf8').match(/^\| (formats|格式) \|.*$/m) ?? [''];
    expect(row).toContain(FILE_FORMATS[format].name);
  });

  it('is proved by a good file of the corpus', async () => {
    const good = CASES.filter(({ outcome, options }) => outcome !== 'reject' && Object.keys(options).length === 0);
    const candidates = good.filter(({ file }) => hasEnding(file, listEndings(format)));
    const readings = await Promise.all(candidates.slice(0, 60).map(readCase));
    expect(readings.map((reading) => reading.format)).toContain(format);
  });
});

it('a file is told by what it holds, also under the name of another format', async () => {
  const [park] = CASES.filter(({ file }) => file === 'structure/lines.ndjson');
  const bytes = readFileSync(join(DOCS, '../test/fixtures/ingest', park!.file));
  for (const name of ['parks.kml', 'parks.csv', 'parks.zip', 'parks.xlsx', 'parks']) {
    expect((await readLayer(bytes, name)).format, name).toBe('geojson-lines');
  }
});
