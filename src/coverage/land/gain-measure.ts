import { type BBox, intersectBoxes } from '../../geometry/bbox.ts';
import type { AreaSweep } from '../../geometry/sweep/area-sweep.ts';
import { type Outline, OutlineBuilder } from '../../geometry/sweep/outline.ts';
import { ROLE, type SweepRegion } from '../../geometry/sweep/roles.ts';
import type { BlockGround } from './block-ground.ts';
import type { BlockServices } from './block-services.ts';
import { type CoverExtent, estimateCover } from './quick-cover.ts';
import { type ServiceArea, TIERED } from './services.ts';

/** Less uncovered ground than this in a block (m²) is rounding. */
const LEAST_GROUND_SQUARE_METERS = 1e-6;

/** A piece of a block's uncovered ground, to measure on. */
export interface UncoveredCell {
  readonly bbox: BBox;
  /** m² of it that are uncovered. */
  readonly area: number;
  /** The ground of the block within it, without what is covered. */
  readonly regions: readonly SweepRegion[];
}

/**
 * Measures what more service areas would add to the tiered reading, exactly, without changing anything: on what each
 * block adds to the union and no present service covers.
 */
export class GainMeasure {
  readonly #ground: BlockGround;
  readonly #services: BlockServices;
  readonly #sweep: AreaSweep;
  readonly #uncovered: (block: number) => number;
  /** The uncovered ground of each block that was asked for. */
  readonly #open = new Map<number, readonly SweepRegion[]>();
  readonly #builder = new OutlineBuilder();

  /** `uncovered` tells how many m² of a block the present services leave. */
  constructor(ground: BlockGround, services: BlockServices, sweep: AreaSweep, uncovered: (block: number) => number) {
    this.#ground = ground;
    this.#services = services;
    this.#sweep = sweep;
    this.#uncovered = uncovered;
  }

  /** m² of a block that no present service covers. */
  readUncovered(block: number): number {
    const area = this.#uncovered(block);
    return area < LEAST_GROUND_SQUARE_METERS ? 0 : area;
  }

  /** The blocks with uncovered ground that a service area may reach. */
  findBlocks(area: ServiceArea): number[] {
    return this.#ground
      .findNear(area.outline)
      .filter((block) => this.readUncovered(block) > 0 && this.estimate(area, block) !== 'nothing');
  }

  /** No area covers more of the uncovered ground of a block (m²) than this: what of its box lies in that of the block. */
  limit(area: ServiceArea, block: number): number {
    const [minX, minY, maxX, maxY] = intersectBoxes(area.outline.bbox, this.#ground.readOutline(block)!.bbox);
    return Math.min(this.readUncovered(block), Math.max(0, maxX - minX) * Math.max(0, maxY - minY));
  }

  /** How much of a block's box an area covers, at a glance. */
  estimate(area: ServiceArea, block: number): CoverExtent {
    return estimateCover(area, this.#ground.readOutline(block)!.bbox);
  }

  /** Measures the uncovered ground (m²) of a block that `more` areas cover and `others` do not. */
  measure(block: number, more: readonly ServiceArea[], others: readonly ServiceArea[]): number {
    const isWhole = (area: ServiceArea): boolean => this.estimate(area, block) === 'all';
    if (others.length === 0 && more.some(isWhole)) return this.readUncovered(block);
    if (others.some(isWhole)) return 0;
    const areas = new Float64Array(8);
    const regions = [
      ...this.#listOpen(block),
      ...more.map(({ outline }) => ({ outline, role: ROLE.SECOND_CLIP })),
      ...others.map(({ outline }) => ({ outline, role: ROLE.EXCLUDED })),
    ];
    this.#sweep.measure(regions, areas);
    return areas[0]!;
  }

  /** Cuts the uncovered ground of a block into the cells of a grid of `side` metres. */
  listCells(block: number, side: number): UncoveredCell[] {
    const [minX, minY, maxX, maxY] = this.#ground.readOutline(block)!.bbox;
    const cells: UncoveredCell[] = [];
    for (let y = Math.floor(minY / side) * side; y < maxY; y += side) {
      for (let x = Math.floor(minX / side) * side; x < maxX; x += side) {
        const cell = this.#openCell(block, [x, y, x + side, y + side]);
        if (cell) cells.push(cell);
      }
    }
    return cells;
  }

  /** Measures the share of a cell, 0 to 1, that areas cover. */
  measureShare({ bbox, area, regions }: UncoveredCell, more: readonly ServiceArea[]): number {
    const near = more.filter((one) => estimateCover(one, bbox) !== 'nothing');
    if (near.length === 0) return 0;
    if (near.some((one) => estimateCover(one, bbox) === 'all' || one.outline.holds(bbox))) return 1;
    const areas = new Float64Array(8);
    this.#sweep.measure([...regions, ...near.map(({ outline }) => ({ outline, role: TIERED }))], areas);
    return Math.min(1, Math.max(0, areas[TIERED]! / area));
  }

  #openCell(block: number, bbox: BBox): UncoveredCell | null {
    const present = this.#services.listTiered(block).filter((area) => estimateCover(area, bbox) !== 'nothing');
    if (present.some((area) => area.outline.holds(bbox))) return null;
    const regions = [
      ...this.#ground.listRegions(block, true),
      ...present.map(({ outline }) => ({ outline, role: ROLE.EXCLUDED })),
      { outline: this.#outlineBox(bbox), role: ROLE.SECOND_CLIP },
    ];
    const areas = new Float64Array(8);
    this.#sweep.measure(regions, areas);
    return areas[0]! > LEAST_GROUND_SQUARE_METERS ? { bbox, area: areas[0]!, regions } : null;
  }

  #outlineBox([x0, y0, x1, y1]: BBox): Outline {
    this.#builder.addRing([x0, y0, x1, y0, x1, y1, x0, y1], 0, 4);
    return this.#builder.finish();
  }

  #listOpen(block: number): readonly SweepRegion[] {
    const known = this.#open.get(block);
    if (known) return known;
    const present = this.#services.listTiered(block).map(({ outline }) => ({ outline, role: ROLE.EXCLUDED }));
    const regions = [...this.#ground.listRegions(block, true), ...present];
    this.#open.set(block, regions);
    return regions;
  }
}
