import { readCustomStandard } from '../../coverage/rules/read-custom-standard.ts';
import type { ProjectChoices } from '../../model/project.ts';
import type { Standard } from '../../model/standard.ts';
import type { CoverageQuestion } from '../coverage/coverage-state.ts';
import type { MapState } from '../map-state.ts';

/** What the reader asks of the check, as a project keeps it. The page sets no target of its own. */
export function describeChoices({
  coverage,
  loaded,
  customStandards,
}: Pick<MapState, 'coverage' | 'loaded' | 'customStandards'>): ProjectChoices {
  const { include, includeNamed, parkSize, insist } = coverage;
  // who reads it without the district knows nothing of the district's own choice
  const standard = coverage.standard ?? loaded?.district.coverage?.standard ?? null;
  return { standard, include, sizeRules: parkSize, target: null, customStandards, includeNamed, insist };
}

/** The question that a project's choices put to the check of a district. */
export function takeChoices(
  { standard, include, includeNamed, sizeRules, insist }: ProjectChoices,
  { loaded }: Pick<MapState, 'loaded'>,
): CoverageQuestion {
  const isUsual = standard === loaded?.district.coverage?.standard;
  return { standard: isUsual ? null : standard, include, includeNamed, parkSize: sizeRules, insist };
}

/** The reader's own standards among a project's choices; what is none is left out. */
export function takeStandards({ customStandards }: ProjectChoices): readonly Standard[] {
  return customStandards.flatMap((record) => readCustomStandard(record) ?? []);
}
