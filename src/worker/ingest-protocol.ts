import type { CollectedSource, SourceOptions } from '../ingest/project/collect-source.ts';
import type { ProjectReading } from '../ingest/project/open-project.ts';
import type { FeatureRecord, PolygonLayer } from '../model/polygon-layer.ts';
import type { Progress } from '../model/progress.ts';
import type { ReadOptions, ReadResult } from '../ingest/read-result.ts';

// what the rooms beyond speak of when they speak of a file
export { chooseZone } from '../ingest/crs/choose-zone.ts';
export { findZone, type CrsName } from '../ingest/crs/crs-name.ts';
export { isSynthetic } from '../ingest/geometry-status.ts';
export { LIMITS } from '../ingest/limits.ts';
export type { CollectedSource, SourceOptions } from '../ingest/project/collect-source.ts';
export type { OpenedLayer, OpenedProject, ProjectReading } from '../ingest/project/open-project.ts';
export type { CrsResult, ReadResult } from '../ingest/read-result.ts';

/** What may be asked of the ingest worker besides the file: all options that can be copied. */
export type IngestOptions = Omit<ReadOptions, 'signal' | 'onProgress'>;

/** A file that is handed to the ingest worker. */
interface FileRequest {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileName: string;
}

/** Asks for a file as a layer. */
export interface LayerRequest extends FileRequest {
  readonly kind?: undefined;
  readonly options: IngestOptions;
}

/** Asks for a project, with the parks that its scenarios speak of where it has none of its own. */
export interface ProjectRequest extends FileRequest {
  readonly kind: 'project';
  readonly parks: PolygonLayer | null;
}

/** Asks for a file's features as they are in it, to be kept. */
export interface SourceRequest extends FileRequest {
  readonly kind: 'source';
  readonly options: SourceOptions;
}

/** The one message to the ingest worker: it reads one file and is then ended. */
export type IngestRequest = LayerRequest | ProjectRequest | SourceRequest;

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
  | { readonly kind: 'project'; readonly reading: ProjectReading }
  | { readonly kind: 'source'; readonly source: CollectedSource | null }
  | { readonly kind: 'failed'; readonly message: string };

/** The buffers of a result, to be handed over instead of copied. */
export function listTransfers({ layer, source }: ReadResult): ArrayBufferLike[] {
  const arrays = [layer?.polygons, source].flatMap((packed) =>
    packed ? [packed.coordinates, packed.ringStarts, packed.polygonStarts, packed.featureStarts] : [],
  );
  return [...new Set(arrays.map((array) => array.buffer))];
}
