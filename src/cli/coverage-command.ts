import { listSteps } from '../coverage/scenario/edit-history.ts';
import { stripControls } from '../model/plain-text.ts';
import { composeText } from '../report/compose-text.ts';
import { tabulateBlocks } from '../report/coverage-tables.ts';
import { describeCoverage } from '../report/describe-coverage.ts';
import type { ReportInput } from '../report/report-input.ts';
import { writeCsv } from '../report/write-csv.ts';
import type { CommandOutput } from './command-output.ts';
import { EXIT } from './command-stop.ts';
import { readCoverageRequest } from './coverage-request.ts';
import { type KnownStandards, type StandardsFile, findStandards } from './district-standards.ts';
import type { ParsedArguments } from './parse-arguments.ts';
import { readLayers, summarizeLayer } from './read-layers.ts';
import { type AskedFiles, readProjectFile } from './read-project-file.ts';
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
  const known = await findStandards(args, builtIn);
  const project = args.values.get('project');
  const { request, open } =
    project === undefined ? readFiles(args, known) : await readProjectFile(project, args, known);
  if (request.out !== null) await openFolder(request.out);
  const { layers, read } = await open((file) => output.enter(output.say('stage.reading', { file })));
  const parks = layers.find(({ role }) => role === 'parks')!.layer;
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

/** What is asked of files that options name, one by one. */
function readFiles(args: ParsedArguments, known: KnownStandards): AskedFiles {
  const request = readCoverageRequest(args, known);
  return {
    request,
    open: async (onFile) => {
      const layers = await readLayers(request.layers, request.input, onFile, request.out !== null);
      return { layers, read: await readScenarioOf(request, layers) };
    },
  };
}
