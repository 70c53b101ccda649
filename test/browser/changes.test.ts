import * as maplibre from 'maplibre-gl';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { VIEWS } from '../../src/model/district.ts';
import { selectVisibleLayerIds } from '../../src/state/selectors.ts';
import { mountReady, passFrames, settle } from './mount.ts';

/** Counts what every map asks of the engine, until the test ends. */
function countCalls(): { readonly calls: () => Readonly<Record<string, number>> } {
  const { Map: EngineMap, GeoJSONSource } = maplibre;
  const methods = ['setStyle', 'addLayer', 'removeLayer', 'addSource', 'removeSource'] as const;
  const spies = [
    ...methods.map((method) => [method, vi.spyOn(EngineMap.prototype, method)] as const),
    ['setData', vi.spyOn(GeoJSONSource.prototype, 'setData')] as const,
  ];
  onTestFinished(() => spies.forEach(([, spy]) => spy.mockRestore()));
  return {
    calls: () =>
      Object.fromEntries(spies.map(([name, spy]) => [name, spy.mock.calls.length]).filter(([, count]) => count !== 0)),
  };
}

describe('a map that is drawn', () => {
  it('is changed in place: no layer is built and no data are sent again for a switch, a view, a theme or a language', async () => {
    const map = await mountReady({ width: 400, height: 300 });
    const engine = countCalls();
    map.layers = selectVisibleLayerIds(map.store.state)
      .filter((id) => id !== 'ring')
      .join(' ');
    await map.updateComplete;
    await map.ready();
    expect(map.drawn().layers).not.toContain('ring');
    map.view = 'platforms';
    map.theme = 'dark';
    map.lang = 'en';
    await map.updateComplete;
    await map.ready();
    await settle(map);
    expect(map.drawn().items).toContain('sample-works');
    expect(engine.calls()).toEqual({});
  });

  it('comes through two hundred switches of the view, quick and slow, without an error that nobody catches', async () => {
    const errors: unknown[] = [];
    const note = (event: ErrorEvent | PromiseRejectionEvent): void => {
      errors.push('reason' in event ? event.reason : event.message);
      event.preventDefault();
    };
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
    const log = vi.spyOn(console, 'error').mockImplementation((...parts) => void errors.push(parts));
    onTestFinished(() => {
      removeEventListener('error', note);
      removeEventListener('unhandledrejection', note);
      log.mockRestore();
    });
    const map = await mountReady({ width: 400, height: 300 });
    for (let step = 0; step < 200; step++) {
      map.view = VIEWS[step % VIEWS.length] ?? null;
      await map.updateComplete;
      if (step % 5 === 0) await passFrames(1);
      if (step % 40 === 0) await map.ready();
    }
    await map.ready();
    await passFrames();
    expect(errors).toEqual([]);
    expect(map.drawn().layers.length).toBeGreaterThan(0);
  });
});
