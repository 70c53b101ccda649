import type { PackedPolygons } from '../model/polygon-layer.ts';
import type { OverviewFrame } from './frame-overview.ts';

/** Vertices nearer to the last one kept (pixels) are left out: the eye does not miss them, and the text stays short. */
const LEAST_PIXELS = 0.6;

/** Draws features of a layer (their rows) as one SVG path; what is too small to see becomes a dot of a pixel. */
export function drawOutlines(polygons: PackedPolygons, rows: Iterable<number>, { toPixels }: OverviewFrame): string {
  const { coordinates, ringStarts, polygonStarts, featureStarts } = polygons;
  const rings: string[] = [];
  for (const row of rows) {
    const last = polygonStarts[featureStarts[row + 1]!]!;
    for (let ring = polygonStarts[featureStarts[row]!]!; ring < last; ring++) {
      rings.push(drawRing(coordinates, ringStarts[ring]!, ringStarts[ring + 1]!, toPixels));
    }
  }
  return rings.join('');
}

function drawRing(coordinates: Float64Array, from: number, to: number, toPixels: OverviewFrame['toPixels']): string {
  const kept: (readonly [number, number])[] = [];
  for (let i = from; i < to; i++) {
    const pixel = toPixels([coordinates[2 * i]!, coordinates[2 * i + 1]!]);
    const before = kept.at(-1);
    if (before && Math.hypot(pixel[0] - before[0], pixel[1] - before[1]) < LEAST_PIXELS) continue;
    kept.push(pixel);
  }
  const [first] = kept;
  if (!first) return '';
  return kept.length < 3 ? `M${first.join(' ')}h1v1h-1z` : `M${kept.map((pixel) => pixel.join(' ')).join('L')}Z`;
}
