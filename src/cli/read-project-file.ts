import { basename } from 'node:path';
import { readCustomStandard } from '../coverage/rules/read-custom-standard.ts';
import { isSynthetic } from '../ingest/geometry-status.ts';
import { type OpenedProject, openDocument } from '../ingest/project/open-project.ts';
import { type ProjectDocument, readProject } from '../ingest/project/read-project.ts';
import { LIMITS } from '../ingest/limits.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { CHECK_ROLES, LAYER_ROLES, type LayerRole, REQUIRED_ROLES } from '../model/vocabulary.ts';
import { InputRefused, UsageError } from './command-stop.ts';
import { type CoverageRequest, readRequest, readStandard } from './coverage-request.ts';
import type { KnownStandards } from './district-standards.ts';
import { INPUT_OPTIONS } from './input-options.ts';
import type { ParsedArguments } from './parse-arguments.ts';
import { readBytes } from './read-file.ts';
import { type InputLayer, readLayers } from './read-layers.ts';
import type { ScenarioInput } from './read-scenario-file.ts';

/** What is asked of files, and the way to read them; `onFile` is called with the name of each. */
export interface AskedFiles {
  readonly request: CoverageRequest;
  readonly open: (onFile: (name: string) => void) => Promise<{
    readonly layers: readonly InputLayer[];
    readonly read: ScenarioInput | null;
  }>;
}

/** Options whose answer a project holds. */
const SETTLED = ['standard', 'include', 'park-size', 'target', 'scenario'];

/**
 * Reads what is asked by way of a project: its layers, choices, and the scenario that it shows. Layers that it does not
 * hold may be given by options beside it.
 *
 * @throws UsageError where options contradict the project
 * @throws InputRefused where the file cannot be used, or a layer is missing
 */
export async function readProjectFile(path: string, args: ParsedArguments, known: KnownStandards): Promise<AskedFiles> {
  refuseOptions(args, SETTLED);
  const name = basename(path);
  const { document, diagnostics } = readProject(await readProjectBytes(path, name), name);
  if (!document) throw new InputRefused(diagnostics);
  const own = document.layers.map(({ role }) => role);
  refuseOptions(
    args,
    own.flatMap((role) => [role, `${role}-crs`]),
  );
  // how files are read is said of those beside the project
  if (!CHECK_ROLES.some((role) => args.values.has(role))) refuseOptions(args, Object.keys(INPUT_OPTIONS));
  const missing = CHECK_ROLES.filter((role) => !own.includes(role) && !args.values.has(role));
  const findings = [...diagnostics, ...missing.flatMap((role) => describeMissing(role, document, name))];
  if (findings.some(({ code }) => code === 'project-layer-missing')) throw new InputRefused(findings);
  const request = makeRequest(document, args, known, findings);
  return {
    request,
    open: async (onFile) => {
      const given = await readLayers(request.layers, request.input, onFile);
      onFile(name);
      const parks = given.find(({ role }) => role === 'parks')?.layer ?? null;
      const { project, diagnostics: found } = await openDocument(document, name, { parks });
      if (!project) throw new InputRefused(found);
      const layers = [...listLayers(project), ...given];
      layers.sort((a, b) => LAYER_ROLES.indexOf(a.role) - LAYER_ROLES.indexOf(b.role));
      return { layers, read: pickScenario(project, args.values.get('scenario-name') ?? null, name) };
    },
  };
}

async function readProjectBytes(path: string, name: string): Promise<Uint8Array> {
  const bytes = await readBytes(path, name, LIMITS.projectBytes);
  if (bytes instanceof Uint8Array) return bytes;
  throw new InputRefused(bytes.diagnostics);
}

function refuseOptions({ values, lists, flags }: ParsedArguments, names: readonly string[]): void {
  const given = names.find((name) => values.has(name) || lists.has(name) || flags.has(name));
  if (given !== undefined) throw new UsageError('usage.project-settles', { option: `--${given}` });
}

/** A layer that the check cannot do without, or one that it made use of on the page, and that is not there. */
function describeMissing(role: LayerRole, { shipped, district }: ProjectDocument, layer: string): Diagnostic[] {
  const params = { role, district };
  const isRequired = REQUIRED_ROLES.some((required) => required === role);
  if (isRequired) return [{ code: 'project-layer-missing', params, severity: 'error', layer }];
  return shipped.includes(role) ? [{ code: 'project-area-missing', params, severity: 'warning', layer }] : [];
}

function makeRequest(
  { choices, layers }: ProjectDocument,
  args: ParsedArguments,
  known: KnownStandards,
  findings: readonly Diagnostic[],
): CoverageRequest {
  const asked = readRequest(args, known);
  const { standard: id, include, sizeRules, target, insist, customStandards } = choices;
  const own = customStandards.flatMap((record) => readCustomStandard(record) ?? []);
  const standard = id === null ? asked.standard : readStandard(id, [...known.standards, ...own], '--project');
  if (asked.failBelow && target === null && standard.targets.length === 0) {
    throw new UsageError('usage.no-target', { standard: standard.id });
  }
  return {
    ...asked,
    layers: asked.layers.filter(({ role }) => !layers.some((layer) => layer.role === role)),
    findings: [...asked.findings, ...findings],
    input: {
      ...asked.input,
      codeEdition: layers.find(({ role }) => role === 'parks')?.codeEdition ?? asked.input.codeEdition,
    },
    standard,
    include,
    parkSize: sizeRules,
    target,
    insist: asked.insist || insist,
  };
}

function listLayers({ layers }: OpenedProject): InputLayer[] {
  return layers.flatMap(({ stored: { role, name, sha256 }, result }): InputLayer[] =>
    result.layer && CHECK_ROLES.some((checked) => checked === role)
      ? [{ role, name, layer: result.layer, result, synthetic: isSynthetic(result), sha256 }]
      : [],
  );
}

function pickScenario(
  { scenarios, shown }: OpenedProject,
  wanted: string | null,
  fileName: string,
): ScenarioInput | null {
  const named = scenarios.filter(({ name }) => name === wanted);
  if (wanted !== null && named.length !== 1) {
    const choices = scenarios.map(({ name }) => name).join(', ');
    throw new UsageError('usage.scenario-name', { choices, value: wanted });
  }
  const scenario = wanted !== null ? named[0] : shown === null ? null : scenarios[shown];
  if (!scenario) return null;
  const { name, done, diagnostics } = scenario;
  // with one edit less it would be another scenario
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new InputRefused(diagnostics);
  return { scenario: { name: name || fileName, edits: done.flat() }, diagnostics };
}
