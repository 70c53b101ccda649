import Flatbush from 'flatbush';
import { EMPTY_BOX, uniteBoxes, widenBox } from '../../geometry/bbox.ts';
import { PolygonPacker } from '../../geometry/polygon-packer.ts';
import type { FeatureRecord, PolygonLayer } from '../../model/polygon-layer.ts';
import type { CoverageSession } from '../coverage-session.ts';
import { boundPolygons, toLngLats } from '../land/planar-layer.ts';
import { findSizeClass } from '../rules/size-class.ts';
import { FreeGround } from './free-ground.ts';

/** No more squares are laid: with them a search gives its first answer within a second. */
const MOST_SQUARES = 2000;

/** No more places are tried, however large the town is. */
const MOST_PLACES = 20_000;

/**
 * Lays squares of one size (m²) in a grid, as candidates for new parks: wherever one would serve uncovered land, and where
 * neither homes nor parks are. The grid is as close as the size and the number of squares allow.
 *
 * A square marks a place to look for land, and says nothing of whether there is any.
 *
 * @returns a layer without features where no such park counts, all land is covered, or there is no such place
 */
export function layGrid(session: CoverageSession, areaSquareMeters: number): PolygonLayer {
  const radius = findSizeClass(areaSquareMeters, session.rules.standard.classes)?.radius ?? null;
  const rings = radius === null ? [] : laySquares(session, Math.sqrt(areaSquareMeters), radius);
  const packer = new PolygonPacker(4 * rings.length);
  for (const ring of rings) packer.addFeature([[toLngLats(ring, session.frame)]]);
  const features = rings.map((_, index): FeatureRecord => ({
    index,
    id: null,
    name: null,
    code: null,
    status: null,
    landuse: null,
    population: null,
    usable: true,
    repaired: false,
  }));
  return { role: 'candidates', name: 'grid', features, polygons: packer.finish() };
}

/** Lays squares of a side (metres) that lie within the radius of the box of a block with uncovered land. */
function laySquares(session: CoverageSession, side: number, radius: number): Float64Array[] {
  const gains = session.areas.openGains();
  const boxes = session.blocks.flatMap(({ polygons }, block) =>
    polygons.length > 0 && gains.readUncovered(block) > 0 ? [widenBox(boundPolygons(polygons), radius)] : [],
  );
  if (boxes.length === 0) return [];
  const index = new Flatbush(boxes.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  const [minX, minY, maxX, maxY] = boxes.reduce(uniteBoxes, EMPTY_BOX);
  const free = new FreeGround(session);
  let step = Math.max(side, Math.sqrt(((maxX - minX) * (maxY - minY)) / MOST_PLACES));
  for (;;) {
    const rings: Float64Array[] = [];
    for (let y = Math.ceil(minY / step) * step; y + side <= maxY; y += step) {
      for (let x = Math.ceil(minX / step) * step; x + side <= maxX; x += step) {
        if (index.search(x, y, x + side, y + side).length === 0) continue;
        if (free.holds([x, y, x + side, y + side])) rings.push(outlineSquare(x, y, side));
      }
    }
    if (rings.length <= MOST_SQUARES) return rings;
    // a little further than their number asks for, so that few rounds are needed
    step *= 1.05 * Math.sqrt(rings.length / MOST_SQUARES);
  }
}

/** The ring of a square by its lower left corner. */
export function outlineSquare(x: number, y: number, side: number): Float64Array {
  return Float64Array.of(x, y, x + side, y, x + side, y + side, x, y + side);
}
