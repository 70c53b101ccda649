import { describe, expect, it } from 'vitest';
import { showGeneration, showLayers, showView, switchLayer } from '../../../../src/state/actions.ts';
import { languageParameter, themeParameter } from '../../../../src/state/permalink/appearance.ts';
import { centerParameter, parseCenter, parseZoom, zoomParameter } from '../../../../src/state/permalink/camera.ts';
import { generationParameter } from '../../../../src/state/permalink/generation.ts';
import { itemParameter } from '../../../../src/state/permalink/item.ts';
import { layersParameter } from '../../../../src/state/permalink/layers.ts';
import { viewParameter } from '../../../../src/state/permalink/view.ts';
import { openTinyDistrict } from '../../../tools/tiny-district.ts';

const { state } = openTinyDistrict();

it('view: structure is the default and stays away', () => {
  expect(viewParameter.name).toBe('view');
  expect(viewParameter.write(state)).toBeNull();
  expect(viewParameter.write({ ...state, view: 'green' })).toBe('green');
  expect(viewParameter.read('platforms', state)).toEqual({ view: 'platforms' });
});

it('gen: the district’s newest is the default', () => {
  expect(generationParameter.name).toBe('gen');
  const store = openTinyDistrict();
  showGeneration(store, '2030');
  expect(generationParameter.write(store.state)).toBeNull();
  showGeneration(store, '2020');
  expect(generationParameter.write(store.state)).toBe('2020');
  expect(generationParameter.read('2020', state)).toEqual({ generation: '2020' });
});

it('id: no item is the default', () => {
  expect(itemParameter.name).toBe('id');
  expect(itemParameter.write(state)).toBeNull();
  expect(itemParameter.write({ ...state, selected: 'far-park' })).toBe('far-park');
  expect(itemParameter.read('far-park', state)).toEqual({ selected: 'far-park' });
});

it('lang and theme: Chinese and the system’s own are the defaults', () => {
  expect([languageParameter.name, themeParameter.name]).toEqual(['lang', 'theme']);
  expect([languageParameter.write(state), themeParameter.write(state)]).toEqual([null, null]);
  expect(languageParameter.write({ ...state, language: 'en' })).toBe('en');
  expect(themeParameter.write({ ...state, theme: 'dark' })).toBe('dark');
  expect(languageParameter.read('en', state)).toEqual({ language: 'en' });
  expect(themeParameter.read('light', state)).toEqual({ theme: 'light' });
});

describe('layers', () => {
  it('stay away until the reader switches one of this view', () => {
    const store = openTinyDistrict();
    expect(layersParameter.write(store.state)).toBeNull();
    switchLayer(store, 'platforms', false);
    expect(layersParameter.write(store.state)).toBeNull();
    switchLayer(store, 'ring', false);
    expect(layersParameter.write(store.state)?.split(' ')).not.toContain('ring');
    showView(store, 'platforms');
    expect(layersParameter.write(store.state)).toBeNull();
    // the ground is in every view: switched off in one, it is off in all
    switchLayer(store, 'water', false);
    showView(store, 'structure');
    showLayers(store, ['ring', 'roads']);
    expect(layersParameter.write(store.state)).toBe('roads ring');
  });

  it('may all be off, and come back so', () => {
    const store = openTinyDistrict();
    showLayers(store, []);
    expect(layersParameter.write(store.state)).toBe('');
    expect(layersParameter.read('', state)).toEqual({ switches: store.state.switches });
  });

  it('may be parted by commas too', () => {
    expect(layersParameter.read('water,ring', state)).toEqual(layersParameter.read('water ring', state));
  });
});

describe('c and z', () => {
  it('stay away while the map shows the home camera', () => {
    expect([centerParameter.write(state), zoomParameter.write(state)]).toEqual([null, null]);
  });

  it('write five and two decimals without noughts at their end', () => {
    const camera = { center: [117.1234567, 31.5], zoom: 13.456, bearing: 0, movedBy: 'reader' } as const;
    expect(centerParameter.write({ ...state, camera })).toBe('117.12346,31.5');
    expect(zoomParameter.write({ ...state, camera })).toBe('13.46');
  });

  it('may come alone: the other is then as at home', () => {
    expect(centerParameter.read('117.21,31.79', state)).toMatchObject({
      camera: { center: [117.21, 31.79], zoom: 12 },
    });
    const { camera } = zoomParameter.read('14', state) ?? {};
    expect(camera?.zoom).toBe(14);
    expect(camera?.center[0]).toBeCloseTo(117.2, 9);
    expect(camera?.center[1]).toBeCloseTo(31.8, 9);
  });

  it('are read strictly', () => {
    expect(parseCenter('117.2, 31.8')).toEqual([117.2, 31.8]);
    expect(parseCenter('-180 85')).toEqual([-180, 85]);
    for (const bad of ['', ',', '117.2', '117.2,', '1,2,3', '117.2;31.8', 'x,y', '181,0', '0,86']) {
      expect(parseCenter(bad), bad).toBeNull();
    }
    expect([parseZoom('7'), parseZoom('18'), parseZoom('12.5')]).toEqual([7, 18, 12.5]);
    for (const bad of ['', ' ', '6.99', '18.01', 'x', '-9']) expect(parseZoom(bad), bad).toBeNull();
  });
});
