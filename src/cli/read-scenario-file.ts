import { basename } from 'node:path';
import { readScenario } from '../ingest/scenario/read-scenario.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { PolygonLayer } from '../model/polygon-layer.ts';
import type { Scenario } from '../model/scenario.ts';
import { InputRefused } from './command-stop.ts';
import { readBytes } from './read-file.ts';

/** A scenario of a run, and what was found while it was read. */
export interface ScenarioInput {
  readonly scenario: Scenario;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the file of a scenario on top of a layer of parks. A scenario of which one edit cannot be made is another
 * scenario: it is refused as a whole.
 *
 * @throws InputRefused where the file is not there or not all of it can be used
 */
export async function readScenarioFile(path: string, parks: PolygonLayer): Promise<ScenarioInput> {
  const name = basename(path);
  const bytes = await readBytes(path, name);
  if (!(bytes instanceof Uint8Array)) throw new InputRefused(bytes.diagnostics);
  const { scenario, diagnostics } = readScenario(bytes, name, parks);
  if (!scenario || diagnostics.some(({ severity }) => severity === 'error')) throw new InputRefused(diagnostics);
  return { scenario: { ...scenario, name: scenario.name || name }, diagnostics };
}
