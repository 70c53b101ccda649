import { type Disc, findInnerDisc } from '../../geometry/sweep/inner-disc.ts';
import type { SweepRegion } from '../../geometry/sweep/roles.ts';
import { ServiceOutliner } from '../../geometry/sweep/service-outline.ts';
import { roundArea } from '../../model/figures.ts';
import { GREEN_300, PARK_500, findSizeClass } from '../rules/size-class.ts';
import type { PlanarFeature, PlanarRings } from './planar-layer.ts';
import { TwinTable } from './twin-table.ts';
import type { SizeClass } from '../rules/standard.ts';

/** The readings as bits, so that the label of ground is the set of readings it meets. */
export const TIERED = 1;
export const GREEN = 2;
export const PARK = 4;

/** All within a radius of one polygon of a park. Its role in a sweep is the readings that it serves, as bits. */
export interface ServiceArea extends SweepRegion {
  readonly radiusMeters: number;
  /** A disc in the polygon. */
  readonly innerDisc: Disc;
}

/**
 * What one park serves in some readings: an area for each of its polygons, so that far ones are passed over and near
 * ones settle what they cover. Parks of the same shape may have areas in common.
 */
export interface Service {
  readonly role: number;
  /** The place of the park among the others: sums are made in this order, whenever the services came. */
  readonly rank: number;
  readonly areas: readonly ServiceArea[];
}

/** How far a park serves in some readings, as bits. */
export interface Reach {
  readonly radiusMeters: number;
  readonly readings: number;
}

/** Finds the radius of a park in each reading and gathers the readings that share one. */
export function listReaches(areaSquareMeters: number, classes: readonly SizeClass[]): Reach[] {
  const readingsByRadius = new Map<number, number>();
  const add = (radiusMeters: number, reading: number): void => {
    readingsByRadius.set(radiusMeters, (readingsByRadius.get(radiusMeters) ?? 0) | reading);
  };
  const sizeClass = findSizeClass(areaSquareMeters, classes);
  if (sizeClass) add(sizeClass.radius, TIERED);
  const rounded = roundArea(areaSquareMeters);
  if (rounded >= GREEN_300.minArea) add(GREEN_300.radius, GREEN);
  if (rounded >= PARK_500.minArea) add(PARK_500.radius, PARK);
  return [...readingsByRadius].map(([radiusMeters, readings]) => ({ radiusMeters, readings }));
}

/** Makes service areas, the same one for polygons that are the same, and holds scratch memory for it. */
export class ServiceAreaMaker {
  readonly #outliner = new ServiceOutliner();
  readonly #made = new TwinTable<ServiceArea>();

  /** Makes the area within a radius of a polygon. */
  make(rings: PlanarRings, radiusMeters: number, role: number): ServiceArea {
    return this.#made.share(rings, 8 * radiusMeters + role, () => ({
      outline: this.#outliner.makeOutline([rings], radiusMeters),
      role,
      radiusMeters,
      innerDisc: findInnerDisc(rings),
    }));
  }

  /** Forgets the areas made so far: later ones are new even if they are the same. */
  forget(): void {
    this.#made.clear();
  }
}

/** What is served: a park's shape, and its place among the others where that matters. */
export type RankedFeature = PlanarFeature & { readonly rank?: number };

/** Makes a park's service areas in each reading that it serves, only for those of `wanted`; a maker at hand saves memory. */
export function makeServices(
  { polygons, area, rank = 0 }: RankedFeature,
  classes: readonly SizeClass[],
  wanted = TIERED | GREEN | PARK,
  maker = new ServiceAreaMaker(),
): Service[] {
  const services: Service[] = [];
  for (const { radiusMeters, readings } of listReaches(area, classes)) {
    const role = readings & wanted;
    if (role !== 0)
      services.push({ role, rank, areas: polygons.map((rings) => maker.make(rings, radiusMeters, role)) });
  }
  return services;
}
