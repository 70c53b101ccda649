import { expect, test } from '@playwright/test';
import { startServer } from '../../scripts/serve-dist.mjs';
import { sparePainting } from '../tools/spare-drawing.ts';
import { watchPage } from './watch.ts';

/** A site as a municipal one would be: `dist/` in a folder of its own making, and a page with the element. */
function startHost(script: string, policy: string) {
  const html = `<!doctype html><title>host</title>${script}<district-map src="/geodata/"></district-map>`;
  return startServer({ policy, pages: { '/host.html': html } });
}

const OWN_ONLY = "default-src 'none'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:;";

test('the library draws on a host page whose policy allows its own files and nothing else', async ({ page }) => {
  const script = '<script type="module" src="/lib/define.js"></script>';
  const host = await startHost(script, `${OWN_ONLY} script-src 'self'; worker-src 'self'`);
  const troubles = await watchPage(page, host.url);
  await page.goto(`${host.url}host.html`);
  await expect(page.locator('district-map')).toHaveAttribute('state', 'ready');
  expect(troubles.violations).toEqual([]);
  expect(troubles.foreignRequests).toEqual([]);
  await host.close();
});

test('the one-script build draws from another origin that grants nothing', async ({ page }) => {
  const elsewhere = await startServer({ policy: null });
  const script = `<script src="${elsewhere.url}embed/district-map.js"></script>`;
  const host = await startHost(script, `${OWN_ONLY} script-src ${elsewhere.url}; worker-src blob:`);
  const troubles = await watchPage(page, host.url);
  await page.goto(`${host.url}host.html`);
  await expect(page.locator('district-map')).toHaveAttribute('state', 'ready');
  expect(troubles.violations).toEqual([]);
  expect(troubles.foreignRequests).toEqual([`${elsewhere.url}embed/district-map.js`]);
  await host.close();
  await elsewhere.close();
});

test('the one-script build checks the green and opens no files', async ({ page }) => {
  const script = '<script src="/embed/district-map.js"></script>';
  const host = await startHost(script, `${OWN_ONLY} script-src 'self'; worker-src blob:`);
  await page.addInitScript(sparePainting);
  await page.goto(`${host.url}host.html`);
  const map = page.locator('district-map');
  await map.evaluate((element) => element.setAttribute('view', 'green'));
  await expect(map.locator('dm-coverage [data-figure="tiered"]')).toContainText('%');
  await expect(map.locator('dm-coverage button.open')).toHaveCount(0);
  // nothing that reads files is in it; its licence asks that it can be replaced
  const text = await (await page.request.get(`${host.url}embed/district-map.js`)).text();
  expect(text).not.toContain('isFeatureCollection');
  // and nothing that draws parks
  expect(text).not.toContain('committedCoordinateCount');
  await host.close();
});

test('the one-script build loaded twice registers once and stays quiet', async ({ page }) => {
  const script = '<script src="/embed/district-map.js"></script>'.repeat(2);
  const host = await startHost(script, `${OWN_ONLY} script-src 'self'; worker-src blob:`);
  await page.addInitScript(sparePainting);
  const troubles = await watchPage(page, host.url);
  await page.goto(`${host.url}host.html`);
  await expect(page.locator('district-map')).toHaveAttribute('state', 'ready');
  expect(troubles.violations).toEqual([]);
  expect(troubles.errors.filter((error) => error.includes('district-map'))).toEqual([]);
  await host.close();
});

test('the one-script build draws on a page in GBK, from a server that names no encoding', async ({ page }) => {
  const host = await startServer({ policy: null });
  // 滨江
  const title = Buffer.from([0xb1, 0xf5, 0xbd, 0xad]);
  const markup = (text: string): Buffer => Buffer.from(text, 'latin1');
  const html = Buffer.concat([
    markup('<!doctype html><title>'),
    title,
    markup('</title><script src="/embed/district-map.js"></script><district-map src="/geodata/"></district-map>'),
  ]);
  await page.route('**/gbk.html', (route) => route.fulfill({ contentType: 'text/html; charset=gbk', body: html }));
  await page.route('**/embed/district-map.js', async (route) => {
    await route.fulfill({ response: await route.fetch(), headers: { 'content-type': 'text/javascript' } });
  });
  await page.addInitScript(sparePainting);
  const troubles = await watchPage(page, host.url);
  await page.goto(`${host.url}gbk.html`);
  await expect(page).toHaveTitle('滨江');
  await expect(page.locator('district-map')).toHaveAttribute('state', 'ready');
  await expect(page.locator('district-map h1')).toHaveText('滨江空间结构地图');
  await expect(page.locator('district-map dm-view-switch')).toContainText('绿地');
  expect(troubles.errors.filter((error) => !error.includes('404'))).toEqual([]);
  await host.close();
});
