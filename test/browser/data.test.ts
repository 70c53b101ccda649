import { expect, it, onTestFinished } from 'vitest';
import readme from '../../README.md?raw';
import readmeZh from '../../README.zh-CN.md?raw';
import { createMap, findAll, listedItems, settle, TINY } from './mount.ts';

/** The example of a README that hands over a district as objects. */
function findExample(text: string): string {
  const [, code = ''] = /```js\n((?:(?!```)[^])*\.data = [^]*?)```/.exec(text) ?? [];
  return code;
}

it('a district is drawn from plain objects, by the example of the README', async () => {
  const example = findExample(readme);
  expect(example).toContain('geodata/');
  expect(findExample(readmeZh)).toBe(example);
  const map = createMap({ attributes: { src: null } });
  document.body.append(map);
  const script = new Blob([example.replaceAll('geodata/', TINY)], { type: 'text/javascript' });
  const url = URL.createObjectURL(script);
  onTestFinished(() => URL.revokeObjectURL(url));
  await import(/* @vite-ignore */ url);
  await map.ready();
  await settle(map);
  expect(listedItems(map)).toContain('sample-ring');
  expect(map.drawn().items).toContain('sample-ring');
  expect(findAll(map, 'dm-notices >>> li')).toEqual([]);
});
