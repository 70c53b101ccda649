import type { ReadOptions } from '../ingest/read-result.ts';
import type { FieldMapping } from '../ingest/attributes/guess-fields.ts';
import { LANGUAGES } from '../model/localized.ts';
import { CODE_EDITIONS, type CodeEdition } from '../model/vocabulary.ts';
import type { OptionTable, ParsedArguments } from './parse-arguments.ts';
import { type ByRole, readByRole, readChoice, readExtent, readFields } from './read-values.ts';

/** How files are read, whatever they are used for. */
export interface InputOptions {
  readonly fields: FieldMapping;
  /** Layers of archives. */
  readonly layers: ByRole;
  readonly encodings: ByRole;
  readonly codeEdition: CodeEdition | undefined;
  readonly extent: ReadOptions['extent'];
  readonly repair: boolean;
}

/** Options that every command takes. */
export const COMMON_OPTIONS = { lang: 'value', format: 'value', help: 'flag' } as const satisfies OptionTable;

/** Options of all commands that read files. */
export const INPUT_OPTIONS = {
  field: 'list',
  layer: 'list',
  encoding: 'list',
  'code-edition': 'value',
  extent: 'value',
  'no-repair': 'flag',
} as const satisfies OptionTable;

/** Reads how files are to be read. */
export function readInputOptions(args: ParsedArguments): InputOptions {
  const edition = args.values.has('code-edition') ? readChoice(args, 'code-edition', CODE_EDITIONS) : undefined;
  return {
    fields: readFields(args, 'field'),
    layers: readByRole(args, 'layer'),
    encodings: readByRole(args, 'encoding'),
    codeEdition: edition,
    extent: readExtent(args, 'extent'),
    repair: !args.flags.has('no-repair'),
  };
}

/** Reads the language; it is needed before anything else can be said. */
export function readLanguage(args: ParsedArguments): (typeof LANGUAGES)[number] {
  return readChoice(args, 'lang', LANGUAGES);
}
