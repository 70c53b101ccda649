import { openCommandWords } from '../locales/command-words.ts';
import { LANGUAGES, type Language } from '../model/localized.ts';
import { CommandOutput, type Streams } from './command-output.ts';
import { EXIT, InputRefused, UsageError } from './command-stop.ts';
import { coverageCommand } from './coverage-command.ts';
import { composeHelp } from './compose-help.ts';
import { COVERAGE_OPTIONS } from './coverage-request.ts';
import type { StandardsFile } from './district-standards.ts';
import { COMMON_OPTIONS, readLanguage } from './input-options.ts';
import { type OptionTable, type ParsedArguments, parseArguments } from './parse-arguments.ts';
import { STANDARDS_OPTIONS, standardsCommand } from './standards-command.ts';
import { SUGGEST_OPTIONS, suggestCommand } from './suggest-command.ts';
import { VALIDATE_OPTIONS, validateCommand } from './validate-command.ts';

interface Command {
  readonly options: OptionTable;
  readonly run: (
    args: ParsedArguments,
    output: CommandOutput,
    builtIn: StandardsFile | null,
  ) => number | Promise<number>;
}

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['coverage', { options: COVERAGE_OPTIONS, run: coverageCommand }],
  ['suggest', { options: SUGGEST_OPTIONS, run: suggestCommand }],
  ['validate', { options: VALIDATE_OPTIONS, run: validateCommand }],
  ['standards', { options: STANDARDS_OPTIONS, run: standardsCommand }],
]);

/**
 * Runs the command line and returns its exit code: 0 done, 1 below the target, 2 wrong usage, 3 input refused, 70 where
 * the program itself fails. Nothing is thrown, and nobody meets a stack trace. `builtIn` are the standards of the district
 * that the command was built for.
 */
export async function runCommand(
  args: readonly string[],
  streams: Streams,
  builtIn: StandardsFile | null = null,
): Promise<number> {
  const output = new CommandOutput(streams, await openCommandWords(guessLanguage(args)));
  try {
    return await dispatch(args, output, builtIn);
  } catch (error) {
    if (error instanceof UsageError) {
      output.tell(output.say(error.key, error.params));
      output.tell(output.say('usage.hint'));
      return EXIT.usage;
    }
    if (error instanceof InputRefused) {
      output.tell(output.say('refused.title'));
      output.report(error.diagnostics, error.roles);
      return EXIT.refused;
    }
    output.tell(output.say('failed.program', { message: error instanceof Error ? error.message : String(error) }));
    return EXIT.failed;
  }
}

async function dispatch(
  args: readonly string[],
  output: CommandOutput,
  builtIn: StandardsFile | null,
): Promise<number> {
  const [name, ...rest] = args;
  const command = COMMANDS.get(name ?? '');
  const asksHelp = name === 'help' || args.some((arg) => arg === '--help' || arg === '-h');
  if (asksHelp && (command || name === 'help' || name?.startsWith('-'))) {
    output.print(composeHelp(output));
    return EXIT.done;
  }
  if (name === undefined) throw new UsageError('usage.command-missing');
  if (!command) {
    // an option that stands before the command is wrong by itself
    const parsed = name.startsWith('-') ? parseArguments(args, COMMON_OPTIONS) : null;
    if (parsed && !('reason' in parsed)) throw new UsageError('usage.command-missing');
    throw new UsageError('usage.command-unknown', { command: name });
  }
  const parsed = parseArguments(rest, command.options);
  if ('reason' in parsed) throw new UsageError(`usage.${parsed.reason}`, { command: name, option: parsed.option });
  // read for its own sake: a language that is not known is wrong usage
  readLanguage(parsed);
  return command.run(parsed, output, builtIn);
}

/** The language that is asked for, wherever it stands and even if all else is wrong. */
function guessLanguage(args: readonly string[]): Language {
  const index = args.indexOf('--lang');
  const asked = index >= 0 ? args[index + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  return LANGUAGES.find((language) => language === asked) ?? LANGUAGES[0];
}
