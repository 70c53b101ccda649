export type Severity = 'error' | 'warning' | 'info';

/**
 * A data problem as a value. Rooms collect diagnostics and never throw them across their door; the words for `code`
 * come from `locales/`, with `params` filled in, at the edge that shows them.
 */
export interface Diagnostic {
  /** Kebab-case and stable, for example `ring-unclosed`. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly severity: Severity;
  /** The file or layer the problem is in. */
  readonly layer: string;
  /** The feature's place in the input file, counted from 0. */
  readonly index?: number;
  readonly id?: string;
}
