import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { loadDistrict } from '../../src/load/load-district.ts';
import type { LoadedDistrict } from '../../src/model/loaded-district.ts';
import { createMap, find, findAll, mountReady, passFrames, readText, settle, TINY } from './mount.ts';

const HOSTILE = `"><img src=x onerror="window.__xss=1"><script>window.__xss=1</script>\${1}{count}`;

/** The tiny district with markup in every text that a reader sees. */
async function makeHostile(): Promise<LoadedDistrict> {
  const { loaded } = await loadDistrict(new URL(TINY, location.href), new AbortController().signal);
  if (!loaded) throw new Error('the tiny district could not be loaded');
  const text = { zh: HOSTILE, en: HOSTILE };
  const { district, plan } = loaded;
  return {
    district: {
      ...district,
      name: text,
      title: text,
      summary: text,
      approvalNumber: HOSTILE,
      origin: { ...district.origin, name: text },
      documents: district.documents.map((document) => ({ ...document, title: text })),
      generations: district.generations.map((generation) => ({ ...generation, name: text })),
      layers: district.layers.map((layer) => ({ ...layer, name: text })),
    },
    plan: {
      ...plan,
      themes: plan.themes.map((theme) => ({ ...theme, name: text })),
      items: plan.items.map((item) => ({
        ...item,
        name: text,
        text,
        clauses: [{ document: HOSTILE, ref: HOSTILE }],
        figures: item.figures.map((figure) => ({ ...figure, label: text, value: HOSTILE, unit: text })),
      })),
    },
    sources: [{ file: HOSTILE, title: HOSTILE, source: HOSTILE, licence: HOSTILE }],
    features: new Map(
      [...loaded.features].map(([id, features]) => [
        id,
        features.map((feature) => ({
          ...feature,
          properties: { ...feature.properties, name: HOSTILE, nameEn: HOSTILE, source: HOSTILE },
        })),
      ]),
    ),
  };
}

describe('markup in the data or in an attribute', () => {
  it('stays a text, wherever it is shown', async () => {
    const map = createMap({ attributes: { src: null, view: 'platforms', label: HOSTILE } });
    map.data = await makeHostile();
    document.body.append(map);
    await map.ready();
    await settle(map);
    for (const id of ['sample-works', 'far-park', 'county-people', 'hall-park']) {
      map.select(id);
      await settle(map);
      expect(readText(find(map, 'dm-item-card >>> h2'))).toContain(HOSTILE);
    }
    expect(readText(find(map, 'h1'))).toBe(HOSTILE);
    expect(find(map, '.frame').getAttribute('aria-label')).toBe(HOSTILE);
    await passFrames();
    expect(Reflect.get(window, '__xss')).toBeUndefined();
    expect(findAll(map, 'img, script, iframe, object')).toEqual([]);
  });

  it('stays a text in a message about a bad file', async () => {
    const map = createMap({ attributes: { src: `/test/fixtures/${HOSTILE}/`, lang: 'en' } });
    document.body.append(map);
    await expect(map.ready()).rejects.toThrow('district.json');
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    onTestFinished(() => warn.mockRestore());
    map.setAttribute('view', HOSTILE);
    map.setAttribute('lang', HOSTILE);
    await settle(map);
    expect(Reflect.get(window, '__xss')).toBeUndefined();
    expect(findAll(map, 'img, script')).toEqual([]);
  });
});

describe('on a host’s page', () => {
  it('the element changes nothing outside itself', async () => {
    document.title = 'The host’s own';
    const before = {
      address: location.href,
      steps: history.length,
      sheets: document.adoptedStyleSheets.length,
      styles: document.head.querySelectorAll('style, link').length,
      lang: document.documentElement.lang,
      body: [...document.body.children].length,
      keys: Object.keys(localStorage).length + Object.keys(sessionStorage).length,
    };
    const map = await mountReady();
    map.select('sample-ring');
    map.view = 'green';
    map.lang = 'en';
    map.theme = 'dark';
    map.store.command({ kind: 'jump', center: [117.2, 31.8], zoom: 13 });
    await map.updateComplete;
    await map.ready();
    expect(document.title).toBe('The host’s own');
    expect({
      address: location.href,
      steps: history.length,
      sheets: document.adoptedStyleSheets.length,
      styles: document.head.querySelectorAll('style, link').length,
      lang: document.documentElement.lang,
      body: [...document.body.children].length - 1,
      keys: Object.keys(localStorage).length + Object.keys(sessionStorage).length,
    }).toEqual(before);
  });

  it('its keys and clicks are its own, and the page’s Escape is left alone while no card is open', async () => {
    const map = await mountReady();
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });
    find(map, 'button.row').dispatchEvent(escape);
    expect(escape.defaultPrevented).toBe(false);
  });
});

describe('with permalink', () => {
  it('the address follows the map, and the map follows the address back', async () => {
    const start = location.href;
    onTestFinished(() => history.replaceState(null, '', start));
    const map = await mountReady({ attributes: { permalink: true, theme: null } });
    const own = (name: string): string | null => new URL(location.href).searchParams.get(name);
    const steps = history.length;
    map.view = 'platforms';
    await map.updateComplete;
    map.select('far-park');
    await map.updateComplete;
    expect([own('view'), own('id')]).toEqual(['platforms', 'far-park']);
    expect(history.length).toBe(steps + 2);
    history.back();
    await expect.poll(() => map.selected).toBeNull();
    expect([own('view'), own('id')]).toEqual(['platforms', null]);
    expect(map.view).toBe('platforms');
    history.back();
    await expect.poll(() => map.view).toBe('structure');
    expect(own('view')).toBeNull();
  });

  it('a copied address opens the same, and what is wrong in it is named once', async () => {
    const start = location.href;
    onTestFinished(() => history.replaceState(null, '', start));
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    onTestFinished(() => warn.mockRestore());
    const address = new URL(start);
    for (const [name, value] of Object.entries({ view: 'green', id: 'hall-park', z: '99', theme: 'sepia' })) {
      address.searchParams.set(name, value);
    }
    history.replaceState(null, '', address);
    const map = await mountReady({ attributes: { permalink: true, theme: null } });
    expect(map).toMatchObject({ view: 'green', selected: 'hall-park' });
    expect(warn.mock.calls.map((parts) => parts.join(' '))).toEqual([
      'district-map: ignored in the address: theme=sepia, z=99',
    ]);
  });
});

describe('a reader who asked for less motion', () => {
  it('is taken to an item at once, without a flight', async () => {
    const session = cdp() as unknown as { send(method: string, parameters: object): Promise<void> };
    const emulate = (value: string): Promise<void> =>
      session.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });
    await emulate('reduce');
    onTestFinished(() => emulate('no-preference'));
    expect(matchMedia('(prefers-reduced-motion: reduce)').matches).toBe(true);
    const map = await mountReady();
    expect(map.store.state.camera).toBeNull();
    map.fitTo('lake-centre');
    expect(map.store.state.camera?.center[0]).toBeCloseTo(117.211, 2);
    expect(map.store.state.camera?.movedBy).toBe('command');
  });

  it('unlike others, who see the way', async () => {
    const map = await mountReady();
    map.fitTo('lake-centre');
    expect(map.store.state.camera).toBeNull();
    await expect.poll(() => map.store.state.camera?.center[1]).toBeCloseTo(31.7865, 1);
  });
});

describe('where the data has gaps', () => {
  it('the notice names each file, and list and map hold the rest', async () => {
    const map = await mountReady({ attributes: { src: '/test/fixtures/torn-district/', lang: 'en' } });
    const notices = findAll(map, 'dm-notices >>> li').map(readText);
    expect(notices.sort()).toEqual([
      expect.stringMatching(/^File base\/water\.geojson is not complete JSON/),
      // the test server answers a missing file with a page
      expect.stringMatching(/^File structure\/ring\.geojson /),
    ]);
    expect(map.state).toBe('ready');
    expect(readText(find(map, 'dm-notices >>> h2'))).toContain('2');
    expect(findAll(map, 'button.row').map(({ dataset }) => dataset['item'])).toEqual(['zone-middle', 'sample-ring']);
    expect(map.drawn().items).toEqual(['zone-middle']);
  });
});
