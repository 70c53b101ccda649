import { AreaSweep } from '../../geometry/sweep/area-sweep.ts';
import { OWNER_LABEL, ROLE, type SweepRegion } from '../../geometry/sweep/roles.ts';
import type { Work } from '../../geometry/sweep/work.ts';
import type { Outline } from '../../geometry/sweep/outline.ts';
import { BlockGround } from './block-ground.ts';
import { BlockServices, type SavedServices } from './block-services.ts';
import { ChangeMeasure } from './change-measure.ts';
import { GainMeasure } from './gain-measure.ts';
import type { PlanarFeature } from './planar-layer.ts';
import type { AreaByLabel } from './readings.ts';
import { type Service, TIERED } from './services.ts';

/** Blocks whose sums are kept together. */
const GROUP = 64;

/** Labels of a sweep: all combinations of the three readings. */
const LABELS = 8;

/** Stands for the cover of a block that has not been measured. */
const UNMEASURED = 255;

/** Services to take away and services to put in their place. */
export interface ServiceSwap {
  readonly gone: readonly Service[];
  readonly come: readonly Service[];
}

/** What a trial may change of a block. */
interface SavedBlock {
  readonly services: SavedServices;
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
  readonly #services: BlockServices;
  /** Eight areas a block: of the block alone, and of what it adds to the union of the blocks before it. */
  readonly #alone: Float64Array;
  readonly #added: Float64Array;
  readonly #groupSums: Float64Array;
  readonly #measured = new Float64Array(LABELS);
  /** The cover of each block when it was measured. */
  readonly #coverMeasured: Uint8Array;
  readonly #staleGroups = new Set<number>();
  /** During a trial, the blocks that it has reached as they were before. */
  #saved: Map<number, SavedBlock> | null = null;

  /**
   * Takes the blocks; ones without polygons have no area. `scope` limits the ground that is looked at.
   *
   * @throws TooMuchWorkError when telling which blocks overlap takes more than `mostSteps`; `update` throws it too
   */
  constructor(
    blocks: readonly PlanarFeature[],
    scope: Pick<PlanarFeature, 'polygons'> | null = null,
    mostSteps = Infinity,
  ) {
    this.work.mostSteps = mostSteps;
    this.#ground = new BlockGround(blocks, scope, this.#sweep);
    this.#services = new BlockServices(this.#ground, (block) => this.#save(block));
    this.#alone = new Float64Array(blocks.length * LABELS);
    this.#added = new Float64Array(blocks.length * LABELS);
    this.#groupSums = new Float64Array(Math.ceil(blocks.length / GROUP) * LABELS);
    this.#coverMeasured = new Uint8Array(blocks.length).fill(UNMEASURED);
  }

  /** Counts the steps that the areas take. */
  get work(): Work {
    return this.#sweep.work;
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
    this.#services.add(service);
  }

  /** Takes a service away. */
  remove(service: Service): void {
    this.#services.remove(service);
  }

  /** Measures the blocks that have changed and returns how many they were; `onBlock` hears how many are done. */
  update(onBlock?: (done: number, total: number) => void): number {
    const services = this.#services;
    const total = services.reachedCount;
    let measured = 0;
    while (services.reachedCount > 0) {
      const { block, partsChanged } = services.takeReached();
      const cover = services.readCover(block);
      if (this.#coverMeasured[block] !== cover || (partsChanged & ~cover) !== 0) {
        this.#measure(block, cover);
        measured++;
      }
      onBlock?.(total - services.reachedCount, total);
    }
    return measured;
  }

  /** The covered areas of a block by itself; `update` first. */
  readBlock(block: number): AreaByLabel {
    const first = this.#ground.findFirst(block);
    return this.#alone.subarray(first * LABELS, (first + 1) * LABELS);
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
      const cover = this.#services.readCover(block);
      this.#sweep.measure([clip, ...this.#listRegions(block, cover, true)], areas, cover);
    }
    return areas;
  }

  /** Measures a block as if other services were there besides its own. */
  measureBlockWith(block: number, more: readonly Service[]): AreaByLabel {
    const areas = new Float64Array(LABELS);
    const first = this.#ground.findFirst(block);
    const cover = this.#services.readCover(first);
    const regions = [...this.#listRegions(first, cover, false), ...more.flatMap((service) => service.areas)];
    this.#sweep.measure(regions, areas, cover);
    return areas;
  }

  /** Opens the comparison with a time before `come` were there, and when `gone` were. */
  openChange(swap: ServiceSwap): ChangeMeasure {
    return new ChangeMeasure(this.#ground, this.#services, this.#sweep, swap);
  }

  /** Opens the measuring of what more services would add; it holds until services come or go. */
  openGains(): GainMeasure {
    this.update();
    return new GainMeasure(this.#ground, this.#services, this.#sweep, (block) =>
      this.readAdded(block).reduce((sum, area, label) => sum + ((label & TIERED) === 0 ? area : 0), 0),
    );
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
      for (const service of come) for (const area of service.areas) this.#services.leave(area, service);
      for (const service of gone) for (const area of service.areas) this.#services.enter(area, service);
    }
  }

  /**
   * Measures for each service of the tiered reading the part of the union (m²) that it alone covers.
   * `onBlock` hears how many blocks are done.
   */
  measureSoleContributions(onBlock?: (done: number, total: number) => void): Map<Service, number> {
    const sole = new Map<Service, number>();
    for (let block = 0; block < this.blockCount; block++) {
      const { regions, owners } = this.#services.listOwners(block);
      if (owners.length > 0) {
        const areas = new Float64Array(OWNER_LABEL + owners.length);
        this.#sweep.measureOwners([...this.#ground.listRegions(block, true), ...regions], owners.length, areas);
        owners.forEach((service, i) => sole.set(service, (sole.get(service) ?? 0) + areas[OWNER_LABEL + i]!));
      }
      onBlock?.(block + 1, this.blockCount);
    }
    return sole;
  }

  #save(block: number): void {
    if (!this.#saved || this.#saved.has(block)) return;
    this.#saved.set(block, {
      services: this.#services.save(block),
      alone: this.readBlock(block).slice(),
      added: this.readAdded(block).slice(),
      coverMeasured: this.#coverMeasured[block]!,
    });
  }

  #restore(block: number, { services, alone, added, coverMeasured }: SavedBlock): void {
    this.#services.restore(block, services);
    this.readBlock(block).set(alone);
    this.readAdded(block).set(added);
    this.#coverMeasured[block] = coverMeasured;
    this.#staleGroups.add(Math.floor(block / GROUP));
  }

  #measure(block: number, cover: number): void {
    this.#staleGroups.add(Math.floor(block / GROUP));
    this.#coverMeasured[block] = cover;
    const at = block * LABELS;
    const areas = this.#measured.fill(0);
    if (!this.#services.hasParts(block, cover)) areas[cover] = this.#ground.measureLand(block);
    else this.#sweep.measure(this.#listRegions(block, cover, false), areas, cover);
    for (let label = 0; label < LABELS; label++) this.#alone[at + label] = areas[label]!;
    if (this.#ground.overlapsEarlier(block)) {
      this.#sweep.measure(this.#listRegions(block, cover, true), areas.fill(0), cover);
    }
    for (let label = 0; label < LABELS; label++) this.#added[at + label] = areas[label]!;
  }

  /** Lists the ground of a block and the areas that may add a reading to a part of it. */
  #listRegions(block: number, cover: number, added: boolean): SweepRegion[] {
    return [...this.#ground.listRegions(block, added), ...this.#services.listParts(block, cover)];
  }
}

/** Adds the rows (of one number a label) from `start` to `end` to the sums that begin at `at`. */
function addUp(rows: Float64Array, start: number, end: number, sums: Float64Array, at: number): void {
  for (let row = start; row < end; row++) {
    for (let label = 0; label < LABELS; label++) sums[at + label] = sums[at + label]! + rows[row * LABELS + label]!;
  }
}
