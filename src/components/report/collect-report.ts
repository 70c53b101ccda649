import { type Diagnostic, joinDiagnostics } from '../../model/diagnostic.ts';
import type { FieldTable } from '../../model/field-table.ts';
import { LAYER_ROLES, type LayerRole } from '../../model/vocabulary.ts';
import type { ReportInput, ReportLayer, ReportMapSource } from '../../report/report-input.ts';
import type { PolygonLayer } from '../../model/polygon-layer.ts';
import { makeCoverageInput } from '../../state/coverage/make-coverage-input.ts';
import type { MapState } from '../../state/map-state.ts';
import { nameSteps } from '../../state/scenario/name-steps.ts';
import { findShownScenario } from '../../state/scenario/scenario-state.ts';
import { readShownEdits } from '../../state/scenario/shown-edits.ts';
import type { FileHashes } from './hash-files.ts';

/** All fields of the reader's own files, by what they are used for. */
export type FieldTables = ReadonlyMap<LayerRole, FieldTable | null>;

/**
 * Collects what a report of the result on the page is made of; null where there is no result. `parks` is the layer that
 * scenarios are tried on.
 */
export function collectReport(
  state: MapState,
  parks: PolygonLayer | null,
  hashes: FileHashes = new Map(),
  tables: FieldTables = new Map(),
): ReportInput | null {
  const { result, verification, notices: found, answered } = state.coverage;
  if (!result || !answered) return null;
  const layers = listLayers(state, hashes, tables).filter(({ role }) => answered.roles.includes(role));
  const read = layers.flatMap(({ role, name, synthetic }): readonly Diagnostic[] => [
    ...(synthetic ? [{ code: 'synthetic-data', params: {}, severity: 'warning', layer: name } as const] : []),
    ...(state.userLayers?.layers.get(role)?.findings ?? []),
  ]);
  const notices = joinDiagnostics(read, found);
  const { include, includeNamed, insist } = answered.question;
  const map = collectMap(state);
  const shown = result.change ? findShownScenario(state.scenarios) : null;
  return {
    check: { outcome: 'done', result, drawn: null, verification, notices },
    layers,
    include,
    // named parks do not go with a reader's parks
    includeNamed: state.userLayers?.layers.has('parks') ? undefined : includeNamed,
    insist,
    scenario: shown && parks && nameSteps(shown, parks).edits,
    ...(map ? { map } : {}),
    approvalNumber: state.loaded?.district.approvalNumber ?? null,
  };
}

function collectMap({ loaded, userLayers, coverage, scenarios, customStandards }: MapState): ReportMapSource | null {
  const { answered, drawing, verification } = coverage;
  const layers = loaded && answered && makeCoverageInput(loaded, answered.question, userLayers, customStandards);
  // a part of a drawing would read as the whole
  return (
    layers && { layers, edits: readShownEdits(scenarios).edits, gaps: verification ? (drawing?.gaps ?? null) : null }
  );
}

/** The layers that the check reads: the reader's own, else the district's. */
function listLayers(state: MapState, hashes: FileHashes, tables: FieldTables): ReportLayer[] {
  return LAYER_ROLES.flatMap((role): ReportLayer[] => {
    const own = state.userLayers?.layers.get(role);
    if (!own) return listShipped(state, role);
    const { layer, usable, repaired, crs, encoding, fields, synthetic } = own;
    const { name, features } = layer;
    const counts = { features: features.length, usable, mended: repaired };
    const known = { fields, sha256: hashes.get(role) ?? null, table: tables.get(role) ?? null };
    return [{ role, name, crs: crs.name.toUpperCase(), encoding, ...counts, synthetic, ...known }];
  });
}

function listShipped({ loaded }: MapState, role: LayerRole): ReportLayer[] {
  const id = loaded?.district.coverage?.[role] ?? '';
  const features = loaded?.features.get(id) ?? [];
  if (features.length === 0) return [];
  const file = loaded?.district.layers.find((layer) => layer.id === id)?.file ?? id;
  const counts = { features: features.length, usable: features.length, mended: 0 };
  const synthetic = features.some(({ properties }) => properties.geometryStatus === 'synthetic');
  const entry = loaded?.sources.find((source) => source.file === file);
  // nothing checks what else stands in the register
  const sha256 = typeof entry?.sha256 === 'string' ? entry.sha256 : null;
  const source = entry && `${entry.title} (${entry.source.replace(/\.$/, '')}, ${entry.licence})`;
  const layer = { role, name: file, crs: null, encoding: null, ...counts, synthetic, fields: {}, sha256 };
  return [source === undefined ? layer : { ...layer, source }];
}
