import { writeProject } from '../../src/export/write-project.ts';
import { collectSource } from '../../src/ingest/project/collect-source.ts';
import { type ProjectReading, openProject } from '../../src/ingest/project/open-project.ts';
import { readLayer } from '../../src/ingest/read-layer.ts';
import type { ReadOptions, ReadResult } from '../../src/ingest/read-result.ts';
import type { PolygonLayer } from '../../src/model/polygon-layer.ts';
import type { Project, StoredLayer } from '../../src/model/project.ts';
import type { LayerRole } from '../../src/model/vocabulary.ts';
import { describeSource, storeLayer } from '../../src/state/project/store-layer.ts';
import { makeUserLayer } from '../../src/state/user-layers/make-user-layer.ts';
import type { UserLayer } from '../../src/state/user-layers/user-layer.ts';
import { makeFile } from './read-fixture.ts';

/** A file that a reader has taken in, as the page does. */
export interface TakenFile {
  readonly bytes: Uint8Array;
  readonly result: ReadResult;
  readonly layer: UserLayer | null;
}

/** Reads a file and makes a layer of it. */
export async function takeFile(
  bytes: Uint8Array,
  name: string,
  { role = 'parks', extent, ...choices }: Omit<ReadOptions, 'signal' | 'onProgress'> = {},
): Promise<TakenFile> {
  const result = await readLayer(bytes, name, { ...choices, role, ...(extent ? { extent } : {}) });
  const layer =
    result.outcome === 'reject' ? null : makeUserLayer(role, result, { file: makeFile(name, bytes), choices });
  return { bytes, result, layer };
}

/** What a project keeps of a layer; null where its file cannot be opened again. */
export async function keepFile({ bytes, layer }: TakenFile): Promise<StoredLayer | null> {
  if (!layer) return null;
  const collected = await collectSource(bytes, layer.origin!.file.name, describeSource(layer));
  return collected && storeLayer(layer, collected);
}

/** A project of nothing, to be filled. */
export const EMPTY_PROJECT: Project = {
  app: 'district-map',
  savedAt: '2026-01-02T03:04:05.678Z',
  district: 'tiny',
  extent: null,
  shipped: [],
  layers: [],
  choices: {
    standard: null,
    include: [],
    sizeRules: [],
    target: null,
    customStandards: [],
    includeNamed: false,
    insist: false,
  },
  scenarios: [],
  shown: null,
  view: 'green',
  camera: null,
};

export const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Writes a project as a file. */
export const writeBytes = (project: Partial<Project>): Uint8Array<ArrayBuffer> =>
  encode(writeProject({ ...EMPTY_PROJECT, ...project }).join(''));

/** Writes a project and opens it again. */
export async function reopen(project: Partial<Project>, parks: PolygonLayer | null = null): Promise<ProjectReading> {
  return openProject(writeBytes(project), 'work.districtmap.json', { parks });
}

/** The layer of a use in an opened project. */
export function findLayer({ project }: ProjectReading, role: LayerRole): ReadResult | null {
  return project?.layers.find(({ stored }) => stored.role === role)?.result ?? null;
}
