import { expect, it } from 'vitest';
import { wordTime } from '../../../src/components/project/word-time.ts';

it('a time is told as people tell it: by the day where it is near, else by its date', () => {
  const now = new Date(2026, 10, 29, 9, 5).getTime();
  const at = (day: number, hour: number, minute: number) => new Date(2026, 10, day, hour, minute).getTime();
  expect(wordTime('zh-CN', at(29, 8, 59), now)).toBe('今天 08:59');
  expect(wordTime('zh-CN', at(28, 17, 20), now)).toBe('昨天 17:20');
  expect(wordTime('en', at(28, 17, 20), now)).toBe('yesterday 17:20');
  expect(wordTime('zh-CN', at(27, 0, 0), now)).toBe('前天 00:00');
  expect(wordTime('zh-CN', at(20, 23, 59), now)).toBe('11月20日 23:59');
  expect(wordTime('en', at(20, 23, 59), now)).toBe('November 20 23:59');
});
