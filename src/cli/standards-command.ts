import { DEFAULT_STANDARD_ID } from '../coverage/rules/presets.ts';
import type { Standard } from '../coverage/rules/standard.ts';
import { wordRatio } from '../locales/measures.ts';
import { translateCoverage } from '../locales/translate-coverage.ts';
import { wordLender } from '../locales/word-lender.ts';
import { inLanguage } from '../model/localized.ts';
import { wordClass } from '../report/word-coverage.ts';
import type { CommandOutput } from './command-output.ts';
import { EXIT, UsageError } from './command-stop.ts';
import { DISTRICT_OPTION, type StandardsFile, findStandards } from './district-standards.ts';
import { COMMON_OPTIONS } from './input-options.ts';
import type { OptionTable, ParsedArguments } from './parse-arguments.ts';
import { readChoice } from './read-values.ts';

/** The options of `standards`. */
export const STANDARDS_OPTIONS: OptionTable = { ...COMMON_OPTIONS, ...DISTRICT_OPTION };

/** Runs `standards` and returns the exit code: lists the standards of the program and of the district. */
export async function standardsCommand(
  args: ParsedArguments,
  output: CommandOutput,
  builtIn: StandardsFile | null,
): Promise<number> {
  const [operand] = args.operands;
  if (operand !== undefined) throw new UsageError('usage.operand-unwanted', { operand });
  const format = readChoice(args, 'format', ['json', 'text']);
  const { standards, diagnostics } = await findStandards(args, builtIn);
  output.report(diagnostics);
  output.print(format === 'json' ? JSON.stringify(describe(standards, output), null, 2) : list(standards, output));
  return EXIT.done;
}

function describe(standards: readonly Standard[], { language }: CommandOutput) {
  return {
    schema: 'district-map/standards@1',
    default: DEFAULT_STANDARD_ID,
    standards: standards.map(({ lender, ...standard }) => ({
      ...standard,
      ...(lender ? { lender: { ...lender, title: inLanguage(lender.title, language) } } : {}),
      title: inLanguage(standard.title, language),
      targets: standard.targets.map(({ label, ratio }) => ({ label: inLanguage(label, language), ratio })),
      note: inLanguage(standard.note, language),
    })),
  };
}

function list(standards: readonly Standard[], output: CommandOutput): string {
  const { language } = output;
  const entries = standards.map((standard) => {
    const { id, title, document, clause, classes, targets, certainty, note, lender } = standard;
    const borrowed = wordLender(language, lender);
    const mark = id === DEFAULT_STANDARD_ID ? ` (${output.say('standards.default')})` : '';
    const lines = targets.map(({ label, ratio }) => {
      const [name, value] = [inLanguage(label, language), wordRatio(language, ratio)];
      return /^\d/.test(name) ? value : `${name} ${value}`;
    });
    return [
      `${id}${mark}  ${inLanguage(title, language)}`,
      `  ${[document, clause].filter(Boolean).join(' ')}`,
      ...classes.map((sizeClass) => `  ${wordClass(sizeClass, output.words)}`),
      ...(borrowed ? [`  ${borrowed}`] : []),
      ...(lines.length > 0 ? [`  ${output.say('standards.targets', { targets: lines.join(', ') })}`] : []),
      `  ${translateCoverage(language, `coverage.certainty.${certainty}`)}`,
      ...(inLanguage(note, language) ? [`  ${inLanguage(note, language)}`] : []),
    ].join('\n');
  });
  return entries.join('\n\n');
}
