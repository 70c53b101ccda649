import { basename } from 'node:path';
import { FIELD_ROLES, type FieldRole } from '../ingest/roles/field-names.ts';
import { isSynthetic } from '../ingest/is-synthetic.ts';
import type { FieldMapping } from '../ingest/roles/guess-fields.ts';
import type { ReadOptions, ReadResult } from '../ingest/read-result.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { LayerRole, PolygonLayer } from '../model/polygon-layer.ts';
import type { ReportLayer } from '../report/report-input.ts';
import { InputRefused } from './command-stop.ts';
import type { LayerRequest } from './coverage-request.ts';
import type { InputOptions } from './input-options.ts';
import { readFileLayer } from './read-file.ts';
import type { ByRole } from './read-values.ts';

/** A layer of a run, as read. */
export interface InputLayer {
  readonly role: LayerRole;
  readonly name: string;
  readonly layer: PolygonLayer;
  readonly result: ReadResult;
  /** It says of itself that it is invented. */
  readonly synthetic: boolean;
}

/** What a report says of a layer. */
export function summarizeLayer({ role, name, layer, result, synthetic }: InputLayer): ReportLayer {
  const { crs, encoding, features, usable } = result;
  const mended = layer.features.filter(({ repaired }) => repaired).length;
  return { role, name, crs: crs?.name ?? null, encoding, features, usable, mended, synthetic };
}

/** Roles of fields that make sense in a layer. */
const ROLES_OF: Readonly<Record<LayerRole, readonly FieldRole[]>> = {
  parks: ['id', 'name', 'code', 'status'],
  residential: ['id', 'name', 'landuse', 'population'],
  communities: ['id', 'name'],
  scope: [],
  historic: [],
};

/**
 * Reads the layers of a run, one after the other. A field that was named by the user need be in one layer only.
 * @throws InputRefused with all that was found, where one of them cannot be used
 */
export async function readLayers(
  requests: readonly LayerRequest[],
  input: InputOptions,
  onFile: (name: string) => void,
): Promise<InputLayer[]> {
  const names = nameFiles(requests);
  const read = async (request: LayerRequest, place: number, fields: FieldMapping): Promise<ReadResult> => {
    onFile(names[place]!);
    return readFileLayer(request.path, makeOptions(request, input, fields), names[place]);
  };
  const results: ReadResult[] = [];
  for (const [place, request] of requests.entries()) {
    results.push(await read(request, place, pickFields(input.fields, request.role)));
  }
  const missing = results.map(({ diagnostics }) => findMissing(diagnostics));
  const found = (role: FieldRole): boolean =>
    requests.some(
      (request, place) => pickFields(input.fields, request.role)[role] !== undefined && !missing[place]!.has(role),
    );
  for (const [place, request] of requests.entries()) {
    const dropped = [...missing[place]!].filter((role) => found(role) || results[place]!.features === 0);
    if (dropped.length === 0) continue;
    const fields = Object.entries(pickFields(input.fields, request.role));
    const kept = fields.filter(([role]) => !dropped.some((missed) => missed === role));
    results[place] = await read(request, place, Object.fromEntries(kept));
  }
  const refused = results.some(({ outcome, layer }) => outcome === 'reject' || layer === null);
  if (refused) {
    const roles = new Map(requests.map(({ role }, place) => [names[place]!, role]));
    throw new InputRefused(
      results.flatMap(({ diagnostics }) => diagnostics),
      roles,
    );
  }
  return results.map((result, place) => ({
    role: requests[place]!.role,
    name: names[place]!,
    layer: result.layer!,
    result,
    synthetic: isSynthetic(result),
  }));
}

function makeOptions({ role, crs }: LayerRequest, input: InputOptions, fields: FieldMapping): ReadOptions {
  const { layers, encodings, codeEdition, extent, repair } = input;
  const layer = pickByRole(layers, role);
  const encoding = pickByRole(encodings, role);
  return {
    role,
    crs,
    fields,
    repair,
    ...(layer === undefined ? {} : { layer }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(codeEdition === undefined ? {} : { codeEdition }),
    ...(extent === undefined ? {} : { extent }),
  };
}

/** The value for a layer: its own, else that for all. */
export function pickByRole(values: ByRole, role: LayerRole): string | undefined {
  return values.get(role) ?? values.get('all');
}

function pickFields(fields: FieldMapping, role: LayerRole): FieldMapping {
  return Object.fromEntries(ROLES_OF[role].flatMap((name) => (fields[name] ? [[name, fields[name]]] : [])));
}

function findMissing(diagnostics: readonly Diagnostic[]): Set<FieldRole> {
  const named = diagnostics.filter(({ code }) => code === 'field-not-found').map(({ params }) => params.role);
  return new Set(FIELD_ROLES.filter((role) => named.includes(role)));
}

/** The files' own names; where two are the same, what they are used for stands before. */
function nameFiles(requests: readonly LayerRequest[]): string[] {
  const names = requests.map(({ path }) => basename(path));
  const isShared = (name: string): boolean => names.filter((other) => other === name).length > 1;
  return names.map((name, place) => (isShared(name) ? `${requests[place]!.role}: ${name}` : name));
}
