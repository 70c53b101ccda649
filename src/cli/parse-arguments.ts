/** How an option is written: with a value, with a value any number of times, or alone. */
export type OptionKind = 'value' | 'list' | 'flag';

/** The options of a command by name, without the dashes. */
export type OptionTable = Readonly<Record<string, OptionKind>>;

/** The arguments of a command, sorted. */
export interface ParsedArguments {
  readonly values: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly flags: ReadonlySet<string>;
  /** What is no option, in order. */
  readonly operands: readonly string[];
}

/** Arguments that cannot be sorted, and why. */
export interface ArgumentFault {
  readonly reason: 'option-unknown' | 'option-repeated' | 'value-missing' | 'value-unwanted';
  /** With its dashes, as it was written. */
  readonly option: string;
}

/**
 * Sorts arguments by a table of options: `--name value`, `--name=value`, `--name` for a flag, and `--` after which
 * nothing is an option. Whether the values make sense is for the caller to say.
 */
export function parseArguments(args: readonly string[], table: OptionTable): ParsedArguments | ArgumentFault {
  const values = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const flags = new Set<string>();
  const operands: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--') {
      operands.push(...args.slice(i + 1));
      break;
    }
    if (!arg.startsWith('-') || arg === '-') {
      operands.push(arg);
      continue;
    }
    const equals = arg.indexOf('=');
    const option = equals < 0 ? arg : arg.slice(0, equals);
    const name = option.replace(/^--/, '');
    const kind = option.startsWith('--') && Object.hasOwn(table, name) ? table[name] : undefined;
    if (kind === undefined) return { reason: 'option-unknown', option };
    if (kind === 'flag') {
      if (equals >= 0) return { reason: 'value-unwanted', option };
      flags.add(name);
      continue;
    }
    const value = equals >= 0 ? arg.slice(equals + 1) : args[++i];
    if (value === undefined || value === '' || (equals < 0 && value.startsWith('--'))) {
      return { reason: 'value-missing', option };
    }
    if (kind === 'list') lists.set(name, [...(lists.get(name) ?? []), value]);
    else if (values.has(name)) return { reason: 'option-repeated', option };
    else values.set(name, value);
  }
  return { values, lists, flags, operands };
}
