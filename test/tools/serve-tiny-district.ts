import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

const FOLDER = new URL('../fixtures/tiny-district/', import.meta.url);

/** What the server answers for a file in the place of the fixture: another text, nothing (404), or its own way. */
export type Answer = string | null | ((response: ServerResponse) => void);

/** A server of the tiny district, and the paths it was asked for. */
export interface TinyServer {
  /** The folder's address, with a slash at its end. */
  readonly url: URL;
  readonly asked: readonly string[];
  /** The query of each of them, with its question mark; empty for none. */
  readonly queries: readonly string[];
}

/**
 * Serves the tiny district on this machine until the test ends. `answers` replaces files, named from the folder of
 * `district.json`.
 */
export async function serveTinyDistrict(answers: Readonly<Record<string, Answer>> = {}): Promise<TinyServer> {
  const asked: string[] = [];
  const queries: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '', 'http://localhost');
    const file = pathname.replace(/^\/district\//, '');
    asked.push(file);
    queries.push(search);
    const answer = answers[file];
    if (typeof answer === 'function') answer(response);
    else if (answer === null) response.writeHead(404).end('<p>not here</p>');
    else if (answer !== undefined) response.end(answer);
    else {
      readFile(new URL(file, FOLDER)).then(
        (bytes) => response.end(bytes),
        () => response.writeHead(404).end(),
      );
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const { port } = server.address() as AddressInfo;
  return { url: new URL(`http://127.0.0.1:${port}/district/`), asked, queries };
}
