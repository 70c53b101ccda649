import { expect, it, vi } from 'vitest';
import { Store } from '../../../src/state/store.ts';

it('tells every listener what changed and what was before', () => {
  const store = new Store();
  const told = vi.fn();
  store.subscribe(told);
  const before = store.state;
  store.update({ view: 'green' });
  expect(told).toHaveBeenCalledExactlyOnceWith(store.state, before);
  expect(before.view).toBe('structure');
  expect(store.state.view).toBe('green');
});

it('tells nobody of a change that changes nothing', () => {
  const store = new Store();
  const told = vi.fn();
  store.subscribe(told);
  store.update({ view: 'structure', selected: null });
  store.update({});
  expect(told).not.toHaveBeenCalled();
});

it('forgets a listener that has left, also in the middle of a change', () => {
  const store = new Store();
  const told: string[] = [];
  const leave = store.subscribe(() => {
    told.push('first');
    leave();
  });
  store.subscribe(() => told.push('second'));
  store.update({ view: 'green' });
  store.update({ view: 'platforms' });
  expect(told).toEqual(['first', 'second', 'second']);
});

it('tells a watcher only of what it watches', () => {
  const store = new Store();
  const told = vi.fn();
  const leave = store.watch(({ view, coverage }) => [view, coverage.phase], told);
  store.update({ hovered: 'sample-ring' });
  store.update({ coverage: { ...store.state.coverage } });
  expect(told).not.toHaveBeenCalled();
  const before = store.state;
  store.update({ view: 'green' });
  expect(told).toHaveBeenCalledExactlyOnceWith(store.state, before);
  store.update({ view: 'structure', coverage: { ...store.state.coverage, phase: 'running' } });
  expect(told).toHaveBeenCalledTimes(2);
  leave();
  store.update({ view: 'platforms' });
  expect(told).toHaveBeenCalledTimes(2);
});

it('keeps the last order to go somewhere until there is a map', () => {
  const store = new Store();
  const went = vi.fn();
  store.command({ kind: 'fit-item', item: 'lake-centre' });
  store.command({ kind: 'fit-item', item: 'sample-ring' });
  const leave = store.onCommand(went);
  expect(went).toHaveBeenCalledExactlyOnceWith({ kind: 'fit-item', item: 'sample-ring' });
  leave();
  store.onCommand(went)();
  expect(went).toHaveBeenCalledTimes(1);
  store.command({ kind: 'fit-layers', layers: ['parks'] });
  store.command({ kind: 'home' });
  store.onCommand(went)();
  expect(went).toHaveBeenCalledTimes(1);
});

it('hands orders to the camera on, and drops those that mean nothing without a map', () => {
  const store = new Store();
  store.command({ kind: 'home' });
  const told = vi.fn();
  const leave = store.onCommand(told);
  store.command({ kind: 'north' });
  leave();
  store.command({ kind: 'home' });
  expect(told).toHaveBeenCalledExactlyOnceWith({ kind: 'north' });
});

it('knows nothing of another map’s store', () => {
  const [one, other] = [new Store(), new Store()];
  one.update({ view: 'green' });
  expect(other.state.view).toBe('structure');
});

it('keeps an order to go to several shapes too until there is a map', () => {
  const store = new Store();
  const went = vi.fn();
  store.command({ kind: 'fit-features', features: [] });
  store.onCommand(went);
  expect(went).toHaveBeenCalledExactlyOnceWith({ kind: 'fit-features', features: [] });
});
