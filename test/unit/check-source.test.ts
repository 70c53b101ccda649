import { describe, expect, it } from 'vitest';
import { checkSource, findCircles } from '../tools/check-source.ts';

function check(path: string, text: string): string[] {
  return checkSource({ path, text });
}

describe('imports between rooms', () => {
  it.each([
    ['geometry/area.ts', `import { LANGUAGES } from '../model/localized.ts';`],
    ['plan/search.ts', `import { distance } from '../geometry/distance.ts';`],
    ['map/style/zones.ts', `import { palette } from '../palette.ts';`],
    ['map/view.ts', `import { Map } from 'maplibre-gl';`],
    ['map/gaps.ts', `import type { Gap } from '../coverage/gaps.ts';`],
    ['map/gaps.ts', `import { type Gap } from '../coverage/gaps.ts';`],
    ['components/share.ts', `import { writeSnippet } from '../embed/snippet.ts';`],
    ['index.ts', `export { DistrictMap } from './components/district-map.ts';`],
  ])('lets %s say %s', (path, text) => {
    expect(check(path, text)).toEqual([]);
  });

  it.each([
    ['geometry/area.ts', `import { store } from '../state/store.ts';`],
    ['plan/search.ts', `export { store } from '../state/store.ts';`],
    ['coverage/run.ts', `const { store } = await import('../state/store.ts');`],
    ['coverage/run.ts', `export type Store = import('../state/store.ts').Store;`],
    ['locales/en/interface.ts', `import type { Plan } from '../../plan/relations.ts';`],
    ['components/share.ts', `import { define } from '../embed/define.ts';`],
    ['map/gaps.ts', `import { findGaps } from '../coverage/gaps.ts';`],
    ['map/gaps.ts', `import { type Gap, findGaps } from '../coverage/gaps.ts';`],
    ['state/store.ts', `import type { Map } from 'maplibre-gl';`],
    ['components/draw.ts', `import { TerraDraw } from 'terra-draw';`],
    ['state/draw.ts', `import type { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';`],
    ['components/map.ts', `import css from 'maplibre-gl/dist/maplibre-gl.css?inline';`],
    ['plan/card.ts', `import { html } from 'lit';`],
    ['map/style/area.ts', `import area from '@turf/area';`],
    ['plan/plan.ts', `import plan from '../../geodata/plan.json';`],
    ['helpers/all.ts', `export const one = 1;`],
  ])('stops %s from saying %s', (path, text) => {
    expect(check(path, text)).toHaveLength(1);
  });
});

describe('what a room may touch', () => {
  it.each([
    ['load/fetch-json.ts', `const response = await fetch(url);`],
    ['map/tiles.ts', `store.fetch(); const fetch = 1; console.log(fetch);`],
    ['worker/client.ts', `const worker = new Worker(url, { type: 'module' });`],
    ['state/client.ts', `export function close(worker: Worker): void { worker.terminate(); }`],
    ['coverage/run.ts', `export function measure(window: number): number { return window * item.document.length; }`],
    ['export/report.ts', `export const day = new Date(exportedAt).toISOString();`],
    ['components/card.ts', `document.title = String(Date.now());`],
  ])('lets %s do %s', (path, text) => {
    expect(check(path, text)).toEqual([]);
  });

  it.each([
    ['map/tiles.ts', `const response = await fetch(url);`],
    ['map/tiles.ts', `const response = await globalThis.fetch(url);`],
    ['app/main.ts', `const load = fetch; load(url);`],
    ['state/log.ts', `navigator.sendBeacon(url);`],
    ['state/client.ts', `const worker = new Worker(url);`],
    ['map/engine.ts', `const worker = new globalThis.Worker(url);`],
    ['geometry/area.ts', `export const wide = window.innerWidth;`],
    ['ingest/kml.ts', `const parser = new DOMParser();`],
    ['plan/card.ts', `export function show(element: HTMLElement): void {}`],
    ['coverage/run.ts', `const start = Date.now();`],
    ['coverage/run.ts', `const start = new Date();`],
    ['geometry/sample.ts', `const share = Math.random();`],
    ['export/report.ts', `const start = performance.now();`],
  ])('stops %s from doing %s', (path, text) => {
    expect(check(path, text)).toHaveLength(1);
  });
});

describe('form', () => {
  it('stops a file past 300 lines, and not one of 300', () => {
    expect(check('map/long.ts', 'export {};\n'.repeat(300))).toEqual([]);
    expect(check('map/long.ts', 'export {};\n'.repeat(301))).toHaveLength(1);
    expect(check('app/page.css', 'a{}\n'.repeat(301))).toHaveLength(1);
  });

  it.each(['export default class Map {}', 'const a = 1;\nexport default a;', 'const a = 1;\nexport { a as default };'])(
    'stops the default export of %s',
    (text) => {
      expect(check('map/view.ts', text)).toHaveLength(1);
    },
  );
});

describe('circles of imports', () => {
  const file = (path: string, ...targets: string[]) => ({
    path,
    text: targets.map((target) => `import type { T } from '${target}';`).join('\n'),
  });

  it('are found over any number of files, types included, and told once', () => {
    const files = [file('state/a.ts', './b.ts'), file('state/b.ts', '../map/c.ts'), file('map/c.ts', '../state/a.ts')];
    expect(findCircles(files)).toEqual(['state/a.ts → state/b.ts → map/c.ts → state/a.ts']);
  });

  it('are none where two files share a third', () => {
    const files = [file('a/x.ts', './z.ts', './y.ts'), file('a/y.ts', './z.ts'), file('a/z.ts')];
    expect(findCircles(files)).toEqual([]);
  });
});
