import type { DiagnosticCode, Severity } from './diagnostic-codes.ts';

/**
 * A data problem as a value. Rooms collect diagnostics and never throw them across their door; the words for `code`
 * come from `locales/`, with `params` filled in, at the edge that shows them.
 */
export interface Diagnostic {
  /** Kebab-case and stable, for example `ring-unclosed`. */
  readonly code: DiagnosticCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly severity: Severity;
  /** The file or layer the problem is in. */
  readonly layer: string;
  /** The feature's position in the input file, counted from 0. */
  readonly index?: number;
  readonly id?: string;
}

/** Adds findings that have not been made already: reading and analysis may both notice the same of a layer. */
export function joinDiagnostics(first: readonly Diagnostic[], second: readonly Diagnostic[]): readonly Diagnostic[] {
  const nameOf = ({ code, layer, index }: Diagnostic): string => JSON.stringify([code, layer, index ?? null]);
  const known = new Set(first.map(nameOf));
  const fresh = second.filter((diagnostic) => !known.has(nameOf(diagnostic)));
  return fresh.length > 0 ? [...first, ...fresh] : first;
}
