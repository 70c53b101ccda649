import type { Diagnostic } from '../model/diagnostic.ts';
import { type DiagnosticParams, FILE_CODES, type FileCode, type Severity } from '../model/diagnostic-codes.ts';
import { LIMITS } from './limits.ts';

/** Which feature a finding is about. */
export interface FeatureMark {
  /** Position in the file, counted from 0. */
  readonly index: number;
  readonly id: string | null;
  readonly name: string | null;
}

const NAME_LENGTH = 80;

/**
 * Collects the findings of one file. The first hundred of a code are kept one by one and the rest only counted: a file
 * of a hundred thousand bad features must cost neither memory nor patience.
 */
export class Findings {
  readonly #layer: string;
  readonly #items: Diagnostic[] = [];
  readonly #counts = new Map<FileCode, number>();

  constructor(layer: string) {
    this.#layer = layer;
  }

  /** Records a finding about the file, or about the feature of `mark`. */
  add<C extends FileCode>(code: C, params: DiagnosticParams<C>, mark?: FeatureMark): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > LIMITS.findingsPerCode) return;
    const name = mark?.name ? { name: mark.name.slice(0, NAME_LENGTH) } : {};
    this.#items.push({
      code,
      params: { ...params, ...name },
      severity: FILE_CODES[code].severity,
      layer: this.#layer,
      ...(mark ? { index: mark.index } : {}),
      ...(mark?.id ? { id: mark.id } : {}),
    });
  }

  /** How often each code was found, beyond what is listed too. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  has(severity: Severity): boolean {
    for (const code of this.#counts.keys()) if (FILE_CODES[code].severity === severity) return true;
    return false;
  }

  /** The findings in the order they were made, then a line for each code that went on past the listed ones. */
  list(): Diagnostic[] {
    const capped = [...this.#counts].filter(([, count]) => count > LIMITS.findingsPerCode);
    return [
      ...this.#items,
      ...capped.map(([of, count]): Diagnostic => ({
        code: 'findings-capped',
        params: { of, count, shown: LIMITS.findingsPerCode },
        severity: FILE_CODES['findings-capped'].severity,
        layer: this.#layer,
      })),
    ];
  }
}
