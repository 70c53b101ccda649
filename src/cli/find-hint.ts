import { type DiagnosticCode, findRemedy } from '../model/diagnostic-codes.ts';
import type { LayerRole } from '../model/vocabulary.ts';

/** Finds the options that may settle a finding about a layer used as `role`, null where only one file is read. */
export function findHint(code: DiagnosticCode, role: LayerRole | null): string | null {
  const remedy = findRemedy(code);
  const options = remedy?.options.map((name) => `--${name === 'crs' && role ? `${role}-crs` : name}`);
  return options?.join(', ') ?? null;
}
