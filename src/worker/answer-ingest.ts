import { collectSource } from '../ingest/project/collect-source.ts';
import { openProject } from '../ingest/project/open-project.ts';
import { readLayer } from '../ingest/read-layer.ts';
import type { ReadResult } from '../ingest/read-result.ts';
import type { Progress } from '../model/progress.ts';
import { type IngestReply, type IngestRequest, listTransfers } from './ingest-protocol.ts';

type Reply = (message: IngestReply, transfers: readonly ArrayBufferLike[]) => void;

/** Records in one message: few enough for the page to take in within a frame or two. */
const SLICE = 5000;

/** Reads a file for whoever asked and answers through `reply`, whose second argument are buffers to hand over. */
export async function answerIngest(request: IngestRequest, reply: Reply): Promise<void> {
  const { bytes, fileName } = request;
  const onProgress = (progress: Progress): void => reply({ kind: 'progress', progress }, []);
  try {
    if (request.kind === 'source') {
      reply({ kind: 'source', source: await collectSource(bytes, fileName, request.options) }, []);
    } else if (request.kind === 'project') {
      const reading = await openProject(bytes, fileName, { parks: request.parks, onProgress });
      const results = reading.project?.layers.map(({ result }) => result) ?? [];
      reply({ kind: 'project', reading }, results.flatMap(listTransfers));
    } else replyInSlices(await readLayer(bytes, fileName, { ...request.options, onProgress }), reply);
  } catch (error) {
    reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }, []);
  }
}

function replyInSlices(result: ReadResult, reply: Reply): void {
  const { layer } = result;
  const records = layer?.features ?? [];
  for (let at = 0; at < records.length; at += SLICE) {
    reply({ kind: 'records', records: records.slice(at, at + SLICE) }, []);
  }
  reply({ kind: 'result', result: { ...result, layer: layer && { ...layer, features: [] } } }, listTransfers(result));
}
