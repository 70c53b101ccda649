/** `district-map/coverage`: the analysis without a page, for Node and workers. */
export { computeCoverage, readResult } from './coverage/compute-coverage.ts';
export type { ResultOptions } from './coverage/compute-coverage.ts';
export { CoverageSession } from './coverage/coverage-session.ts';
export type { RunOptions } from './coverage/run-options.ts';
export { drawCoverage } from './coverage/check/draw-coverage.ts';
export type { DrawnCoverage, DrawOptions } from './coverage/check/drawn-coverage.ts';
export { DEFAULT_STANDARD_ID, PRESETS, findStandard } from './coverage/rules/presets.ts';
export { resolveStandards } from './coverage/rules/resolve-standards.ts';
export type {
  Alternative,
  BlockRow,
  CommunityRow,
  CoverageInput,
  CoverageRefusal,
  CoverageResult,
  ParkRow,
  Reading,
  Readings,
} from './coverage/result.ts';
export { checkTable, makeCustomStandard } from './coverage/rules/standard.ts';
export type { ClassRow, SizeClass, Standard, Target } from './coverage/rules/standard.ts';
export { verifyCoverage } from './coverage/check/verification.ts';
export { readLayer } from './ingest/read-layer.ts';
export type { ReadOptions, ReadResult } from './ingest/read-result.ts';
export type { Diagnostic } from './model/diagnostic.ts';
export type { DiagnosticCode, Severity } from './model/diagnostic-codes.ts';
export type { FeatureRecord, PackedPolygons, PolygonLayer } from './model/polygon-layer.ts';
export type { StandardRecord } from './model/standard.ts';
export type { Progress } from './model/progress.ts';
export type { LngLatPolygons, ParkFacts, Scenario, ScenarioEdit } from './model/scenario.ts';
export { SIZE_RULES } from './model/vocabulary.ts';
export type { LayerRole, SizeRule, Verification } from './model/vocabulary.ts';
