import type { CommandKey } from '../locales/command-words.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { LayerRole } from '../model/vocabulary.ts';

/** Exit codes; other programs rely on them. */
export const EXIT = { done: 0, below: 1, usage: 2, refused: 3, failed: 70 } as const;

/** The command was called wrongly; ends it with exit code 2. */
export class UsageError extends Error {
  readonly key: CommandKey;
  readonly params: Readonly<Record<string, string>>;

  constructor(key: CommandKey, params: Readonly<Record<string, string>> = {}) {
    super(key);
    this.name = 'UsageError';
    this.key = key;
    this.params = params;
  }
}

/** The input cannot be used; ends the command with exit code 3. */
export class InputRefused extends Error {
  readonly diagnostics: readonly Diagnostic[];
  /** What the layers are used for, by name: each has options of its own. */
  readonly roles: ReadonlyMap<string, LayerRole>;

  constructor(diagnostics: readonly Diagnostic[], roles: ReadonlyMap<string, LayerRole> = new Map()) {
    super('input refused');
    this.name = 'InputRefused';
    this.diagnostics = diagnostics;
    this.roles = roles;
  }
}
