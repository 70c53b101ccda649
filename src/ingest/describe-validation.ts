import type { Diagnostic } from '../model/diagnostic.ts';
import type { Outcome, ReadResult } from './read-result.ts';
import type { FieldMapping } from './attributes/guess-fields.ts';

/** A diagnostic with its words. */
export interface WordedDiagnostic extends Pick<Diagnostic, 'code' | 'severity' | 'layer'> {
  /** Null for a finding about the file as a whole, as are `id` and `name` where there are none. */
  readonly index: number | null;
  readonly id: string | null;
  readonly name: string | null;
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
  /** The layer read, null where the file holds only one. */
  readonly layer: string | null;
  /** The field that each attribute was read from. */
  readonly fields: FieldMapping;
  /** Features whose shapes were mended. */
  readonly repaired: number;
  readonly diagnostics: readonly WordedDiagnostic[];
}

/** Describes a file as read, in the form of the command line. The words come from the caller. */
export function describeValidation(result: ReadResult, word: (diagnostic: Diagnostic) => string): Validation {
  const { outcome, features, usable, crs, encoding, layerNames, layerName, mapping, layer, diagnostics } = result;
  return {
    schema: 'district-map/validation@1',
    outcome,
    features,
    usable,
    crs: crs?.name ?? null,
    encoding,
    layer: layerNames.length > 1 ? layerName : null,
    fields: mapping,
    repaired: layer?.features.filter(({ repaired }) => repaired).length ?? 0,
    diagnostics: diagnostics.map((diagnostic) => {
      const { code, severity, layer, index = null, id = null, params } = diagnostic;
      const name = typeof params['name'] === 'string' ? params['name'] : null;
      return { code, severity, layer, index, id, name, message: word(diagnostic) };
    }),
  };
}
