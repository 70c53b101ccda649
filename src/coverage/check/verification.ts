import type { Diagnostic } from '../../model/diagnostic.ts';
import { formatPoints } from '../../model/figures.ts';
import type { Verification } from '../../model/vocabulary.ts';
import type { CoverageSession } from '../coverage-session.ts';
import type { DrawnCoverage } from './drawn-coverage.ts';
import { sumCovered, sumLand } from '../land/readings.ts';
import type { Readings } from '../result.ts';
import { TIERED } from '../land/services.ts';

/** Differences up to this (percentage points) need no explanation. */
export const EXPLAINED_POINTS = 0.02;

/** What of a drawing the check looks at. */
type DrawnAreas = Pick<DrawnCoverage, 'land' | 'coveredArea'> & Partial<Pick<DrawnCoverage, 'arcError'>>;

/**
 * Compares the area that Turf finds with the exact one. Turf draws polygons for arcs; more than 0.02 points is put down
 * to them only where the rim of the gaps is long enough.
 */
export function verifyCoverage(drawn: DrawnAreas, { tiered }: Readings): Verification {
  if (tiered.ratio === null || drawn.land <= 0) {
    return { engine: 'turf', ratio: null, difference: null, explanation: 'none' };
  }
  const ratio = drawn.coveredArea / drawn.land;
  const difference = ratio - tiered.ratio;
  const points = Math.abs(difference) * 100;
  const isByArcs = points <= EXPLAINED_POINTS || (difference < 0 && -difference * drawn.land <= (drawn.arcError ?? 0));
  return { engine: 'turf', ratio, difference, explanation: points < 1e-9 ? 'none' : isByArcs ? 'arcs' : 'unexplained' };
}

/** Tells of a difference that nothing explains, with the block on which the two computations differ most. */
export function reviewVerification(
  session: CoverageSession,
  drawn: DrawnCoverage,
  { difference, explanation }: Verification,
): Diagnostic[] {
  if (explanation !== 'unexplained' || difference === null) return [];
  session.update();
  const gaps = new Map(drawn.gaps.features.map(({ properties }) => [properties.index, properties.area]));
  const { features, name } = session.input.residential;
  const apart = features.map(({ index, id, name: ofBlock }, block) => {
    const added = session.areas.readAdded(block);
    return {
      index,
      id: id ?? undefined,
      named: ofBlock === null ? null : { name: ofBlock },
      area: Math.abs(sumLand(added) - sumCovered(added, TIERED) - (gaps.get(index) ?? 0)),
    };
  });
  const worst = apart.reduce((most, block) => (block.area > most.area ? block : most), apart[0]!);
  const params: Diagnostic['params'] = {
    ...worst.named,
    points: formatPoints(difference),
    area: Math.round(worst.area),
  };
  return [{ code: 'verification-differs', params, severity: 'warning', layer: name, index: worst.index, id: worst.id }];
}
