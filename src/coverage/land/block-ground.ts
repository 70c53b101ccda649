import Flatbush from 'flatbush';
import { AreaSweep } from '../../geometry/sweep/area-sweep.ts';
import { type Outline, OutlineBuilder } from '../../geometry/sweep/outline.ts';
import { haveSeparatingEdge } from '../../geometry/separating-edge.ts';
import { ROLE, type SweepRegion } from '../../geometry/sweep/roles.ts';
import { type PlanarFeature, makeOutline } from './planar-layer.ts';
import { TwinTable } from './twin-table.ts';

/** Blocks that share less ground than this do not overlap: they were digitised along one line. */
const LEAST_OVERLAP_SQUARE_METERS = 1e-6;

const NO_REGIONS: readonly SweepRegion[] = [];

/**
 * The residential blocks as ground to measure on: each by itself within the scope, and, so that blocks that overlap
 * count once, each without the blocks before it.
 */
export class BlockGround {
  readonly blockCount: number;
  readonly #shapes: readonly PlanarFeature[];
  readonly #subjects: readonly (SweepRegion | null)[];
  readonly #scope: SweepRegion | null;
  /** For each block the first one of the same shape: mostly itself. */
  readonly #first: readonly number[];
  /** The blocks before each that it shares ground with, but for those of the same shape. */
  readonly #earlier: readonly (readonly SweepRegion[])[];
  readonly #index: Flatbush | null;
  /** The blocks that the entries of the index stand for. */
  readonly #indexed: readonly number[];
  /** m² of each block; NaN until it is asked for. */
  readonly #land: Float64Array;
  readonly #sweep: AreaSweep;

  /** Takes the blocks; ones without polygons have no ground. `scope` limits the ground that is looked at. */
  constructor(
    blocks: readonly PlanarFeature[],
    scope: Pick<PlanarFeature, 'polygons'> | null,
    sweep: AreaSweep = new AreaSweep(),
  ) {
    this.blockCount = blocks.length;
    this.#shapes = blocks;
    this.#sweep = sweep;
    const builder = new OutlineBuilder();
    const twins = new TwinTable<number>();
    this.#first = blocks.map(({ polygons }, block) =>
      polygons.length > 0 ? twins.share(polygons.length === 1 ? polygons[0]! : polygons.flat(), 0, () => block) : block,
    );
    this.#subjects = blocks.map(({ polygons }, block) =>
      polygons.length > 0 && !this.isRepeated(block)
        ? { outline: makeOutline(polygons, builder), role: ROLE.SUBJECT }
        : null,
    );
    this.#scope = scope && { outline: makeOutline(scope.polygons, builder), role: ROLE.CLIP };
    // one simple ring has the area of its shoelace; parts and holes may lie over each other
    this.#land = Float64Array.from(blocks, ({ polygons, area }) =>
      !scope && polygons.length === 1 && polygons[0]!.length === 1 ? area : NaN,
    );
    this.#indexed = this.#subjects.flatMap((subject, block) => (subject ? [block] : []));
    this.#index = indexOutlines(this.#indexed.map((block) => this.#subjects[block]!.outline));
    this.#earlier = this.#subjects.map((subject, block) => (subject ? this.#findEarlier(subject, block) : NO_REGIONS));
  }

  /** Whether any two blocks overlap. */
  get hasOverlaps(): boolean {
    return (
      this.#earlier.some((regions) => regions.length > 0) ||
      this.#first.some((first, block) => first !== block && this.#shapes[block]!.area > LEAST_OVERLAP_SQUARE_METERS)
    );
  }

  /** The first block of the same shape as a block. What is measured of that one holds for all of them. */
  findFirst(block: number): number {
    return this.#first[block]!;
  }

  /** Whether a block has the shape of one before it: it adds nothing to the union, and is not measured. */
  isRepeated(block: number): boolean {
    return this.#first[block] !== block;
  }

  /** Whether a block shares ground with one before it of another shape. */
  overlapsEarlier(block: number): boolean {
    return this.#earlier[block]!.length > 0;
  }

  /** The outline of a block, or null for one without ground or of a repeated shape. */
  readOutline(block: number): Outline | null {
    return this.#subjects[block]?.outline ?? null;
  }

  /** Lists the regions that make the ground of a block: alone, or what it adds to the blocks before it. */
  listRegions(block: number, added: boolean): SweepRegion[] {
    const subject = this.#subjects[block];
    if (!subject) return [];
    const regions = [subject];
    if (this.#scope) regions.push(this.#scope);
    if (added) regions.push(...this.#earlier[block]!);
    return regions;
  }

  /** Measures a block by itself, within the scope, in m². */
  measureLand(block: number): number {
    if (Number.isNaN(this.#land[block]!)) {
      const areas = new Float64Array(1);
      const regions = this.listRegions(block, false);
      if (regions.length > 0) this.#sweep.measure(regions, areas);
      this.#land[block] = areas[0]!;
    }
    return this.#land[block]!;
  }

  /** Finds the blocks whose box meets the box of an outline, in no order and without repeated ones. */
  findNear(outline: Outline): number[] {
    if (!this.#index || !(outline.bbox[0] <= outline.bbox[2])) return [];
    const found = this.#index.search(...outline.bbox);
    for (let i = 0; i < found.length; i++) found[i] = this.#indexed[found[i]!]!;
    return found;
  }

  #findEarlier(subject: SweepRegion, block: number): readonly SweepRegion[] {
    const near = this.#index!.search(...subject.outline.bbox, (i) => this.#mayOverlap(block, this.#indexed[i]!));
    if (near.length === 0) return NO_REGIONS;
    const areas = new Float64Array(1);
    return near
      .map((i) => this.#indexed[i]!)
      .sort((a, b) => a - b)
      .map((other) => ({ outline: this.#subjects[other]!.outline, role: ROLE.EXCLUDED }))
      .filter(({ outline }) => {
        areas[0] = 0;
        this.#sweep.measure([subject, { outline, role: ROLE.CLIP }], areas);
        return areas[0]! > LEAST_OVERLAP_SQUARE_METERS;
      });
  }

  /** Whether a block may overlap one before it. Most neighbours have a street between them, which needs no sweep. */
  #mayOverlap(block: number, other: number): boolean {
    if (other >= block) return false;
    const [a, b] = [this.#shapes[block]!.polygons, this.#shapes[other]!.polygons];
    return !a.every(([shell]) => b.every(([otherShell]) => haveSeparatingEdge(shell!, otherShell!)));
  }
}

function indexOutlines(outlines: readonly Outline[]): Flatbush | null {
  if (outlines.length === 0) return null;
  const index = new Flatbush(outlines.length);
  for (const { bbox } of outlines) index.add(...bbox);
  index.finish();
  return index;
}
