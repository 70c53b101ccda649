import type { PolygonLayer } from '../model/polygon-layer.ts';
import { type BackgroundTask, runInBackground } from './ingest-client.ts';
import { type CollectedSource, LIMITS, type ProjectReading, type SourceOptions } from './ingest-protocol.ts';

/** How to open a project in the background. */
export interface ProjectTask extends BackgroundTask {
  /** The parks that its scenarios speak of where it has none of its own; null where there are none. */
  readonly parks: PolygonLayer | null;
}

/** How to have a file's features collected in the background. */
export interface SourceTask extends BackgroundTask {
  readonly options: SourceOptions;
}

/**
 * Opens a project file in a worker that is ended after it.
 *
 * @throws the signal's reason when the reader gives up; an Error when the program fails, never for a faulty file
 */
export async function openProjectInBackground(task: ProjectTask): Promise<ProjectReading> {
  const { file, parks, signal, onProgress } = task;
  const { refuseBySize } = await import('../ingest/refuse-by-size.ts');
  const refused = refuseBySize(file.size, file.name, LIMITS.projectBytes);
  if (refused) return { project: null, diagnostics: refused.diagnostics };
  return runInBackground(
    task,
    (bytes) => ({ kind: 'project', bytes, fileName: file.name, parks }),
    (reply) => (reply.kind === 'project' ? reply.reading : undefined),
    async (bytes) => {
      const { openProject } = await import('../ingest/project/open-project.ts');
      return openProject(bytes, file.name, { parks, signal, ...(onProgress ? { onProgress } : {}) });
    },
  );
}

/**
 * Collects the features of a file as they are in it, in a worker that is ended after it; null where it cannot be opened
 * any more, or is too large to be kept.
 *
 * @throws the signal's reason when the reader gives up; an Error when the program fails
 */
export async function collectSourceInBackground(task: SourceTask): Promise<CollectedSource | null> {
  const { file, options } = task;
  return runInBackground(
    task,
    (bytes) => ({ kind: 'source', bytes, fileName: file.name, options }),
    (reply) => (reply.kind === 'source' ? reply.source : undefined),
    async (bytes) => {
      const { collectSource } = await import('../ingest/project/collect-source.ts');
      return collectSource(bytes, file.name, options);
    },
  );
}
