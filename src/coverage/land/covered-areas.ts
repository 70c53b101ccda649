import { AreaSweep } from '../../geometry/sweep/area-sweep.ts';
import { OWNER_LABEL, ROLE, type SweepRegion } from '../../geometry/sweep/roles.ts';
import type { Outline } from '../../geometry/sweep/outline.ts';
import { BlockGround } from './block-ground.ts';
import type { PlanarFeature } from './planar-layer.ts';
import { estimateCover, findCover } from './quick-cover.ts';
import { TIERED, type Service } from './services.ts';

/** Blocks whose sums are kept together. */
const GROUP = 64;

/** How often a block is cut into quarters to see at a glance whether several services hold it. */
const DIVISIONS = 3;

/** Labels of a sweep: all combinations of the three readings. */
const LABELS = 8;

/** Stands for the cover of a block that has not been measured. */
const UNMEASURED = 255;

/** A share of the ground by what covers it: entry m is the area (m²) that meets exactly the readings of the bits m. */
export type AreaByLabel = Float64Array;

/** Services to take away and services to put in their place. */
export interface ServiceSwap {
  readonly gone: readonly Service[];
  readonly come: readonly Service[];
}

/** What a trial may change of a block. */
interface SavedBlock {
  readonly whole: Service[];
  readonly partial: Service[];
  readonly alone: AreaByLabel;
  readonly added: AreaByLabel;
  readonly coverMeasured: number;
}

/**
 * The residential blocks and the services that reach them; keeps the covered area of each block up to date while
 * services come and go. Only blocks that a change can reach are measured again, and by the very same computation as at
 * first, so that a changed state equals a fresh one.
 *
 * Blocks that overlap count once: the union is the sum of each block without the blocks before it.
 *
 * A block's areas depend on two things alone: its cover, which is the readings of the services that hold all of it, and
 * the services that hold a part of it and serve a reading which the cover lacks. Where neither has changed, a block is
 * not measured again, however many services have come and gone above it.
 */
export class CoveredAreas {
  readonly #sweep = new AreaSweep();
  readonly #ground: BlockGround;
  /** The services that hold all of a block at a glance, and those that may hold a part of it. */
  readonly #whole: Service[][];
  readonly #partial: Service[][];
  /** Eight areas a block: of the block alone, and of what it adds to the union of the blocks before it. */
  readonly #alone: Float64Array;
  readonly #added: Float64Array;
  readonly #groupSums: Float64Array;
  readonly #measured = new Float64Array(LABELS);
  /** The blocks that changes have reached, their cover when they were measured, and the readings of changed parts. */
  readonly #reached: number[] = [];
  readonly #isReached: Uint8Array;
  readonly #coverMeasured: Uint8Array;
  readonly #partsChanged: Uint8Array;
  readonly #staleGroups = new Set<number>();
  /** During a trial, the blocks that it has reached as they were before. */
  #saved: Map<number, SavedBlock> | null = null;

  /** Takes the blocks; ones without polygons have no area. `scope` limits the ground that is looked at. */
  constructor(blocks: readonly PlanarFeature[], scope: Pick<PlanarFeature, 'polygons'> | null = null) {
    this.#ground = new BlockGround(blocks, scope, this.#sweep);
    this.#whole = blocks.map(() => []);
    this.#partial = blocks.map(() => []);
    this.#alone = new Float64Array(blocks.length * LABELS);
    this.#added = new Float64Array(blocks.length * LABELS);
    this.#groupSums = new Float64Array(Math.ceil(blocks.length / GROUP) * LABELS);
    this.#coverMeasured = new Uint8Array(blocks.length).fill(UNMEASURED);
    this.#partsChanged = new Uint8Array(blocks.length);
    this.#isReached = new Uint8Array(blocks.length).fill(1);
    for (let block = blocks.length; block > 0; block--) this.#reached.push(block - 1);
  }

  get blockCount(): number {
    return this.#ground.blockCount;
  }

  /** Whether any two blocks overlap. */
  get hasOverlaps(): boolean {
    return this.#ground.hasOverlaps;
  }

  /** Adds a service. */
  add(service: Service): void {
    for (const block of this.#ground.findNear(service.outline)) this.#touch(service, block)?.push(service);
  }

  /** Takes a service away. */
  remove(service: Service): void {
    for (const block of this.#ground.findNear(service.outline)) {
      const services = this.#touch(service, block);
      const at = services?.indexOf(service) ?? -1;
      if (at >= 0) services!.splice(at, 1);
    }
  }

  /** Measures the blocks that have changed and returns how many they were; `onBlock` hears how many are done. */
  update(onBlock?: (done: number, total: number) => void): number {
    const total = this.#reached.length;
    let measured = 0;
    while (this.#reached.length > 0) {
      const block = this.#reached.pop()!;
      const cover = this.#readCover(block);
      if (this.#coverMeasured[block] !== cover || (this.#partsChanged[block]! & ~cover) !== 0) {
        this.#measure(block, cover);
        measured++;
      }
      this.#isReached[block] = this.#partsChanged[block] = 0;
      onBlock?.(total - this.#reached.length, total);
    }
    return measured;
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
      const end = Math.min((group + 1) * GROUP, this.blockCount);
      this.#groupSums.fill(0, group * LABELS, (group + 1) * LABELS);
      addUp(this.#added, group * GROUP, end, this.#groupSums, group * LABELS);
    }
    this.#staleGroups.clear();
    const areas = new Float64Array(LABELS);
    addUp(this.#groupSums, 0, this.#groupSums.length / LABELS, areas, 0);
    return areas;
  }

  /** Measures the part of the union that lies in a zone, for example a community, by label. */
  measureUnionIn(zone: Outline): AreaByLabel {
    const areas = new Float64Array(LABELS);
    const clip = { outline: zone, role: ROLE.SECOND_CLIP };
    for (const block of this.#ground.findNear(zone).sort((a, b) => a - b)) {
      const cover = this.#readCover(block);
      this.#sweep.measure([clip, ...this.#listRegions(block, cover, true)], areas, cover);
    }
    return areas;
  }

  /** Measures a block as if other services were there besides its own. */
  measureBlockWith(block: number, more: readonly Service[]): AreaByLabel {
    const areas = new Float64Array(LABELS);
    const cover = this.#readCover(block);
    this.#sweep.measure([...this.#listRegions(block, cover, false), ...more], areas, cover);
    return areas;
  }

  /**
   * Calls `read` as if some services were gone and others there instead. Afterwards all is as it was, to the last bit,
   * also when `read` throws.
   *
   * @throws Error inside another trial
   */
  tryInstead<T>({ gone, come }: ServiceSwap, read: () => T): T {
    if (this.#saved) throw new Error('Expected no trial inside another.');
    this.update();
    this.#saved = new Map();
    try {
      for (const service of gone) this.remove(service);
      for (const service of come) this.add(service);
      this.update();
      return read();
    } finally {
      for (const [block, saved] of this.#saved) this.#restore(block, saved);
      this.#saved = null;
    }
  }

  /**
   * Measures for each service of the tiered reading the part of the union (m²) that it alone covers.
   * `onBlock` hears how many blocks are done.
   */
  measureSoleContributions(onBlock?: (done: number, total: number) => void): Map<Service, number> {
    const sole = new Map<Service, number>();
    for (let block = 0; block < this.blockCount; block++) {
      const tiered = [...this.#whole[block]!, ...this.#partial[block]!].filter(({ role }) => (role & TIERED) !== 0);
      if (tiered.length > 0) {
        const regions = this.#ground.listRegions(block, true);
        tiered.forEach(({ outline }, i) => regions.push({ outline, role: ROLE.OWNER + i }));
        const areas = new Float64Array(OWNER_LABEL + tiered.length);
        this.#sweep.measureOwners(regions, tiered.length, areas);
        tiered.forEach((service, i) => sole.set(service, (sole.get(service) ?? 0) + areas[OWNER_LABEL + i]!));
      }
      onBlock?.(block + 1, this.blockCount);
    }
    return sole;
  }

  /** Notes that a service comes to a block or leaves it, and returns the block's list that it belongs to, if any. */
  #touch(service: Service, block: number): Service[] | null {
    const extent = estimateCover(service, this.#ground.readOutline(block)!.bbox);
    if (extent === 'nothing') return null;
    if (this.#saved && !this.#saved.has(block)) this.#saved.set(block, this.#save(block));
    if (this.#isReached[block] === 0) {
      this.#isReached[block] = 1;
      this.#reached.push(block);
    }
    if (extent === 'all') return this.#whole[block]!;
    this.#partsChanged[block] = this.#partsChanged[block]! | service.role;
    return this.#partial[block]!;
  }

  #save(block: number): SavedBlock {
    return {
      whole: [...this.#whole[block]!],
      partial: [...this.#partial[block]!],
      alone: this.readBlock(block).slice(),
      added: this.readAdded(block).slice(),
      coverMeasured: this.#coverMeasured[block]!,
    };
  }

  /** Puts a block back; if it still waits to be measured, there will be nothing to do. */
  #restore(block: number, { whole, partial, alone, added, coverMeasured }: SavedBlock): void {
    this.#whole[block] = whole;
    this.#partial[block] = partial;
    this.readBlock(block).set(alone);
    this.readAdded(block).set(added);
    this.#coverMeasured[block] = coverMeasured;
    this.#partsChanged[block] = 0;
    this.#staleGroups.add(Math.floor(block / GROUP));
  }

  #readCover(block: number): number {
    let cover = 0;
    for (const { role } of this.#whole[block]!) cover |= role;
    if (!this.#hasParts(block, cover) || this.#partial[block]!.length < 2) return cover;
    return cover | findCover(this.#partial[block]!, this.#ground.readOutline(block)!.bbox, DIVISIONS);
  }

  #measure(block: number, cover: number): void {
    this.#staleGroups.add(Math.floor(block / GROUP));
    this.#coverMeasured[block] = cover;
    const at = block * LABELS;
    const areas = this.#measured.fill(0);
    if (!this.#hasParts(block, cover)) areas[cover] = this.#ground.measureLand(block);
    else this.#sweep.measure(this.#listRegions(block, cover, false), areas, cover);
    for (let label = 0; label < LABELS; label++) this.#alone[at + label] = areas[label]!;
    if (this.#ground.overlapsEarlier(block)) {
      this.#sweep.measure(this.#listRegions(block, cover, true), areas.fill(0), cover);
    }
    for (let label = 0; label < LABELS; label++) this.#added[at + label] = areas[label]!;
  }

  /** Whether a service may add a reading to a part of a block. */
  #hasParts(block: number, cover: number): boolean {
    return this.#partial[block]!.some(({ role }) => (role & ~cover) !== 0);
  }

  /** Lists the ground of a block and the services that may add a reading to a part of it. */
  #listRegions(block: number, cover: number, added: boolean): SweepRegion[] {
    const regions = this.#ground.listRegions(block, added);
    for (const service of this.#partial[block]!) if ((service.role & ~cover) !== 0) regions.push(service);
    return regions;
  }
}

/** Adds the rows (of one number a label) from `start` to `end` to the sums that begin at `at`. */
function addUp(rows: Float64Array, start: number, end: number, sums: Float64Array, at: number): void {
  for (let row = start; row < end; row++) {
    for (let label = 0; label < LABELS; label++) sums[at + label] = sums[at + label]! + rows[row * LABELS + label]!;
  }
}
