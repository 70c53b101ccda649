import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

/** The policy of a strict host: nothing but the page's own origin, no text that becomes markup or code. */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  // `default` vouches for the map engine's worker, `district-map` for ours; Lit names its own policy.
  'trusted-types default district-map lit-html',
].join('; ');

/** The type of a file by its ending. */
export const MIME_TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.geojson', 'application/geo+json; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.svg', 'image/svg+xml; charset=utf-8'],
  ['.png', 'image/png'],
  ['.webp', 'image/webp'],
  ['.md', 'text/markdown; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.zip', 'application/zip'],
]);

/**
 * Serves a folder the way a careful web server would, for the tests.
 *
 * @param {object} [options]
 * @param {string} [options.root] the folder, `dist/` by default
 * @param {number} [options.port] 0 takes any free one
 * @param {string | null} [options.policy] the Content-Security-Policy; null sends none
 * @param {Record<string, string>} [options.headers] further headers, for example CORS
 * @param {Record<string, string>} [options.pages] HTML by path, in place of files: pages that only one test needs
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startServer({ root = DIST, port = 0, policy = STRICT_POLICY, headers = {}, pages = {} } = {}) {
  const always = {
    ...(policy === null ? {} : { 'Content-Security-Policy': policy }),
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
    ...headers,
  };
  const server = createServer(async (request, response) => {
    const page = Object.hasOwn(pages, request.url ?? '') ? pages[request.url ?? ''] : undefined;
    const file = page === undefined ? await findFile(root, request.url ?? '/') : null;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...always, Allow: 'GET, HEAD' }).end();
      return;
    }
    if (page !== undefined) {
      response.writeHead(200, { ...always, 'Content-Type': MIME_TYPES.get('.html') }).end(page);
      return;
    }
    if (!file) {
      response.writeHead(404, { ...always, 'Content-Type': 'text/plain; charset=utf-8' }).end('not found\n');
      return;
    }
    const type = MIME_TYPES.get(extname(file.path)) ?? 'application/octet-stream';
    response.writeHead(200, { ...always, 'Content-Type': type, 'Content-Length': file.size });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file.path).pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError(`expected a port, got ${address}`);
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} root
 * @param {string} address path and query of a request
 * @returns {Promise<{ path: string, size: number } | null>} null outside the root and for anything that is no file
 */
async function findFile(root, address) {
  try {
    const { pathname } = new URL(address, 'http://localhost');
    const path = normalize(join(root, decodeURIComponent(pathname)));
    if (path !== normalize(root) && !path.startsWith(normalize(root + sep))) return null;
    const file = path.endsWith(sep) ? join(path, 'index.html') : path;
    const found = await stat(file);
    return found.isFile() ? { path: file, size: found.size } : null;
  } catch {
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4173' },
      root: { type: 'string', default: DIST },
      csp: { type: 'string', default: 'strict' },
    },
  });
  const policy = values.csp === 'off' ? null : STRICT_POLICY;
  const { url } = await startServer({ root: values.root, port: Number(values.port), policy });
  console.log(`${values.root} at ${url}, Content-Security-Policy ${policy === null ? 'off' : 'strict'}`);
}
