import type { GapFeature, ServiceAreaFeature } from '../../coverage/check/drawn-coverage.ts';
import type { CoverageInput, CoverageResult } from '../../coverage/result.ts';
import type { LoadedDistrict } from '../../model/loaded-district.ts';
import type { Progress } from '../../model/progress.ts';
import type { CoverageDrawing } from './coverage-state.ts';
import { drawLand } from './draw-land.ts';

/** What has come of a drawing that is under way: it is shown where that is stopped. */
export class PartialDrawing {
  readonly #loaded: LoadedDistrict;
  readonly #input: CoverageInput;
  readonly #result: CoverageResult;
  /** By the number of the park or block: what is drawn anew takes the place of what was. */
  readonly #serviceAreas = new Map<number, ServiceAreaFeature>();
  readonly #gaps = new Map<number, GapFeature>();
  #blocksDone = 0;

  constructor(loaded: LoadedDistrict, input: CoverageInput, result: CoverageResult) {
    this.#loaded = loaded;
    this.#input = input;
    this.#result = result;
  }

  readonly onServiceAreas = (features: readonly ServiceAreaFeature[]): void => {
    for (const feature of features) this.#serviceAreas.set(feature.properties.index, feature);
  };

  readonly onGaps = (features: readonly GapFeature[]): void => {
    for (const feature of features) this.#gaps.set(feature.properties.index, feature);
  };

  onProgress({ stage, done }: Progress): void {
    if (stage === 'gaps') this.#blocksDone = Math.max(this.#blocksDone, done);
  }

  /** The service areas, and the blocks as far as they were done; null where nothing is drawn. */
  read(): CoverageDrawing | null {
    if (this.#serviceAreas.size === 0) return null;
    const { features } = this.#input.residential;
    const end = features[this.#blocksDone]?.index ?? Infinity;
    const done = this.#result.blocks.filter(({ index }) => index < end);
    const gaps = [...this.#gaps.values()].filter(({ properties }) => properties.index < end);
    return {
      serviceAreas: { type: 'FeatureCollection', features: [...this.#serviceAreas.values()] },
      gaps: { type: 'FeatureCollection', features: gaps },
      land: drawLand(this.#loaded, done, gaps),
    };
  }
}
