import type { FeatureRecord, PolygonLayer } from '../model/polygon-layer.ts';
import type { LayerRole } from '../model/vocabulary.ts';
import type { BuiltPolygons } from './build-layer.ts';
import type { CrsDecision } from './crs/decide-crs.ts';
import type { FeatureAttributes } from './describe-features.ts';
import type { Findings } from './findings.ts';
import { isSchematic } from './geometry-status.ts';
import { LIMITS } from './limits.ts';
import { readOwn } from './read-own.ts';
import type { CrsResult, Outcome, ReadResult } from './read-result.ts';
import type { EditionReading } from './attributes/code-edition.ts';
import type { Contents } from './attributes/guess-contents.ts';
import type { FieldMapping } from './attributes/guess-fields.ts';
import type { SourceTable } from './source-table.ts';
import { tabulateFields } from './tabulate-fields.ts';

/** For layers whose codes were not looked at. */
export const NO_EDITION: EditionReading = { edition: 'none', codes: [] };

/** All that is known when the reading ends, early or not. */
export interface KnownFile {
  readonly findings: Findings;
  readonly layers: readonly string[];
  readonly table?: SourceTable;
  readonly mapping?: FieldMapping;
  readonly codeEdition?: EditionReading;
  readonly contents?: Contents;
  readonly decision?: CrsDecision;
  readonly built?: BuiltPolygons;
  readonly attributes?: readonly FeatureAttributes[];
  readonly role?: LayerRole;
  readonly fileName?: string;
  readonly tabulate?: boolean;
}

/** Sums up a reading, finished or not. */
export function summarize(known: KnownFile): ReadResult {
  const { findings, table, decision, built } = known;
  const features = table?.features.length ?? 0;
  const usable = built?.usable.filter(Boolean).length ?? 0;
  if (built && features === 0) findings.add('layer-empty', {});
  else if (built && usable === 0) findings.add('no-usable-feature', { features });
  const fields = table?.fields ?? [];
  const preview = table ? previewRows(table) : [];
  return {
    outcome: judge(known, features, usable),
    layer: makeLayer(known, isSchematic({ fields, preview })),
    source: built?.source ?? null,
    format: table?.format ?? null,
    features,
    usable,
    crs: describeCrs(decision),
    crsCandidates: decision?.candidates ?? [],
    encoding: table?.encoding ?? null,
    layerName: table?.layer ?? null,
    layerNames: known.layers,
    fields,
    mapping: known.mapping ?? {},
    codeEdition: known.codeEdition ?? NO_EDITION,
    contents: known.contents ?? null,
    preview,
    ...(known.tabulate && table ? { table: tabulateFields(table) } : {}),
    diagnostics: findings.list(),
    counts: Object.fromEntries(findings.counts),
  };
}

function judge({ findings, built }: KnownFile, features: number, usable: number): Outcome {
  if (!built || (features > 0 && usable === 0) || findings.counts.has('field-not-found')) return 'reject';
  return findings.has('error') || findings.has('warning') ? 'accept-with-warning' : 'accept';
}

function describeCrs(decision: CrsDecision | undefined): CrsResult | null {
  if (!decision?.reading || !decision.source) return null;
  return { name: decision.reading.crs, axes: decision.reading.axes, source: decision.source };
}

function makeLayer({ built, attributes, role, fileName }: KnownFile, schematic: boolean): PolygonLayer | null {
  if (!built || !attributes) return null;
  // spelt out, for a spread of each of a hundred thousand takes half a second
  const features = attributes.map(({ index, id, name, code, status, landuse, population, cost }, at): FeatureRecord => {
    const [usable, repaired] = [built.usable[at]!, built.repaired[at]!];
    const record = { index, id, name, code, status, landuse, population, usable, repaired };
    return cost === null ? record : { ...record, cost };
  });
  const layer = { role: role ?? 'parks', name: fileName ?? '', features, polygons: built.polygons };
  return schematic ? { ...layer, schematic } : layer;
}

function previewRows({ features, fields }: SourceTable): string[][] {
  return features.slice(0, LIMITS.previewRows).map(({ properties }) =>
    fields.map((field) => {
      const value = readOwn(properties, field);
      if (value === null || value === undefined) return '';
      return clip(typeof value === 'object' ? JSON.stringify(value) : String(value));
    }),
  );
}

/** The beginning of a long text; never half a character. */
function clip(text: string): string {
  if (text.length <= LIMITS.previewCharacters) return text;
  return `${text.slice(0, LIMITS.previewCharacters).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
