import { DEFAULT_STANDARD_ID } from '../coverage/rules/presets.ts';
import type { Standard } from '../coverage/rules/standard.ts';
import type { CrsName } from '../ingest/crs/crs-name.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import {
  CHECK_ROLES,
  type LayerRole,
  REQUIRED_ROLES,
  SIZE_RULES,
  type SizeRule,
  SWITCHES,
  type Switch,
} from '../model/vocabulary.ts';
import { UsageError } from './command-stop.ts';
import { DISTRICT_OPTION, type KnownStandards } from './district-standards.ts';
import { COMMON_OPTIONS, INPUT_OPTIONS, type InputOptions, readInputOptions } from './input-options.ts';
import type { OptionTable, ParsedArguments } from './parse-arguments.ts';
import { readChoice, readCrs, readPlane, readRatio, readWords } from './read-values.ts';

/** A file and what it is used for. */
export interface LayerRequest {
  readonly role: LayerRole;
  readonly path: string;
  readonly crs: CrsName | 'auto';
}

/** What `coverage` is asked. */
export interface CoverageRequest {
  /** Parks and residential land, and what else is given. */
  readonly layers: readonly LayerRequest[];
  readonly input: InputOptions;
  readonly standard: Standard;
  /** What was found before any layer was read: of the district's own standards, of a project. */
  readonly findings: readonly Diagnostic[];
  readonly include: readonly Switch[];
  /** What belongs to a park's size besides its own ground. */
  readonly parkSize: readonly SizeRule[];
  readonly target: number | null;
  /** Degrees; null for the zone of the data. */
  readonly centralMeridian: number | null;
  readonly verify: boolean;
  readonly failBelow: boolean;
  /** The file of a scenario, or null. */
  readonly scenario: string | null;
  /** Compute although the layers contradict each other. */
  readonly insist: boolean;
  readonly format: 'json' | 'text' | 'csv';
  /** The folder to write to, or null. */
  readonly out: string | null;
}

/** The options of `coverage`. */
export const COVERAGE_OPTIONS: OptionTable = {
  ...COMMON_OPTIONS,
  ...INPUT_OPTIONS,
  ...DISTRICT_OPTION,
  ...Object.fromEntries(CHECK_ROLES.flatMap((role) => [role, `${role}-crs`].map((name) => [name, 'value']))),
  standard: 'value',
  include: 'list',
  'park-size': 'list',
  target: 'value',
  plane: 'value',
  scenario: 'value',
  project: 'value',
  'scenario-name': 'value',
  verify: 'flag',
  'fail-below': 'flag',
  insist: 'flag',
  out: 'value',
};

/**
 * Reads what `coverage` is asked, with a standard out of those that are known.
 * @throws UsageError where an option is missing or makes no sense
 */
export function readCoverageRequest(args: ParsedArguments, known: KnownStandards): CoverageRequest {
  for (const role of REQUIRED_ROLES) {
    if (!args.values.has(role)) throw new UsageError('usage.option-required', { option: `--${role}` });
  }
  for (const option of ['project', 'scenario-name']) {
    if (args.values.has(option)) throw new UsageError('usage.project-required', { option: `--${option}` });
  }
  return readRequest(args, known);
}

/**
 * Reads what `coverage` is asked, whatever layers are given.
 * @throws UsageError where an option makes no sense
 */
export function readRequest(args: ParsedArguments, known: KnownStandards): CoverageRequest {
  const { values, flags, operands } = args;
  if (operands[0] !== undefined) throw new UsageError('usage.operand-unwanted', { operand: operands[0] });
  const standard = readStandard(values.get('standard') ?? DEFAULT_STANDARD_ID, known.standards);
  const target = readRatio(args, 'target');
  const failBelow = flags.has('fail-below');
  if (failBelow && target === null && standard.targets.length === 0) {
    throw new UsageError('usage.no-target', { standard: standard.id });
  }
  return {
    layers: CHECK_ROLES.flatMap((role): LayerRequest[] => {
      const crs = readCrs(args, `${role}-crs`);
      const path = values.get(role);
      return path === undefined ? [] : [{ role, path, crs }];
    }),
    input: readInputOptions(args),
    standard,
    findings: known.diagnostics,
    include: readWords(args, 'include', SWITCHES),
    parkSize: readWords(args, 'park-size', SIZE_RULES),
    target,
    centralMeridian: readPlane(args, 'plane'),
    verify: flags.has('verify'),
    failBelow,
    scenario: values.get('scenario') ?? null,
    insist: flags.has('insist'),
    format: readChoice(args, 'format', ['json', 'text', 'csv']),
    out: values.get('out') ?? null,
  };
}

/**
 * Finds a standard by its id; `option` is the one that names it.
 * @throws UsageError where there is none
 */
export function readStandard(id: string, standards: readonly Standard[], option = '--standard'): Standard {
  const standard = standards.find((candidate) => candidate.id === id);
  if (standard) return standard;
  const choices = standards.map((candidate) => candidate.id).join(', ');
  throw new UsageError('usage.choice', { option, choices, value: id });
}
