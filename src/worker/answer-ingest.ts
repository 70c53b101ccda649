import { readLayer } from '../ingest/read-layer.ts';
import { type IngestReply, type IngestRequest, listTransfers } from './ingest-protocol.ts';

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
    reply({ kind: 'result', result }, listTransfers(result));
  } catch (error) {
    reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }, []);
  }
}
