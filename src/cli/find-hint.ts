import { findRemedy } from '../model/diagnostic-codes.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { LayerRole } from '../model/vocabulary.ts';

/**
 * Finds the options that may settle a finding about a layer used as `role`, null where only one file is read; with the
 * value where the finding proposes one.
 */
export function findHint({ code, params }: Diagnostic, role: LayerRole | null): string | null {
  const { attribute, proposed } = params;
  const value = attribute === undefined || proposed === undefined ? '' : ` ${attribute}=${proposed}`;
  const options = findRemedy(code)?.options.map((name) => `--${name === 'crs' && role ? `${role}-crs` : name}${value}`);
  return options?.join(', ') ?? null;
}
