import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EventReporter } from '../../../src/components/shell/district-map-events.ts';
import { INITIAL_STATE, type MapState } from '../../../src/state/map-state.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A reporter, what it fired as `[milliseconds, detail]`, and a state that moves step by step. */
function watch() {
  const target = new EventTarget() as HTMLElement;
  const reporter = new EventReporter(target);
  const start = Date.now();
  const fired: { at: number; detail: { view: string; zoom: number | null; cause: string } }[] = [];
  target.addEventListener('dm-view-change', (event) =>
    fired.push({ at: Date.now() - start, detail: (event as CustomEvent).detail }),
  );
  let state: MapState = INITIAL_STATE;
  const change = (patch: Partial<MapState>): void => {
    const previous = state;
    state = { ...state, ...patch };
    reporter.report(state, previous);
  };
  const moveTo = (zoom: number): void =>
    change({ camera: { center: [117.2, 31.8], zoom, bearing: 0, movedBy: 'reader' } });
  return { reporter, fired, change, moveTo };
}

it('tells of a camera that never rests four times a second and no more, and of where it came to rest', () => {
  const { fired, moveTo } = watch();
  for (let frame = 0; frame < 300; frame++) {
    moveTo(10 + frame / 100);
    vi.advanceTimersByTime(16);
  }
  vi.advanceTimersByTime(1000);
  for (const { at } of fired) {
    expect(fired.filter((other) => other.at >= at && other.at < at + 1000).length).toBeLessThanOrEqual(4);
  }
  expect(fired.length).toBeGreaterThanOrEqual(4 * 4);
  expect(fired.at(-1)?.detail).toMatchObject({ zoom: 12.99, cause: 'camera' });
});

it('tells of the first move at once, and of each later one that comes alone', () => {
  const { fired, moveTo } = watch();
  moveTo(11);
  expect(fired).toHaveLength(1);
  vi.advanceTimersByTime(5000);
  expect(fired).toHaveLength(1);
  moveTo(12);
  expect(fired).toHaveLength(2);
});

it('calls it a change of view where there was one among the moves', () => {
  const { fired, change, moveTo } = watch();
  moveTo(11);
  change({ view: 'green' });
  moveTo(12);
  vi.advanceTimersByTime(250);
  expect(fired.map(({ detail }) => detail)).toMatchObject([
    { view: 'structure', cause: 'camera', zoom: 11 },
    { view: 'green', cause: 'view', zoom: 12 },
  ]);
});

it('says nothing more once it was stopped', () => {
  const { reporter, fired, moveTo } = watch();
  moveTo(11);
  moveTo(12);
  reporter.stop();
  vi.advanceTimersByTime(1000);
  expect(fired).toHaveLength(1);
});
