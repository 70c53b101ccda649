import Flatbush from 'flatbush';
import { EMPTY_BOX, type BBox, uniteBoxes } from '../../geometry/bbox.ts';
import type { PolygonLayer } from '../../model/polygon-layer.ts';
import type { CoverageSession } from '../coverage-session.ts';
import type { GainMeasure } from '../land/gain-measure.ts';
import { projectLayer } from '../land/planar-layer.ts';
import { type ServiceArea, ServiceAreaMaker, TIERED, makeServices } from '../land/services.ts';
import { decidePark } from '../rules/park-ledger.ts';

/** What of a block a candidate may cover. */
interface BlockPart {
  readonly block: number;
  readonly areas: readonly ServiceArea[];
}

/**
 * Candidates for new parks, and what each would add to the parks of an analysis and to those that are chosen so far.
 * Each counts as a park of its own size and class; what it is now, and by what name, does not matter.
 */
export class SiteGains {
  readonly measure: GainMeasure;
  readonly #countWork: (steps: number) => void;
  /** For each candidate the blocks that it may reach; none for one that would not count. */
  readonly parts: readonly (readonly BlockPart[])[];
  /** The chosen candidates over each block. */
  readonly #chosenOver = new Map<number, Set<number>>();
  readonly #chosen = new Set<number>();
  /** The boxes around what each candidate may reach, and an index of those that may reach something. */
  readonly #boxes: readonly BBox[];
  readonly #reaching: readonly number[];
  readonly #index: Flatbush | null = null;

  constructor(session: CoverageSession, candidates: Pick<PolygonLayer, 'polygons'>) {
    this.measure = session.areas.openGains();
    this.#countWork = (steps) => session.areas.work.add(steps);
    const maker = new ServiceAreaMaker();
    this.parts = projectLayer(candidates.polygons, session.frame).map((shape) => {
      if (shape.polygons.length === 0) return [];
      const { sizeClass, radius } = decidePark(null, session.sizes.measureAlone(shape), session.rules);
      if (!sizeClass) return [];
      const classes = [{ minArea: 0, maxArea: null, radius: radius! }];
      return this.#listParts(makeServices(shape, classes, TIERED, maker).flatMap(({ areas }) => areas));
    });
    this.#boxes = this.parts.map((parts) =>
      parts.flatMap(({ areas }) => areas).reduce((box, { outline }) => uniteBoxes(box, outline.bbox), EMPTY_BOX),
    );
    this.#reaching = [...this.parts.keys()].filter((candidate) => this.parts[candidate]!.length > 0);
    if (this.#reaching.length === 0) return;
    this.#index = new Flatbush(this.#reaching.length);
    for (const candidate of this.#reaching) this.#index.add(...this.#boxes[candidate]!);
    this.#index.finish();
  }

  /** The candidates that are chosen. */
  get chosen(): ReadonlySet<number> {
    return this.#chosen;
  }

  /** Chooses a candidate. */
  choose(candidate: number): void {
    this.#chosen.add(candidate);
    for (const { block } of this.parts[candidate]!) {
      const over = this.#chosenOver.get(block);
      if (over) over.add(candidate);
      else this.#chosenOver.set(block, new Set([candidate]));
    }
  }

  /** Gives a chosen candidate up. */
  giveUp(candidate: number): void {
    this.#chosen.delete(candidate);
    for (const { block } of this.parts[candidate]!) this.#chosenOver.get(block)!.delete(candidate);
  }

  /** Lists the candidates that may cover some of the same ground as one of them, itself too. */
  listNear(candidate: number): number[] {
    if (!this.#index || this.parts[candidate]!.length === 0) return [];
    const found = this.#index.search(...this.#boxes[candidate]!);
    this.countWork(found.length);
    return found.map((i) => this.#reaching[i]!);
  }

  /** Counts steps that are taken besides measuring. */
  countWork(steps: number): void {
    this.#countWork(steps);
  }

  /** No candidate adds more (m²) than this, whatever else is chosen: to all blocks, or to `only` one. */
  limitGain(candidate: number, only: number | null = null): number {
    let limit = 0;
    for (const { block, areas } of this.parts[candidate]!) {
      if (only !== null && block !== only) continue;
      const together = areas.reduce((sum, area) => sum + this.measure.limit(area, block), 0);
      limit += Math.min(together, this.measure.readUncovered(block));
    }
    return limit;
  }

  /** Measures what a candidate adds (m²) to the chosen ones, itself and `without` left out: to all blocks, or to `only` one. */
  measureGain(candidate: number, without: number | null = null, only: number | null = null): number {
    let gain = 0;
    for (const { block, areas } of this.parts[candidate]!) {
      if (only !== null && block !== only) continue;
      const others: ServiceArea[] = [];
      for (const other of this.#chosenOver.get(block) ?? []) {
        if (other === candidate || other === without) continue;
        others.push(...this.parts[other]!.find((part) => part.block === block)!.areas);
      }
      gain += this.measure.measure(block, areas, others);
    }
    return gain;
  }

  #listParts(areas: readonly ServiceArea[]): BlockPart[] {
    const byBlock = new Map<number, ServiceArea[]>();
    for (const area of areas) {
      for (const block of this.measure.findBlocks(area)) byBlock.set(block, [...(byBlock.get(block) ?? []), area]);
    }
    return [...byBlock].sort(([a], [b]) => a - b).map(([block, own]) => ({ block, areas: own }));
  }
}
