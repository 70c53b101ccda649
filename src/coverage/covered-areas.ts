import Flatbush from 'flatbush';
import { AreaSweep, type SweepRegion } from '../geometry/area-sweep.ts';
import { OWNER_LABEL, ROLE } from '../geometry/strip-sweep.ts';
import { type Outline, OutlineBuilder } from '../geometry/outline.ts';
import type { PlanarFeature } from './planar-layer.ts';
import { makeOutline } from './planar-layer.ts';
import { TIERED, type Service } from './services.ts';

/** Blocks that share less ground than this (m²) do not overlap: they were digitised along one line. */
const LEAST_OVERLAP = 1e-6;

/** Blocks whose sums are kept together. */
const GROUP = 256;

/** Labels of a sweep: all combinations of the three readings. */
const LABELS = 8;

/** A share of the ground by what covers it: entry m is the area (m²) that meets exactly the readings of the bits m. */
export type AreaByLabel = Float64Array;

/**
 * The residential blocks and the services that reach them; keeps the covered area of each block up to date while
 * services come and go. Only blocks that a change can reach are measured again, and by the very same computation as at
 * first, so that a changed state equals a fresh one.
 *
 * Blocks that overlap count once: the union is the sum of each block without the blocks before it.
 */
export class CoveredAreas {
  readonly blockCount: number;
  readonly #sweep = new AreaSweep();
  readonly #blocks: readonly (Outline | null)[];
  readonly #index: Flatbush | null;
  /** The blocks that the entries of the index stand for. */
  readonly #indexed: readonly number[];
  readonly #earlier: readonly (readonly Outline[])[];
  readonly #scope: Outline | null;
  readonly #services: Service[][];
  /** Eight areas a block: of the block alone, and of what it adds to the union of the blocks before it. */
  readonly #alone: Float64Array;
  readonly #added: Float64Array;
  readonly #groupSums: Float64Array;
  readonly #stale = new Set<number>();
  readonly #staleGroups = new Set<number>();

  /** Takes the blocks; ones without polygons have no area. `scope` limits the ground that is looked at. */
  constructor(blocks: readonly PlanarFeature[], scope: Pick<PlanarFeature, 'polygons'> | null = null) {
    this.blockCount = blocks.length;
    const builder = new OutlineBuilder();
    this.#blocks = blocks.map(({ polygons }) => (polygons.length > 0 ? makeOutline(polygons, builder) : null));
    this.#scope = scope ? makeOutline(scope.polygons) : null;
    this.#indexed = this.#blocks.flatMap((outline, i) => (outline ? [i] : []));
    this.#index = indexOutlines(this.#indexed.map((i) => this.#blocks[i]!));
    this.#services = blocks.map(() => []);
    this.#alone = new Float64Array(blocks.length * LABELS);
    this.#added = new Float64Array(blocks.length * LABELS);
    this.#groupSums = new Float64Array(Math.ceil(blocks.length / GROUP) * LABELS);
    for (const block of this.#indexed) this.#stale.add(block);
    this.#earlier = this.#blocks.map((outline, i) => (outline ? this.#findEarlier(outline, i) : []));
  }

  /** Whether any two blocks overlap. */
  get hasOverlaps(): boolean {
    return this.#earlier.some((outlines) => outlines.length > 0);
  }

  /** Adds a service; the blocks in its reach become stale. */
  add(service: Service): void {
    for (const block of this.findBlocksNear(service.outline)) {
      this.#services[block]!.push(service);
      this.#stale.add(block);
    }
  }

  /** Takes a service away; the blocks that were in its reach become stale. */
  remove(service: Service): void {
    for (const block of this.findBlocksNear(service.outline)) {
      const services = this.#services[block]!;
      const at = services.indexOf(service);
      if (at < 0) continue;
      services.splice(at, 1);
      this.#stale.add(block);
    }
  }

  /** Measures the stale blocks and returns how many they were; `onBlock` hears how many are done. */
  update(onBlock?: (done: number, total: number) => void): number {
    const total = this.#stale.size;
    let done = 0;
    for (const block of this.#stale) {
      this.#stale.delete(block);
      this.#measure(block);
      onBlock?.(++done, total);
    }
    return total;
  }

  /** The covered areas of a block by itself; `update` first. */
  readBlock(block: number): AreaByLabel {
    return this.#alone.subarray(block * LABELS, (block + 1) * LABELS);
  }

  /** The covered areas of what a block adds to the union of the blocks before it; `update` first. */
  readAdded(block: number): AreaByLabel {
    return this.#added.subarray(block * LABELS, (block + 1) * LABELS);
  }

  /** The covered areas of the union of all blocks; `update` first. */
  readUnion(): AreaByLabel {
    // only groups with a changed block are added up again, so that a drag does not pay for the whole city
    for (const group of this.#staleGroups) {
      const sums = this.#groupSums.subarray(group * LABELS, (group + 1) * LABELS).fill(0);
      const end = Math.min((group + 1) * GROUP, this.blockCount) * LABELS;
      for (let i = group * GROUP * LABELS; i < end; i++) sums[i % LABELS] = sums[i % LABELS]! + this.#added[i]!;
    }
    this.#staleGroups.clear();
    const areas = new Float64Array(LABELS);
    for (let i = 0; i < this.#groupSums.length; i++) areas[i % LABELS] = areas[i % LABELS]! + this.#groupSums[i]!;
    return areas;
  }

  /** The services that may reach a block. */
  listServices(block: number): readonly Service[] {
    return this.#services[block]!;
  }

  /** Measures the part of the union that lies in a place, for example a community, by label. */
  measureUnionIn(place: Outline): AreaByLabel {
    const areas = new Float64Array(LABELS);
    for (const block of this.findBlocksNear(place)) {
      this.#sweep.measure([...this.#listRegions(block, true), { outline: place, role: ROLE.SECOND_CLIP }], areas);
    }
    return areas;
  }

  /** Measures a block as if other services were there besides its own. */
  measureBlockWith(block: number, more: readonly Service[]): AreaByLabel {
    const areas = new Float64Array(LABELS);
    const regions = this.#listRegions(block, false);
    for (const { outline, readings } of more) regions.push({ outline, role: readings });
    if (regions.length > 0) this.#sweep.measure(regions, areas);
    return areas;
  }

  /**
   * Measures for each service of the tiered reading the part of the union (m²) that it alone covers.
   * `onBlock` hears how many blocks are done.
   */
  measureOwn(onBlock?: (done: number, total: number) => void): Map<Service, number> {
    const own = new Map<Service, number>();
    for (let block = 0; block < this.blockCount; block++) {
      const tiered = this.#services[block]!.filter(({ readings }) => (readings & TIERED) !== 0);
      if (tiered.length > 0 && this.#blocks[block]) {
        const regions = this.#listGround(block, true);
        tiered.forEach(({ outline }, i) => regions.push({ outline, role: ROLE.OWNER + i }));
        const areas = new Float64Array(OWNER_LABEL + tiered.length);
        this.#sweep.measureOwners(regions, tiered.length, areas);
        tiered.forEach((service, i) => own.set(service, (own.get(service) ?? 0) + areas[OWNER_LABEL + i]!));
      }
      onBlock?.(block + 1, this.blockCount);
    }
    return own;
  }

  /** The blocks whose box meets the box of an outline, in order. */
  findBlocksNear(outline: Outline): number[] {
    if (!this.#index || !(outline.minX <= outline.maxX)) return [];
    return this.#index
      .search(outline.minX, outline.minY, outline.maxX, outline.maxY)
      .map((i) => this.#indexed[i]!)
      .sort((a, b) => a - b);
  }

  #measure(block: number): void {
    this.#staleGroups.add(Math.floor(block / GROUP));
    const alone = this.readBlock(block);
    const added = this.#added.subarray(block * LABELS, (block + 1) * LABELS);
    alone.fill(0);
    const regions = this.#listRegions(block, false);
    if (regions.length > 0) this.#sweep.measure(regions, alone);
    if (this.#earlier[block]!.length === 0) added.set(alone);
    else {
      added.fill(0);
      this.#sweep.measure(this.#listRegions(block, true), added);
    }
  }

  #listRegions(block: number, added: boolean): SweepRegion[] {
    const regions = this.#listGround(block, added);
    if (regions.length === 0) return regions;
    for (const { outline, readings } of this.#services[block]!) regions.push({ outline, role: readings });
    return regions;
  }

  #listGround(block: number, added: boolean): SweepRegion[] {
    const outline = this.#blocks[block];
    if (!outline) return [];
    const regions: SweepRegion[] = [{ outline, role: ROLE.SUBJECT }];
    if (this.#scope) regions.push({ outline: this.#scope, role: ROLE.CLIP });
    if (added) for (const earlier of this.#earlier[block]!) regions.push({ outline: earlier, role: ROLE.EXCLUDED });
    return regions;
  }

  #findEarlier(outline: Outline, block: number): Outline[] {
    const found: Outline[] = [];
    const areas = new Float64Array(LABELS);
    for (const other of this.findBlocksNear(outline)) {
      if (other >= block) break;
      const earlier = this.#blocks[other]!;
      areas.fill(0);
      this.#sweep.measure(
        [
          { outline, role: ROLE.SUBJECT },
          { outline: earlier, role: ROLE.CLIP },
        ],
        areas,
      );
      if (areas[0]! > LEAST_OVERLAP) found.push(earlier);
    }
    return found;
  }
}

function indexOutlines(outlines: readonly Outline[]): Flatbush | null {
  if (outlines.length === 0) return null;
  const index = new Flatbush(outlines.length);
  for (const { minX, minY, maxX, maxY } of outlines) index.add(minX, minY, maxX, maxY);
  index.finish();
  return index;
}
