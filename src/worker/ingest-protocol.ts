import type { FeatureRecord } from '../model/polygon-layer.ts';
import type { Progress } from '../model/progress.ts';
import type { ReadOptions, ReadResult } from '../ingest/read-result.ts';

// what the rooms beyond speak of when they speak of a file
export { chooseZone } from '../ingest/crs/choose-zone.ts';
export { findZone, type CrsName } from '../ingest/crs/crs-name.ts';
export { isSynthetic } from '../ingest/geometry-status.ts';
export { LIMITS } from '../ingest/limits.ts';
export type { CrsResult, ReadResult } from '../ingest/read-result.ts';

/** What may be asked of the ingest worker besides the file: all options that can be copied. */
export type IngestOptions = Omit<ReadOptions, 'signal' | 'onProgress'>;

/** The one message to the ingest worker: it reads one file and is then ended. */
export interface IngestRequest {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileName: string;
  readonly options: IngestOptions;
}

/**
 * Messages from the ingest worker: a word that it runs, for browsers report a worker that they refuse later, as an event,
 * or not at all; progress, then what is known of the features, in slices, and the result without it; or
 * a failure of the program (never of the file). A hundred thousand records in one message would hold up the page.
 */
export type IngestReply =
  | { readonly kind: 'hello' }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'records'; readonly records: readonly FeatureRecord[] }
  | { readonly kind: 'result'; readonly result: ReadResult }
  | { readonly kind: 'failed'; readonly message: string };

/** The buffers of a result, to be handed over instead of copied. */
export function listTransfers({ layer, source }: ReadResult): ArrayBufferLike[] {
  const arrays = [layer?.polygons, source].flatMap((packed) =>
    packed ? [packed.coordinates, packed.ringStarts, packed.polygonStarts, packed.featureStarts] : [],
  );
  return [...new Set(arrays.map((array) => array.buffer))];
}
