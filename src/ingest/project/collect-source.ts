import { CooperativeLoop } from '../cooperative-loop.ts';
import { keepOneSystem } from '../crs/keep-one-system.ts';
import type { Axes } from '../crs/number-reading.ts';
import { swapAxes } from '../crs/to-wgs84.ts';
import { Findings } from '../findings.ts';
import { LIMITS } from '../limits.ts';
import { openTable } from '../open-table.ts';
import type { ReadOptions } from '../read-result.ts';
import type { SourceFeature } from '../source-table.ts';
import { hashBytes } from './hash-bytes.ts';

/** A file as it is kept in a project. */
export interface CollectedSource {
  readonly sha256: string;
  /** The text of a FeatureCollection. */
  readonly text: string;
}

/** How a file was read that is to be kept. */
export type SourceOptions = Pick<ReadOptions, 'crs' | 'encoding' | 'layer'> & { readonly axes: Axes };

/**
 * Opens a file once more and gives its features as they are in it: all attributes, all vertices, nothing mended, in its
 * own coordinate system, the eastward value first. Read with the same choices it makes the same layer, to the last bit.
 *
 * @returns null where it cannot be opened any more, or is too large to be read again
 */
export async function collectSource(
  bytes: Uint8Array,
  fileName: string,
  { crs, encoding = 'auto', layer, axes }: SourceOptions,
): Promise<CollectedSource | null> {
  const findings = new Findings(fileName);
  const { table } = await openTable(
    bytes,
    fileName,
    { encoding, layer: layer ?? null },
    findings,
    new CooperativeLoop(),
  );
  if (!table) return null;
  const { features, positions } = keepOneSystem(table, crs === undefined || crs === 'auto' ? null : crs, findings);
  const all = axes === 'east-first' ? positions.toArray() : swapAxes(positions.toArray());
  let at = 0;
  let length = 0;
  const pieces = features.map((feature) => {
    const [shape, next] = takeShape(feature, all, at);
    at = next;
    const piece = describeFeature(feature, shape);
    length += piece.length;
    return piece;
  });
  if (length > LIMITS.fileBytes) return null;
  return { sha256: hashBytes(bytes), text: `{"type":"FeatureCollection","features":[${pieces.join(',\n')}]}` };
}

function describeFeature({ id, properties }: SourceFeature, shape: number[][][][] | null): string {
  const geometry = shape && { type: 'MultiPolygon', coordinates: shape };
  const isNamed = typeof id === 'string' || typeof id === 'number';
  return JSON.stringify({ type: 'Feature', ...(isNamed ? { id } : {}), properties: properties ?? null, geometry });
}

/** The rings of a feature, as many as its geometry counts from `at` on, and where the next feature begins. */
function takeShape(
  { geometry }: SourceFeature,
  positions: Float64Array,
  at: number,
): readonly [shape: number[][][][] | null, next: number] {
  if (!geometry || 'code' in geometry) return [null, at];
  let next = at;
  const shape = geometry.polygons.map((rings) =>
    rings.map((size) => {
      const from = next;
      next += size;
      return Array.from({ length: size }, (_, i) => [positions[2 * (from + i)]!, positions[2 * (from + i) + 1]!]);
    }),
  );
  return [shape, next];
}
