import type { Diagnostic } from '../../model/diagnostic.ts';
import type { PolygonLayer } from '../../model/polygon-layer.ts';
import type { Progress } from '../../model/progress.ts';
import type { ProjectFacts, ProjectScenario, StoredLayer } from '../../model/project.ts';
import { SCENARIO_SCHEMA, type ScenarioEdit } from '../../model/scenario.ts';
import { Findings } from '../findings.ts';
import { readLayer } from '../read-layer.ts';
import type { ReadResult } from '../read-result.ts';
import { checkScenario } from '../scenario/read-scenario.ts';
import { type LayerDocument, type ProjectDocument, type ScenarioSteps, readProject } from './read-project.ts';

/** A layer of a project, as it is kept and as it was read. */
export interface OpenedLayer {
  readonly stored: StoredLayer;
  readonly result: ReadResult;
}

/** A project whose layers and scenarios are read. */
export interface OpenedProject extends ProjectFacts {
  readonly layers: readonly OpenedLayer[];
  readonly scenarios: readonly OpenedScenario[];
}

/** A scenario of a project, and what was found while it was read. */
export interface OpenedScenario extends ProjectScenario {
  readonly diagnostics: readonly Diagnostic[];
}

/** A project as read; null where it cannot be used as a whole, and the findings say why. */
export interface ProjectReading {
  readonly project: OpenedProject | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a project is opened with. */
export interface OpeningOptions {
  /** The parks that its scenarios speak of where it has none of its own; null where there are none. */
  readonly parks: PolygonLayer | null;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Opens a project file: reads its layers by the way of all files, and its scenarios on top of them. A project of which a
 * layer cannot be used is refused as a whole; edits that cannot be made are left out, and told of.
 *
 * @throws the signal's reason when the reader gives up
 */
export async function openProject(
  bytes: Uint8Array,
  fileName: string,
  options: OpeningOptions,
): Promise<ProjectReading> {
  const { document, diagnostics } = readProject(bytes, fileName);
  if (!document) return { project: null, diagnostics };
  const { project, diagnostics: found } = await openDocument(document, fileName, options);
  return { project, diagnostics: [...diagnostics, ...found] };
}

/** Reads the layers and scenarios of a project file whose form is right, as {@link openProject} does. */
export async function openDocument(
  document: ProjectDocument,
  fileName: string,
  { parks, ...cooperation }: OpeningOptions,
): Promise<ProjectReading> {
  const layers: OpenedLayer[] = [];
  for (const layer of document.layers) {
    const opened = await openLayer(layer, document, cooperation);
    const { outcome, diagnostics: found } = opened.result;
    if (outcome === 'reject') return { project: null, diagnostics: [...refuse(fileName, layer), ...found] };
    layers.push(opened);
  }
  const own = layers.find(({ stored }) => stored.role === 'parks')?.result.layer ?? parks;
  const scenarios = document.scenarios.map((scenario) => readSteps(scenario, own));
  return {
    project: { ...document, layers, scenarios },
    diagnostics: scenarios.flatMap(({ diagnostics }) => diagnostics),
  };
}

function refuse(fileName: string, { name }: LayerDocument): readonly Diagnostic[] {
  const findings = new Findings(fileName);
  findings.add('project-layer-unusable', { file: name });
  return findings.list();
}

async function openLayer(
  { source, ...facts }: LayerDocument,
  { extent }: ProjectDocument,
  cooperation: Omit<OpeningOptions, 'parks'>,
): Promise<OpenedLayer> {
  const { role, name, crs, fields, codeEdition, repair } = facts;
  const text = JSON.stringify(source);
  const result = await readLayer(new TextEncoder().encode(text), name, {
    role,
    crs,
    fields,
    repair,
    encoding: 'utf-8',
    ...(codeEdition ? { codeEdition } : {}),
    ...(extent ? { extent: [...extent] } : {}),
    ...cooperation,
  });
  return { stored: { ...facts, source: text }, result };
}

function readSteps({ name, edits, steps, undone }: ScenarioSteps, parks: PolygonLayer | null): OpenedScenario {
  if (!parks) return { name, done: [], undone: [], diagnostics: [] };
  const read = (list: readonly unknown[]) => checkScenario({ schema: SCENARIO_SCHEMA, name, edits: list }, name, parks);
  // what was undone speaks of parks that were added before it
  const all = read([...edits, ...undone.flat()]);
  const sizes = steps.reduce((sum, size) => sum + size, 0) === edits.length ? steps : edits.map(() => 1);
  const made = all.scenario?.edits ?? [];
  if (made.length === edits.length + undone.flat().length) {
    const [done, later] = [made.slice(0, edits.length), made.slice(edits.length)];
    const redo = cutSteps(
      later,
      undone.map((step) => step.length),
    );
    return { name, done: cutSteps(done, sizes), undone: redo.reverse(), diagnostics: all.diagnostics };
  }
  // the steps do not fit what is left of them
  const { scenario, diagnostics } = read(edits);
  return { name, done: scenario?.edits.map((edit) => [edit]) ?? [], undone: [], diagnostics };
}

function cutSteps(edits: readonly ScenarioEdit[], sizes: readonly number[]): ScenarioEdit[][] {
  let at = 0;
  return sizes.map((size) => edits.slice(at, (at += size))).filter((step) => step.length > 0);
}
