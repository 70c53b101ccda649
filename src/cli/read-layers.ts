import { basename } from 'node:path';
import { isSynthetic } from '../ingest/geometry-status.ts';
import type { FieldMapping } from '../ingest/attributes/guess-fields.ts';
import type { ReadOptions } from '../ingest/read-result.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { PolygonLayer } from '../model/polygon-layer.ts';
import { ATTRIBUTES, type Attribute, type LayerRole, ROLES } from '../model/vocabulary.ts';
import type { ReportLayer } from '../report/report-input.ts';
import { InputRefused } from './command-stop.ts';
import type { LayerRequest } from './coverage-request.ts';
import type { InputOptions } from './input-options.ts';
import { type ReadFileLayer, readFileLayer } from './read-file.ts';
import type { ByRole } from './read-values.ts';

/** A layer of a run, as read. */
export interface InputLayer extends ReadFileLayer {
  readonly role: LayerRole;
  readonly name: string;
  readonly layer: PolygonLayer;
  /** It says of itself that it is invented. */
  readonly synthetic: boolean;
}

/** What a report says of a layer. */
export function summarizeLayer({ role, name, layer, result, synthetic, sha256 }: InputLayer): ReportLayer {
  const { crs, encoding, features, usable, mapping, table = null } = result;
  const mended = layer.features.filter(({ repaired }) => repaired).length;
  const counts = { features, usable, mended };
  return {
    role,
    name,
    crs: crs?.name.toUpperCase() ?? null,
    encoding,
    ...counts,
    synthetic,
    fields: mapping,
    sha256,
    table,
  };
}

/**
 * Reads the layers of a run, one after the other. A field that was named by the user need be in one layer only; with
 * `tabulate` all fields are handed over.
 * @throws InputRefused with all that was found, where one of them cannot be used
 */
export async function readLayers(
  requests: readonly LayerRequest[],
  input: InputOptions,
  onFile: (name: string) => void,
  tabulate = false,
): Promise<InputLayer[]> {
  const names = nameFiles(requests);
  const read = async (request: LayerRequest, index: number, fields: FieldMapping): Promise<ReadFileLayer> => {
    onFile(names[index]!);
    return readFileLayer(request.path, { ...makeOptions(request, input, fields), tabulate }, names[index]);
  };
  const results: ReadFileLayer[] = [];
  for (const [index, request] of requests.entries()) {
    results.push(await read(request, index, pickFields(input.fields, request.role)));
  }
  const missing = results.map(({ result }) => findMissing(result.diagnostics));
  const isFound = (attribute: Attribute): boolean =>
    requests.some(
      ({ role }, index) => pickFields(input.fields, role)[attribute] !== undefined && !missing[index]!.has(attribute),
    );
  for (const [index, request] of requests.entries()) {
    const dropped = [...missing[index]!].filter(
      (attribute) => isFound(attribute) || results[index]!.result.features === 0,
    );
    if (dropped.length === 0) continue;
    const fields = Object.entries(pickFields(input.fields, request.role));
    const kept = fields.filter(([attribute]) => !dropped.some((missed) => missed === attribute));
    results[index] = await read(request, index, Object.fromEntries(kept));
  }
  const refused = results.some(({ result: { outcome, layer } }) => outcome === 'reject' || layer === null);
  if (refused) {
    const roles = new Map(requests.map(({ role }, index) => [names[index]!, role]));
    throw new InputRefused(
      results.flatMap(({ result }) => result.diagnostics),
      roles,
    );
  }
  return results.map(({ result, sha256 }, index) => ({
    role: requests[index]!.role,
    name: names[index]!,
    layer: result.layer!,
    result,
    sha256,
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
  return Object.fromEntries(
    ROLES[role].attributes.flatMap((attribute) => (fields[attribute] ? [[attribute, fields[attribute]]] : [])),
  );
}

function findMissing(diagnostics: readonly Diagnostic[]): Set<Attribute> {
  const named = diagnostics.filter(({ code }) => code === 'field-not-found').map(({ params }) => params['attribute']);
  return new Set(ATTRIBUTES.filter((attribute) => named.includes(attribute)));
}

/** The files' own names; where two are the same, what they are used for stands before. */
function nameFiles(requests: readonly LayerRequest[]): string[] {
  const names = requests.map(({ path }) => basename(path));
  const isShared = (name: string): boolean => names.filter((other) => other === name).length > 1;
  return names.map((name, index) => (isShared(name) ? `${requests[index]!.role}: ${name}` : name));
}
