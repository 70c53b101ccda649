import { readLayer } from '../ingest/read-layer.ts';
import { type IngestReply, type IngestRequest, listTransfers } from './ingest-protocol.ts';

/** Records in one message: few enough for the page to take in within a frame or two. */
const SLICE = 5000;

/** Reads a file for whoever asked and answers through `reply`, whose second argument are buffers to hand over. */
export async function answerIngest(
  { bytes, fileName, options }: IngestRequest,
  reply: (message: IngestReply, transfers: readonly ArrayBufferLike[]) => void,
): Promise<void> {
  try {
    const result = await readLayer(bytes, fileName, {
      ...options,
      onProgress: (progress) => reply({ kind: 'progress', progress }, []),
    });
    const { layer } = result;
    const records = layer?.features ?? [];
    for (let at = 0; at < records.length; at += SLICE) {
      reply({ kind: 'records', records: records.slice(at, at + SLICE) }, []);
    }
    reply({ kind: 'result', result: { ...result, layer: layer && { ...layer, features: [] } } }, listTransfers(result));
  } catch (error) {
    reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }, []);
  }
}
