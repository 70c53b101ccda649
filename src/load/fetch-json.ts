/** A file as parsed JSON, or why it could not be had. */
export type FetchedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: 'missing' | 'unreachable' | 'not-json'; readonly status: number };

/**
 * Fetches and parses one JSON file. Failures are values; only an abort is thrown.
 *
 * @throws DOMException `AbortError` when `signal` aborts
 */
export async function fetchJson(url: URL, signal: AbortSignal): Promise<FetchedJson> {
  let text: string;
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) return { ok: false, reason: 'missing', status: response.status };
    text = await response.text();
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TypeError) return { ok: false, reason: 'unreachable', status: 0 };
    throw error;
  }
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false, reason: 'not-json', status: 200 };
  }
}
