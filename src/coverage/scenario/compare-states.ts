import { measureCommunities, outlineZones } from '../land/communities.ts';
import { readReading, readReadings } from '../land/readings.ts';
import { type Service, TIERED } from '../land/services.ts';
import type { CoverageSession } from '../coverage-session.ts';
import type { BlockRow, CommunityRow, CoverageResult, GroundChange, Readings, TurnedBlocks } from '../result.ts';
import { meetsLine } from '../../model/figures.ts';
import type { SessionPark } from '../session-parks.ts';

/** How an open analysis stood at some time, to compare a later result of it with. */
export interface CoverageState {
  readonly readings: Readings;
  /** Tiered ratios, one for each row of the result's tables. */
  readonly blockRatios: readonly (number | null)[];
  readonly communityRatios: readonly (number | null)[];
  readonly parks: readonly (SessionPark | null)[];
}

/** Notes how an analysis stands: on its layers alone, or with the edits of a scenario. */
export function noteState(session: CoverageSession): CoverageState {
  const { communities } = session.input;
  session.update();
  return {
    readings: readReadings(session.areas.readUnion()),
    blockRatios: session.blocks.map((_, block) => readReading(session.areas.readBlock(block), TIERED).ratio),
    communityRatios: communities ? measureCommunities(session, communities).map(({ ratio }) => ratio) : [],
    parks: [...session.parks],
  };
}

/**
 * Adds to a result what has changed since a state of the same analysis: the readings then, and the ground of the tiered
 * reading that was gained and lost, of the whole, of each block and of each community.
 */
export function compareResult(session: CoverageSession, result: CoverageResult, before: CoverageState): CoverageResult {
  const servicesOf = (parks: readonly (SessionPark | null)[]): Set<Service> =>
    new Set(parks.flatMap((park) => park?.services ?? []));
  const [then, now] = [servicesOf(before.parks), servicesOf(session.parks)];
  const change = session.areas.openChange({
    gone: [...then].filter((service) => !now.has(service)),
    come: [...now].filter((service) => !then.has(service)),
  });
  const union = change.measureUnion();
  const zones = session.input.communities ? outlineZones(session.input.communities, session.frame) : null;
  const inZones = zones?.zones.map((zone) => change.measureUnion(zone));
  const [ratio, ratioThen] = [result.readings.tiered.ratio, before.readings.tiered.ratio];
  return {
    ...result,
    baseline: { readings: before.readings },
    change: {
      ...union,
      points: ratio === null || ratioThen === null ? null : 100 * (ratio - ratioThen),
      turned: findTurned(result, before),
    },
    blocks: result.blocks.map((row, block): BlockRow => ({
      ...row,
      baselineRatio: before.blockRatios[block]!,
      ...change.measure(block, false),
    })),
    communities:
      result.communities?.map((row, i): CommunityRow => ({
        ...row,
        baselineRatio: before.communityRatios[i]!,
        ...(inZones![i] ?? subtract(union, change.measureUnion(zones!.all))),
      })) ?? null,
  };
}

/** Finds the blocks that have come to meet the line of the result, or no longer do; null without a line. */
function findTurned({ blocks, target }: CoverageResult, { blockRatios }: CoverageState): TurnedBlocks | null {
  const share = target.ratio;
  if (share === null) return null;
  const meets = (ratio: number | null): boolean => ratio !== null && meetsLine(ratio, share);
  const isTurned = ({ ratio }: BlockRow, block: number): boolean => meets(ratio) !== meets(blockRatios[block]!);
  const turned = blocks.filter(isTurned);
  return {
    share,
    met: turned.filter(({ ratio }) => meets(ratio)).map(({ site }) => site),
    unmet: turned.filter(({ ratio }) => !meets(ratio)).map(({ site }) => site),
  };
}

/** What is left of a change for the land in no community. */
function subtract(whole: GroundChange, part: GroundChange): GroundChange {
  const rest = (a: number, b: number): number => (a - b < 1e-9 * a ? 0 : a - b);
  return {
    gainedArea: rest(whole.gainedArea, part.gainedArea),
    lostArea: rest(whole.lostArea, part.lostArea),
  };
}
