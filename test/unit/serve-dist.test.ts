import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer } from '../../scripts/serve-dist.mjs';

const folder = mkdtempSync(join(tmpdir(), 'district-map-serve-'));
let strict: Awaited<ReturnType<typeof startServer>>;
let open: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  mkdirSync(join(folder, 'site', 'geodata'), { recursive: true });
  writeFileSync(join(folder, 'site', 'index.html'), '<h1>home</h1>');
  writeFileSync(join(folder, 'site', 'worker.mjs'), 'export {};');
  writeFileSync(join(folder, 'site', 'geodata', 'a.geojson'), '{}');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  strict = await startServer({ root: join(folder, 'site') });
  open = await startServer({
    root: join(folder, 'site'),
    policy: null,
    headers: { 'Access-Control-Allow-Origin': '*' },
  });
});

afterAll(async () => {
  await strict.close();
  await open.close();
  rmSync(folder, { recursive: true });
});

/** Sends a path as it is: `fetch` would tidy it up first. */
function requestRaw(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`),
    );
    socket.setEncoding('utf8');
    socket.on('data', (text) => (answer += text));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

it('serves files with their types, under the strict policy', async () => {
  const home = await fetch(strict.url);
  expect(await home.text()).toBe('<h1>home</h1>');
  expect(home.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const policy = home.headers.get('content-security-policy') ?? '';
  for (const directive of ["default-src 'none'", "frame-ancestors 'self'", "require-trusted-types-for 'script'"]) {
    expect(policy).toContain(directive);
  }
  expect(policy).not.toContain('unsafe');
  expect((await fetch(`${strict.url}worker.mjs`)).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect((await fetch(`${strict.url}geodata/a.geojson`)).headers.get('content-type')).toContain('application/geo+json');
});

it('can do without a policy and with other headers', async () => {
  const home = await fetch(open.url);
  expect(home.headers.get('content-security-policy')).toBeNull();
  expect(home.headers.get('access-control-allow-origin')).toBe('*');
});

it.each(['/missing.js', '/geodata', '/geodata/', '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%'])(
  'has nothing at %s',
  async (path) => {
    const answer = await requestRaw(Number(new URL(strict.url).port), path);
    expect(answer).toMatch(/^HTTP\/1\.1 404/);
    expect(answer).not.toContain('secret');
  },
);

it('only reads', async () => {
  expect((await fetch(strict.url, { method: 'POST' })).status).toBe(405);
});
