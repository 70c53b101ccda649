import { type BBox, doBoxesMeet } from '../../geometry/bbox.ts';
import type { MultiPolygon } from 'geojson';
import { TwinTable } from '../land/twin-table.ts';
import type { CoverageSession } from '../coverage-session.ts';
import type { SessionPark } from '../session-parks.ts';
import { type PlanarFeature, projectLayer } from '../land/planar-layer.ts';
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
  readonly geometry: MultiPolygon;
}

/** The land of a block that is its own, in m², and what is not covered of it. */
interface DrawnBlock {
  readonly land: number;
  readonly covered: number;
  /** Length of the gap's rim in metres. */
  readonly rim: number;
  readonly gap: GapFeature | null;
}

/** What is drawn of the blocks before any park: the same for all drawings of one analysis. */
interface Ground {
  /** The blocks as they are, where they have ground of their own: of equal ones the first. */
  readonly shapes: readonly (PlanarShape | null)[];
  readonly index: ShapeIndex<number>;
  readonly scope: PlanarShape | null;
}

/**
 * A drawing of service areas and gaps that can be stopped and gone on with: one park after the other, then one block
 * after the other, each with no more than what lies near it. What is drawn stays.
 *
 * It is of the parks that the session had when it began. Of an earlier drawing of the same session it takes what parks
 * that have come, gone or changed since do not reach: the same figures and shapes come out as from the beginning.
 */
export class CoverageDrawing {
  readonly #session: CoverageSession;
  readonly #parks: readonly SessionPark[];
  /** How far the sides of the polygons that stand for arcs lie inside these at most. */
  readonly #sagMeters: number;
  readonly #serviceAreas: ServiceAreaFeature[] = [];
  readonly #gaps: GapFeature[] = [];
  #nextPark = 0;
  /** By number; null where a block has no ground of its own. */
  readonly #blocks: (DrawnBlock | null)[] = [];

  /** The counted parks so far, and from the first block on an index of them. */
  readonly #drawn: DrawnPark[] = [];
  #byShape: ReadonlyMap<PlanarFeature, DrawnPark> | null = null;
  #parkIndex: ShapeIndex<DrawnPark> | null = null;
  #ground: Ground | null = null;

  /** What is taken from an earlier drawing: its parks by number, and its blocks outside of what has changed. */
  #earlier: CoverageDrawing | null;
  #changed: readonly BBox[] = [];

  /** Begins a drawing; nothing is drawn yet. An earlier one serves where it is whole. */
  constructor(session: CoverageSession, earlier: CoverageDrawing | null = null) {
    this.#session = session;
    this.#parks = session.parks.filter((park): park is SessionPark => park?.verdict.counted === true);
    this.#sagMeters = ARC_SAG * this.#parks.reduce((longest, { verdict }) => Math.max(longest, verdict.radius!), 0);
    this.#earlier = earlier?.isDone && earlier.#session === session ? earlier : null;
  }

  /** Whether all is drawn. */
  get isDone(): boolean {
    return this.#nextPark === this.#parks.length && this.#blocks.length === this.#session.blocks.length;
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
        const block = this.#blocks.length;
        onProgress?.({ stage: 'gaps', done: block, total: this.#session.blocks.length });
        const drawn = this.#takeBlock(block) ?? this.#drawBlock(block);
        this.#blocks.push(drawn);
        if (drawn?.gap) this.#gaps.push(drawn.gap);
      }
    } finally {
      areas.handOn(1);
      gaps.handOn(1);
    }
    // a chain of drawings is not to be kept
    if (this.isDone) this.#earlier = null;
  }

  /** What is drawn so far; the areas are those of the blocks that are done. */
  read(): DrawnCoverage {
    let [land, coveredArea, arcError] = [0, 0, 0];
    for (const block of this.#blocks) {
      if (!block) continue;
      land += block.land;
      coveredArea += block.covered;
      arcError += this.#sagMeters * block.rim;
    }
    return {
      serviceAreas: { type: 'FeatureCollection', features: this.#serviceAreas },
      gaps: { type: 'FeatureCollection', features: this.#gaps },
      land,
      coveredArea,
      arcError,
    };
  }

  #drawPark(park: SessionPark): void {
    const radius = park.verdict.radius!;
    const { index, id, name } = park.record;
    const drawn = this.#takePark(park) ?? this.#drawReach(park);
    if (!drawn) return;
    this.#drawn.push(drawn);
    this.#serviceAreas.push({ type: 'Feature', properties: { index, id, name, radius }, geometry: drawn.geometry });
  }

  #drawReach(park: SessionPark): DrawnPark | null {
    const shape = drawServiceArea(park.shape.polygons, park.verdict.radius!);
    return shape && { park, shape, geometry: toLngLatGeometry(shape, this.#session.frame) };
  }

  /** A park of the earlier drawing that reaches as far as it did. */
  #takePark(park: SessionPark): DrawnPark | null {
    const drawn = this.#earlier?.findPark(park);
    return drawn ? { ...drawn, park } : null;
  }

  /** The drawing of a park of this shape and reach; asked only of what has all its parks. */
  findPark({ shape, verdict }: SessionPark): DrawnPark | null {
    this.#byShape ??= new Map(this.#drawn.map((drawn) => [drawn.park.shape, drawn]));
    const drawn = this.#byShape.get(shape);
    return drawn?.park.verdict.radius === verdict.radius ? drawn : null;
  }

  #prepareBlocks(): void {
    this.#parkIndex = new ShapeIndex(this.#drawn, ({ shape }) => boundShape(shape));
    const earlier = this.#earlier;
    this.#ground = earlier ? earlier.#ground : layGround(this.#session);
    if (!earlier) return;
    const gone = earlier.#drawn.filter(({ park }) => !this.findPark(park));
    const come = this.#drawn.filter(({ park }) => !earlier.findPark(park));
    this.#changed = [...gone, ...come].map(({ shape }) => boundShape(shape));
  }

  /** A block of the earlier drawing that nothing which has changed comes near; else undefined. */
  #takeBlock(block: number): DrawnBlock | null | undefined {
    if (!this.#earlier) return undefined;
    const shape = this.#ground!.shapes[block];
    if (!shape) return null;
    const box = boundShape(shape);
    return this.#changed.some((changed) => doBoxesMeet(changed, box)) ? undefined : this.#earlier.#blocks[block];
  }

  #drawBlock(block: number): DrawnBlock | null {
    const { shapes, index: blockIndex, scope } = this.#ground!;
    const whole = shapes[block];
    if (!whole) return null;
    const earlier = blockIndex.find(boundShape(whole)).filter((other) => other < block);
    const fresh = cutLand(
      whole,
      earlier.map((other) => shapes[other]!),
    );
    const piece = fresh && scope ? keepLand(fresh, scope) : fresh;
    if (!piece) return null;
    const land = measurePlanarShape(piece);
    const near = this.#parkIndex!.find(boundShape(piece));
    const gap = liesInOneReach(piece, near) ? null : drawGap(piece, near);
    if (!gap) return { land, covered: land, rim: 0, gap: null };
    const area = measurePlanarShape(gap);
    const { frame, input } = this.#session;
    const { index, id, name } = input.residential.features[block]!;
    return {
      land,
      covered: land - area,
      // no more of its rim than all of it can be arcs
      rim: measurePerimeter(gap),
      gap: { type: 'Feature', properties: { index, id, name, area }, geometry: toLngLatGeometry(gap, frame) },
    };
  }
}

function layGround({ input, frame, blocks }: CoverageSession): Ground {
  const scope = input.scope
    ? uniteShapes(projectLayer(input.scope.polygons, frame).flatMap(({ polygons }) => toPlanarShape(polygons) ?? []))
    : null;
  const twins = new TwinTable<number>();
  const shapes = blocks.map(({ polygons }, block) =>
    polygons.length > 0 && twins.share(polygons.flat(), 0, () => block) === block ? toPlanarShape(polygons) : null,
  );
  const present = [...shapes.keys()].filter((block) => shapes[block]);
  return { shapes, index: new ShapeIndex(present, (block) => boundShape(shapes[block]!)), scope };
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
