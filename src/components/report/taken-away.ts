import type { CoverageRunner } from '../../state/coverage/coverage-runner.ts';
import type { MapState } from '../../state/map-state.ts';

/** What can be taken away of a result, each as a file. */
export const TAKEN_AWAY = [
  'report',
  'workbook',
  'blocks',
  'parks',
  'serviceAreas',
  'gaps',
  'shapes',
  'picture',
  'json',
] as const;

export type TakenAway = (typeof TAKEN_AWAY)[number];

/** Writes a file of the result and hands it to the reader. */
export type TakeAway = (
  kind: TakenAway,
  state: MapState,
  runner: CoverageRunner,
  takePicture: () => Promise<Blob>,
) => Promise<void>;
