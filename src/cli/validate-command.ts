import { type Validation, describeValidation } from '../ingest/describe-validation.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { stripControls } from '../model/plain-text.ts';
import { LAYER_ROLES } from '../model/vocabulary.ts';
import { type CommandOutput, sortFindings } from './command-output.ts';
import { EXIT, UsageError } from './command-stop.ts';
import { findHint } from './find-hint.ts';
import { COMMON_OPTIONS, INPUT_OPTIONS, readInputOptions } from './input-options.ts';
import type { OptionTable, ParsedArguments } from './parse-arguments.ts';
import { readFileLayer } from './read-file.ts';
import { pickByRole } from './read-layers.ts';
import { readChoice, readCrs } from './read-values.ts';

/** The options of `validate`. */
export const VALIDATE_OPTIONS: OptionTable = { ...COMMON_OPTIONS, ...INPUT_OPTIONS, as: 'value', crs: 'value' };

/** Runs `validate` and returns the exit code: whether a file can be used, and what is wrong with it. */
export async function validateCommand(args: ParsedArguments, output: CommandOutput): Promise<number> {
  const [path, ...others] = args.operands;
  if (path === undefined || others.length > 0) throw new UsageError('usage.file-required');
  const role = readChoice(args, 'as', LAYER_ROLES);
  const format = readChoice(args, 'format', ['json', 'text']);
  const crs = readCrs(args, 'crs');
  const { layers, encodings, ...options } = readInputOptions(args);
  const layer = pickByRole(layers, role);
  const encoding = pickByRole(encodings, role);
  const { result } = await readFileLayer(path, {
    ...options,
    role,
    crs,
    ...(layer === undefined ? {} : { layer }),
    ...(encoding === undefined ? {} : { encoding }),
  });
  const word = (diagnostic: Diagnostic): string => {
    const option = findHint(diagnostic, null);
    return output.words.finding(diagnostic) + (option ? output.say('hint.option', { option }) : '');
  };
  const validation = describeValidation(result, word);
  if (format === 'json') {
    output.report(result.diagnostics);
    output.print(JSON.stringify(validation, null, 2));
  } else {
    const findings = sortFindings(result.diagnostics).map((diagnostic) => output.advise(diagnostic));
    output.print(stripControls([...describe(validation, output), ...findings].join('\n')));
  }
  return validation.outcome === 'reject' ? EXIT.refused : EXIT.done;
}

function describe({ outcome, features, usable, crs, encoding, fields }: Validation, output: CommandOutput): string[] {
  const unknown = output.say('unknown');
  const roles = Object.entries(fields).map(([role, field]) => `${role}=${field}`);
  return [
    output.say(`outcome.${outcome}`),
    output.say('validate.counts', { features, usable }),
    output.say('validate.crs', { crs: crs ?? unknown }),
    output.say('validate.encoding', { encoding: encoding ?? unknown }),
    ...(roles.length > 0 ? [output.say('validate.fields', { fields: roles.join(', ') })] : []),
  ];
}
