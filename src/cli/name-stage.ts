import type { Progress } from '../model/progress.ts';
import type { CommandOutput } from './command-output.ts';

const STAGES = ['parks', 'blocks', 'contributions', 'service-areas', 'gaps', 'sites', 'swaps', 'bound'] as const;

/** Words a stage of a long computation. */
export function nameStage(stage: Progress['stage'], output: CommandOutput): string {
  const known = STAGES.find((name) => name === stage);
  return known ? output.say(`stage.${known}`) : stage;
}
