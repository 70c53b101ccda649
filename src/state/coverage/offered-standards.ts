import { findStandard } from '../../coverage/rules/presets.ts';
import { listStandards, resolveStandards } from '../../coverage/rules/resolve-standards.ts';
import type { Standard } from '../../coverage/rules/standard.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { LoadedDistrict } from '../../model/loaded-district.ts';

/**
 * Lists the standards that a reader of a district may choose from: those of the program, then the district's own,
 * then those that the reader has made. The diagnostics tell of records that could not be used, and of a standard that the district opens with and there is not.
 */
export function listOfferedStandards(
  { district, standards = [] }: LoadedDistrict,
  custom: readonly Standard[],
): {
  readonly standards: readonly Standard[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const local = resolveStandards(standards, district.standards ?? 'district.json');
  const chosen = district.coverage?.standard;
  const isMissing = chosen !== undefined && !findStandard(chosen, local.standards);
  const missing: Diagnostic[] = isMissing
    ? [{ code: 'standard-unknown', params: { id: chosen }, severity: 'warning', layer: 'district.json' }]
    : [];
  return { standards: [...listStandards(local.standards), ...custom], diagnostics: [...local.diagnostics, ...missing] };
}
