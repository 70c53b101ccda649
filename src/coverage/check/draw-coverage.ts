import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type { CoverageSession, RunOptions, SessionPark } from '../coverage-session.ts';
import { doBoxesMeet } from '../../geometry/bbox.ts';
import { type DrawnService, boundShape, cutLand, drawGap, keepLand } from './gaps.ts';
import { projectLayer } from '../land/planar-layer.ts';
import {
  type PlanarShape,
  measurePerimeter,
  measurePlanarShape,
  toLngLatGeometry,
  toPlanarShape,
} from './planar-shapes.ts';
import { ARC_SAG, drawServiceArea, uniteShapes } from './service-areas.ts';

/** The service area of one counted park, longitude and latitude. */
export type ServiceAreaFeature = Feature<
  MultiPolygon,
  { index: number; id: string | null; name: string | null; radius: number }
>;

/** The uncovered part of one block, longitude and latitude. */
export type GapFeature = Feature<MultiPolygon, { index: number; id: string | null; name: string | null; area: number }>;

/** What the map draws and files carry, and the area that Turf finds. */
export interface DrawnCoverage {
  /** One feature for each counted park. */
  readonly serviceAreas: FeatureCollection<MultiPolygon, ServiceAreaFeature['properties']>;
  /** One feature for each block with uncovered land; land that blocks share is in the first of them only. */
  readonly gaps: FeatureCollection<MultiPolygon, GapFeature['properties']>;
  /** m² of the union of blocks, and of what is covered of it, by Turf. */
  readonly land: number;
  readonly coveredArea: number;
  /** The most (m²) that polygons in the place of arcs can take from the covered area. */
  readonly arcError: number;
}

/** Service areas that are handed on together while the others are still drawn. */
const BATCH = 16;

/** Hears of finished service areas as they come, so that a map can draw the first of them early. */
export interface DrawOptions extends RunOptions {
  readonly onServiceAreas?: (features: readonly ServiceAreaFeature[]) => void;
}

/**
 * Draws service areas and gaps of the tiered reading with Turf, from the session's inputs alone: the exact engine's
 * outlines and areas take no part, so the areas that come out check the engine's number.
 *
 * @throws the signal's reason when it is aborted; inside one operation Turf cannot be stopped
 */
export function drawCoverage(session: CoverageSession, options: DrawOptions = {}): DrawnCoverage {
  const { frame, input, blocks } = session;
  const { onProgress, signal, onServiceAreas } = options;
  const parks = session.parks.filter((park): park is SessionPark => park?.verdict.counted === true);

  const drawn: DrawnService[] = [];
  const serviceAreas: ServiceAreaFeature[] = [];
  let handed = 0;
  parks.forEach(({ record, shape, verdict }, i) => {
    signal?.throwIfAborted();
    onProgress?.({ stage: 'service-areas', done: i, total: parks.length });
    const radius = verdict.radius!;
    const area = drawServiceArea(shape.polygons, radius);
    if (!area) return;
    drawn.push({ shape: area, bbox: boundShape(area) });
    const { index, id, name } = record;
    serviceAreas.push({
      type: 'Feature',
      properties: { index, id, name, radius },
      geometry: toLngLatGeometry(area, frame),
    });
    if (serviceAreas.length - handed < BATCH) return;
    onServiceAreas?.(serviceAreas.slice(handed));
    handed = serviceAreas.length;
  });
  onServiceAreas?.(serviceAreas.slice(handed));

  const scope = input.scope
    ? uniteShapes(projectLayer(input.scope.polygons, frame).flatMap(({ polygons }) => toPlanarShape(polygons) ?? []))
    : null;
  const earlier: DrawnService[] = [];
  const gaps: GapFeature[] = [];
  let land = 0;
  let coveredArea = 0;
  let arcError = 0;
  const sag = ARC_SAG * Math.max(0, ...parks.map(({ verdict }) => verdict.radius!));
  blocks.forEach(({ polygons }, i) => {
    signal?.throwIfAborted();
    onProgress?.({ stage: 'gaps', done: i, total: blocks.length });
    const whole = toPlanarShape(polygons);
    if (!whole) return;
    const bbox = boundShape(whole);
    const others = earlier.filter((other) => doBoxesMeet(bbox, other.bbox)).map(({ shape }) => shape);
    earlier.push({ shape: whole, bbox });
    const fresh = cutLand(whole, others);
    const piece = fresh && scope && input.scope ? keepLand(fresh, scope) : fresh;
    if (!piece) return;
    const area = measurePlanarShape(piece);
    land += area;
    const gap = liesInOneReach(piece, parks) ? null : drawGap(piece, drawn);
    const gapArea = measurePlanarShape(gap);
    coveredArea += area - gapArea;
    if (!gap) return;
    // no more of its rim than all of it can be arcs
    arcError += sag * measurePerimeter(gap);
    const { index, id, name } = input.residential.features[i]!;
    gaps.push({
      type: 'Feature',
      properties: { index, id, name, area: gapArea },
      geometry: toLngLatGeometry(gap, frame),
    });
  });
  return {
    serviceAreas: { type: 'FeatureCollection', features: serviceAreas },
    gaps: { type: 'FeatureCollection', features: gaps },
    land,
    coveredArea,
    arcError,
  };
}

/** Says whether some vertex of some park has the whole piece within its radius: then no cutting is needed. */
function liesInOneReach(piece: PlanarShape, parks: readonly SessionPark[]): boolean {
  const [minX, minY, maxX, maxY] = boundShape(piece);
  return parks.some(({ shape, verdict }) => {
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
