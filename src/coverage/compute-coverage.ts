import type { Diagnostic } from '../model/diagnostic.ts';
import { meetsLine } from '../model/figures.ts';
import { SIZE_RULES } from '../model/vocabulary.ts';
import { TooMuchWorkError } from '../geometry/sweep/work.ts';
import { countResidents } from './count-residents.ts';
import { CoverageSession } from './coverage-session.ts';
import type { RunOptions } from './run-options.ts';
import { measureCommunities } from './land/communities.ts';
import { readPlainReadings } from './rules/plain-sizes.ts';
import { clean, readReading, readReadings, sumLand } from './land/readings.ts';
import type { Alternative, BlockRow, CoverageInput, CoverageRefusal, CoverageResult, ParkRow } from './result.ts';
import { findNextClass } from './rules/size-class.ts';
import { type Service, TIERED } from './land/services.ts';
import { limitSteps } from './limits.ts';
import { listTargets } from './rules/standard.ts';

/** What to leave out of a result to be quicker. */
export interface ResultOptions extends RunOptions {
  /** What each park alone contributes takes about as long again as the rest. */
  readonly ownContributions?: boolean;
}

/**
 * Computes how much residential land lies within reach of parks: from layers and a standard to the whole result.
 *
 * Exact in the run's plane: true arcs, straight-line distance from the parks' boundary, each piece of land once. Pure
 * and synchronous; run it in a worker to keep a page awake.
 *
 * @throws the signal's reason when it is aborted
 */
export function computeCoverage(input: CoverageInput, options: ResultOptions = {}): CoverageResult | CoverageRefusal {
  const session = CoverageSession.open(input, options);
  return session instanceof CoverageSession ? readResult(session, options) : session;
}

/** Reads the whole result from an open analysis, with all changes made so far. */
export function readResult(session: CoverageSession, options: ResultOptions = {}): CoverageResult {
  const { input, frame, areas } = session;
  const { standard, residential } = input;
  session.update(options);
  const union = areas.readUnion();
  const readings = readReadings(union);
  const { ratio } = readings.tiered;
  const land = sumLand(union);
  const blocks = listBlocks(session);
  const { ownContributions = true } = options;
  const sole = ownContributions ? measureSoleContributions(session, options) : null;
  const wanted = input.target ?? standard.targets[0]?.ratio ?? null;
  const met = wanted === null || ratio === null ? null : meetsLine(ratio, wanted);
  return {
    outcome: 'done',
    standard,
    plane: frame.plane,
    reading: 'tiered',
    parks: describeParks(session, sole, options),
    residential: {
      features: residential.features.length,
      usable: residential.features.filter(({ usable }) => usable).length,
      counted: session.blocks.filter(({ area }) => area > 0).length,
      area: land,
    },
    readings,
    alternatives: listAlternatives(session),
    target: {
      ratio: wanted,
      met,
      missingArea: met === null ? null : met ? 0 : wanted! * land - readings.tiered.coveredArea,
    },
    targets: listTargets(standard).map((target) => ({
      ...target,
      met: ratio === null ? null : meetsLine(ratio, target.ratio),
    })),
    blocks,
    communities: input.communities ? measureCommunities(session, input.communities) : null,
    population: countResidents(session, blocks),
    diagnostics: ownContributions && !sole ? [...session.diagnostics, tellOfMissing(input)] : session.diagnostics,
  };
}

function describeParks(
  session: CoverageSession,
  sole: Map<Service, number> | null,
  { signal }: RunOptions,
): CoverageResult['parks'] {
  const { rules } = session;
  const numbers = session.parks.flatMap((park, number) => (park ? [number] : []));
  const parks = numbers.map((number) => session.parks[number]!);
  const items = parks.map(({ site, record, shape, size, verdict, services }, i): ParkRow => {
    signal?.throwIfAborted();
    const number = numbers[i]!;
    const tiered = services.find(({ role }) => (role & TIERED) !== 0);
    // without a park of several, the others may be of a smaller class
    const contribution = sole && (session.measureLoss(number) ?? (tiered && sole.get(tiered)));
    return {
      site,
      index: record.index,
      id: record.id,
      name: record.name,
      area: shape.area,
      ...(rules.sizeRules.size > 0 ? { size: size.area } : {}),
      radius: verdict.radius,
      counted: verdict.counted,
      reason: verdict.reason,
      nextClass: findNextClass(size, rules.standard.classes, verdict.radius ?? 0),
      ownContribution: sole ? clean(contribution ?? 0) : null,
    };
  });
  const usable = parks.filter(({ record, shape }) => record.usable && shape.polygons.length > 0);
  const classes = rules.standard.classes
    .filter(({ where }) => where === undefined || rules.historic)
    .map((sizeClass) => {
      const { minArea, maxArea, radius, where } = sizeClass;
      const members = parks.filter(({ verdict }) => verdict.sizeClass === sizeClass);
      const area = members.reduce((sum, { shape }) => sum + shape.area, 0);
      return { minArea, maxArea, radius, ...(where ? { where } : {}), count: members.length, area };
    });
  return {
    features: parks.length,
    usable: usable.length,
    area: usable.reduce((sum, { shape }) => sum + shape.area, 0),
    classes,
    items,
    sizeRules: SIZE_RULES.filter((rule) => rules.sizeRules.has(rule)),
  };
}

/** What each service alone covers; null where that takes too many steps. */
function measureSoleContributions(
  session: CoverageSession,
  { onProgress, signal, mostSteps = limitSteps(session.input) }: RunOptions,
): Map<Service, number> | null {
  const { areas } = session;
  areas.work.mostSteps = areas.work.steps + mostSteps;
  try {
    return areas.measureSoleContributions((done, total) => {
      if (done % 64 !== 0) return;
      signal?.throwIfAborted();
      onProgress?.({ stage: 'contributions', done, total });
    });
  } catch (error) {
    if (!(error instanceof TooMuchWorkError)) throw error;
    return null;
  } finally {
    areas.work.mostSteps = Infinity;
  }
}

function tellOfMissing({ parks }: CoverageInput): Diagnostic {
  return { code: 'contributions-left-out', params: {}, severity: 'warning', layer: parks.name };
}

function listAlternatives(session: CoverageSession): Alternative[] {
  if (session.rules.sizeRules.size === 0) return [];
  const readings = readPlainReadings(session);
  return [{ sizeRules: [], readings, ratio: readings.tiered.ratio }];
}

function listBlocks({ input, areas, blockSites }: CoverageSession): BlockRow[] {
  return input.residential.features.map(({ index, id, name }, i) => {
    const alone = areas.readBlock(i);
    return { site: blockSites.nameOf(i), index, id, name, area: sumLand(alone), ...readReading(alone, TIERED) };
  });
}
