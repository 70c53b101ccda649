import type { MultiPolygon, Polygon } from 'geojson';
import { boundGeometries, type BBox } from '../geometry/bbox.ts';
import type { LoadedDistrict } from '../model/loaded-district.ts';
import { findBoundary } from '../plan/boundary.ts';
import type { OutsidePlace } from '../plan/locate.ts';

/** A fixed picture of a region: positions in degrees to pixels from the top left corner. */
export interface OverviewFrame {
  toPixels(position: readonly number[]): [number, number];
}

/** Pixels kept free at the edges, so that dots and their words have room. */
const MARGIN = 16;

/** Fits a box and some places into a picture, with degrees of longitude shortened as they are at that latitude. */
export function frameOverview(
  box: BBox,
  places: readonly (readonly [number, number])[],
  width: number,
  height: number,
): OverviewFrame {
  const west = Math.min(box[0], ...places.map(([lng]) => lng));
  const east = Math.max(box[2], ...places.map(([lng]) => lng));
  const south = Math.min(box[1], ...places.map(([, lat]) => lat));
  const north = Math.max(box[3], ...places.map(([, lat]) => lat));
  const shortening = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min((width - 2 * MARGIN) / ((east - west) * shortening), (height - 2 * MARGIN) / (north - south));
  const [middleLng, middleLat] = [(west + east) / 2, (south + north) / 2];
  return {
    toPixels: ([lng = 0, lat = 0]) => [
      Number((width / 2 + (lng - middleLng) * shortening * scale).toFixed(1)),
      Number((height / 2 - (lat - middleLat) * scale).toFixed(1)),
    ],
  };
}

/** The overview's drawing: the district's outline as an SVG path, and the frame for everything else. */
export interface Overview {
  readonly outline: string;
  readonly frame: OverviewFrame;
}

/** Lays out the district among the places beyond it; null where there is no outline or nothing beyond. */
export function layOutOverview(
  loaded: LoadedDistrict,
  places: readonly OutsidePlace[],
  width: number,
  height: number,
): Overview | null {
  const boundary = findBoundary(loaded);
  const box = boundary && boundGeometries([boundary]);
  if (!boundary || !box || places.length === 0) return null;
  const positions = places.map(({ position }) => position);
  const frame = frameOverview(box, positions, width, height);
  return { outline: drawOutline(boundary, frame), frame };
}

/** Draws an area as an SVG path. */
export function drawOutline({ type, coordinates }: Polygon | MultiPolygon, { toPixels }: OverviewFrame): string {
  const rings = type === 'Polygon' ? coordinates : coordinates.flat();
  return rings.map((ring) => `M${ring.map((position) => toPixels(position).join(' ')).join('L')}Z`).join('');
}
