import { expect, it } from 'vitest';
import { ShapeHistory } from '../../../../src/map/draw/shape-history.ts';

const drawn = [[[0, 0, 1, 0, 1, 1]]];
const dragged = [[[0, 0, 2, 0, 1, 1]]];

it('a drawing goes back step by step to what it began with, and no further', () => {
  const history = new ShapeHistory(null);
  expect(history.canUndo).toBe(false);
  history.push(drawn);
  history.push(dragged);
  expect(history.current).toBe(dragged);
  expect(history.undo()).toBe(dragged);
  expect(history.current).toBe(drawn);
  expect(history.undo()).toBe(drawn);
  expect(history.current).toBeNull();
  expect(history.canUndo).toBe(false);
  expect(history.undo()).toBeNull();
  expect(history.current).toBeNull();
});
