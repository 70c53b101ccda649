import { afterEach, expect, it } from 'vitest';
import '../../src/embed/define.ts';
import type { DistrictMap } from '../../src/components/district-map.ts';

afterEach(() => document.body.replaceChildren());

it('draws features, not only an empty frame', async () => {
  const map = document.createElement('district-map') as DistrictMap;
  const ready = new Promise((resolve) => map.addEventListener('dm-ready', resolve, { once: true }));
  document.body.append(map);
  await ready;
  expect(map.countDrawn()).toBeGreaterThan(0);
  expect(map.getAttribute('state')).toBe('ready');
});
