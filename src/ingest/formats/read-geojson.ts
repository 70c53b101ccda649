import { loadStructureCheck } from '../check-structure.ts';
import { readCrsMember } from '../crs/stated-crs.ts';
import type { Findings } from '../findings.ts';
import { LIMITS } from '../limits.ts';
import type { CooperativeLoop } from '../cooperative-loop.ts';
import { readOwn } from '../read-own.ts';
import type { SourceTable } from '../source-table.ts';
import { outlineCollection } from '../text/outline-collection.ts';
import { parseJson, parseLenient } from '../text/parse-json.ts';
import { FeatureCollector } from './feature-collector.ts';
import { listObjects } from './list-objects.ts';
import { parseRecord, splitRecords, type TextRecord } from './split-records.ts';

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
  loop: CooperativeLoop,
): Promise<SourceTable | null> {
  const collector = new FeatureCollector(await loadStructureCheck());
  const records = splitRecords(text);
  const root = records
    ? await readRecords(records, collector, findings, loop)
    : ((await readOneByOne(text, collector, findings, loop)) ?? (await readWhole(text, collector, findings, loop)));
  if (root === 'refused') return null;
  if (collector.features.length > LIMITS.features) {
    findings.add('too-many-features', { limit: LIMITS.features });
    return null;
  }
  const { features, positions } = collector;
  const crs = readCrsMember(root.value) ?? { known: true, crs: 'wgs84', source: 'format' };
  const format = records ? 'geojson-lines' : 'geojson';
  return {
    format,
    features,
    positions,
    fields: collector.listFields(findings),
    crs,
    encoding,
    layer: null,
    layers: [],
  };
}

/** Reads a plain collection feature by feature; null for a text that is to be parsed as a whole. */
async function readOneByOne(
  text: string,
  collector: FeatureCollector,
  findings: Findings,
  loop: CooperativeLoop,
): Promise<CollectionRoot | 'refused' | null> {
  const outline = outlineCollection(text);
  if (outline === 'too-deep') {
    findings.add('json-too-deep', { limit: LIMITS.jsonDepth });
    return 'refused';
  }
  if (outline === 'repeated') {
    findings.add('json-key-repeated', { key: 'features' });
    return null;
  }
  const root = outline && outline.starts.length <= LIMITS.features ? parseLenient(outline.rest) : null;
  if (!outline || !root || readOwn(root.value, 'type') !== 'FeatureCollection') return null;
  const { starts, ends } = outline;
  let notFinite = root.notFinite;
  for (let index = 0; index < starts.length; index++) {
    if (loop.isDue(index)) await loop.pause('check', index, starts.length);
    const parsed = parseLenient(text.slice(starts[index], ends[index]));
    if (!parsed) {
      // parsed as a whole, the text gives the position of the fault
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
  loop: CooperativeLoop,
): Promise<CollectionRoot | 'refused'> {
  const parsed = parseJson(text, findings);
  const objects = parsed && listObjects(parsed.value, findings);
  if (!objects) return 'refused';
  for (const [index, object] of objects.entries()) {
    if (loop.isDue(index)) await loop.pause('check', index, objects.length);
    collector.add(object);
  }
  return parsed;
}

/** Each record may be a collection with a system of its own; the features carry what theirs says. */
async function readRecords(
  records: readonly TextRecord[],
  collector: FeatureCollector,
  findings: Findings,
  loop: CooperativeLoop,
): Promise<CollectionRoot> {
  let notFinite = 0;
  for (const [index, { text, line }] of records.entries()) {
    if (loop.isDue(index)) await loop.pause('check', index, records.length);
    const parsed = parseRecord(text);
    const objects = parsed && listObjects(parsed.value, findings);
    if (!parsed)
      findings.add('json-line-invalid', { line }, { index: collector.features.length, id: null, name: null });
    notFinite += parsed?.notFinite ?? 0;
    const crs = readCrsMember(parsed?.value);
    // what cannot be read keeps its index as a feature that is none
    if (objects) for (const object of objects) collector.add(object, crs);
    else collector.skip();
  }
  if (notFinite > 0) findings.add('json-not-finite', { count: notFinite });
  return { value: null };
}
