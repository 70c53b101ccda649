import { TwinTable } from '../land/twin-table.ts';
import type { CoverageSession } from '../coverage-session.ts';
import type { SessionPark } from '../session-parks.ts';
import { projectLayer } from '../land/planar-layer.ts';
import { boundShape, cutLand, drawGap, keepLand } from './gaps.ts';
import type { DrawOptions, DrawnCoverage, GapFeature, ServiceAreaFeature } from './drawn-coverage.ts';
import {
  type PlanarShape,
  measurePerimeter,
  measurePlanarShape,
  toLngLatGeometry,
  toPlanarShape,
} from './planar-shapes.ts';
import { ARC_SAG, drawServiceArea, uniteShapes } from './service-areas.ts';
import { ShapeIndex } from './shape-index.ts';

/** Features that are handed on together while the others are still drawn. */
const SLICE = 16;

/** A counted park and what it reaches. */
interface DrawnPark {
  readonly park: SessionPark;
  readonly shape: PlanarShape;
}

/**
 * A drawing of service areas and gaps that can be stopped and gone on with: one park after the other, then one block
 * after the other, each with no more than what lies near it. What is drawn stays.
 *
 * It is of the parks that the session had when it began.
 */
export class CoverageDrawing {
  readonly #session: CoverageSession;
  readonly #parks: readonly SessionPark[];
  /** How far the sides of the polygons that stand for arcs lie inside these at most. */
  readonly #sagMeters: number;
  readonly #serviceAreas: ServiceAreaFeature[] = [];
  readonly #gaps: GapFeature[] = [];
  #nextPark = 0;
  #nextBlock = 0;
  #land = 0;
  #coveredArea = 0;
  #arcError = 0;

  /** The counted parks so far, and from the first block on an index of them. */
  readonly #drawn: DrawnPark[] = [];
  #parkIndex: ShapeIndex<DrawnPark> | null = null;
  /** The blocks as they are, where they have ground of their own: of equal ones the first. */
  #blockIndex: ShapeIndex<number> | null = null;
  #shapes: readonly (PlanarShape | null)[] = [];
  #scope: PlanarShape | null = null;

  /** Begins a drawing; nothing is drawn yet. */
  constructor(session: CoverageSession) {
    this.#session = session;
    this.#parks = session.parks.filter((park): park is SessionPark => park?.verdict.counted === true);
    this.#sagMeters = ARC_SAG * this.#parks.reduce((longest, { verdict }) => Math.max(longest, verdict.radius!), 0);
  }

  /** Whether all is drawn. */
  get isDone(): boolean {
    return this.#nextPark === this.#parks.length && this.#nextBlock === this.#session.blocks.length;
  }

  /**
   * Draws on from where the drawing is: all that is left, or the next `most` parks and blocks. Features are handed on
   * once each, those of a block before the progress that counts it as done.
   *
   * @throws the signal's reason when it is aborted: between two parks or blocks, and what is drawn so far is handed on
   */
  draw({ signal, onProgress, onServiceAreas, onGaps }: DrawOptions = {}, most = Infinity): void {
    const areas = new Slices(this.#serviceAreas, onServiceAreas);
    const gaps = new Slices(this.#gaps, onGaps);
    try {
      for (let count = 0; count < most && !this.isDone; count++) {
        signal?.throwIfAborted();
        if (this.#nextPark < this.#parks.length) {
          onProgress?.({ stage: 'service-areas', done: this.#nextPark, total: this.#parks.length });
          this.#drawPark(this.#parks[this.#nextPark]!);
          this.#nextPark++;
          areas.handOn(SLICE);
          continue;
        }
        areas.handOn(1);
        gaps.handOn(1);
        if (!this.#parkIndex) this.#prepareBlocks();
        onProgress?.({ stage: 'gaps', done: this.#nextBlock, total: this.#session.blocks.length });
        this.#drawBlock(this.#nextBlock);
        this.#nextBlock++;
      }
    } finally {
      areas.handOn(1);
      gaps.handOn(1);
    }
  }

  /** What is drawn so far; the areas are those of the blocks that are done. */
  read(): DrawnCoverage {
    return {
      serviceAreas: { type: 'FeatureCollection', features: this.#serviceAreas },
      gaps: { type: 'FeatureCollection', features: this.#gaps },
      land: this.#land,
      coveredArea: this.#coveredArea,
      arcError: this.#arcError,
    };
  }

  #drawPark(park: SessionPark): void {
    const radius = park.verdict.radius!;
    const shape = drawServiceArea(park.shape.polygons, radius);
    if (!shape) return;
    this.#drawn.push({ park, shape });
    const { index, id, name } = park.record;
    this.#serviceAreas.push({
      type: 'Feature',
      properties: { index, id, name, radius },
      geometry: toLngLatGeometry(shape, this.#session.frame),
    });
  }

  #prepareBlocks(): void {
    const { input, frame, blocks } = this.#session;
    this.#scope = input.scope
      ? uniteShapes(projectLayer(input.scope.polygons, frame).flatMap(({ polygons }) => toPlanarShape(polygons) ?? []))
      : null;
    this.#parkIndex = new ShapeIndex(this.#drawn, ({ shape }) => boundShape(shape));
    const twins = new TwinTable<number>();
    this.#shapes = blocks.map(({ polygons }, block) =>
      polygons.length > 0 && twins.share(polygons.flat(), 0, () => block) === block ? toPlanarShape(polygons) : null,
    );
    const present = [...this.#shapes.keys()].filter((block) => this.#shapes[block]);
    this.#blockIndex = new ShapeIndex(present, (block) => boundShape(this.#shapes[block]!));
  }

  #drawBlock(block: number): void {
    const whole = this.#shapes[block];
    if (!whole) return;
    const earlier = this.#blockIndex!.find(boundShape(whole)).filter((other) => other < block);
    const fresh = cutLand(
      whole,
      earlier.map((other) => this.#shapes[other]!),
    );
    const piece = fresh && this.#scope ? keepLand(fresh, this.#scope) : fresh;
    if (!piece) return;
    const area = measurePlanarShape(piece);
    const near = this.#parkIndex!.find(boundShape(piece));
    const gap = liesInOneReach(piece, near) ? null : drawGap(piece, near);
    const gapArea = measurePlanarShape(gap);
    this.#land += area;
    this.#coveredArea += area - gapArea;
    if (!gap) return;
    // no more of its rim than all of it can be arcs
    this.#arcError += this.#sagMeters * measurePerimeter(gap);
    const { frame, input } = this.#session;
    const { index, id, name } = input.residential.features[block]!;
    this.#gaps.push({
      type: 'Feature',
      properties: { index, id, name, area: gapArea },
      geometry: toLngLatGeometry(gap, frame),
    });
  }
}

/** Hands on the features that come to a list. */
class Slices<T> {
  readonly #features: readonly T[];
  readonly #hear: ((features: readonly T[]) => void) | undefined;
  #handed: number;

  constructor(features: readonly T[], hear: ((features: readonly T[]) => void) | undefined) {
    this.#features = features;
    this.#hear = hear;
    this.#handed = features.length;
  }

  /** Hands on what has come since the last time, if that is at least so much. */
  handOn(least: number): void {
    if (this.#features.length - this.#handed < least) return;
    this.#hear?.(this.#features.slice(this.#handed));
    this.#handed = this.#features.length;
  }
}

/** Says whether some vertex of some park has the whole piece within its radius: then no cutting is needed. */
function liesInOneReach(piece: PlanarShape, parks: readonly DrawnPark[]): boolean {
  const [minX, minY, maxX, maxY] = boundShape(piece);
  return parks.some(({ park: { shape, verdict } }) => {
    const reach2 = verdict.radius! ** 2;
    return shape.polygons.some((rings) =>
      rings.some((ring) => {
        for (let i = 0; i < ring.length; i += 2) {
          // the corner of the box that is furthest away
          const dx = Math.max(ring[i]! - minX, maxX - ring[i]!);
          const dy = Math.max(ring[i + 1]! - minY, maxY - ring[i + 1]!);
          if (dx * dx + dy * dy <= reach2) return true;
        }
        return false;
      }),
    );
  });
}
