import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { loadDistrict, type LoadResult } from '../../../src/load/load-district.ts';
import { serveTinyDistrict } from '../../tools/serve-tiny-district.ts';
import { readTinyDistrict } from '../../tools/tiny-district.ts';

const never = new AbortController().signal;
const tiny = readTinyDistrict();
const files = tiny.district.layers.flatMap(({ file }) => (file === null ? [] : [file]));

describe('a whole district', () => {
  it('comes with its plan, its sources and all its layers, each file asked for once', async () => {
    const { url, asked } = await serveTinyDistrict();
    const { loaded, diagnostics } = await loadDistrict(url, never);
    expect(diagnostics).toEqual([]);
    expect(loaded).toEqual(tiny);
    expect([...asked].sort()).toEqual(
      ['district.json', 'plan.json', 'sources.json', 'standards.json', ...files].sort(),
    );
  });

  it('is found from an address without the slash at its end, and from one with a query or a fragment', async () => {
    const { url } = await serveTinyDistrict();
    for (const ending of ['', '?v=3', '#here', '/?v=3']) {
      const { loaded } = await loadDistrict(new URL(url.href.replace(/\/$/, ending)), never);
      expect(loaded?.district.id, `…/district${ending}`).toBe('sample-county');
    }
  });
});

describe('a query of the address', () => {
  it('is asked of every file of the folder', async () => {
    const { url, queries } = await serveTinyDistrict();
    const { diagnostics } = await loadDistrict(new URL('?v=3', url), never);
    expect(diagnostics).toEqual([]);
    expect(queries).toHaveLength(files.length + 4);
    expect(new Set(queries)).toEqual(new Set(['?v=3']));
  });
});

describe('a district.json that cannot be used', () => {
  it.each([
    ['is missing', null, 'file-missing'],
    ['is cut off', '{ "schema": "district-map/dis', 'file-not-json'],
    ['is a page of HTML', '<!doctype html><p>hello', 'file-not-json'],
    ['is a list', '[]', 'file-bad-member'],
    ['is null', 'null', 'file-bad-member'],
    ['is of another schema', '{ "schema": "district-map/district@9" }', 'file-bad-member'],
  ])('%s: one message that names it, and no district', async (_, answer, code) => {
    const { url, asked } = await serveTinyDistrict({ 'district.json': answer });
    const { loaded, diagnostics } = await loadDistrict(url, never);
    expect(loaded).toBeNull();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code, severity: 'error', layer: 'district.json' });
    expect(diagnostics[0]?.params['file']).toBe('district.json');
    expect(asked).toEqual(['district.json']);
  });

  it('is on a server that does not answer', async () => {
    const { url } = await serveTinyDistrict({ 'district.json': (response) => response.destroy() });
    const { loaded, diagnostics } = await loadDistrict(url, never);
    expect(loaded).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'file-unreachable', params: { file: 'district.json' } }]);
  });

  it('breaks off in the middle of its transfer', async () => {
    const { url } = await serveTinyDistrict({
      'district.json': (response) => {
        response.writeHead(200, { 'content-length': '5000' });
        response.write('{ "schema": ');
        setTimeout(() => response.destroy(), 20);
      },
    });
    const { loaded, diagnostics } = await loadDistrict(url, never);
    expect(loaded).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'file-unreachable', params: { file: 'district.json' } }]);
  });
});

describe('a broken file among whole ones', () => {
  const broken = [
    ['plan.json', null, 'file-missing'],
    ['plan.json', '{"schema":"district-map/plan@1","themes":[', 'file-not-json'],
    ['plan.json', '{"schema":"district-map/plan@1","themes":{},"items":[]}', 'file-bad-member'],
    ['plan.json', '"a plan"', 'file-bad-member'],
    ['sources.json', null, 'file-missing'],
    ['sources.json', '{"files":', 'file-not-json'],
    ['sources.json', '{"files":"many"}', 'file-bad-member'],
    ['structure/ring.geojson', null, 'file-missing'],
    ['structure/ring.geojson', '{"type":"FeatureCollection","features":[{', 'file-not-json'],
    ['structure/ring.geojson', '{"type":"Feature","properties":{}}', 'file-bad-member'],
    ['structure/ring.geojson', '{"type":"FeatureCollection","features":{}}', 'file-bad-member'],
  ] as const;

  it.each(broken)('%s as %s gives one message and leaves the rest', async (file, answer, code) => {
    const { url } = await serveTinyDistrict({ [file]: answer });
    const { loaded, diagnostics } = await loadDistrict(url, never);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code, severity: 'error', layer: file });
    expect(diagnostics[0]?.params['file']).toBe(file);
    expect(loaded?.district).toEqual(tiny.district);
    expect(loaded?.plan).toEqual(file === 'plan.json' ? { ...tiny.plan, themes: [], items: [] } : tiny.plan);
    expect(loaded?.sources).toEqual(file === 'sources.json' ? [] : tiny.sources);
    for (const { id, file: ofLayer } of tiny.district.layers) {
      expect(loaded?.features.get(id), id).toEqual(ofLayer === file ? [] : tiny.features.get(id));
    }
  });

  it('names every file of a folder in which all but district.json are missing', async () => {
    const { url } = await serveTinyDistrict(
      Object.fromEntries(['plan.json', 'sources.json', ...files].map((file) => [file, null])),
    );
    const { loaded, diagnostics } = await loadDistrict(url, never);
    expect(loaded?.district.id).toBe('sample-county');
    expect(diagnostics.map(({ layer }) => layer).sort()).toEqual(['plan.json', 'sources.json', ...files].sort());
  });
});

describe('a file that hangs', () => {
  const hang = (): void => undefined;
  /** Sends the first half of a file, and then nothing. */
  const stick = (response: ServerResponse): void => void response.write('{"type":"FeatureCollection",');

  it.each([
    ['without an answer', hang],
    ['in the middle', stick],
  ])('%s is named after a while, and the rest stands', async (_, answer) => {
    const { url } = await serveTinyDistrict({ 'structure/ring.geojson': answer });
    const { loaded, diagnostics } = await loadDistrict(url, never, { stallLimitMs: 2500 });
    expect(diagnostics).toMatchObject([{ code: 'file-timeout', params: { file: 'structure/ring.geojson' } }]);
    expect(loaded?.features.get('ring')).toEqual([]);
    expect(loaded?.features.get('zones')).toEqual(tiny.features.get('zones'));
  });

  it('that is district.json itself leaves no district', async () => {
    const { url } = await serveTinyDistrict({ 'district.json': hang });
    const { loaded, diagnostics } = await loadDistrict(url, never, { stallLimitMs: 500 });
    expect(loaded).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'file-timeout', params: { file: 'district.json' } }]);
  });

  it('slowly is waited for, as long as something comes', async () => {
    const text = JSON.stringify({ type: 'FeatureCollection', features: tiny.features.get('ring') });
    const { url } = await serveTinyDistrict({
      'structure/ring.geojson': (response) => {
        // six pieces, and between two of them a quarter of the limit
        const pieces = Array.from({ length: 6 }, (_, at) =>
          text.slice((text.length * at) / 6, (text.length * (at + 1)) / 6),
        );
        const send = (): void => {
          const piece = pieces.shift();
          if (piece === undefined) response.end();
          else response.write(piece, () => setTimeout(send, 600));
        };
        send();
      },
    });
    const { loaded, diagnostics } = await loadDistrict(url, never, { stallLimitMs: 2500 });
    expect(diagnostics).toEqual([]);
    expect(loaded?.features.get('ring')).toEqual(tiny.features.get('ring'));
  });

  it('does not keep the plan away: it is told as soon as it has come', async () => {
    let told: LoadResult | undefined;
    const { url } = await serveTinyDistrict({
      'structure/ring.geojson': async (response) => {
        await expect.poll(() => told).toBeDefined();
        response.end(JSON.stringify({ type: 'FeatureCollection', features: [] }));
      },
    });
    const { loaded } = await loadDistrict(url, never, { onOutline: (outline) => (told = outline) });
    expect(told?.loaded).toEqual({ district: tiny.district, plan: tiny.plan, sources: [], features: new Map() });
    expect(loaded?.features.get('zones')).toEqual(tiny.features.get('zones'));
  });

  it('tells of the plan alone with the plan: what is wrong elsewhere is told once, at the end', async () => {
    let told: LoadResult | undefined;
    let asked = false;
    const { url } = await serveTinyDistrict({
      'structure/ring.geojson': (response) => {
        asked = true;
        response.writeHead(404).end();
      },
      'plan.json': async (response) => {
        // the layer's failure has come by then
        await expect.poll(() => asked).toBe(true);
        await new Promise((resolve) => setTimeout(resolve, 50));
        response.end(JSON.stringify(tiny.plan));
      },
    });
    const { diagnostics } = await loadDistrict(url, never, { onOutline: (outline) => (told = outline) });
    expect(told?.diagnostics).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['file-missing']);
  });
});

describe('leaving while a district loads', () => {
  it('throws the abort and nothing else, from the first file on', async () => {
    const leaving = new AbortController();
    const { url } = await serveTinyDistrict({ 'district.json': () => leaving.abort() });
    await expect(loadDistrict(url, leaving.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('throws the abort also when only one layer is still on its way', async () => {
    const leaving = new AbortController();
    const { url } = await serveTinyDistrict({ 'structure/ring.geojson': () => leaving.abort() });
    await expect(loadDistrict(url, leaving.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
