import { ROLE, type SweepRegion } from '../../geometry/sweep/roles.ts';
import type { BlockGround } from './block-ground.ts';
import { estimateCover, findCover } from './quick-cover.ts';
import { TIERED, type Service, type ServiceArea } from './services.ts';

/** How often a block is cut into quarters to see at a glance whether several service areas hold it. */
const DIVISIONS = 3;

/** The service areas over a block at some time. */
export interface SavedServices {
  readonly whole: ServiceArea[];
  readonly partial: ServiceArea[];
}

/**
 * Keeps for each block the service areas that reach it while services come and go, and which blocks that has changed.
 *
 * Areas that hold all of a block at a glance are kept apart from those that may hold a part of it: most are never looked
 * at more closely.
 */
export class BlockServices {
  readonly #ground: BlockGround;
  /** The services of each area: several where parks have the same shape. */
  readonly #servicesOf = new Map<ServiceArea, Service[]>();
  readonly #whole: ServiceArea[][];
  readonly #partial: ServiceArea[][];
  /** The blocks that changes have reached, and for each the readings of the parts that have come or gone. */
  readonly #reached: number[] = [];
  readonly #isReached: Uint8Array;
  readonly #partsChanged: Uint8Array;
  /** Hears of a block just before it changes. */
  readonly #onReach: (block: number) => void;

  /** Begins with no service, and with all blocks of the ground as changed. */
  constructor(ground: BlockGround, onReach: (block: number) => void) {
    const { blockCount } = ground;
    this.#ground = ground;
    this.#onReach = onReach;
    this.#whole = Array.from({ length: blockCount }, () => []);
    this.#partial = Array.from({ length: blockCount }, () => []);
    this.#isReached = new Uint8Array(blockCount).fill(1);
    this.#partsChanged = new Uint8Array(blockCount);
    for (let block = blockCount - 1; block >= 0; block--) if (!ground.isRepeated(block)) this.#reached.push(block);
  }

  /** Adds a service. */
  add(service: Service): void {
    for (const area of service.areas) {
      if (!this.enter(area, service)) continue;
      for (const block of this.#ground.findNear(area.outline)) this.#reach(area, block)?.push(area);
    }
  }

  /** Takes a service away. */
  remove(service: Service): void {
    for (const area of service.areas) {
      if (!this.leave(area, service)) continue;
      for (const block of this.#ground.findNear(area.outline)) {
        const areas = this.#reach(area, block);
        const at = areas?.indexOf(area) ?? -1;
        if (at >= 0) areas!.splice(at, 1);
      }
    }
  }

  /** Notes that an area is of a service too, and nothing else; returns whether it is the first one. */
  enter(area: ServiceArea, service: Service): boolean {
    const services = this.#servicesOf.get(area);
    if (services) services.push(service);
    else this.#servicesOf.set(area, [service]);
    return !services;
  }

  /** Notes that an area is no longer of a service, and nothing else; returns whether it was the last one. */
  leave(area: ServiceArea, service: Service): boolean {
    const services = this.#servicesOf.get(area);
    const at = services?.indexOf(service) ?? -1;
    if (at < 0) return false;
    services!.splice(at, 1);
    if (services!.length > 0) return false;
    this.#servicesOf.delete(area);
    return true;
  }

  /** How many blocks have changed and wait. */
  get reachedCount(): number {
    return this.#reached.length;
  }

  /** Takes the next block that has changed, and the readings of the parts of it that have come or gone since. */
  takeReached(): { readonly block: number; readonly partsChanged: number } {
    const block = this.#reached.pop()!;
    const partsChanged = this.#partsChanged[block]!;
    this.#isReached[block] = this.#partsChanged[block] = 0;
    return { block, partsChanged };
  }

  /** The readings that are served in all of a block, as far as it can be told at a glance. */
  readCover(block: number): number {
    let cover = 0;
    for (const { role } of this.#whole[block]!) cover |= role;
    if (!this.hasParts(block, cover) || this.#partial[block]!.length < 2) return cover;
    return cover | findCover(this.#partial[block]!, this.#ground.readOutline(block)!.bbox, DIVISIONS);
  }

  /** Whether an area may add a reading to a part of a block. */
  hasParts(block: number, cover: number): boolean {
    return this.#partial[block]!.some(({ role }) => (role & ~cover) !== 0);
  }

  /** Lists the areas that may add a reading to a part of a block, by the rank of their services. */
  listParts(block: number, cover: number): ServiceArea[] {
    return this.#order(this.#partial[block]!.filter(({ role }) => (role & ~cover) !== 0));
  }

  /** Lists the areas of the tiered reading over a block, whole ones first, by the rank of their services. */
  listTiered(block: number): ServiceArea[] {
    const isTiered = ({ role }: ServiceArea): boolean => (role & TIERED) !== 0;
    const [whole, partial] = [this.#whole[block]!, this.#partial[block]!].map((areas) => areas.filter(isTiered));
    return [...this.#order(whole!), ...this.#order(partial!)];
  }

  /** The services that an area is of now. */
  listServices(area: ServiceArea): readonly Service[] {
    return this.#servicesOf.get(area) ?? [];
  }

  /** Lists the areas of the tiered reading over a block as regions, and the services that own them. */
  listOwners(block: number): { readonly regions: SweepRegion[]; readonly owners: readonly Service[] } {
    const regions: SweepRegion[] = [];
    const owners = new Map<Service, number>();
    for (const area of this.listTiered(block)) {
      const [service, ...others] = this.#servicesOf.get(area)!;
      // what two parks of the same shape cover, none of them covers alone
      if (others.some((other) => other !== service)) regions.push({ outline: area.outline, role: ROLE.EXCLUDED });
      else {
        if (!owners.has(service!)) owners.set(service!, owners.size);
        regions.push({ outline: area.outline, role: ROLE.OWNER + owners.get(service!)! });
      }
    }
    return { regions, owners: [...owners.keys()] };
  }

  /** Copies what is over a block, to `restore` it. */
  save(block: number): SavedServices {
    return { whole: [...this.#whole[block]!], partial: [...this.#partial[block]!] };
  }

  /** Puts back what was over a block; if it still waits, there is nothing to do. */
  restore(block: number, { whole, partial }: SavedServices): void {
    this.#whole[block] = whole;
    this.#partial[block] = partial;
    this.#partsChanged[block] = 0;
  }

  /**
   * Orders areas by the first of their services. A sum of areas depends in its last bits on their order, and that must
   * not depend on when they came: what was taken back is then as it was.
   */
  #order(areas: ServiceArea[]): ServiceArea[] {
    const rankOf = (area: ServiceArea): number =>
      this.#servicesOf.get(area)!.reduce((least, { rank }) => Math.min(least, rank), Infinity);
    return areas.sort((a, b) => rankOf(a) - rankOf(b));
  }

  /** Notes that an area comes to a block or leaves it, and returns the block's list that it belongs to, if any. */
  #reach(area: ServiceArea, block: number): ServiceArea[] | null {
    const extent = estimateCover(area, this.#ground.readOutline(block)!.bbox);
    if (extent === 'nothing') return null;
    this.#onReach(block);
    if (this.#isReached[block] === 0) {
      this.#isReached[block] = 1;
      this.#reached.push(block);
    }
    if (extent === 'all') return this.#whole[block]!;
    this.#partsChanged[block] = this.#partsChanged[block]! | area.role;
    return this.#partial[block]!;
  }
}
