import type { Diagnostic } from '../model/diagnostic.ts';
import type { Outcome, ReadResult } from './read-result.ts';

/** A diagnostic with its words. */
export interface WordedDiagnostic extends Pick<Diagnostic, 'code' | 'severity' | 'layer'> {
  /** Null for a finding about the file as a whole, as is `id` where there is none. */
  readonly index: number | null;
  readonly id: string | null;
  readonly message: string;
}

/** What `validate` prints; the member names are a contract. */
export interface Validation {
  readonly schema: 'district-map/validation@1';
  readonly outcome: Outcome;
  readonly features: number;
  readonly usable: number;
  readonly crs: string | null;
  readonly encoding: string | null;
  readonly diagnostics: readonly WordedDiagnostic[];
}

/** Describes a file as read, in the form of the command line. The words come from the caller. */
export function describeValidation(result: ReadResult, word: (diagnostic: Diagnostic) => string): Validation {
  const { outcome, features, usable, crs, encoding, diagnostics } = result;
  return {
    schema: 'district-map/validation@1',
    outcome,
    features,
    usable,
    crs: crs?.name ?? null,
    encoding,
    diagnostics: diagnostics.map((diagnostic) => {
      const { code, severity, layer, index = null, id = null } = diagnostic;
      return { code, severity, layer, index, id, message: word(diagnostic) };
    }),
  };
}
