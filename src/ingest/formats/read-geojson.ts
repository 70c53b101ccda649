import { readCrsMember } from '../crs/stated-crs.ts';
import type { Findings } from '../findings.ts';
import { LIMITS } from '../limits.ts';
import { GEOMETRY_TYPES } from '../geometry-types.ts';
import { readOwn } from '../read-own.ts';
import type { SourceFeature, SourceTable } from '../source-table.ts';
import { listObjects } from './list-objects.ts';
import { measureDepth, parseJson } from '../text/parse-json.ts';

const KNOWN_TYPES: ReadonlySet<unknown> = new Set([...GEOMETRY_TYPES, 'Feature', 'FeatureCollection']);

/** The RS of RFC 8142, which may stand before each text of a sequence. */
const RECORD_SEPARATOR = /^\x1e/;

/**
 * Reads a GeoJSON text: a FeatureCollection, a Feature, a bare geometry, or one of these on each line.
 *
 * @returns null where the text is refused; the findings say why.
 */
export function readGeojson(text: string, encoding: string, findings: Findings): SourceTable | null {
  const lines = splitLines(text);
  if (lines) return readLines(lines, encoding, findings);
  const parsed = parseJson(text, findings);
  if (!parsed) return null;
  const objects = listObjects(parsed.value, findings);
  if (!objects) return null;
  const features = objects.map((object, index) => describeFeature(object, index));
  const crs = readCrsMember(parsed.value) ?? { known: true, crs: 'wgs84', source: 'format' };
  return { format: 'geojson', features, fields: listFields(features), crs, encoding, layer: null, layers: [] };
}

/** The lines of a newline-delimited text, or null for a single JSON text: its first line is then no JSON by itself. */
function splitLines(text: string): string[] | null {
  const first = /^[\s\x1e]*([^\r\n]*)\r?\n\s*\S/.exec(text)?.[1]?.trim();
  if (!first?.startsWith('{') || !first.endsWith('}') || measureDepth(first) > LIMITS.jsonDepth) return null;
  try {
    JSON.parse(first);
  } catch {
    return null;
  }
  return text.split(/\r?\n/);
}

function readLines(lines: readonly string[], encoding: string, findings: Findings): SourceTable | null {
  const features: SourceFeature[] = [];
  lines.forEach((line, number) => {
    const text = line.replace(RECORD_SEPARATOR, '').trim();
    if (text === '') return;
    for (const object of parseLine(text, number + 1, features.length, findings)) {
      features.push(describeFeature(object, features.length));
    }
  });
  if (features.length > LIMITS.features) {
    findings.add('too-many-features', { limit: LIMITS.features });
    return null;
  }
  const crs = { known: true, crs: 'wgs84', source: 'format' } as const;
  return { format: 'geojson-lines', features, fields: listFields(features), crs, encoding, layer: null, layers: [] };
}

/** The features of one line; a line that cannot be read keeps its place as a feature that is none. */
function parseLine(text: string, line: number, index: number, findings: Findings): readonly unknown[] {
  try {
    const value = measureDepth(text) > LIMITS.jsonDepth ? undefined : (JSON.parse(text) as unknown);
    const known = value !== undefined && KNOWN_TYPES.has(readOwn(value, 'type'));
    if (known) return listObjects(value, findings) ?? [undefined];
  } catch {
    // reported below, like a line that is JSON but not GeoJSON
  }
  findings.add('json-line-invalid', { line }, { index, id: null, name: null });
  return [undefined];
}

function describeFeature(object: unknown, index: number): SourceFeature {
  const geometry = readOwn(object, 'geometry');
  return { index, id: readOwn(object, 'id'), properties: readOwn(object, 'properties'), geometry, whole: object };
}

const FIELD_SAMPLE = 1000;

/** Names of the properties, in the order in which the first thousand features bring them up. */
function listFields(features: readonly SourceFeature[]): string[] {
  const fields = new Set<string>();
  for (const { properties } of features.slice(0, FIELD_SAMPLE)) {
    if (typeof properties !== 'object' || properties === null || Array.isArray(properties)) continue;
    for (const name of Object.keys(properties)) if (fields.size < LIMITS.fields) fields.add(name);
  }
  return [...fields];
}
