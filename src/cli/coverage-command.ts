import { listSteps } from '../coverage/scenario/edit-history.ts';
import { composeText } from '../report/compose-text.ts';
import { tabulateBlocks } from '../report/coverage-tables.ts';
import { describeCoverage } from '../report/describe-coverage.ts';
import type { ReportInput } from '../report/report-input.ts';
import { writeCsv } from '../report/write-csv.ts';
import { type CommandOutput, stripControls } from './command-output.ts';
import { EXIT } from './command-stop.ts';
import { readCoverageRequest } from './coverage-request.ts';
import { type StandardsFile, findStandards } from './district-standards.ts';
import type { ParsedArguments } from './parse-arguments.ts';
import { readLayers, summarizeLayer } from './read-layers.ts';
import { readScenarioOf } from './read-scenario-file.ts';
import { makeInput, runCoverage } from './run-coverage.ts';
import { nameStage } from './name-stage.ts';
import { openFolder, writeOutputs } from './write-outputs.ts';

/** Runs `coverage` and returns the exit code. */
export async function coverageCommand(
  args: ParsedArguments,
  output: CommandOutput,
  builtIn: StandardsFile | null,
): Promise<number> {
  const request = readCoverageRequest(args, await findStandards(args, builtIn));
  if (request.out !== null) await openFolder(request.out);
  const tellFile = (file: string): void => output.enter(output.say('stage.reading', { file }));
  const layers = await readLayers(request.layers, request.input, tellFile, request.out !== null);
  const parks = layers.find(({ role }) => role === 'parks')!.layer;
  const read = await readScenarioOf(request, layers);
  const check = await runCoverage(request, layers, read, ({ stage }) => output.enter(nameStage(stage, output)));
  const { words } = output;
  const described = describeCoverage(check, words);
  output.report(check.notices, new Map(layers.map(({ name, role }) => [name, role])));
  const input: ReportInput = {
    check,
    layers: layers.map(summarizeLayer),
    include: request.include,
    insist: request.insist,
    scenario: read && listSteps(read.scenario, parks),
    map: {
      layers: makeInput(request, layers),
      edits: read?.scenario.edits ?? [],
      gaps: check.drawn?.gaps ?? null,
    },
  };
  if (request.out !== null) await writeOutputs(request.out, described, input, check.drawn, output);
  if (request.format === 'json') output.print(JSON.stringify(described, null, 2));
  else if (request.format === 'text') output.print(stripControls(composeText(input, words)));
  else output.print(writeCsv(tabulateBlocks(described.blocks, words)));
  return request.failBelow && check.result.target.met !== true ? EXIT.below : EXIT.done;
}
