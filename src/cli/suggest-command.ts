import { listSteps } from '../coverage/scenario/edit-history.ts';
import { runSuggestion } from '../coverage/scenario/run-suggestion.ts';
import type { SiteGoal } from '../coverage/scenario/suggest-sites.ts';
import { stripControls } from '../model/plain-text.ts';
import { composeSuggestion, describeSuggestion, tabulateSites } from '../report/describe-suggestion.ts';
import { wordReservations } from '../report/word-coverage.ts';
import { writeCsv } from '../report/write-csv.ts';
import type { CommandOutput } from './command-output.ts';
import { EXIT, InputRefused, UsageError } from './command-stop.ts';
import { COVERAGE_OPTIONS, type LayerRequest, readCoverageRequest } from './coverage-request.ts';
import { type StandardsFile, findStandards } from './district-standards.ts';
import { nameStage } from './name-stage.ts';
import type { OptionTable, ParsedArguments } from './parse-arguments.ts';
import { readLayers, summarizeLayer } from './read-layers.ts';
import { readScenarioOf } from './read-scenario-file.ts';
import { readBudget, readCount, readCrs, readRatio } from './read-values.ts';
import { listFound, makeInput } from './run-coverage.ts';

/** More sites than anybody plans at once. */
const MOST_SITES = 1000;

/** Options of a check that a search has no use for. */
const OTHER_OPTIONS: readonly string[] = ['target', 'verify', 'fail-below', 'out', 'project', 'scenario-name'];

/** The options of `suggest`: those of `coverage` that say what counts, and the candidates. */
export const SUGGEST_OPTIONS: OptionTable = {
  ...Object.fromEntries(Object.entries(COVERAGE_OPTIONS).filter(([name]) => !OTHER_OPTIONS.includes(name))),
  candidates: 'value',
  'candidates-crs': 'value',
  count: 'value',
  until: 'value',
  budget: 'value',
};

/** Reads how far the search goes: to a number of sites, to a ratio, or to the end of a budget; also to several of them. */
function readGoal(args: ParsedArguments): SiteGoal {
  const [until, budget] = [readRatio(args, 'until'), readBudget(args, 'budget')];
  const isOpen = until === null && budget === null;
  if (isOpen && !args.values.has('count')) throw new UsageError('usage.goal');
  const count = args.values.has('count') ? readCount(args, 'count', MOST_SITES) : MOST_SITES;
  return { count, until, budget };
}

/** Runs `suggest` and returns the exit code: which candidates to make parks of next. */
export async function suggestCommand(
  args: ParsedArguments,
  output: CommandOutput,
  builtIn: StandardsFile | null,
): Promise<number> {
  const request = readCoverageRequest(args, await findStandards(args, builtIn));
  const path = args.values.get('candidates');
  if (path === undefined) throw new UsageError('usage.option-required', { option: '--candidates' });
  const sought: LayerRequest = { role: 'candidates', path, crs: readCrs(args, 'candidates-crs') };
  const goal = readGoal(args);
  const layers = await readLayers([...request.layers, sought], request.input, (file) => {
    output.enter(output.say('stage.reading', { file }));
  });
  const input = makeInput(request, layers);
  const read = await readScenarioOf(request, layers);
  const candidates = layers.find(({ role }) => role === 'candidates')!.layer;
  const { insist, standard } = request;
  const found = listFound(request, layers, read);
  const run = runSuggestion(
    { input, candidates, goal, found, insist, scenario: read?.scenario ?? null },
    { onProgress: ({ stage }) => output.enter(nameStage(stage, output)) },
  );
  const roles = new Map(layers.map(({ name, role }) => [name, role]));
  if (run.outcome === 'refused') throw new InputRefused(run.diagnostics, roles);
  output.report(run.notices, roles);
  const { words } = output;
  const described = describeSuggestion(
    run,
    { standard, candidates, goal: { ...goal, count: args.values.has('count') ? goal.count : null } },
    words,
  );
  if (request.format === 'json') output.print(JSON.stringify(described, null, 2));
  else if (request.format === 'text') {
    const scenario = read && listSteps(read.scenario, input.parks);
    const reservations = wordReservations({ layers: layers.map(summarizeLayer), scenario }, words);
    output.print(
      stripControls(
        composeSuggestion(
          described,
          words,
          reservations,
          standard.targets.map(({ ratio }) => ratio),
        ),
      ),
    );
  } else output.print(writeCsv(tabulateSites(described, words)));
  return EXIT.done;
}
