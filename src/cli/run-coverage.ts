import { CoverageSession } from '../coverage/coverage-session.ts';
import { readResult } from '../coverage/compute-coverage.ts';
import type { DrawnCoverage } from '../coverage/check/draw-coverage.ts';
import type { CoverageInput, CoverageResult } from '../coverage/result.ts';
import type { Verification } from '../coverage/check/verification.ts';
import type { ReadResult } from '../ingest/read-result.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { LayerRole, PolygonLayer } from '../model/polygon-layer.ts';
import type { Progress } from '../model/progress.ts';
import { InputRefused } from './command-stop.ts';
import type { CoverageRequest } from './coverage-request.ts';
import type { InputLayer } from './read-layers.ts';

/** What a run found. */
export interface CoverageRun {
  readonly result: CoverageResult;
  /** Null where it was not asked for, or Turf failed. */
  readonly drawn: DrawnCoverage | null;
  readonly verification: Verification | null;
  /** Findings of reading and of the analysis. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Computes the coverage of layers as read, and draws it where asked.
 * @throws InputRefused where the layers cannot be analysed together
 */
export async function runCoverage(
  request: CoverageRequest,
  layers: readonly InputLayer[],
  onProgress: (progress: Progress) => void,
): Promise<CoverageRun> {
  const fromFiles = layers.flatMap(({ result, synthetic, name }): Diagnostic[] => [
    ...(synthetic ? [{ code: 'synthetic-data', params: {}, severity: 'warning' as const, layer: name }] : []),
    ...listMended(result, name),
    ...result.diagnostics,
  ]);
  const read = [...request.standardFindings, ...fromFiles];
  const session = CoverageSession.open(makeInput(request, layers), { onProgress });
  if (!(session instanceof CoverageSession)) throw new InputRefused([...read, ...session.diagnostics]);
  const result = readResult(session, { onProgress });
  const noticed = addNew(read, result.diagnostics);
  if (!request.verify && request.out === null) {
    return { result, drawn: null, verification: null, diagnostics: noticed };
  }
  try {
    // Turf takes longer to load than a small district to compute
    const { drawCoverage } = await import('../coverage/check/draw-coverage.ts');
    const { reviewVerification, verifyCoverage } = await import('../coverage/check/verification.ts');
    const drawn = drawCoverage(session, { onProgress });
    const verification = verifyCoverage(drawn, result.readings);
    const differing = reviewVerification(session, drawn, verification);
    return { result, drawn, verification, diagnostics: [...noticed, ...differing] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const failure = {
      code: 'drawing-failed',
      params: { message },
      severity: 'warning',
      layer: layers[0]!.name,
    } as const;
    return { result, drawn: null, verification: null, diagnostics: [...noticed, failure] };
  }
}

/** The numbers say of themselves that they are those of mended shapes. */
function listMended({ layer }: ReadResult, name: string): Diagnostic[] {
  const count = layer?.features.filter(({ repaired }) => repaired).length ?? 0;
  return count === 0 ? [] : [{ code: 'shapes-mended', params: { count }, severity: 'warning', layer: name }];
}

function makeInput(request: CoverageRequest, layers: readonly InputLayer[]): CoverageInput {
  const { standard, include, parkSize, target, centralMeridian, input } = request;
  const pick = (role: LayerRole): PolygonLayer | null => layers.find((layer) => layer.role === role)?.layer ?? null;
  return {
    parks: pick('parks')!,
    residential: pick('residential')!,
    communities: pick('communities'),
    scope: pick('scope'),
    historic: pick('historic'),
    standard,
    include,
    parkSize,
    target,
    centralMeridian,
    codeEdition: input.codeEdition ?? null,
  };
}

/** Adds findings that have not been made already: reading and analysis both look at the edition of codes. */
function addNew(first: readonly Diagnostic[], second: readonly Diagnostic[]): Diagnostic[] {
  const nameOf = ({ code, layer, index }: Diagnostic): string => JSON.stringify([code, layer, index ?? null]);
  const known = new Set(first.map(nameOf));
  return [...first, ...second.filter((diagnostic) => !known.has(nameOf(diagnostic)))];
}
