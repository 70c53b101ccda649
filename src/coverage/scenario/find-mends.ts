import { findShortestLine } from '../../geometry/distance.ts';
import type { LngLatPolygons } from '../../model/scenario.ts';
import { type SiteId } from '../../model/vocabulary.ts';
import { countResidents } from '../count-residents.ts';
import type { CoverageSession } from '../coverage-session.ts';
import { findNearestParks } from '../explain-block.ts';
import { type PlanarFeature, toLngLats } from '../land/planar-layer.ts';
import { readReading, sumLand } from '../land/readings.ts';
import { TIERED } from '../land/services.ts';
import type { Readings } from '../result.ts';
import { ParkSizes } from '../rules/park-sizes.ts';
import { projectLayer } from '../land/planar-layer.ts';
import { findObjection } from '../rules/park-ledger.ts';
import { enlargePark } from './enlarge-park.ts';
import { FreeGround } from './free-ground.ts';
import { findPlace } from './find-place.ts';

/** How many parks are looked at around a block. */
const NEAR_PARKS = 6;

/** A park is not enlarged to more than so many times its size: that would be another park. */
const MOST_GROWTH = 4;

/** Less than this (m²) is no gain. */
const LEAST_GAIN_SQUARE_METERS = 1e-3;

/** What a change would bring, to all of the district. */
export interface MendGain {
  /** m² more of the land that is covered in the tiered reading. */
  readonly gainedArea: number;
  /** Percentage points of the ratio; null where there is no land. */
  readonly points: number | null;
  /** Residents more within reach; null where the layer tells of none. */
  readonly residents: number | null;
  /** The share of the block that would be covered. */
  readonly ratio: number;
}

/** A change that would cover more of a block. */
export type Mend = MendGain &
  (
    | {
        /** Enlarge a park to its next class; the gain is that of its present outline, and so the least there is. */
        readonly kind: 'enlarge';
        readonly park: SiteId;
        readonly addedArea: number;
        readonly radius: number;
        /** The park drawn larger in its own form (degrees): a sketch of what is meant. */
        readonly polygons: LngLatPolygons;
      }
    /** Count a park that is planned as one that is there. */
    | { readonly kind: 'count'; readonly park: SiteId }
    /** Take touching parcels of one name for one park: a rule, and no change of a park. */
    | { readonly kind: 'merge' }
    | {
        /** Make a new park of a class, where it brings most. */
        readonly kind: 'new-park';
        readonly area: number;
        readonly radius: number;
        /** It covers the whole block; else no place does. */
        readonly coversAll: boolean;
        /** The park, a square, and where else such a one may lie (degrees). */
        readonly polygons: LngLatPolygons;
        readonly locus: LngLatPolygons;
      }
  );

/** The shortest line from a block to a park near it, degrees. */
export interface DistanceLine {
  readonly park: SiteId;
  readonly counted: boolean;
  readonly meters: number;
  readonly from: readonly [lng: number, lat: number];
  readonly to: readonly [lng: number, lat: number];
}

/** What would cover a block, and how far the parks around it are. */
export interface BlockMends {
  readonly distances: readonly DistanceLine[];
  /** The one that brings most to all of the district first. */
  readonly mends: readonly Mend[];
  /** Sizes (m²) of parks for which there is no place: all around are homes and parks, or nothing is to be gained. */
  readonly noPlace: readonly number[];
}

/**
 * Finds changes that would cover more of a block, each with what it would bring to the whole district, exactly: the
 * difference that the same change makes in a run of its own.
 *
 * @throws RangeError when there is no such block
 */
export function findMends(session: CoverageSession, site: SiteId): BlockMends {
  const block = session.blockSites.find(site);
  const shape = session.blocks[block]!;
  session.update();
  if (shape.polygons.length === 0) return { distances: [], mends: [], noPlace: [] };
  const trial = new MendTrial(session, block);
  const nearest = findNearestParks(session, shape, NEAR_PARKS);
  const distances = nearest.map(({ park, reason, distance }) => ({
    park,
    counted: reason === null,
    meters: distance,
    ...drawLine(session, shape, session.parks[session.parkSites.find(park)]!.shape),
  }));
  const changes = [
    ...tryParks(
      session,
      trial,
      nearest.map(({ park }) => park),
    ),
    ...tryMerging(session, trial),
  ];
  const { mends: added, noPlace } = tryNewParks(session, trial, block);
  const mends = [...changes, ...added].sort((a, b) => b.gainedArea - a.gainedArea);
  return { distances, mends, noPlace: [...noPlace].sort((a, b) => a - b) };
}

/** How the district and one block stand, to compare trials with. */
class MendTrial {
  readonly #session: CoverageSession;
  readonly #block: number;
  readonly #before: { readonly readings: Readings; readonly residents: number | null };
  readonly ratio: number;

  constructor(session: CoverageSession, block: number) {
    this.#session = session;
    this.#block = block;
    this.#before = { readings: session.readReadings(), residents: this.#countCovered() };
    this.ratio = this.#readRatio();
  }

  /** Reads what the trial that is under way brings; null where nothing comes to the block. */
  read(readings: Readings): MendGain | null {
    const { coveredArea, ratio } = readings.tiered;
    const before = this.#before.readings.tiered;
    const blockRatio = this.#readRatio();
    if (blockRatio <= this.ratio || coveredArea - before.coveredArea < LEAST_GAIN_SQUARE_METERS) return null;
    const residents = this.#countCovered();
    return {
      gainedArea: coveredArea - before.coveredArea,
      points: ratio === null || before.ratio === null ? null : 100 * (ratio - before.ratio),
      residents: residents === null ? null : residents - this.#before.residents!,
      ratio: blockRatio,
    };
  }

  #readRatio(): number {
    return readReading(this.#session.areas.readBlock(this.#block), TIERED).ratio ?? 0;
  }

  #countCovered(): number | null {
    const rows = this.#session.blocks.map((_, block) => {
      const areas = this.#session.areas.readBlock(block);
      return { area: sumLand(areas), ratio: readReading(areas, TIERED).ratio };
    });
    return countResidents(this.#session, rows)?.covered ?? null;
  }
}

/** Enlarges and counts the parks around, those of the layer: others are the reader's own, who may change them as such. */
function tryParks(session: CoverageSession, trial: MendTrial, parks: readonly SiteId[]): Mend[] {
  const { standard } = session.rules;
  return parks.flatMap((site): Mend[] => {
    const number = session.parkSites.find(site);
    const park = session.parks[number]!;
    if (!session.opened[number]) return [];
    if (park.verdict.reason === 'planned') {
      const gain = session.tryChange(site, null, { status: null }, (readings) => trial.read(readings));
      return gain ? [{ kind: 'count', park: site, ...gain }] : [];
    }
    if (!park.verdict.eligible) return [];
    const group = new Set([number, ...session.sizes.listPartners(number)]);
    const { size } = park;
    const larger = standard.classes
      .filter(({ where, minArea, radius }) => {
        const isOpen = !where || size.historic;
        return isOpen && minArea > size.area && radius > (park.verdict.radius ?? 0);
      })
      .filter(({ minArea }) => park.shape.area + minArea - size.area <= MOST_GROWTH * park.shape.area);
    return larger.flatMap(({ minArea, radius }): Mend[] => {
      const addedArea = minArea - size.area;
      const enlarged = { ...size, area: minArea };
      const gain = session.trySizes(
        (index) => (group.has(index) ? enlarged : null),
        (readings) => trial.read(readings),
      );
      return gain
        ? [
            {
              kind: 'enlarge',
              park: site,
              addedArea,
              radius,
              polygons: enlargePark(session, park, minArea),
              ...gain,
            },
          ]
        : [];
    });
  });
}

/** Takes touching parcels of one name for one park, where that is not the rule already. */
function tryMerging(session: CoverageSession, trial: MendTrial): Mend[] {
  const { rules, input } = session;
  if (rules.sizeRules.has('merged')) return [];
  const historic = input.historic ? projectLayer(input.historic.polygons, session.frame) : null;
  const sizes = new ParkSizes(new Set([...rules.sizeRules, 'merged']), historic);
  session.parks.forEach((park, number) => {
    if (!park) return;
    const { record, shape } = park;
    sizes.set(number, { name: record.name, shape, eligible: findObjection(record, shape, rules) === null });
  });
  const gain = session.trySizes(
    (index) => sizes.read(index),
    (readings) => trial.read(readings),
  );
  return gain ? [{ kind: 'merge', ...gain }] : [];
}

/** Makes a new park of each class that holds everywhere, where there is a place for one. */
function tryNewParks(
  session: CoverageSession,
  trial: MendTrial,
  block: number,
): { readonly mends: readonly Mend[]; readonly noPlace: readonly number[] } {
  const mends: Mend[] = [];
  const noPlace: number[] = [];
  if (trial.ratio >= 1 - 1e-9) return { mends, noPlace };
  const free = new FreeGround(session);
  for (const { minArea, radius, where } of session.rules.standard.classes) {
    if (where) continue;
    const area = Math.max(minArea, 1);
    const place = findPlace(session, free, block, { area, radius });
    const gain = place && session.tryMore(place.square, (readings) => trial.read(readings));
    if (!place || !gain) {
      noPlace.push(area);
      continue;
    }
    const polygons = place.square.polygons.map((rings) => rings.map((ring) => toLngLats(ring, session.frame)));
    const { coversAll, locus } = place;
    mends.push({ kind: 'new-park', area, radius, coversAll, polygons, locus, ...gain });
  }
  return { mends, noPlace };
}

/** The shortest line from a block to a park, from edge to edge where they do not share ground. */
function drawLine(
  session: CoverageSession,
  block: PlanarFeature,
  park: PlanarFeature,
): Pick<DistanceLine, 'from' | 'to'> {
  const lines = block.polygons.flatMap((a) => park.polygons.map((b) => findShortestLine(a, b)));
  const { from, to } = lines.reduce((best, line) => (line.length < best.length ? line : best));
  const [lng = 0, lat = 0, toLng = 0, toLat = 0] = toLngLats([...from, ...to], session.frame);
  return { from: [lng, lat], to: [toLng, toLat] };
}
