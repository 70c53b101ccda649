import type { Diagnostic } from '../model/diagnostic.ts';
import type { District, DistrictLayer } from '../model/district.ts';
import type { PlanFeature } from '../model/feature.ts';
import type { Plan } from '../model/plan.ts';
import type { LoadedDistrict } from '../model/loaded-district.ts';
import { readFeatures } from './check-features.ts';
import { findDistrictFault } from './check-district.ts';
import { readPlan } from './check-plan.ts';
import { fetchJson, type FetchedJson } from './fetch-json.ts';
import { readSources } from './read-sources.ts';

/** A district as far as it could be loaded, with what went wrong. */
export interface LoadResult {
  /** Null where `district.json` itself could not be used. */
  readonly loaded: LoadedDistrict | null;
  readonly diagnostics: readonly Diagnostic[];
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
 * Loads a district from the folder at `src`: `district.json` first, then plan, sources and layers side by side. A file
 * that is missing or broken becomes one diagnostic that names it, and the rest stands.
 *
 * @throws DOMException `AbortError` when `signal` aborts
 */
export async function loadDistrict(src: URL, signal: AbortSignal): Promise<LoadResult> {
  // the slash belongs to the path, whatever query or fragment follows it
  const folder = new URL(src);
  if (!folder.pathname.endsWith('/')) folder.pathname += '/';
  const fetched = await fetchJson(new URL('district.json', folder), signal);
  if (!fetched.ok) return { loaded: null, diagnostics: [describeFailure('district.json', fetched)] };
  const fault = findDistrictFault(fetched.value);
  if (fault) return { loaded: null, diagnostics: [describeBadFile('district.json', fault)] };
  const district = fetched.value as District;

  const diagnostics: Diagnostic[] = [];
  const loadPlan = async (): Promise<Plan> => {
    const file = await fetchJson(new URL(district.plan, folder), signal);
    if (!file.ok) {
      diagnostics.push(describeFailure(district.plan, file));
      return EMPTY_PLAN;
    }
    const read = readPlan(file.value);
    if (!read) {
      diagnostics.push(describeBadFile(district.plan, 'schema'));
      return EMPTY_PLAN;
    }
    for (const { index, member } of read.faults) diagnostics.push(describeBadEntry(district.plan, member, index, null));
    return read.plan;
  };

  const loadLayer = async (layer: DistrictLayer): Promise<readonly [string, readonly PlanFeature[]]> => {
    if (layer.file === null) return [layer.id, []];
    const file = await fetchJson(new URL(layer.file, folder), signal);
    if (!file.ok) {
      diagnostics.push(describeFailure(layer.file, file));
      return [layer.id, []];
    }
    const read = readFeatures(file.value);
    if (!read) {
      diagnostics.push(describeBadFile(layer.file, 'features'));
      return [layer.id, []];
    }
    for (const { index, member, id } of read.faults) {
      diagnostics.push(describeBadEntry(layer.file, member, index, id));
    }
    return [layer.id, read.features];
  };

  const loadSources = async () => {
    const file = await fetchJson(new URL(district.sources, folder), signal);
    if (!file.ok) {
      diagnostics.push(describeFailure(district.sources, file));
      return [];
    }
    const read = readSources(file.value);
    if (!read) diagnostics.push(describeBadFile(district.sources, 'files'));
    return read ?? [];
  };

  const [plan, sources, ...layers] = await Promise.all([loadPlan(), loadSources(), ...district.layers.map(loadLayer)]);
  return { loaded: { district, plan, sources, features: new Map(layers) }, diagnostics };
}
