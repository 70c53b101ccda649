import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { hasDisplay } from './has-display.mjs';

/** Serves the page with the data of `geodata/`, prints the address, and opens a window where somebody can see one. */
const server = await createServer({
  root: fileURLToPath(new URL('..', import.meta.url)),
  server: { open: hasDisplay(process.env, process.platform) },
});
await server.listen();
server.printUrls();
