import type { Diagnostic } from '../../model/diagnostic.ts';
import type { PolygonLayer } from '../../model/polygon-layer.ts';
import { EDIT_OPS, SCENARIO_SCHEMA, type Scenario, type ScenarioEdit } from '../../model/scenario.ts';
import { nameAddedSite } from '../../model/vocabulary.ts';
import { isPlainStatus, readText } from '../attributes/read-values.ts';
import { type FeatureMark, Findings } from '../findings.ts';
import { LIMITS } from '../limits.ts';
import { readOwn } from '../read-own.ts';
import { decodeText } from '../text/decode-text.ts';
import { parseJson } from '../text/parse-json.ts';
import { readAllFacts, readChangedFacts } from './read-park-facts.ts';
import { ParkShapeReader, type ShapeRules } from './read-park-shape.ts';
import { TargetIndex } from './target-index.ts';

/** A scenario as read; null where there is none to speak of. Edits that cannot be made are left out, and told of. */
export interface ScenarioReading {
  readonly scenario: Scenario | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Longest name that is kept. */
const NAME_LENGTH = 200;

/** What the edits of one document are read with. */
interface EditContext {
  readonly shapes: ParkShapeReader;
  readonly targets: TargetIndex;
  readonly findings: Findings;
}

/** Reads a file as a scenario on top of a layer of parks. Whatever it holds, what is wrong comes back as findings. */
export function readScenario(
  bytes: Uint8Array,
  fileName: string,
  parks: PolygonLayer,
  rules: ShapeRules = {},
): ScenarioReading {
  const findings = new Findings(fileName);
  if (bytes.length > LIMITS.fileBytes) {
    findings.add('file-too-large', { bytes: bytes.length, limit: LIMITS.fileBytes });
    return { scenario: null, diagnostics: findings.list() };
  }
  const decoded = decodeText(bytes, 'auto', findings);
  const parsed = decoded && parseJson(decoded.text, findings);
  const scenario = parsed && takeScenario(parsed.value, parks, findings, rules);
  return { scenario, diagnostics: findings.list() };
}

/** Reads a parsed document, from a project file or a link, as a scenario; `name` stands for it in messages. */
export function checkScenario(
  value: unknown,
  name: string,
  parks: PolygonLayer,
  rules: ShapeRules = {},
): ScenarioReading {
  const findings = new Findings(name);
  return { scenario: takeScenario(value, parks, findings, rules), diagnostics: findings.list() };
}

function takeScenario(value: unknown, parks: PolygonLayer, findings: Findings, rules: ShapeRules): Scenario | null {
  const schema = readText(readOwn(value, 'schema'))?.slice(0, NAME_LENGTH) ?? '';
  const edits = readOwn(value, 'edits');
  if (schema !== SCENARIO_SCHEMA) {
    if (/^district-map\/scenario@\d+$/.test(schema)) findings.add('scenario-newer', { schema, known: SCENARIO_SCHEMA });
    else findings.add('scenario-unknown', { known: SCENARIO_SCHEMA });
  } else if (!Array.isArray(edits)) findings.add('scenario-unknown', { known: SCENARIO_SCHEMA });
  else if (edits.length > LIMITS.edits) findings.add('scenario-too-long', { limit: LIMITS.edits });
  else {
    const context = { shapes: new ParkShapeReader(parks, findings, rules), targets: new TargetIndex(parks), findings };
    const name = readText(readOwn(value, 'name'))?.slice(0, NAME_LENGTH) ?? '';
    return { name, edits: edits.flatMap((edit, index) => readEdit(edit, index, context) ?? []) };
  }
  return null;
}

function readEdit(edit: unknown, index: number, context: EditContext): ScenarioEdit | null {
  const { targets, shapes, findings } = context;
  const stated = readOwn(edit, 'op');
  const op = EDIT_OPS.find((known) => known === stated);
  if (op === 'add') return readAddition(readOwn(edit, 'park'), index, context);
  const target = readText(readOwn(edit, 'target'));
  const mark: FeatureMark = { index, id: target?.slice(0, NAME_LENGTH) ?? null, name: null };
  if (op === undefined || target === null) {
    findings.add('scenario-edit-invalid', { member: op === undefined ? 'op' : 'target' }, mark);
    return null;
  }
  const site = targets.find(target);
  if (typeof site === 'object') {
    findings.add(site.code, { target: target.slice(0, NAME_LENGTH) }, mark);
    return null;
  }
  if (op === 'replace') {
    const polygons = shapes.read(readOwn(edit, 'geometry'), mark);
    return polygons && { op, site, polygons };
  }
  if (op === 'remove') {
    targets.remove(site);
    return { op, site };
  }
  const facts = readChangedFacts(readOwn(edit, 'properties'));
  if (facts) {
    reviewStatus(facts.status ?? null, mark, findings);
    return { op, site, facts };
  }
  findings.add('scenario-edit-invalid', { member: 'properties' }, mark);
  return null;
}

function readAddition(park: unknown, index: number, { targets, shapes, findings }: EditContext): ScenarioEdit | null {
  const properties = readOwn(park, 'properties');
  const id = readText(readOwn(park, 'id')) ?? readText(readOwn(properties, 'id'));
  const facts = readAllFacts(properties);
  const mark = { index, id: id?.slice(0, NAME_LENGTH) ?? null, name: facts.name };
  if (readOwn(park, 'type') !== 'Feature') {
    findings.add('feature-invalid', { reason: 'not-a-feature' }, mark);
    return null;
  }
  if (id !== null && targets.isTaken(id)) {
    findings.add('scenario-id-taken', { target: id.slice(0, NAME_LENGTH) }, mark);
    return null;
  }
  const polygons = shapes.read(readOwn(park, 'geometry'), mark);
  if (!polygons) return null;
  reviewStatus(facts.status, mark, findings);
  const site = nameAddedSite('parks', targets.addedCount + 1);
  targets.add(site, id);
  return { op: 'add', site, id, polygons, facts };
}

/** A status that says neither existing nor planned counts as existing: that is said, as for a layer. */
function reviewStatus(status: string | null, mark: FeatureMark, findings: Findings): void {
  if (!isPlainStatus(status)) findings.add('status-unknown', { value: String(status).slice(0, 40) }, mark);
}
