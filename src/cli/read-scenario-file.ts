import { basename } from 'node:path';
import { readScenario } from '../ingest/scenario/read-scenario.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Scenario } from '../model/scenario.ts';
import { InputRefused } from './command-stop.ts';
import type { CoverageRequest } from './coverage-request.ts';
import { readBytes } from './read-file.ts';
import type { InputLayer } from './read-layers.ts';

/** A scenario of a run, and what was found while it was read. */
export interface ScenarioInput {
  readonly scenario: Scenario;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the file of a run's scenario on top of its layers; null where it has none. A scenario of which one edit cannot be
 * made is another scenario: it is refused as a whole.
 *
 * @throws InputRefused where the file is not there or not all of it can be used
 */
export async function readScenarioOf(
  { scenario: path, input }: CoverageRequest,
  layers: readonly InputLayer[],
): Promise<ScenarioInput | null> {
  if (path === null) return null;
  const name = basename(path);
  const bytes = await readBytes(path, name);
  if (!(bytes instanceof Uint8Array)) throw new InputRefused(bytes.diagnostics);
  const [parks, residential] = (['parks', 'residential'] as const).map(
    (wanted) => layers.find(({ role }) => role === wanted)!.layer,
  );
  const rules = { residential, repair: input.repair };
  const { scenario, diagnostics } = readScenario(bytes, name, parks!, rules);
  if (!scenario || diagnostics.some(({ severity }) => severity === 'error')) throw new InputRefused(diagnostics);
  return { scenario: { ...scenario, name: scenario.name || name }, diagnostics };
}
