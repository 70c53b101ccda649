import { describe, expect, it, vi } from 'vitest';
import { ImportDesk } from '../../../../src/state/user-layers/import-desk.ts';
import type { IngestTask } from '../../../../src/worker/ingest-client.ts';
import { makeFile, openFixture, readHere } from '../../../tools/read-fixture.ts';
import { EXTENT } from '../../ingest/corpus.ts';

const openDesk = (readFile: (task: IngestTask) => ReturnType<typeof readHere> = readHere): ImportDesk =>
  new ImportDesk(EXTENT, () => {}, readFile);

const describeFaults = (desk: ImportDesk): string[] =>
  desk.listFaults().map(({ key, reason }) => `${desk.files.find((file) => file.key === key)?.file.name} ${reason}`);

describe('files laid on the desk', () => {
  it('are read, and get a role from their names', async () => {
    const desk = openDesk();
    await desk.add([
      openFixture('attributes/code-2017.geojson', '公园绿地.geojson'),
      openFixture('attributes/population.geojson', 'Housing blocks.geojson'),
    ]);
    expect(desk.files.map(({ role, phase }) => [role, phase])).toEqual([
      ['parks', 'read'],
      ['residential', 'read'],
    ]);
    expect(desk.listFaults()).toEqual([]);
    expect(desk.listLayers().map(({ role, layer }) => [role, layer.role])).toEqual([
      ['parks', 'parks'],
      ['residential', 'residential'],
    ]);
  });

  it('get a role from what is in them where the names say nothing', async () => {
    const desk = openDesk();
    await desk.add([
      openFixture('attributes/population.geojson', 'export_2.geojson'),
      openFixture('attributes/code-2017.geojson', 'export_1.geojson'),
    ]);
    expect(desk.files.map(({ role }) => role)).toEqual(['residential', 'parks']);
    // residents were read, which a layer of parks does not have
    const [blocks] = desk.listLayers();
    expect(blocks?.layer.features.some(({ population }) => population !== null)).toBe(true);
  });

  it('wait for a choice where a zip holds several layers, and are read again with it', async () => {
    const desk = openDesk();
    await desk.add([openFixture('zip/two-layers.zip', '公园.zip')]);
    const [{ key, result }] = desk.files as [(typeof desk.files)[0]];
    expect(describeFaults(desk)).toEqual(['公园.zip rejected']);
    expect(desk.listLayers()).toEqual([]);
    await desk.choose(key, { layer: result!.layerNames[0]! });
    expect(desk.listFaults()).toEqual([]);
    expect(desk.listLayers()[0]?.usable).toBeGreaterThan(0);
  });

  it('keep the other choices when one more is made', async () => {
    const asked: IngestTask['options'][] = [];
    const desk = openDesk((task) => {
      asked.push(task.options);
      return readHere(task);
    });
    await desk.add([openFixture('crs/wgs84.geojson', 'parks.geojson')]);
    const { key } = desk.files[0]!;
    await desk.choose(key, { crs: 'gcj02' });
    await desk.choose(key, { repair: false });
    expect(asked.at(-1)).toMatchObject({ crs: 'gcj02', repair: false, role: 'parks', extent: EXTENT });
    expect(desk.listLayers()[0]?.crs.name).toBe('gcj02');
  });

  it('give no field a role that the reader took from it', async () => {
    const desk = openDesk();
    await desk.add([openFixture('attributes/code-2002.geojson', 'parks.geojson')]);
    const { key } = desk.files[0]!;
    expect(desk.listLayers()[0]?.codeEdition).toBe('2002');
    await desk.choose(key, { fields: { code: null } });
    expect(desk.files[0]?.result?.mapping.code).toBeUndefined();
    expect(desk.listLayers()[0]?.layer.features.every(({ code }) => code === null)).toBe(true);
    expect(desk.listLayers()[0]?.codeEdition).toBeNull();
  });

  it('cannot be two of one use, unless one is left out', async () => {
    const desk = openDesk();
    await desk.add([
      openFixture('crs/wgs84.geojson', 'park-a.geojson'),
      openFixture('crs/wgs84.geojson', 'park-b.geojson'),
    ]);
    expect(describeFaults(desk)).toEqual(['park-b.geojson same-role']);
    expect(desk.listLayers()).toHaveLength(1);
    await desk.assign(desk.files[1]!.key, null);
    expect(desk.listFaults()).toEqual([]);
    expect(desk.listLayers()).toHaveLength(1);
  });

  it('say that they are invented where they do', async () => {
    const desk = openDesk();
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
    await desk.add([makeFile('park.geojson', text), openFixture('crs/wgs84.geojson', 'blocks.geojson')]);
    expect(desk.listLayers().map(({ synthetic }) => synthetic)).toEqual([true, false]);
  });
});

describe('a reading', () => {
  it('can be given up and begun again', async () => {
    let attempts = 0;
    const desk = openDesk(async (task) => {
      attempts++;
      if (attempts > 1) return readHere(task);
      return new Promise((_, reject) => {
        task.signal.addEventListener('abort', () => reject(task.signal.reason as Error));
      });
    });
    const adding = desk.add([openFixture('crs/wgs84.geojson', 'parks.geojson')]);
    const { key } = desk.files[0]!;
    expect(describeFaults(desk)).toEqual(['parks.geojson reading']);
    desk.stop(key);
    await adding;
    expect(desk.files[0]?.phase).toBe('stopped');
    expect(describeFaults(desk)).toEqual(['parks.geojson unread']);
    await desk.choose(key, {});
    expect(desk.listFaults()).toEqual([]);
  });

  it('that breaks down is reported and costs the other files nothing', async () => {
    const silenced = vi.spyOn(console, 'error').mockImplementation(() => {});
    const desk = openDesk((task) =>
      task.file.name.startsWith('broken') ? Promise.reject(new Error('out of memory')) : readHere(task),
    );
    await desk.add([
      openFixture('crs/wgs84.geojson', 'broken parks.geojson'),
      openFixture('crs/wgs84.geojson', 'blocks.geojson'),
    ]);
    expect(desk.files.map(({ phase }) => phase)).toEqual(['failed', 'read']);
    expect(describeFaults(desk)).toEqual(['broken parks.geojson unread']);
    expect(desk.listLayers()).toHaveLength(1);
    expect(silenced).toHaveBeenCalled();
    silenced.mockRestore();
  });

  it('keeps the last result in view until the next one comes', async () => {
    const desk = openDesk();
    await desk.add([openFixture('crs/wgs84.geojson', 'parks.geojson')]);
    const { key, result } = desk.files[0]!;
    const again = desk.choose(key, { crs: 'bd09' });
    expect(desk.files[0]).toMatchObject({ phase: 'reading', result });
    await again;
    expect(desk.files[0]?.result?.crs?.name).toBe('bd09');
  });

  it('of a file that was taken off the desk comes to nothing', async () => {
    const signals: AbortSignal[] = [];
    const desk = openDesk((task) => {
      signals.push(task.signal);
      return readHere(task);
    });
    const adding = desk.add([openFixture('crs/wgs84.geojson', 'parks.geojson')]);
    desk.clear();
    await adding;
    expect(signals[0]?.aborted).toBe(true);
    expect(desk.files).toEqual([]);
  });
});
