import Flatbush from 'flatbush';
import { type BBox, boundPositions } from '../../geometry/bbox.ts';
import { doEdgesCross, isInsideRings } from '../../geometry/distance.ts';
import type { CoverageSession } from '../coverage-session.ts';
import type { PlanarRings } from '../land/planar-layer.ts';

/** Lines that were drawn together share this much by rounding: metres. */
const TOUCHING_METERS = 1e-6;

type Edge = readonly [x0: number, y0: number, x1: number, y1: number];

/**
 * The ground of an analysis that is neither residential land nor a park. What else stands there nobody has told it: a
 * street, a river, a school. It is where one may look for land, and no more.
 */
export class FreeGround {
  readonly #polygons: readonly PlanarRings[];
  readonly #edges: readonly Edge[];
  readonly #polygonIndex: Flatbush | null;
  readonly #edgeIndex: Flatbush | null;

  constructor({ blocks, parks }: CoverageSession) {
    const shapes = [...blocks, ...parks.flatMap((park) => (park ? [park.shape] : []))];
    this.#polygons = shapes.flatMap(({ polygons }) => polygons);
    this.#edges = this.#polygons.flat().flatMap(listEdges);
    this.#polygonIndex = indexBoxes(this.#polygons.map(([shell]) => boundPositions(shell!)!));
    this.#edgeIndex = indexBoxes(this.#edges.map(([x0, y0, x1, y1]) => boundPositions([x0, y0, x1, y1])!));
  }

  /** Says whether a square (metres of the frame) has no land of homes or parks in it; it may touch some. */
  holds([minX, minY, maxX, maxY]: BBox): boolean {
    if (!this.#polygonIndex) return true;
    const [x0, y0, x1, y1] = [
      minX + TOUCHING_METERS,
      minY + TOUCHING_METERS,
      maxX - TOUCHING_METERS,
      maxY - TOUCHING_METERS,
    ];
    const isInside = (i: number): boolean => isInsideRings(this.#polygons[i]!, x0, y0);
    if (this.#polygonIndex.search(x0, y0, x0, y0, isInside).length > 0) return false;
    const passes = (i: number): boolean => passesThrough(this.#edges[i]!, x0, y0, x1, y1);
    return this.#edgeIndex!.search(x0, y0, x1, y1, passes).length === 0;
  }
}

function passesThrough(edge: Edge, x0: number, y0: number, x1: number, y1: number): boolean {
  const [ax, ay, bx, by] = edge;
  const isIn = (x: number, y: number): boolean => x >= x0 && x <= x1 && y >= y0 && y <= y1;
  // an edge through a box with both ends outside crosses one of its diagonals
  return isIn(ax, ay) || isIn(bx, by) || doEdgesCross(...edge, x0, y0, x1, y1) || doEdgesCross(...edge, x0, y1, x1, y0);
}

function listEdges(ring: Float64Array): Edge[] {
  const edges: Edge[] = [];
  for (let i = 0, h = ring.length - 2; i < ring.length; h = i, i += 2) {
    edges.push([ring[h]!, ring[h + 1]!, ring[i]!, ring[i + 1]!]);
  }
  return edges;
}

function indexBoxes(boxes: readonly BBox[]): Flatbush | null {
  if (boxes.length === 0) return null;
  const index = new Flatbush(boxes.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  return index;
}
