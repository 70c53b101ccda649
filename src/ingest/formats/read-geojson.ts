import { loadStructureCheck } from '../check-structure.ts';
import { readCrsMember } from '../crs/stated-crs.ts';
import type { Findings } from '../findings.ts';
import { LIMITS } from '../limits.ts';
import { GEOMETRY_TYPES } from '../geometry-types.ts';
import type { Pace } from '../pace.ts';
import { readOwn } from '../read-own.ts';
import type { SourceTable } from '../source-table.ts';
import { outlineCollection } from '../text/outline-collection.ts';
import { measureDepth, parseJson, parseLenient } from '../text/parse-json.ts';
import { FeatureCollector } from './feature-collector.ts';
import { listObjects } from './list-objects.ts';

const KNOWN_TYPES: ReadonlySet<unknown> = new Set([...GEOMETRY_TYPES, 'Feature', 'FeatureCollection']);

/** The RS of RFC 8142, which may stand before each text of a sequence. */
const RECORD_SEPARATOR = /^\x1e/;

/** The object that the features were found in, for its other members. */
interface CollectionRoot {
  readonly value: unknown;
}

/**
 * Reads a GeoJSON text: a FeatureCollection, a Feature, a bare geometry, or one of these on each line.
 *
 * @returns null where the text is refused; the findings say why.
 */
export async function readGeojson(
  text: string,
  encoding: string,
  findings: Findings,
  pace: Pace,
): Promise<SourceTable | null> {
  const collector = new FeatureCollector(await loadStructureCheck());
  const lines = splitLines(text);
  const root = lines
    ? await readLines(lines, collector, findings, pace)
    : ((await readOneByOne(text, collector, findings, pace)) ?? (await readWhole(text, collector, findings, pace)));
  if (root === 'refused') return null;
  if (collector.features.length > LIMITS.features) {
    findings.add('too-many-features', { limit: LIMITS.features });
    return null;
  }
  const { features, positions } = collector;
  const crs = readCrsMember(root.value) ?? { known: true, crs: 'wgs84', source: 'format' };
  const format = lines ? 'geojson-lines' : 'geojson';
  return { format, features, positions, fields: collector.listFields(), crs, encoding, layer: null, layers: [] };
}

/** Reads a plain collection feature by feature; null for a text that is to be parsed as a whole. */
async function readOneByOne(
  text: string,
  collector: FeatureCollector,
  findings: Findings,
  pace: Pace,
): Promise<CollectionRoot | 'refused' | null> {
  const outline = outlineCollection(text);
  if (outline === 'too-deep') {
    findings.add('json-too-deep', { limit: LIMITS.jsonDepth });
    return 'refused';
  }
  const root = outline && outline.starts.length <= LIMITS.features ? parseLenient(outline.rest) : null;
  if (!outline || !root || readOwn(root.value, 'type') !== 'FeatureCollection') return null;
  const { starts, ends } = outline;
  let notFinite = root.notFinite;
  for (let place = 0; place < starts.length; place++) {
    if (pace.isDue(place)) await pace.rest('check', place, starts.length);
    const parsed = parseLenient(text.slice(starts[place], ends[place]));
    if (!parsed) {
      // parsed as a whole, the text gives the place of the fault
      collector.clear();
      return null;
    }
    notFinite += parsed.notFinite;
    collector.add(parsed.value);
  }
  if (notFinite > 0) findings.add('json-not-finite', { count: notFinite });
  return root;
}

async function readWhole(
  text: string,
  collector: FeatureCollector,
  findings: Findings,
  pace: Pace,
): Promise<CollectionRoot | 'refused'> {
  const parsed = parseJson(text, findings);
  const objects = parsed && listObjects(parsed.value, findings);
  if (!objects) return 'refused';
  for (const [place, object] of objects.entries()) {
    if (pace.isDue(place)) await pace.rest('check', place, objects.length);
    collector.add(object);
  }
  return parsed;
}

/** The lines of a newline-delimited text, or null for a single JSON text: its first line is then no JSON by itself. */
function splitLines(text: string): string[] | null {
  // by index and not by a pattern, which would take for ever over a file of blanks
  const body = text.trimStart().replace(RECORD_SEPARATOR, '');
  const end = body.search(/[\r\n]/);
  if (end < 0 || body.slice(end).trim() === '') return null;
  const first = body.slice(0, end).trim();
  if (!first.startsWith('{') || !first.endsWith('}') || measureDepth(first) > LIMITS.jsonDepth) return null;
  return parseLenient(first) ? text.split(/\r?\n/) : null;
}

async function readLines(
  lines: readonly string[],
  collector: FeatureCollector,
  findings: Findings,
  pace: Pace,
): Promise<CollectionRoot> {
  let notFinite = 0;
  for (const [number, line] of lines.entries()) {
    if (pace.isDue(number)) await pace.rest('check', number, lines.length);
    const text = line.replace(RECORD_SEPARATOR, '').trim();
    if (text === '') continue;
    const parsed = measureDepth(text) > LIMITS.jsonDepth ? null : parseLenient(text);
    const isKnown = parsed !== null && KNOWN_TYPES.has(readOwn(parsed.value, 'type'));
    const objects = isKnown ? listObjects(parsed.value, findings) : null;
    if (!isKnown) {
      const index = collector.features.length;
      findings.add('json-line-invalid', { line: number + 1 }, { index, id: null, name: null });
    }
    notFinite += parsed?.notFinite ?? 0;
    // what cannot be read keeps its place as a feature that is none
    if (objects) for (const object of objects) collector.add(object);
    else collector.skip();
  }
  if (notFinite > 0) findings.add('json-not-finite', { count: notFinite });
  return { value: null };
}
