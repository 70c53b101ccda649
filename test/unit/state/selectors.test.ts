import { describe, expect, it } from 'vitest';
import { VIEWS } from '../../../src/model/district.ts';
import { showGeneration, showView, switchLayer } from '../../../src/state/actions.ts';
import { INITIAL_STATE } from '../../../src/state/map-state.ts';
import {
  hasSwitchedLayers,
  selectColourScheme,
  selectGeneration,
  selectListedThemes,
  selectOfferedLayers,
  selectOfferedThemes,
  selectSelectedItem,
  selectVisibleLayerIds,
} from '../../../src/state/selectors.ts';
import { openTinyDistrict } from '../../tools/tiny-district.ts';

describe('before a district has come', () => {
  it('there is nothing to offer, list or select', () => {
    expect(selectGeneration(INITIAL_STATE)).toBe('');
    expect(selectOfferedLayers(INITIAL_STATE)).toEqual([]);
    expect(selectListedThemes(INITIAL_STATE)).toEqual([]);
    expect(selectSelectedItem({ ...INITIAL_STATE, selected: 'sample-ring' })).toBeNull();
  });
});

describe.each(VIEWS)('the view %s', (view) => {
  it('offers in the legend exactly the layers that name it, and lists exactly what is visible', () => {
    const store = openTinyDistrict();
    showView(store, view);
    const { state } = store;
    const named = state.loaded?.district.layers.filter(({ views }) => views.includes(view)).map(({ id }) => id);
    const inLegend = selectOfferedThemes(state).flatMap(({ layers }) => layers.map(({ layer }) => layer.id));
    expect([...inLegend].sort()).toEqual([...(named ?? [])].sort());

    const checked = selectOfferedThemes(state).flatMap(({ layers }) =>
      layers.filter(({ visible }) => visible).map(({ layer }) => layer.id),
    );
    expect([...checked].sort()).toEqual([...selectVisibleLayerIds(state)].sort());
    const expected = state.loaded?.plan.items.filter((item) => checked.includes(item.layer)).map(({ id }) => id);
    const listed = selectListedThemes(state).flatMap(({ layers }) => layers.flatMap(({ items }) => items));
    expect(listed.map(({ id }) => id).sort()).toEqual([...(expected ?? [])].sort());
  });
});

it('keeps the themes in the plan’s order and leaves out those without anything to list', () => {
  const store = openTinyDistrict();
  expect(selectOfferedThemes(store.state).map(({ theme }) => theme.id)).toEqual(['frame', 'green', 'whole', 'ground']);
  expect(selectListedThemes(store.state).map(({ theme }) => theme.id)).toEqual(['frame', 'green', 'whole']);
});

it('falls back to the newest generation where the chosen one is not the district’s', () => {
  const store = openTinyDistrict();
  expect(selectGeneration(store.state)).toBe('2030');
  showGeneration(store, '2020');
  expect(selectGeneration(store.state)).toBe('2020');
  showGeneration(store, '1999');
  expect(selectGeneration(store.state)).toBe('2030');
});

it('says whether the reader switched a layer of this view by hand', () => {
  const store = openTinyDistrict();
  expect(hasSwitchedLayers(store.state)).toBe(false);
  switchLayer(store, 'ring', false);
  expect(hasSwitchedLayers(store.state)).toBe(true);
  showView(store, 'platforms');
  expect(hasSwitchedLayers(store.state)).toBe(false);
});

it('asks the system what “auto” means, and nobody else', () => {
  expect(selectColourScheme({ ...INITIAL_STATE, systemTheme: 'dark' })).toBe('dark');
  expect(selectColourScheme({ ...INITIAL_STATE, theme: 'light', systemTheme: 'dark' })).toBe('light');
  expect(selectColourScheme({ ...INITIAL_STATE, theme: 'dark' })).toBe('dark');
});
