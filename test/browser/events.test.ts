import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { showView, switchLayer } from '../../src/state/actions.ts';
import { loadDistrict } from '../../src/load/load-district.ts';
import { createMap, find, mountMap, mountReady, nextTask, passFrames, settle, TINY } from './mount.ts';

/** Collects the details of an event from the page, so that it must have bubbled out of every shadow root. */
function listen<Detail>(name: string): Detail[] {
  const details: Detail[] = [];
  const note = (event: Event): unknown => details.push((event as CustomEvent<Detail>).detail);
  document.body.addEventListener(name, note);
  onTestFinished(() => document.body.removeEventListener(name, note));
  return details;
}

describe('events', () => {
  it('tell when the map is ready, once', async () => {
    const ready = listen('dm-ready');
    const map = await mountReady({ attributes: { view: 'green' } });
    expect(ready).toEqual([{ view: 'green' }]);
    showView(map.store, 'platforms');
    await map.ready();
    expect(ready).toHaveLength(1);
  });

  it('tell when a district cannot be had, with what to say', async () => {
    const errors = listen<{ code: string; message: string; partial: boolean; diagnostics: object[] }>('dm-error');
    const map = mountMap({ attributes: { src: '/test/fixtures/no-district/' } });
    await expect(map.ready()).rejects.toThrow('district.json');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      code: 'file-not-json',
      partial: false,
      diagnostics: [{ layer: 'district.json' }],
    });
    expect(errors[0]?.message).toContain('district.json');
    expect(map.getAttribute('state')).toBe('error');
  });

  it('tell of a layer that the engine cannot take, while the others are drawn', async () => {
    const errors = listen<{ code: string; message: string; partial: boolean }>('dm-error');
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => void vi.restoreAllMocks());
    const { loaded } = await loadDistrict(new URL(TINY, location.href), new AbortController().signal);
    const features = new Map(loaded!.features);
    const [road] = features.get('roads') ?? [];
    const coordinates = [
      [() => 0, 0],
      [1, 1],
    ] as unknown as number[][];
    features.set('roads', [{ ...road!, geometry: { type: 'LineString', coordinates } }]);
    const map = createMap({ attributes: { src: null } });
    map.data = { ...loaded!, features };
    document.body.append(map);
    await map.ready();
    await expect.poll(() => errors).toMatchObject([{ code: 'layer-not-drawn', partial: true }]);
    expect(errors[0]?.message).toContain('roads');
    expect(map.drawn().layers).toContain('zones');
    expect(map.drawn().layers).not.toContain('roads');
  });

  it('tell what is selected, and when nothing is', async () => {
    const map = await mountReady();
    const selections = listen('dm-selection-change');
    map.select('sample-ring');
    map.select('sample-ring');
    map.select(null);
    expect(selections).toEqual([{ id: 'sample-ring' }, { id: null }]);
  });

  it('tell which layers are visible', async () => {
    const map = await mountReady({ attributes: { layers: 'ring water' } });
    const changes = listen<{ layers: string[] }>('dm-layers-change');
    switchLayer(map.store, 'zones', true);
    switchLayer(map.store, 'zones', true);
    expect(changes).toEqual([{ layers: ['water', 'zones', 'ring'] }]);
  });

  it('carry JSON, and nothing else', async () => {
    const names = ['dm-ready', 'dm-view-change', 'dm-selection-change', 'dm-layers-change'];
    const received = names.map((name) => listen(name));
    const map = await mountReady();
    map.select('sample-works');
    switchLayer(map.store, 'water', false);
    await map.ready();
    expect(received.map(({ length }) => length > 0)).toEqual([true, true, true, true]);
    for (const details of received) expect(JSON.parse(JSON.stringify(details))).toEqual(details);
  });
});

describe('dm-view-change', () => {
  it('tells of a change of view at once', async () => {
    const map = await mountReady();
    const changes = listen('dm-view-change');
    showView(map.store, 'green');
    expect(changes).toEqual([{ view: 'green', center: null, zoom: null, cause: 'view' }]);
  });

  it('tells of a camera that moves all the time now and then, and of where it came to rest', async () => {
    const map = await mountReady();
    const changes = listen<{ zoom: number; cause: string }>('dm-view-change');
    for (let i = 0; i < 40; i++) {
      map.store.command({ kind: 'jump', center: [117.2, 31.8], zoom: 12 + i / 40 });
      await nextTask();
    }
    await expect.poll(() => changes.at(-1)?.zoom).toBeCloseTo(12 + 39 / 40, 6);
    expect(changes.every(({ cause }) => cause === 'camera')).toBe(true);
    // 40 moves came as fewer; that they are at most four a second is tested with a clock of its own
    expect(changes.length).toBeLessThan(40);
  });

  it('does not lose a change of view in a move that follows it', async () => {
    const map = await mountReady();
    const changes = listen<{ view: string; cause: string; zoom: number | null }>('dm-view-change');
    map.store.command({ kind: 'jump', center: [117.2, 31.8], zoom: 12 });
    showView(map.store, 'green');
    map.store.command({ kind: 'jump', center: [117.2, 31.8], zoom: 13 });
    const told = (): string[] => changes.map(({ view, cause }) => `${view} ${cause}`);
    await expect.poll(told).toEqual(['structure camera', 'green view']);
    expect(changes.at(-1)?.zoom).toBe(13);
  });

  it('is silent once the element has left the page', async () => {
    const map = await mountReady();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    showView(map.store, 'green');
    showView(map.store, 'platforms');
    expect(vi.getTimerCount(), 'the second change waits').toBeGreaterThan(0);
    const changes = listen('dm-view-change');
    map.remove();
    vi.advanceTimersByTime(1000);
    expect(changes).toEqual([]);
  });
});

it('ready() of a map that is not yet on the page waits until it is', async () => {
  const map = createMap();
  let isReady = false;
  const ready = map.ready().then(() => (isReady = true));
  await passFrames();
  expect(isReady).toBe(false);
  document.body.append(map);
  await ready;
  await settle(map);
  expect(find(map, '.canvas canvas')).toBeInstanceOf(HTMLCanvasElement);
});
