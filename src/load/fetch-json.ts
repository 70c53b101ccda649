/** A file as parsed JSON, or why it could not be had. */
export type FetchedJson =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly reason: 'missing' | 'unreachable' | 'timeout' | 'not-json';
      readonly status: number;
    };

/** Longest time (ms) in which nothing of a file comes; a large file on a slow line may take as long as it needs. */
const STALL_LIMIT = 15_000;

/**
 * Fetches and parses one JSON file. Failures are values; only an abort is thrown.
 *
 * @throws DOMException `AbortError` when `signal` aborts
 */
export async function fetchJson(url: URL, signal: AbortSignal, stallLimitMs = STALL_LIMIT): Promise<FetchedJson> {
  const stopped = new AbortController();
  let isStalled = false;
  const giveUp = (): void => {
    isStalled = true;
    stopped.abort();
  };
  let timer = setTimeout(giveUp, stallLimitMs);
  const restart = (): void => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, stallLimitMs);
  };
  let text: string;
  try {
    const response = await fetch(url, { signal: joinSignals(signal, stopped) });
    if (!response.ok) return { ok: false, reason: 'missing', status: response.status };
    text = await readText(response, restart);
  } catch (error) {
    signal.throwIfAborted();
    if (isStalled) return { ok: false, reason: 'timeout', status: 0 };
    if (error instanceof TypeError) return { ok: false, reason: 'unreachable', status: 0 };
    throw error;
  } finally {
    clearTimeout(timer);
  }
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false, reason: 'not-json', status: 200 };
  }
}

/** A signal that either of two aborts. */
function joinSignals(signal: AbortSignal, controller: AbortController): AbortSignal {
  if ('any' in AbortSignal) return AbortSignal.any([signal, controller.signal]);
  // browsers before 2024 do not have it
  signal.addEventListener('abort', () => controller.abort());
  if (signal.aborted) controller.abort();
  return controller.signal;
}

/** Reads the text of a response, and tells of each piece that comes. */
async function readText({ body }: Response, onPiece: () => void): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    onPiece();
    text += decoder.decode(value, { stream: true });
  }
}
