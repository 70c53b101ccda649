import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, test } from '@playwright/test';
import type { DistrictMap } from '../../src/components/shell/district-map.ts';
import { listEdits } from '../../src/coverage/scenario/edit-history.ts';
import { describeScenario } from '../../src/coverage/scenario/write-scenario.ts';
import { wordRatio } from '../../src/locales/measures.ts';
import type { EditHistory } from '../../src/coverage/scenario/edit-history.ts';
import { openText } from './map-page.ts';
import { waitForCheck } from './own-data.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The scenario that is shown, with plain numbers in the place of typed arrays. */
function readHistory(map: Locator): Promise<EditHistory> {
  return map.evaluate((element) => {
    const { list, shown } = (element as DistrictMap).store.state.scenarios;
    const { history } = list.find(({ key }) => key === shown)!;
    const text = JSON.stringify(history, (_, value: unknown) =>
      value instanceof Float64Array ? Array.from(value) : value,
    );
    return JSON.parse(text) as typeof history;
  });
}

/** The tiered ratio that the command finds for a scenario on the layers that the page ships with. */
function computeRatio(history: EditHistory, path: string): number {
  const document = describeScenario({ name: history.name, edits: listEdits(history) });
  writeFileSync(path, JSON.stringify(document));
  const green = (name: string): string => `geodata/green/${name}.geojson`;
  const output = execFileSync(
    process.execPath,
    [
      ...['dist/cli/district-map.mjs', 'coverage', '--parks', green('sample-parks')],
      ...['--residential', green('sample-blocks'), '--scenario', path],
    ],
    { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64e6 },
  );
  return (JSON.parse(output) as { readings: { tiered: { ratio: number } } }).readings.tiered.ratio;
}

test('a red block is mended in a scenario, and three sites of a grid become one step of another', async ({
  page,
}, info) => {
  const map = await openText(page, '?view=green');
  await waitForCheck(map);

  await test.step('the card of a block without cover says what would cover it, and a change is tried', async () => {
    const blocks = map.locator('dm-coverage [data-table="coverage.blocks"]');
    await blocks.locator('summary').click();
    await blocks.locator('tbody button').first().click();
    const mend = map.locator('dm-mends [data-mend="new-park"]').first();
    await expect(mend).toContainText('全区新覆盖');
    await expect(mend).toContainText('未核实');
    await mend.getByRole('button', { name: '试一试' }).click();
    const { done } = await readHistory(map);
    expect(done).toHaveLength(1);
    expect(done[0]).toMatchObject([{ op: 'add' }]);
  });

  await test.step('a grid gives three sites, with a bound, and what is said of them is what the command finds', async () => {
    await map.evaluate((element) => {
      const { store } = element as DistrictMap;
      // on the layers as they are
      store.update({ selected: null, scenarios: { list: [], shown: null, against: null, showsBefore: false } });
    });
    await map.locator('[data-table="suggest"] > summary').click();
    await expect(map.locator('dm-suggest [data-notice="grid"]')).toContainText('未核实是否有地');
    await map.locator('dm-suggest').getByRole('button', { name: '开始选' }).click();
    const rows = map.locator('dm-suggest tbody tr');
    await expect(map.locator('dm-suggest [data-figure="bound"]')).toContainText('任何 3 处的选法最多再多');
    await expect(rows).toHaveCount(3);
    await map.locator('dm-suggest').getByRole('button', { name: '用选中的 3 处新建方案' }).click();
    const history = await readHistory(map);
    expect(history.done.map((step) => step.length)).toEqual([3]);
    const ratio = computeRatio(history, info.outputPath('sites.json'));
    await expect(rows.last()).toContainText(wordRatio('zh-CN', ratio));
  });
});
