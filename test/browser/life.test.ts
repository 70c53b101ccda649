import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { DistrictMap } from '../../src/components/shell/district-map.ts';
import { loadDistrict } from '../../src/load/load-district.ts';
import type { LoadedDistrict } from '../../src/model/loaded-district.ts';
import { LIGHT } from '../../src/map/palette.ts';
import {
  createMap,
  find,
  findAll,
  isShown,
  listedItems,
  mountMap,
  mountReady,
  nextTask,
  passFrames,
  readText,
  settle,
  TINY,
} from './mount.ts';

async function loadTiny(): Promise<LoadedDistrict> {
  const { loaded } = await loadDistrict(new URL(TINY, location.href), new AbortController().signal);
  if (!loaded) throw new Error('the tiny district could not be loaded');
  return loaded;
}

/** The tiny district under another name and with one platform only. */
async function makeOther(): Promise<LoadedDistrict> {
  const tiny = await loadTiny();
  return {
    ...tiny,
    district: { ...tiny.district, id: 'other', title: { zh: '另一个县', en: 'The other county' } },
    plan: { ...tiny.plan, items: tiny.plan.items.filter(({ id }) => id === 'sample-works') },
  };
}

/** Counts the WebGL contexts and workers that were asked for, and those that were not given back yet. */
function countEngines() {
  const contexts = new Set<RenderingContext>();
  const native = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
    const context = Reflect.apply(native, this, args) as RenderingContext | null;
    if (context && String(args[0]).startsWith('webgl')) contexts.add(context);
    return context;
  } as typeof native;
  const NativeWorker = globalThis.Worker;
  let workers = 0;
  globalThis.Worker = class extends NativeWorker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      workers++;
    }
    override terminate(): void {
      workers--;
      super.terminate();
    }
  };
  onTestFinished(() => {
    HTMLCanvasElement.prototype.getContext = native;
    globalThis.Worker = NativeWorker;
  });
  const alive = (): number =>
    [...contexts].filter((context) => !(context as WebGL2RenderingContext).isContextLost()).length;
  return { made: () => contexts.size, alive, workers: () => workers };
}

describe('a map that leaves the page and comes back', () => {
  it('draws again, with what the reader had chosen', async () => {
    const map = await mountReady({ attributes: { view: 'platforms' } });
    map.select('sample-works');
    map.remove();
    expect(findAll(map, '.canvas canvas')).toEqual([]);
    document.body.append(map);
    expect(map.state).toBe('loading');
    await map.ready();
    await settle(map);
    expect(map).toMatchObject({ view: 'platforms', selected: 'sample-works', state: 'ready' });
    expect(find(map, '.canvas canvas')).toBeInstanceOf(HTMLCanvasElement);
    expect(map.drawn().items).toContain('sample-works');
  });

  it('does so twenty times without keeping a context, a worker or a listener', async () => {
    const engines = countEngines();
    const listeners = { added: 0 };
    const count = (target: EventTarget) => {
      const add = vi.spyOn(target, 'addEventListener').mockImplementation(function (this: EventTarget, ...args) {
        listeners.added++;
        Reflect.apply(EventTarget.prototype.addEventListener, this, args);
      });
      const remove = vi.spyOn(target, 'removeEventListener').mockImplementation(function (this: EventTarget, ...args) {
        listeners.added--;
        Reflect.apply(EventTarget.prototype.removeEventListener, this, args);
      });
      onTestFinished(() => {
        add.mockRestore();
        remove.mockRestore();
      });
    };
    count(window);
    count(document);
    const map = await mountReady({ width: 400, height: 300 });
    const sheets = document.adoptedStyleSheets.length;
    const inShadow = map.shadowRoot?.adoptedStyleSheets.length;
    const afterFirst = { ...listeners, workers: engines.workers() };
    for (let i = 0; i < 20; i++) {
      map.remove();
      document.body.append(map);
      await map.ready();
    }
    expect(engines.made()).toBe(21);
    expect(engines.alive()).toBe(1);
    expect(engines.workers()).toBeLessThanOrEqual(afterFirst.workers);
    expect(listeners.added).toBeLessThanOrEqual(afterFirst.added);
    expect(document.adoptedStyleSheets.length).toBe(sheets);
    expect(map.shadowRoot?.adoptedStyleSheets.length).toBe(inShadow);
    map.remove();
    await expect.poll(engines.alive).toBe(0);
  });

  it('before it was ready at all', async () => {
    const map = mountMap();
    await nextTask();
    map.remove();
    await nextTask();
    document.body.append(map);
    await map.ready();
    expect(listedItems(map)).toContain('sample-ring');
    expect(findAll(map, '.canvas canvas')).toHaveLength(1);
  });
});

describe('two maps on a page', () => {
  it('show different districts and do not know of each other', async () => {
    const one = await mountReady({ width: 600, height: 400, attributes: { view: 'platforms' } });
    const other = createMap({ width: 600, height: 400, attributes: { src: null, view: 'platforms', lang: 'en' } });
    other.data = await makeOther();
    document.body.append(other);
    await other.ready();
    await settle(other);
    expect(readText(find(one, 'h1'))).toBe('样例县空间结构地图');
    expect(readText(find(other, 'h1'))).toBe('The other county');
    expect(listedItems(one)).toEqual(['first-avenue', 'sample-works', 'far-park']);
    expect(listedItems(other)).toEqual(['sample-works']);
    one.select('sample-works');
    one.view = 'structure';
    await settle(one);
    expect(other).toMatchObject({ view: 'platforms', selected: null, lang: 'en' });
    other.remove();
    await one.ready();
    expect(one.drawn().items).toContain('sample-ring');
  });
});

describe('another district', () => {
  it('given as objects needs no address', async () => {
    const map = createMap({ attributes: { src: null } });
    map.data = await loadTiny();
    document.body.append(map);
    await map.ready();
    await settle(map);
    expect(listedItems(map)).toContain('sample-ring');
    expect(map.drawn().items).toContain('sample-ring');
  });

  it('takes the place of the one before', async () => {
    const engines = countEngines();
    const map = await mountReady({ attributes: { selected: 'sample-ring' } });
    map.data = await makeOther();
    await map.updateComplete;
    await map.ready();
    await settle(map);
    expect(readText(find(map, 'h1'))).toBe('另一个县');
    expect(map.selected).toBeNull();
    expect(findAll(map, '.canvas canvas')).toHaveLength(1);
    expect(engines.alive()).toBe(1);
  });

  it('asked for while the first still loads is the one that comes', async () => {
    const native = globalThis.fetch;
    const late: Promise<Response>[] = [];
    let answerLate = (): void => undefined;
    const isTime = new Promise<void>((resolve) => (answerLate = resolve));
    globalThis.fetch = async (input, init) => {
      const address = String(input instanceof Request ? input.url : input);
      if (!address.includes('slow')) return native(input, init);
      // the first answers late, when it is no longer wanted
      const answer = isTime.then(() => native(input, init));
      late.push(answer);
      return answer;
    };
    onTestFinished(() => {
      globalThis.fetch = native;
    });
    const map = mountMap({ attributes: { src: '/test/fixtures/slow/' } });
    await expect.poll(() => late.length).toBeGreaterThan(0);
    map.src = TINY;
    await map.updateComplete;
    await map.ready();
    answerLate();
    await Promise.allSettled(late);
    await passFrames();
    await settle(map);
    expect(map.state).toBe('ready');
    expect(map.store.state.diagnostics).toEqual([]);
    expect(listedItems(map)).toContain('sample-ring');
  });
});

describe('loading', () => {
  it('the list stands while a layer hangs; the map comes with the layers', async () => {
    const engines = countEngines();
    const native = globalThis.fetch;
    let answer = (): void => undefined;
    const isTime = new Promise<void>((resolve) => (answer = resolve));
    globalThis.fetch = async (input, init) => {
      if (String(input).includes('ring.geojson')) await isTime;
      return native(input, init);
    };
    onTestFinished(() => {
      globalThis.fetch = native;
    });
    const map = mountMap({ attributes: { selected: 'county-core' } });
    await expect.poll(() => listedItems(map)).toContain('sample-ring');
    await passFrames();
    await settle(map);
    expect(readText(find(map, 'dm-item-card >>> h2'))).toBe('县城核心');
    expect([map.state, engines.made()]).toEqual(['loading', 0]);
    // taken off the page and put back, it begins anew
    map.remove();
    document.body.append(map);
    answer();
    await map.ready();
    await settle(map);
    expect(map.drawn().items).toContain('sample-ring');
    expect(map.selected).toBe('county-core');
  });

  it('click: the list stands, the map waits for the button', async () => {
    const engines = countEngines();
    const map = mountMap({ attributes: { loading: 'click' } });
    await expect.poll(() => listedItems(map).length).toBeGreaterThan(0);
    await passFrames();
    expect(engines.made()).toBe(0);
    const button = find(map, '.waiting button');
    expect(readText(button)).toBe('打开地图');
    button.click();
    await map.ready();
    await settle(map);
    expect(engines.alive()).toBe(1);
    expect(findAll(map, '.waiting')).toEqual([]);
  });

  it('lazy: the map waits until it comes near the window', async () => {
    const engines = countEngines();
    const spacer = document.createElement('div');
    spacer.style.height = '5000px';
    document.body.append(spacer);
    onTestFinished(() => {
      spacer.remove();
      scrollTo(0, 0);
    });
    const map = mountMap({ attributes: { loading: 'lazy' } });
    await expect.poll(() => listedItems(map).length).toBeGreaterThan(0);
    await passFrames();
    expect(engines.made()).toBe(0);
    map.scrollIntoView();
    await map.ready();
    expect(engines.alive()).toBe(1);
  });
});

describe('a picture of the map', () => {
  it('is a PNG as wide as the map, with more than one colour and its caption below', async () => {
    const map = await mountReady({ painted: true });
    const blob = await map.toImage();
    expect(blob.type).toBe('image/png');
    const bitmap = await createImageBitmap(blob);
    const drawn = find<HTMLCanvasElement>(map, '.canvas canvas');
    expect(bitmap.width).toBe(drawn.width);
    expect(bitmap.height).toBeGreaterThan(drawn.height + 30);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(bitmap, 0, 0);
    const countColours = (top: number, height: number): number =>
      new Set(new Uint32Array(context.getImageData(0, top, bitmap.width, height).data.buffer)).size;
    expect(countColours(0, drawn.height)).toBeGreaterThan(20);
    // the caption is written, and the legend has the page's colours: the ground of its symbols is land
    expect(countColours(drawn.height, bitmap.height - drawn.height)).toBeGreaterThan(5);
    const { data } = context.getImageData(0, drawn.height, bitmap.width, bitmap.height - drawn.height);
    const wanted = [1, 3, 5].map((at) => parseInt(LIGHT.land.slice(at, at + 2), 16));
    let ground = 0;
    for (let at = 0; at < data.length; at += 4) if (wanted.every((value, i) => data[at + i] === value)) ground++;
    expect(ground).toBeGreaterThan(100);
  });

  it('is refused with a reason while no map is drawn', async () => {
    await expect(createMap().toImage()).rejects.toThrow('no map');
  });
});

describe('without a map', () => {
  const extension = (map: DistrictMap): WEBGL_lose_context =>
    find<HTMLCanvasElement>(map, '.canvas canvas')
      .getContext('webgl2')
      ?.getExtension('WEBGL_lose_context') as WEBGL_lose_context;

  it('a lost context leaves the text, which says so and works', async () => {
    const map = await mountReady({ attributes: { lang: 'en' } });
    extension(map).loseContext();
    await expect.poll(() => map.state).toBe('text-only');
    await settle(map);
    expect(readText(find(map, 'dm-notices >>> [data-notice=text-only]'))).toContain('cannot draw the map');
    findAll(map, 'button.row')
      .find(({ dataset }) => dataset['item'] === 'county-core')
      ?.click();
    await settle(map);
    expect(readText(find(map, 'dm-item-card >>> h2'))).toBe('County Core');
    map.view = 'platforms';
    await settle(map);
    expect(listedItems(map)).toContain('far-park');
    expect(map.state).toBe('text-only');
  });

  it('a context that comes back draws the map again, in the picture', async () => {
    const map = await mountReady();
    const lost = extension(map);
    lost.loseContext();
    await expect.poll(() => map.state).toBe('text-only');
    await nextTask();
    lost.restoreContext();
    await expect.poll(() => map.state).toBe('ready');
    await settle(map);
    expect(find(map, '.canvas canvas').isConnected).toBe(true);
    expect(map.drawn().items).toContain('sample-ring');
  });

  it('and shows what the reader chose in the meantime', async () => {
    const map = await mountReady();
    const lost = extension(map);
    lost.loseContext();
    await expect.poll(() => map.state).toBe('text-only');
    map.view = 'platforms';
    map.theme = 'dark';
    await map.updateComplete;
    map.select('sample-works');
    await nextTask();
    lost.restoreContext();
    await expect.poll(() => map.state).toBe('ready');
    expect(map.drawn().items).toContain('sample-works');
    expect(map.drawn().items).not.toContain('sample-ring');
  });

  it('no WebGL2 at all: the text stands in, and ready() does not wait for ever', async () => {
    const native = HTMLCanvasElement.prototype.getContext;
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
      return String(args[0]).startsWith('webgl') ? null : Reflect.apply(native, this, args);
    } as typeof native;
    onTestFinished(() => {
      HTMLCanvasElement.prototype.getContext = native;
      warn.mockRestore();
    });
    const map = await mountReady();
    expect(map.state).toBe('text-only');
    expect(listedItems(map)).toContain('sample-ring');
    expect(isShown(map, '[part=stage]')).toBe(false);
    expect(findAll(map, 'dm-legend')).toHaveLength(1);
    await expect(map.toImage()).rejects.toThrow('no map');
  });
});

describe('a district that cannot be had', () => {
  it.each([
    ['is not there', '/test/fixtures/no-district/'],
    ['has an address that is none', 'http://['],
    ['has an address that can hold no files', 'data:text/plain,x'],
  ])('%s: one clear message in the reader’s language, and the page’s own text stays', async (_, src) => {
    const map = createMap({ attributes: { src, lang: 'en' } });
    const fallback = document.createElement('p');
    fallback.slot = 'fallback';
    fallback.textContent = 'The plan as text';
    map.append(fallback);
    document.body.append(map);
    await expect(map.ready()).rejects.toThrow('district.json');
    await settle(map);
    const notices = findAll(map, 'dm-notices >>> [role=alert] li');
    expect(notices.map(readText)).toEqual([expect.stringContaining('district.json')]);
    expect(fallback.assignedSlot).not.toBeNull();
    // and it can be mended without a new element
    map.src = TINY;
    await map.updateComplete;
    await map.ready();
    await settle(map);
    expect(listedItems(map)).toContain('sample-ring');
    expect(findAll(map, 'dm-notices >>> li')).toEqual([]);
  });
});
