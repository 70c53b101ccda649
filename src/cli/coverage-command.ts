import { describeCoverage } from '../export/describe-coverage.ts';
import { tabulateBlocks } from '../export/coverage-tables.ts';
import { writeCsv } from '../export/write-csv.ts';
import { wordFinding } from '../locales/word-finding.ts';
import { inLanguage } from '../model/localized.ts';
import type { Progress } from '../model/progress.ts';
import type { CommandOutput } from './command-output.ts';
import { EXIT } from './command-stop.ts';
import { composeText } from './compose-text.ts';
import { readCoverageRequest } from './coverage-request.ts';
import { type StandardsFile, findStandards } from './district-standards.ts';
import type { ParsedArguments } from './parse-arguments.ts';
import { readLayers } from './read-layers.ts';
import { runCoverage } from './run-coverage.ts';
import { openFolder, writeOutputs } from './write-outputs.ts';

/** Runs `coverage` and returns the exit code. */
export async function coverageCommand(
  args: ParsedArguments,
  output: CommandOutput,
  builtIn: StandardsFile | null,
): Promise<number> {
  const request = readCoverageRequest(args, await findStandards(args, builtIn));
  if (request.out !== null) await openFolder(request.out);
  const layers = await readLayers(request.layers, request.input, (file) => {
    output.enter(output.say('stage.reading', { file }));
  });
  const run = await runCoverage(request, layers, ({ stage }) => output.enter(nameStage(stage, output)));
  const { language } = output;
  const report = describeCoverage(run.result, run, {
    localize: (text) => inLanguage(text, language),
    word: (diagnostic) => wordFinding(language, diagnostic),
  });
  output.report(run.diagnostics, new Map(layers.map(({ name, role }) => [name, role])));
  const outcome = { request, layers, run, report };
  if (request.out !== null) await writeOutputs(request.out, outcome, output);
  if (request.format === 'json') output.print(JSON.stringify(report, null, 2));
  else if (request.format === 'text') output.print(composeText(outcome, output));
  else output.print(writeCsv(tabulateBlocks(report.blocks, (column) => output.say(`column.${column}`))));
  return request.failBelow && run.result.target.met !== true ? EXIT.below : EXIT.done;
}

const STAGES = ['parks', 'blocks', 'contributions', 'service-areas', 'gaps'] as const;

function nameStage(stage: Progress['stage'], output: CommandOutput): string {
  const known = STAGES.find((name) => name === stage);
  return known ? output.say(`stage.${known}`) : stage;
}
