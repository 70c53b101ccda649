import type { Diagnostic } from '../../model/diagnostic.ts';
import type { PolygonLayer } from '../../model/polygon-layer.ts';
import type { FileLike } from '../../worker/ingest-client.ts';
import type { OpenedProject, ProjectReading } from '../../worker/ingest-protocol.ts';
import type { ProjectTask } from '../../worker/project-client.ts';
import { makeCoverageInput } from '../coverage/make-coverage-input.ts';
import type { MapState } from '../map-state.ts';
import { reviewDistrict } from './show-project.ts';

// what the import dialog speaks of when it opens one
export type { OpenedProject } from '../../worker/ingest-protocol.ts';

type OpenProject = (task: ProjectTask) => Promise<ProjectReading>;

/** Opens a project in the worker for files. */
export const openInBackground: OpenProject = async (task) =>
  (await import('../../worker/project-client.ts')).openProjectInBackground(task);

/**
 * Opens a project file for the district that is shown; nothing of it is shown yet. Null where it cannot be used, and the
 * diagnostics say why; else they say what the reader should know of it.
 *
 * @throws the signal's reason when the reader gives up; an Error when the program fails
 */
export async function openWork(
  state: MapState,
  file: FileLike,
  signal: AbortSignal,
  openProject: OpenProject = openInBackground,
): Promise<{ readonly project: OpenedProject | null; readonly diagnostics: readonly Diagnostic[] }> {
  const { project, diagnostics } = await openProject({ file, parks: packShippedParks(state), signal });
  if (!project) return { project, diagnostics };
  const review = reviewDistrict(project, state, file.name);
  const isRefused = review.some(({ severity }) => severity === 'error');
  return { project: isRefused ? null : project, diagnostics: [...review, ...diagnostics] };
}

/** The district's own parks, those that the plan names with them: a scenario may speak of any. */
function packShippedParks({ loaded, userLayers, coverage }: MapState): PolygonLayer | null {
  const shipped = userLayers?.shipped ?? loaded;
  return (shipped && makeCoverageInput(shipped, { ...coverage, includeNamed: true }, null, [])?.parks) ?? null;
}
