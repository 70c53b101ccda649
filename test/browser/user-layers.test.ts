import { describe, expect, it, onTestFinished } from 'vitest';
import { cdp } from 'vitest/browser';
import type { DistrictMap } from '../../src/components/shell/district-map.ts';
import { ImportSession } from '../../src/state/user-layers/import-session.ts';
import { returnToShipped } from '../../src/state/user-layers/show-district.ts';
import { takeUserLayers } from '../../src/state/user-layers/take-user-layers.ts';
import { createMap, find, findAll, mountMap, mountReady, readText, settle } from './mount.ts';

/** A file of parks as a reader would bring it: those of the tiny district. */
function makeParks({ store }: DistrictMap): File {
  const features = store.state.loaded?.features.get('sample-parks') ?? [];
  return new File([JSON.stringify({ type: 'FeatureCollection', features })], 'parks.geojson');
}

/** Takes parks in as the dialog does. */
async function takeParks(map: DistrictMap): Promise<void> {
  const session = new ImportSession(null, () => {});
  await session.add([makeParks(map)]);
  takeUserLayers(map.store, session.listLayers());
  await settle(map);
  if (!map.store.state.userLayers) throw new Error('expected the parks to be taken in');
}

/** Chooses the file in the open dialog. */
function chooseParks(map: DistrictMap): void {
  const input = find<HTMLInputElement>(map, 'dm-import >>> input[type=file]');
  const chosen = new DataTransfer();
  chosen.items.add(makeParks(map));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change'));
}

/** Whether the browser would ask before the page is left. */
function asksBeforeLeaving(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  dispatchEvent(event);
  return event.defaultPrevented;
}

const camera = { center: [117.2, 31.8], zoom: 13, bearing: 0, movedBy: 'reader' } as const;

describe('while a reader’s layers are in', { timeout: 60_000 }, () => {
  it('the address keeps what it said before, and says nothing of them afterwards', async () => {
    const start = location.href;
    onTestFinished(() => history.replaceState(null, '', start));
    const map = mountMap({ attributes: { permalink: true, theme: null, loading: 'click' } });
    await expect.poll(() => map.store.state.loaded?.features.size).toBeGreaterThan(0);
    map.select('sample-ring');
    await settle(map);
    const before = location.href;
    const steps = history.length;
    expect(before).toContain('id=sample-ring');
    await takeParks(map);
    const [park] = [...(map.store.state.catalogue?.sites.keys() ?? [])].filter((id) => id.startsWith('user-'));
    map.select(park ?? null);
    map.store.update({ camera });
    await settle(map);
    expect(map.selected).toBe(park);
    expect([location.href, history.length]).toEqual([before, steps]);
    const said: string[] = [];
    map.store.subscribe(() => said.push(location.search));
    returnToShipped(map.store);
    await settle(map);
    expect(said.join()).not.toMatch(/user-(parks|residential)|[?&][cz]=/);
    expect(new URLSearchParams(location.search).get('view')).toBe('green');
  });

  it('their facts say how many count, besides how many are usable', async () => {
    const map = mountMap({ attributes: { loading: 'click', view: 'green' } });
    await expect.poll(() => map.store.state.loaded?.features.size).toBeGreaterThan(0);
    await takeParks(map);
    await expect.poll(() => map.store.state.coverage.phase, { timeout: 30_000 }).toBe('done');
    await settle(map);
    await expect
      .poll(() => readText(find(map, 'dm-coverage >>> .user-layers small')))
      .toMatch(/5 个要素，可用 5 个，.*计入 2 个/);
  });

  it('the browser asks before they are lost, and not before or after', async () => {
    const map = mountMap({ attributes: { loading: 'click' } });
    await expect.poll(() => map.store.state.loaded?.features.size).toBeGreaterThan(0);
    expect(asksBeforeLeaving()).toBe(false);
    await takeParks(map);
    expect(asksBeforeLeaving()).toBe(true);
    map.remove();
    expect(asksBeforeLeaving()).toBe(false);
    document.body.append(map);
    expect(asksBeforeLeaving()).toBe(true);
    returnToShipped(map.store);
    expect(asksBeforeLeaving()).toBe(false);
  });
});

describe('the dialog in which files are opened', { timeout: 90_000 }, () => {
  it('opens again for a layer that was taken in, with what was decided about it', async () => {
    const map = mountMap({ attributes: { view: 'green', loading: 'click' } });
    await expect.poll(() => map.store.state.loaded).not.toBeNull();
    await expect.poll(() => map.store.state.awaitsLayers).toBe(false);
    await expect.poll(() => map.store.state.awaitsLayers).toBe(false);
    await takeParks(map);
    await expect.poll(() => findAll(map, 'dm-coverage >>> [data-change=parks]').length, { timeout: 30_000 }).toBe(1);
    find(map, 'dm-coverage >>> [data-change=parks]').click();
    await expect.poll(() => findAll(map, 'dm-import-file >>> [data-outcome]').length, { timeout: 30_000 }).toBe(1);
    expect(readText(find(map, 'dm-import-file >>> h3'))).toBe('parks.geojson');
    await expect.poll(() => findAll(map, 'dm-import-file >>> #field-code').length, { timeout: 10_000 }).toBe(1);
    const field = find<HTMLSelectElement>(map, 'dm-import-file >>> #field-code');
    expect(field.value).toBe('code');
    field.value = '';
    field.dispatchEvent(new Event('change'));
    const listUses = () => findAll(map, 'dm-import-file >>> th small').map(readText);
    await expect.poll(listUses, { timeout: 10_000 }).not.toContain('用作绿地代码');
    find(map, 'dm-import >>> button.primary').click();
    await expect.poll(() => findAll(map, 'dm-import').length, { timeout: 30_000 }).toBe(0);
    const { layer } = map.store.state.userLayers!.layers.get('parks')!;
    expect(layer.features.every(({ code }) => code === null)).toBe(true);
  });

  it('asks before it takes in layers that contradict each other', async () => {
    const map = mountMap({ attributes: { view: 'green', loading: 'click' } });
    await expect.poll(() => findAll(map, 'dm-coverage >>> button.open').length, { timeout: 30_000 }).toBeGreaterThan(0);
    find(map, 'dm-coverage >>> button.open').click();
    await expect.poll(() => findAll(map, 'dm-import').length, { timeout: 30_000 }).toBe(1);
    await settle(map);
    chooseParks(map);
    await expect.poll(() => findAll(map, 'dm-import-file >>> [data-outcome]').length, { timeout: 30_000 }).toBe(1);
    // the district's own parks once more, as the land that they serve
    const role = find<HTMLSelectElement>(map, 'dm-import-file >>> #role');
    role.value = 'residential';
    role.dispatchEvent(new Event('change'));
    const listAsked = () => [
      findAll(map, 'dm-import-file >>> #field-landuse').length,
      find(map, 'dm-import-file >>> section').getAttribute('aria-busy'),
    ];
    await expect.poll(listAsked, { timeout: 10_000 }).toEqual([1, 'false']);
    find(map, 'dm-import >>> button.primary').click();
    await expect
      .poll(() => findAll(map, 'dm-import >>> [data-notice=contradicted]').length, { timeout: 30_000 })
      .toBe(1);
    expect(map.store.state.userLayers).toBeNull();
    find(map, 'dm-import >>> [data-notice=contradicted] button').click();
    await expect.poll(() => findAll(map, 'dm-import').length, { timeout: 10_000 }).toBe(0);
    expect([...map.store.state.userLayers!.layers.keys()]).toEqual(['residential']);
    await expect.poll(() => map.store.state.coverage.phase, { timeout: 30_000 }).toBe('done');
  });

  it('leaves nothing behind, whether its files are taken in or not', async () => {
    const map = mountMap({ attributes: { view: 'green', loading: 'click' } });
    await expect.poll(() => findAll(map, 'dm-coverage >>> button.open').length, { timeout: 30_000 }).toBeGreaterThan(0);
    const dialogs: WeakRef<Element>[] = [];
    for (const end of ['button.close', 'button.primary', 'button.close', 'button.primary']) {
      find(map, 'dm-coverage >>> button.open').click();
      await expect.poll(() => findAll(map, 'dm-import').length, { timeout: 30_000 }).toBe(1);
      dialogs.push(new WeakRef(find(map, 'dm-import')));
      await settle(map);
      chooseParks(map);
      await expect.poll(() => findAll(map, 'dm-import-file >>> [data-outcome]').length, { timeout: 30_000 }).toBe(1);
      find(map, `dm-import >>> ${end}`).click();
      await expect.poll(() => findAll(map, 'dm-import').length).toBe(0);
    }
    const countKept = async (): Promise<number> => {
      await (cdp() as unknown as { send(method: string): Promise<unknown> }).send('HeapProfiler.collectGarbage');
      return dialogs.filter((dialog) => dialog.deref() !== undefined).length;
    };
    await expect.poll(countKept, { timeout: 20_000 }).toBe(0);
  });
});

describe('fitTo()', { timeout: 60_000 }, () => {
  it('before there is a map is done when there is one', async () => {
    const map = createMap();
    document.body.append(map);
    map.fitTo('lake-centre');
    await map.ready();
    await expect.poll(() => map.store.state.camera?.movedBy, { timeout: 10_000 }).toBe('command');
    const there = map.store.state.camera?.center;
    const later = await mountReady();
    later.fitTo('lake-centre');
    await expect.poll(() => later.store.state.camera?.movedBy, { timeout: 10_000 }).toBe('command');
    const [lng = NaN, lat = NaN] = later.store.state.camera?.center ?? [];
    expect(there?.[0]).toBeCloseTo(lng, 4);
    expect(there?.[1]).toBeCloseTo(lat, 4);
  });
});
