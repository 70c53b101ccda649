import { DEFAULT_STANDARD_ID, PRESETS } from '../coverage/presets.ts';
import { wordRatio } from '../locales/measures.ts';
import { translate } from '../locales/translate.ts';
import { inLanguage } from '../model/localized.ts';
import type { CommandOutput } from './command-output.ts';
import { EXIT, UsageError } from './command-stop.ts';
import { COMMON_OPTIONS } from './input-options.ts';
import type { OptionTable, ParsedArguments } from './parse-arguments.ts';
import { readChoice } from './read-values.ts';
import { wordClass } from './word-coverage.ts';

/** The options of `standards`. */
export const STANDARDS_OPTIONS: OptionTable = COMMON_OPTIONS;

/** Runs `standards` and returns the exit code: lists the standards that ship with the program. */
export function standardsCommand(args: ParsedArguments, output: CommandOutput): number {
  const [operand] = args.operands;
  if (operand !== undefined) throw new UsageError('usage.operand-unwanted', { operand });
  const format = readChoice(args, 'format', ['json', 'text']);
  output.print(format === 'json' ? JSON.stringify(describe(output), null, 2) : list(output));
  return EXIT.done;
}

function describe({ language }: CommandOutput) {
  return {
    schema: 'district-map/standards@1',
    default: DEFAULT_STANDARD_ID,
    standards: PRESETS.map((standard) => ({
      ...standard,
      title: inLanguage(standard.title, language),
      targets: standard.targets.map(({ label, ratio }) => ({ label: inLanguage(label, language), ratio })),
      note: inLanguage(standard.note, language),
    })),
  };
}

function list(output: CommandOutput): string {
  const { language } = output;
  const entries = PRESETS.map(({ id, title, document, clause, classes, targets, certainty, note }) => {
    const mark = id === DEFAULT_STANDARD_ID ? ` (${output.say('standards.default')})` : '';
    const lines = targets.map(({ label, ratio }) => {
      const [name, value] = [inLanguage(label, language), wordRatio(language, ratio)];
      return /^\d/.test(name) ? value : `${name} ${value}`;
    });
    return [
      `${id}${mark}  ${inLanguage(title, language)}`,
      `  ${[document, clause].filter(Boolean).join(' ')}`,
      ...classes.map((sizeClass) => `  ${wordClass(sizeClass, output)}`),
      ...(lines.length > 0 ? [`  ${output.say('standards.targets', { targets: lines.join(', ') })}`] : []),
      `  ${translate(language, `coverage.certainty.${certainty}`)}`,
      ...(inLanguage(note, language) ? [`  ${inLanguage(note, language)}`] : []),
    ].join('\n');
  });
  return entries.join('\n\n');
}
