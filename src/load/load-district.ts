import type { Diagnostic } from '../model/diagnostic.ts';
import type { District, DistrictLayer } from '../model/district.ts';
import type { PlanFeature } from '../model/feature.ts';
import type { Plan } from '../model/plan.ts';
import type { LoadedDistrict, SourceEntry } from '../model/loaded-district.ts';
import type { StandardRecord } from '../model/standard.ts';
import { readFeatures } from './check-features.ts';
import { findDistrictFault } from './check-district.ts';
import { readPlan } from './check-plan.ts';
import { readStandards } from './check-standards.ts';
import { fetchJson, type FetchedJson } from './fetch-json.ts';
import { readSources } from './read-sources.ts';

/** A district as far as it could be loaded, with what went wrong. */
export interface LoadResult {
  /** Null where `district.json` itself could not be used. */
  readonly loaded: LoadedDistrict | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** How a district is loaded. */
export interface LoadOptions {
  /** Called with the plan, as soon as it is known; the layers, sources and standards are still on their way. */
  readonly onOutline?: (outline: LoadResult) => void;
  /** Longest time (ms) in which nothing of a file comes. */
  readonly stallLimitMs?: number;
}

const EMPTY_PLAN: Plan = { schema: 'district-map/plan@1', themes: [], items: [] };

function describeFailure(file: string, failure: Exclude<FetchedJson, { ok: true }>): Diagnostic {
  return { code: `file-${failure.reason}`, params: { file, status: failure.status }, severity: 'error', layer: file };
}

function describeBadFile(file: string, member: string): Diagnostic {
  return { code: 'file-bad-member', params: { file, member }, severity: 'error', layer: file };
}

function describeBadEntry(file: string, member: string, index: number, id: string | null): Diagnostic {
  return {
    code: 'entry-bad-member',
    // people count from one
    params: { file, member, number: index + 1 },
    severity: 'warning',
    layer: file,
    index,
    ...(id === null ? {} : { id }),
  };
}

/**
 * Loads a district from the folder at `src`, an absolute address. A file that is missing, broken or does not come becomes
 * one diagnostic that names it, and the rest stands. What the address asks for (`?v=3`) is asked of every file.
 *
 * @throws DOMException `AbortError` when `signal` aborts
 * @throws TypeError where `src` is no absolute address
 */
export async function loadDistrict(
  src: URL | string,
  signal = new AbortController().signal,
  { onOutline, stallLimitMs }: LoadOptions = {},
): Promise<LoadResult> {
  // the slash belongs to the path, whatever query or fragment follows it
  const folder = new URL(src);
  if (!folder.pathname.endsWith('/')) folder.pathname += '/';
  const fetchFile = (file: string): Promise<FetchedJson> => {
    const address = new URL(file, folder);
    address.search = folder.search;
    return fetchJson(address, signal, stallLimitMs);
  };
  return readDistrict(fetchFile, onOutline);
}

/**
 * Reads a district from wherever `open` has its files: `district.json` first, then plan, sources, standards and layers
 * side by side. Paths are those of `district.json`.
 */
export async function readDistrict(
  open: (file: string) => Promise<FetchedJson>,
  onOutline?: LoadOptions['onOutline'],
): Promise<LoadResult> {
  const fetched = await open('district.json');
  if (!fetched.ok) return { loaded: null, diagnostics: [describeFailure('district.json', fetched)] };
  const fault = findDistrictFault(fetched.value);
  if (fault) return { loaded: null, diagnostics: [describeBadFile('district.json', fault)] };
  const district = fetched.value as District;

  const diagnostics: Diagnostic[] = [];
  /** What `read` makes of a file; null, with a diagnostic, where there is no such file or `read` makes nothing of it. */
  const loadFile = async <T>(file: string, read: (value: unknown) => T | null, member: string): Promise<T | null> => {
    const fetchedFile = await open(file);
    if (!fetchedFile.ok) {
      diagnostics.push(describeFailure(file, fetchedFile));
      return null;
    }
    const made = read(fetchedFile.value);
    if (made === null) diagnostics.push(describeBadFile(file, member));
    return made;
  };
  const report = (file: string, faults: readonly EntryFault[]): void => {
    for (const { member, index, id = null } of faults) diagnostics.push(describeBadEntry(file, member, index, id));
  };

  const loadPlan = async (): Promise<Plan> => {
    const read = await loadFile(district.plan, readPlan, 'schema');
    report(district.plan, read?.faults ?? []);
    const plan = read?.plan ?? EMPTY_PLAN;
    // what is wrong with other files is told once, when all are there
    const known = diagnostics.filter(({ layer }) => layer === district.plan);
    onOutline?.({ loaded: { district, plan, sources: [], features: new Map() }, diagnostics: known });
    return plan;
  };
  const loadLayer = async ({ id, file }: DistrictLayer): Promise<readonly [string, readonly PlanFeature[]]> => {
    if (file === null) return [id, []];
    const read = await loadFile(file, readFeatures, 'features');
    report(file, read?.faults ?? []);
    return [id, read?.features ?? []];
  };
  const loadSources = async (): Promise<readonly SourceEntry[]> =>
    (await loadFile(district.sources, readSources, 'files')) ?? [];
  const loadStandards = async (file: string | undefined): Promise<readonly StandardRecord[]> => {
    if (file === undefined) return [];
    const read = await loadFile(file, readStandards, 'standards');
    report(file, read?.faults ?? []);
    return read?.standards ?? [];
  };

  const [plan, sources, standards, ...layers] = await Promise.all([
    loadPlan(),
    loadSources(),
    loadStandards(district.standards),
    ...district.layers.map(loadLayer),
  ]);
  return { loaded: { district, plan, sources, standards, features: new Map(layers) }, diagnostics };
}

/** An entry of a file that could not be used: its place, its id where it has one, and the member that is at fault. */
interface EntryFault {
  readonly index: number;
  readonly id?: string | null;
  readonly member: string;
}
