import { FILE_FORMATS } from '../model/formats.ts';
import { ATTRIBUTES, type Attribute, isCodeEdition, usesAttribute } from '../model/vocabulary.ts';
import { buildPolygons, type BuiltPolygons } from './build-layer.ts';
import { checkPositions } from './check-positions.ts';
import { decideCrs } from './crs/decide-crs.ts';
import { keepOneSystem } from './crs/keep-one-system.ts';
import { describeFeatures, type FeatureAttributes, reportDuplicateIds } from './describe-features.ts';
import { Findings } from './findings.ts';
import { openTable } from './open-table.ts';
import { CooperativeLoop } from './cooperative-loop.ts';
import { type PackedFeatures, packFeatures } from './pack-features.ts';
import { readOwn } from './read-own.ts';
import type { ReadOptions, ReadResult } from './read-result.ts';
import { NO_EDITION, summarize } from './summarize.ts';
import { removeFeatures } from './remove-features.ts';
import { type EditionReading, guessCodeEdition } from './attributes/code-edition.ts';
import { guessContents } from './attributes/guess-contents.ts';
import { type FieldChoice, guessFields } from './attributes/guess-fields.ts';
import { reviewStatusFields } from './attributes/review-status.ts';
import type { SourceTable } from './source-table.ts';

const SAMPLE_FEATURES = 5000;

/**
 * Reads a file of any supported format into a layer for the analysis: the one door of this room, for the worker and
 * the command line. Problems of the data come back as diagnostics. Good features load even where others are refused;
 * what cannot be decided from the file is not guessed at but left to the reader, with the outcome `reject`, the
 * candidates, and a finding that says which option settles it.
 *
 * @throws the signal's reason when the reader gives up.
 */
export async function readLayer(bytes: Uint8Array, fileName: string, options: ReadOptions = {}): Promise<ReadResult> {
  const findings = new Findings(fileName);
  const loop = new CooperativeLoop(options.signal, options.onProgress);
  await loop.pause('open', 0, 3);
  const { encoding = 'auto', layer = null, role = 'parks' } = options;
  const { table: opened, layers } = await openTable(bytes, fileName, { encoding, layer }, findings, loop);
  if (!opened) return summarize({ findings, layers });
  const chosen = options.crs === undefined || options.crs === 'auto' ? null : options.crs;
  const table = keepOneSystem(opened, chosen, findings);
  await loop.pause('open', 2, 3);
  const known = checkFields(table, options.fields ?? {}, findings);
  const mapping = guessFields(table.features, table.fields, known, role);
  reviewStatusFields(table, mapping, known, role, findings);
  const attributes = describeFeatures(table.features, mapping, role, findings);
  reportDuplicateIds(attributes, findings);
  const codeEdition = usesAttribute(role, 'code') ? readEdition(attributes, options, findings) : NO_EDITION;
  await loop.pause('open', 3, 3);
  const contents = guessContents(table.features, table.fields);
  const described = { findings, layers, table, mapping, codeEdition, contents };
  const packed = await packFeatures(table, attributes, findings, loop);
  if (!packed) return summarize(described);
  const extent = options.extent ?? null;
  const decision = decideCrs({ chosen, stated: table.crs, sample: samplePositions(packed), extent }, findings);
  if (!decision.reading) return summarize({ ...described, decision });
  await loop.pause('mend', 0, table.features.length);
  const rules = { repair: options.repair ?? true, rightHand: FILE_FORMATS[table.format].rightHand };
  const built = await buildPolygons(packed, decision.reading, attributes, rules, findings, loop);
  await loop.pause('project', 1, 1);
  const far = checkPositions(built.polygons, attributes, extent, findings);
  const { tabulate = false } = options;
  return summarize({ ...described, decision, built: dropFar(built, far), attributes, role, fileName, tabulate });
}

/** Fields the reader named must be there; the others are found out. */
function checkFields(table: SourceTable, fields: FieldChoice, findings: Findings): FieldChoice {
  const known: Partial<Record<Attribute, string | null>> = {};
  for (const attribute of ATTRIBUTES) {
    const field = fields[attribute];
    if (field === undefined) continue;
    if (field === null) {
      known[attribute] = null;
      continue;
    }
    const isThere =
      table.fields.includes(field) || table.features.some(({ properties }) => readOwn(properties, field) !== undefined);
    if (isThere) known[attribute] = field;
    else findings.add('field-not-found', { attribute, field: field.slice(0, 60) });
  }
  return known;
}

function readEdition(
  attributes: readonly FeatureAttributes[],
  { codeEdition }: ReadOptions,
  findings: Findings,
): EditionReading {
  const guess = guessCodeEdition(attributes.map(({ code }) => code));
  if (codeEdition === undefined) {
    if (guess.edition === 'unproved' && guess.codes.length > 0) findings.add('code-edition-unproved', {});
    return guess;
  }
  const isContradicted = isCodeEdition(guess.edition) && guess.edition !== codeEdition;
  if (isContradicted) {
    findings.add('code-edition-contradicted', { edition: codeEdition, codes: guess.codes.slice(0, 8).join(', ') });
  }
  return { edition: codeEdition, codes: guess.codes };
}

/** One position for each of some features, evenly taken from the file. */
function samplePositions({ positions, geometries }: PackedFeatures): Float64Array {
  const firsts: number[] = [];
  let at = 0;
  for (const geometry of geometries) {
    if (!geometry) continue;
    firsts.push(at);
    for (const rings of geometry.polygons) for (const size of rings) at += size;
  }
  const step = Math.max(1, Math.ceil(firsts.length / SAMPLE_FEATURES));
  const chosen = firsts.filter((_, index) => index % step === 0);
  return Float64Array.from(chosen.flatMap((first) => [positions[2 * first]!, positions[2 * first + 1]!]));
}

function dropFar(built: BuiltPolygons, far: ReadonlySet<number>): BuiltPolygons {
  if (far.size === 0) return built;
  return {
    source: removeFeatures(built.source, far),
    polygons: removeFeatures(built.polygons, far),
    usable: built.usable.map((usable, index) => usable && !far.has(index)),
    repaired: built.repaired.map((repaired, index) => repaired && !far.has(index)),
  };
}
