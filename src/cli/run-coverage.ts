import { type Check, runCheck } from '../coverage/run-check.ts';
import type { CoverageInput } from '../coverage/result.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { PolygonLayer } from '../model/polygon-layer.ts';
import type { Progress } from '../model/progress.ts';
import { type LayerRole, OPTIONAL_ROLES } from '../model/vocabulary.ts';
import { InputRefused } from './command-stop.ts';
import type { CoverageRequest } from './coverage-request.ts';
import type { InputLayer } from './read-layers.ts';
import type { ScenarioInput } from './read-scenario-file.ts';

/**
 * Conducts the check of layers as read, with the changes of a scenario where there is one, and has it drawn where that is
 * asked for.
 * @throws InputRefused where the layers cannot be analysed together
 */
export async function runCoverage(
  request: CoverageRequest,
  layers: readonly InputLayer[],
  read: ScenarioInput | null,
  onProgress: (progress: Progress) => void,
): Promise<Check> {
  const check = await runCheck(
    {
      input: makeInput(request, layers),
      found: listFound(request, layers, read),
      draw: request.verify || request.out !== null,
      insist: request.insist,
      scenario: read?.scenario ?? null,
    },
    { onProgress },
  );
  if (check.outcome === 'refused') throw new InputRefused(check.diagnostics);
  return check;
}

/** What was found while standards, layers and a scenario were read. */
export function listFound(
  { findings }: CoverageRequest,
  layers: readonly InputLayer[],
  read: ScenarioInput | null,
): Diagnostic[] {
  const found = layers.flatMap(({ result, synthetic, name }): Diagnostic[] => [
    ...(synthetic ? [{ code: 'synthetic-data', params: {}, severity: 'warning', layer: name } as const] : []),
    ...result.diagnostics,
  ]);
  return [...findings, ...found, ...(read?.diagnostics ?? [])];
}

/** Makes what an analysis is asked of the layers as read. */
export function makeInput(request: CoverageRequest, layers: readonly InputLayer[]): CoverageInput {
  const { standard, include, parkSize, target, centralMeridian, input } = request;
  const pick = (role: LayerRole): PolygonLayer | null => layers.find((layer) => layer.role === role)?.layer ?? null;
  return {
    parks: pick('parks')!,
    residential: pick('residential')!,
    ...Object.fromEntries(OPTIONAL_ROLES.map((role) => [role, pick(role)])),
    standard,
    include,
    parkSize,
    target,
    centralMeridian,
    codeEdition: input.codeEdition ?? null,
  };
}
