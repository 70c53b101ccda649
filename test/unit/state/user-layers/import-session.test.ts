import { zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { ImportSession } from '../../../../src/state/user-layers/import-session.ts';
import type { IngestTask } from '../../../../src/worker/ingest-client.ts';
import { makeFile, openFixture, readHere } from '../../../tools/read-fixture.ts';
import { nameImportFile } from '../../../../src/state/user-layers/import-file.ts';
import { EXTENT } from '../../ingest/corpus.ts';

const openSession = (readFile: (task: IngestTask) => ReturnType<typeof readHere> = readHere): ImportSession =>
  new ImportSession(EXTENT, () => {}, readFile);

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A collection of one square with some attributes. */
function asText(properties: object): string {
  const [west, south, east, north] = [120.2, 30.2, 120.201, 30.201];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const geometry = { type: 'Polygon', coordinates: [ring] };
  return JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry }] });
}

/** A zip of one layer. */
const zipOne = (properties: object): Uint8Array => zipSync({ 'layer.geojson': encode(asText(properties)) });

const describeFaults = (session: ImportSession): string[] =>
  session
    .listFaults()
    .map(({ key, reason }) => `${session.files.find((file) => file.key === key)?.file.name} ${reason}`);

describe('files that a reader has chosen', () => {
  it('are read, and get a role from their names', async () => {
    const session = openSession();
    await session.add([
      openFixture('attributes/code-2017.geojson', '公园绿地.geojson'),
      openFixture('attributes/population.geojson', 'Housing blocks.geojson'),
    ]);
    expect(session.files.map(({ role, phase }) => [role, phase])).toEqual([
      ['parks', 'read'],
      ['residential', 'read'],
    ]);
    expect(session.listFaults()).toEqual([]);
    expect(session.listLayers().map(({ role, layer }) => [role, layer.role])).toEqual([
      ['parks', 'parks'],
      ['residential', 'residential'],
    ]);
  });

  it('get a role from what is in them where the names say nothing', async () => {
    const session = openSession();
    await session.add([
      openFixture('attributes/population.geojson', 'export_2.geojson'),
      openFixture('attributes/code-2017.geojson', 'export_1.geojson'),
    ]);
    expect(session.files.map(({ role }) => role)).toEqual(['residential', 'parks']);
    // residents were read, which a layer of parks does not have
    const [blocks] = session.listLayers();
    expect(blocks?.layer.features.some(({ population }) => population !== null)).toBe(true);
  });

  it('get it from what is in them where the names say something else', async () => {
    const session = openSession();
    const blocks = zipOne({ DKMC: 'a', YDXZ: 'R2' });
    await session.add([
      makeFile('现状公园周边居住用地.zip', blocks),
      makeFile('绿地与居住.geojson', asText({ 备注: 'G11' })),
      makeFile('历史城区.geojson', asText({ 备注: 'R2' })),
    ]);
    expect(session.files.map(({ role }) => role)).toEqual(['residential', 'parks', 'historic']);
    // read as what it is
    expect(session.listLayers()[0]?.layer.features[0]?.landuse).toBe('R2');
  });

  it('keep the use that the reader chose', async () => {
    const session = openSession();
    const adding = session.add([makeFile('公园.geojson', asText({ 用地: 'R2' }))]);
    const { key } = session.files[0]!;
    await session.assign(key, 'scope');
    await adding;
    await session.choose(key, { layer: 'x' });
    expect(session.files[0]?.role).toBe('scope');
  });

  it('of a zip with a layer for each use are all there, each with its own use', async () => {
    const session = openSession();
    const zip = zipSync({
      '绿地.geojson': encode(asText({ 代码: 'G11' })),
      '居住.geojson': encode(asText({ 代码: 'R2' })),
      '道路.geojson': encode(asText({ 代码: 'x' })),
    });
    await session.add([makeFile('数据.zip', zip)]);
    expect(session.files.map((file) => [nameImportFile(file), file.role])).toEqual([
      ['数据.zip · 绿地', 'parks'],
      ['数据.zip · 居住', 'residential'],
      ['数据.zip · 道路', null],
    ]);
    expect(session.listFaults()).toEqual([]);
    expect(session.listLayers().map(({ role, layer }) => [role, layer.name])).toEqual([
      ['parks', '数据.zip (绿地)'],
      ['residential', '数据.zip (居住)'],
    ]);
  });

  it('take the use of the layer that is chosen, not that of the one before', async () => {
    const session = openSession();
    const zip = zipSync({
      'a.geojson': encode(asText({ 代码: 'G11' })),
      'b.geojson': encode(asText({ 代码: 'G12' })),
      'c.geojson': encode(asText({ 代码: 'R2' })),
    });
    await session.add([makeFile('公园.zip', zip)]);
    // two layers of one use: the reader says which
    expect(describeFaults(session)).toEqual(['公园.zip rejected']);
    const { key } = session.files[0]!;
    await session.choose(key, { layer: 'c' });
    expect(session.files[0]?.role).toBe('residential');
    await session.choose(key, { layer: 'a' });
    expect(session.files[0]?.role).toBe('parks');
  });

  it('wait for a choice where a zip holds several layers, and are read again with it', async () => {
    const session = openSession();
    await session.add([openFixture('zip/two-layers.zip', '公园.zip')]);
    const [{ key, result }] = session.files as [(typeof session.files)[0]];
    expect(describeFaults(session)).toEqual(['公园.zip rejected']);
    expect(session.listLayers()).toEqual([]);
    await session.choose(key, { layer: result!.layerNames[0]! });
    expect(session.listFaults()).toEqual([]);
    expect(session.listLayers()[0]?.usable).toBeGreaterThan(0);
  });

  it('keep the other choices when one more is made', async () => {
    const asked: IngestTask['options'][] = [];
    const session = openSession((task) => {
      asked.push(task.options);
      return readHere(task);
    });
    await session.add([openFixture('crs/wgs84.geojson', 'parks.geojson')]);
    const { key } = session.files[0]!;
    await session.choose(key, { crs: 'gcj02' });
    await session.choose(key, { repair: false });
    expect(asked.at(-1)).toMatchObject({ crs: 'gcj02', repair: false, role: 'parks', extent: EXTENT });
    expect(session.listLayers()[0]?.crs.name).toBe('gcj02');
  });

  it('are read from the disk once, whatever is decided about them', async () => {
    const file = openFixture('crs/wgs84.geojson', 'parks.geojson');
    let reads = 0;
    const bytes: number[] = [];
    const session = openSession(async (task) => {
      const read = await task.file.arrayBuffer();
      bytes.push(read.byteLength);
      // a worker takes the bytes away
      structuredClone(read, { transfer: [read] });
      return readHere(task);
    });
    await session.add([{ ...file, arrayBuffer: () => (reads++, file.arrayBuffer()) }]);
    const { key } = session.files[0]!;
    await session.choose(key, { crs: 'gcj02' });
    await session.choose(key, { encoding: 'utf-8' });
    await session.assign(key, 'residential');
    expect({ reads, bytes }).toEqual({ reads: 1, bytes: [file.size, file.size, file.size, file.size] });
  });

  it('are read from the disk again where they are too large to be kept, or could not be read', async () => {
    const large = { ...openFixture('crs/wgs84.geojson', 'parks.geojson'), size: 90 * 1024 * 1024 };
    const reads = { first: 0, second: 0, torn: 0 };
    const count = (name: keyof typeof reads, file = large) => ({
      ...file,
      arrayBuffer: () => (reads[name]++, file.arrayBuffer()),
    });
    const session = openSession();
    await session.add([count('first'), count('second')]);
    for (const { key } of session.files) await session.choose(key, { crs: 'gcj02' });
    expect(reads).toMatchObject({ first: 1, second: 2 });
    const silenced = vi.spyOn(console, 'error').mockImplementation(() => {});
    session.clear();
    const torn = { ...large, size: 5, arrayBuffer: () => Promise.reject(new Error('the disk is gone')) };
    await session.add([count('torn', torn)]);
    await session.choose(session.files[0]!.key, {});
    expect(session.files[0]?.phase).toBe('failed');
    expect(reads.torn).toBe(2);
    silenced.mockRestore();
  });

  it('give no field a role that the reader took from it', async () => {
    const session = openSession();
    await session.add([openFixture('attributes/code-2002.geojson', 'parks.geojson')]);
    const { key } = session.files[0]!;
    expect(session.listLayers()[0]?.codeEdition).toBe('2002');
    await session.choose(key, { fields: { code: null } });
    expect(session.files[0]?.result?.mapping.code).toBeUndefined();
    expect(session.listLayers()[0]?.layer.features.every(({ code }) => code === null)).toBe(true);
    expect(session.listLayers()[0]?.codeEdition).toBeNull();
  });

  it('cannot be two of one use, unless one is left out', async () => {
    const session = openSession();
    await session.add([
      openFixture('crs/wgs84.geojson', 'park-a.geojson'),
      openFixture('crs/wgs84.geojson', 'park-b.geojson'),
    ]);
    expect(describeFaults(session)).toEqual(['park-b.geojson same-role']);
    expect(session.listLayers()).toHaveLength(1);
    await session.assign(session.files[1]!.key, null);
    expect(session.listFaults()).toEqual([]);
    expect(session.listLayers()).toHaveLength(1);
  });

  it('say that they are invented where they do', async () => {
    const session = openSession();
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { geometryStatus: 'synthetic' },
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [120.2, 30.2],
                [120.201, 30.2],
                [120.201, 30.201],
                [120.2, 30.2],
              ],
            ],
          },
        },
      ],
    });
    await session.add([makeFile('park.geojson', text), openFixture('attributes/population.geojson', 'blocks.geojson')]);
    expect(session.listLayers().map(({ synthetic }) => synthetic)).toEqual([true, false]);
  });
});

describe('a layer that was taken in', () => {
  it('can be read in another way, from the same bytes and with what was decided before', async () => {
    const file = openFixture('crs/wgs84.geojson', 'parks.geojson');
    let reads = 0;
    const first = openSession();
    await first.add([{ ...file, arrayBuffer: () => (reads++, file.arrayBuffer()) }]);
    await first.choose(first.files[0]!.key, { crs: 'gcj02', fields: { code: null } });
    const [layer] = first.listLayers();
    first.clear();

    const later = openSession();
    await later.reopen('scope', layer!.origin!);
    const { key, role, choices } = later.files[0]!;
    expect({ role, choices }).toEqual({ role: 'scope', choices: { crs: 'gcj02', fields: { code: null } } });
    await later.choose(key, { crs: 'bd09' });
    expect(later.files[0]?.role).toBe('scope');
    expect(later.listLayers()[0]).toMatchObject({ role: 'scope', crs: { name: 'bd09' } });
    expect(reads).toBe(1);
  });
});

describe('a reading', () => {
  it('can be given up and begun again', async () => {
    let attempts = 0;
    const session = openSession(async (task) => {
      attempts++;
      if (attempts > 1) return readHere(task);
      return new Promise((_, reject) => {
        task.signal.addEventListener('abort', () => reject(task.signal.reason as Error));
      });
    });
    const adding = session.add([openFixture('crs/wgs84.geojson', 'parks.geojson')]);
    const { key } = session.files[0]!;
    expect(describeFaults(session)).toEqual(['parks.geojson reading']);
    session.stop(key);
    await adding;
    expect(session.files[0]?.phase).toBe('stopped');
    expect(describeFaults(session)).toEqual(['parks.geojson unread']);
    await session.choose(key, {});
    expect(session.listFaults()).toEqual([]);
  });

  it('that breaks down is reported and costs the other files nothing', async () => {
    const silenced = vi.spyOn(console, 'error').mockImplementation(() => {});
    const session = openSession((task) =>
      task.file.name.startsWith('broken') ? Promise.reject(new Error('out of memory')) : readHere(task),
    );
    await session.add([
      openFixture('crs/wgs84.geojson', 'broken parks.geojson'),
      openFixture('attributes/population.geojson', 'blocks.geojson'),
    ]);
    expect(session.files.map(({ phase }) => phase)).toEqual(['failed', 'read']);
    expect(describeFaults(session)).toEqual(['broken parks.geojson unread']);
    expect(session.listLayers()).toHaveLength(1);
    expect(silenced).toHaveBeenCalled();
    silenced.mockRestore();
  });

  it('keeps the last result in view until the next one comes', async () => {
    const session = openSession();
    await session.add([openFixture('crs/wgs84.geojson', 'parks.geojson')]);
    const { key, result } = session.files[0]!;
    const again = session.choose(key, { crs: 'bd09' });
    expect(session.files[0]).toMatchObject({ phase: 'reading', result });
    await again;
    expect(session.files[0]?.result?.crs?.name).toBe('bd09');
  });

  it('of a file that was taken off the list comes to nothing', async () => {
    const signals: AbortSignal[] = [];
    const session = openSession((task) => {
      signals.push(task.signal);
      return readHere(task);
    });
    const adding = session.add([openFixture('crs/wgs84.geojson', 'parks.geojson')]);
    session.clear();
    await adding;
    expect(signals[0]?.aborted).toBe(true);
    expect(session.files).toEqual([]);
  });
});
