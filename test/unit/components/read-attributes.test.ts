import { describe, expect, it } from 'vitest';
import { takeAttributes, type ShownAttributes } from '../../../src/components/shell/read-attributes.ts';
import { findLanguage } from '../../../src/model/localized.ts';
import { Store } from '../../../src/state/store.ts';
import { selectVisibleLayerIds } from '../../../src/state/selectors.ts';
import { openTinyDistrict } from '../../tools/tiny-district.ts';

const NONE: ShownAttributes = {
  view: null,
  generation: null,
  layers: null,
  selected: null,
  center: null,
  zoom: null,
  theme: null,
};

/** Takes attributes into a store with the tiny district, in the element's order. */
function take(attributes: Partial<ShownAttributes>) {
  const store = openTinyDistrict();
  const names = ['theme', 'view', 'generation', 'layers', 'selected', 'center', 'zoom'] as const;
  const ignored = takeAttributes(store, names, { ...NONE, ...attributes });
  return { store, state: store.state, ignored };
}

describe('attributes', () => {
  it('say what the map shows', () => {
    const { state, ignored } = take({
      view: 'platforms',
      generation: '2020',
      layers: 'platforms platforms-2020',
      selected: 'old-works',
      center: '117.2,31.8',
      zoom: '13',
      theme: 'dark',
    });
    expect(ignored).toEqual([]);
    expect(state).toMatchObject({ view: 'platforms', generation: '2020', selected: 'old-works', theme: 'dark' });
    expect(state.camera).toMatchObject({ center: [117.2, 31.8], zoom: 13, movedBy: 'command' });
    expect(selectVisibleLayerIds(state)).toEqual(['platforms-2020', 'platforms']);
  });

  it.each([
    ['view', 'sky'],
    ['generation', '1999'],
    ['layers', 'ring moat'],
    ['selected', 'nowhere'],
    ['center', 'here'],
    ['center', '500,20'],
    ['zoom', '99'],
    ['zoom', 'near'],
    ['theme', 'sepia'],
  ])('that nobody understands are named and change nothing: %s="%s"', (name, value) => {
    const { state, ignored } = take({ [name]: value });
    expect(ignored).toEqual([`${name}="${value}"`]);
    const untouched = openTinyDistrict().state;
    expect({ ...state, loaded: null, catalogue: null }).toEqual({ ...untouched, loaded: null, catalogue: null });
  });

  it('that are empty or gone are no mistake', () => {
    expect(take({ view: '', layers: '', selected: '', zoom: '' }).ignored).toEqual([]);
  });

  it('about the district wait until it has come', () => {
    const store = new Store();
    const attributes = { ...NONE, view: 'green', selected: 'nowhere', layers: 'moat', generation: '1999' };
    expect(takeAttributes(store, ['view', 'selected', 'layers', 'generation'], attributes)).toEqual([]);
    expect(store.state).toMatchObject({ view: 'green', selected: null });
  });

  it('tell the map to go where they say', () => {
    const store = openTinyDistrict();
    const commands: unknown[] = [];
    store.onCommand((command) => commands.push(command));
    takeAttributes(store, ['center'], { ...NONE, center: '117.2,31.8', zoom: '13' });
    expect(commands).toEqual([{ kind: 'jump', center: [117.2, 31.8], zoom: 13 }]);
  });
});

it.each([
  ['zh', 'zh-CN'],
  ['zh-Hans-CN', 'zh-CN'],
  ['EN', 'en'],
  ['en-GB', 'en'],
  ['fr', null],
  ['', null],
  ['english', null],
])('reads the language %j as %j', (value, language) => {
  expect(findLanguage(value)).toBe(language);
});
