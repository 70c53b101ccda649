import type { AreaSweep } from '../../geometry/sweep/area-sweep.ts';
import type { Outline } from '../../geometry/sweep/outline.ts';
import { ROLE, type SweepRegion } from '../../geometry/sweep/roles.ts';
import type { GroundChange } from '../result.ts';
import type { BlockGround } from './block-ground.ts';
import type { BlockServices } from './block-services.ts';
import { estimateCover } from './quick-cover.ts';
import { clean } from './readings.ts';
import { type Service, type ServiceArea, TIERED } from './services.ts';

/** How ground is labelled: covered before, covered now; both where it is both. */
const BEFORE = 1;
const NOW = 2;

const NO_CHANGE: GroundChange = { gainedArea: 0, lostArea: 0 };

/**
 * Measures what has become of each piece of ground in the tiered reading since other services were there: in one sweep
 * over those of before and of now, so that land gained here and lost there do not cancel.
 */
export class ChangeMeasure {
  readonly #ground: BlockGround;
  readonly #services: BlockServices;
  readonly #sweep: AreaSweep;
  /** Areas that only the services of before have, and those that only services of now have. */
  readonly #gone: readonly ServiceArea[];
  readonly #come: ReadonlySet<ServiceArea>;
  /** The blocks that either may reach, from the first to the last. */
  readonly blocks: readonly number[];

  /** `gone` were there before and are not now, `come` are there now and were not before. */
  constructor(
    ground: BlockGround,
    services: BlockServices,
    sweep: AreaSweep,
    { gone, come }: { readonly gone: readonly Service[]; readonly come: readonly Service[] },
  ) {
    this.#ground = ground;
    this.#services = services;
    this.#sweep = sweep;
    const added = new Set(come);
    const isStill = (area: ServiceArea): boolean => services.listServices(area).some((service) => !added.has(service));
    this.#gone = listTiered(gone).filter((area) => !isStill(area));
    this.#come = new Set(listTiered(come).filter((area) => !isStill(area)));
    const reached = [...this.#gone, ...this.#come].flatMap(({ outline }) => ground.findNear(outline));
    this.blocks = [...new Set(reached)].sort((a, b) => a - b);
  }

  /** Measures a block by itself, or what it adds to the union of the blocks before it; in a zone, where one is given. */
  measure(block: number, added: boolean, zone: Outline | null = null): GroundChange {
    const first = added ? block : this.#ground.findFirst(block);
    const ground = this.#ground.listRegions(first, added);
    if (ground.length === 0) return NO_CHANGE;
    const covers = this.#listCovers(first);
    if (covers.length === 0) return NO_CHANGE;
    const areas = new Float64Array(8);
    const clip = zone ? [{ outline: zone, role: ROLE.SECOND_CLIP }] : [];
    this.#sweep.measure([...clip, ...ground, ...covers], areas);
    return { gainedArea: clean(areas[NOW]!), lostArea: clean(areas[BEFORE]!) };
  }

  /** Measures the union of all blocks, in a zone where one is given. */
  measureUnion(zone: Outline | null = null): GroundChange {
    let gainedArea = 0;
    let lostArea = 0;
    const near = zone && new Set(this.#ground.findNear(zone));
    for (const block of this.blocks) {
      if (near && !near.has(block)) continue;
      const change = this.measure(block, true, zone);
      gainedArea += change.gainedArea;
      lostArea += change.lostArea;
    }
    return { gainedArea, lostArea };
  }

  /** The areas over a block as covers of before, of now or of both; none where nothing can have changed. */
  #listCovers(block: number): SweepRegion[] {
    const { bbox } = this.#ground.readOutline(block)!;
    const extentOf = (area: ServiceArea) => estimateCover(area, bbox);
    const gone = this.#gone.filter((area) => extentOf(area) !== 'nothing');
    const present = this.#services.listTiered(block);
    if (gone.length === 0 && !present.some((area) => this.#come.has(area))) return [];
    // what holds the whole block all the time leaves nothing to gain or to lose
    if (present.some((area) => !this.#come.has(area) && extentOf(area) === 'all')) return [];
    return [
      ...gone.map(({ outline }) => ({ outline, role: BEFORE })),
      ...present.map((area) => ({ outline: area.outline, role: this.#come.has(area) ? NOW : BEFORE | NOW })),
    ];
  }
}

function listTiered(services: readonly Service[]): ServiceArea[] {
  return services.flatMap(({ areas }) => areas.filter(({ role }) => (role & TIERED) !== 0));
}
