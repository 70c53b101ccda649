import { userEvent } from 'vitest/browser';
import { expect, it } from 'vitest';
import { find, findAll, findFocus, isShown, mountMap, readText } from './mount.ts';

it('an own table of classes is written, refused in plain words, saved and used', { timeout: 120_000 }, async () => {
  const map = mountMap({ attributes: { view: 'green', loading: 'click' } });
  await expect.poll(() => map.store.state.coverage.phase, { timeout: 30_000 }).toBe('done');
  await expect.poll(() => findAll(map, 'dm-coverage >>> [data-do=classes]').length, { timeout: 10_000 }).toBe(1);
  find(map, 'dm-coverage >>> [data-do=classes]').click();
  const fields = (name: string) => findAll<HTMLInputElement>(map, `dm-classes >>> [data-field=${name}]`);
  // it begins with the classes of the standard in use, and with the focus in it
  await expect.poll(() => fields('radius').map(({ value }) => value), { timeout: 10_000 }).toEqual(['500', '300']);
  expect(findFocus()).toBe(fields('name')[0]);

  await userEvent.fill(fields('radius')[1]!, '0');
  await userEvent.fill(fields('target')[0]!, '95');
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => findAll(map, 'dm-classes >>> [role=alert] li').map(readText))
    .toEqual(['第 2 级：服务半径要填大于 0 的数字。']);
  expect(fields('radius').map(({ ariaInvalid }) => ariaInvalid)).toEqual(['false', 'true']);
  expect(map.store.state.customStandards).toEqual([]);

  await userEvent.fill(fields('radius')[1]!, '200');
  await expect.poll(() => findAll(map, 'dm-classes >>> [role=alert]').length).toBe(0);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => map.store.state.coverage.result?.standard.id, { timeout: 30_000 }).toBe('custom');
  expect(map.store.state.coverage.result?.parks.items[1]?.radius).toBe(200);
  expect(map.store.state.coverage.result?.target.ratio).toBe(0.95);
  expect(isShown(map, 'dm-classes')).toBe(false);
  await expect.poll(() => find<HTMLSelectElement>(map, 'dm-coverage >>> .standard select').value).toBe('custom');
  await expect.poll(() => findAll(map, 'dm-coverage >>> summary').map(readText).join()).toContain('参数自定');

  // opened again it is the one that is changed, and can be taken away
  find(map, 'dm-coverage >>> [data-do=classes]').click();
  await expect.poll(() => fields('radius').map(({ value }) => value)).toEqual(['500', '200']);
  find(map, 'dm-classes >>> [data-do=remove]').click();
  expect(map.store.state.customStandards).toEqual([]);
  await expect.poll(() => map.store.state.coverage.result?.standard.id, { timeout: 30_000 }).toBe('garden-city-2022');
});
