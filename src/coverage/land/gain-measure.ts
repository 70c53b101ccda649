import Flatbush from 'flatbush';
import { type BBox, doBoxesMeet, intersectBoxes, uniteBoxes } from '../../geometry/bbox.ts';
import type { AreaSweep } from '../../geometry/sweep/area-sweep.ts';
import { CurveBuffer } from '../../geometry/sweep/curve-buffer.ts';
import { type Outline, OutlineBuilder } from '../../geometry/sweep/outline.ts';
import { ROLE, type SweepRegion } from '../../geometry/sweep/roles.ts';
import type { BlockGround } from './block-ground.ts';
import type { BlockServices } from './block-services.ts';
import { type CoverExtent, estimateCover } from './quick-cover.ts';
import { type ServiceArea, TIERED } from './services.ts';

/** So many areas are looked through as quickly as an index of them. */
const FEW_AREAS = 32;

/** Outlines of so few runs need not be narrowed to a cell. */
const FEW_RUNS = 4;

/** Less uncovered ground than this in a block (m²) is rounding. */
const LEAST_GROUND_SQUARE_METERS = 1e-6;

/** The ground of a block, and the present service areas over it. */
interface OpenBlock {
  readonly ground: readonly SweepRegion[];
  readonly present: NearAreas;
}

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
  /** The blocks that were asked for. */
  readonly #open = new Map<number, OpenBlock>();
  readonly #builder = new OutlineBuilder();
  readonly #buffer = new CurveBuffer();

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

  /** The box around a block. */
  boundBlock(block: number): BBox {
    return this.#ground.readOutline(block)!.bbox;
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
    // a block may be a whole town: what is out of reach of the candidate is left out
    const box = more.reduce((all, { outline }) => uniteBoxes(all, outline.bbox), more[0]!.outline.bbox);
    const { ground, present } = this.#openBlock(block);
    const near = others.filter((area) => doBoxesMeet(area.outline.bbox, box));
    this.#sweep.work.add(others.length + countRuns(ground));
    const areas = new Float64Array(8);
    const regions = [
      ...ground,
      ...more.map(({ outline }) => ({ outline, role: ROLE.SECOND_CLIP })),
      ...[...present.find(box), ...near].map(({ outline }) => ({ outline, role: ROLE.EXCLUDED })),
    ];
    this.#sweep.measure(regions, areas);
    return areas[0]!;
  }

  /**
   * Opens the cell of a block that has its lower left corner at a multiple of its side; null where nothing of it is
   * uncovered.
   *
   * @param column, row the corner, in sides
   * @param side metres
   */
  openCell(block: number, column: number, row: number, side: number): UncoveredCell | null {
    const [x, y] = [column * side, row * side];
    const bbox: BBox = [x, y, x + side, y + side];
    const { ground, present } = this.#openBlock(block);
    this.#sweep.work.add(countRuns(ground));
    const over = present.find(bbox).filter((area) => estimateCover(area, bbox) !== 'nothing');
    if (over.some((area) => area.outline.holds(bbox))) return null;
    const narrow = ({ outline, role }: SweepRegion): SweepRegion => ({
      outline: outline.runCount > FEW_RUNS ? this.#buffer.narrow(outline, bbox) : outline,
      role,
    });
    const regions = [
      ...ground.map(narrow),
      ...over.map(({ outline }) => ({ outline, role: ROLE.EXCLUDED })),
      { outline: this.#outlineBox(bbox), role: ROLE.SECOND_CLIP },
    ];
    const areas = new Float64Array(8);
    this.#sweep.measure(regions, areas);
    return areas[0]! > LEAST_GROUND_SQUARE_METERS ? { bbox, area: areas[0]!, regions } : null;
  }

  /** Measures the share of a cell, 0 to 1, that areas cover. */
  measureShare({ bbox, area, regions }: UncoveredCell, more: readonly ServiceArea[]): number {
    this.#sweep.work.add(more.length);
    const near = more.filter((one) => estimateCover(one, bbox) !== 'nothing');
    if (near.length === 0) return 0;
    if (near.some((one) => estimateCover(one, bbox) === 'all' || one.outline.holds(bbox))) return 1;
    const areas = new Float64Array(8);
    this.#sweep.measure([...regions, ...near.map(({ outline }) => ({ outline, role: TIERED }))], areas);
    return Math.min(1, Math.max(0, areas[TIERED]! / area));
  }

  #outlineBox([x0, y0, x1, y1]: BBox): Outline {
    this.#builder.addRing([x0, y0, x1, y0, x1, y1, x0, y1], 0, 4);
    return this.#builder.finish();
  }

  #openBlock(block: number): OpenBlock {
    const known = this.#open.get(block);
    if (known) return known;
    const ground = this.#ground.listRegions(block, true);
    const opened = { ground, present: new NearAreas(this.#services.listTiered(block)) };
    this.#open.set(block, opened);
    return opened;
  }
}

function countRuns(regions: readonly SweepRegion[]): number {
  return regions.reduce((sum, { outline }) => sum + outline.runCount, 0);
}

/** The service areas over one block, to find those near a box without looking at all of them. */
class NearAreas {
  readonly #areas: readonly ServiceArea[];
  readonly #index: Flatbush | null = null;

  constructor(areas: readonly ServiceArea[]) {
    this.#areas = areas;
    if (areas.length <= FEW_AREAS) return;
    this.#index = new Flatbush(areas.length);
    for (const { outline } of areas) this.#index.add(...outline.bbox);
    this.#index.finish();
  }

  /** Lists the areas whose boxes meet a box, in their order: sums of areas depend on it in their last bits. */
  find(box: BBox): readonly ServiceArea[] {
    if (!this.#index) return this.#areas.filter(({ outline }) => doBoxesMeet(outline.bbox, box));
    const found = this.#index.search(...box).sort((a, b) => a - b);
    return found.map((i) => this.#areas[i]!);
  }
}
