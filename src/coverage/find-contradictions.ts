import { boundPositions } from '../geometry/bbox.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { PolygonLayer } from '../model/polygon-layer.ts';
import type { CoverageSession } from './coverage-session.ts';
import { measureExtentDistance } from './layer-extents.ts';

/** Layers whose extents lie further apart than this (metres) are not of one place, whatever the standard's radii. */
const APART_METERS = 10_000;

/** From this share of the smaller layer on, shapes that stand in both roles are no chance. */
const SAME_SHARE = 0.5;

/** What a session notices when nothing of a layer counts. */
const NOTHING_COUNTS: readonly string[] = ['no-park-counts', 'none-residential'];

/**
 * Finds what makes a figure of these layers false before it is computed: the same shapes count as parks and as
 * residential land, the layers lie apart, or nothing of one of them counts. Errors, to be decided by the reader.
 */
export function findContradictions(session: CoverageSession): Diagnostic[] {
  const { parks, residential } = session.input;
  const layer = parks.name;
  const contradictions: Diagnostic[] = session.diagnostics
    .filter(({ code }) => NOTHING_COUNTS.includes(code))
    .map((diagnostic) => ({ ...diagnostic, severity: 'error' }));

  const apart = measureExtentDistance(parks, residential);
  if (apart > APART_METERS) {
    const params = { kilometers: Math.round(apart / 1000), other: residential.name };
    contradictions.push({ code: 'layers-apart', params, severity: 'error', layer });
  }

  const counted = new Set(session.parks.flatMap((park, i) => (park?.verdict.counted ? [nameShape(parks, i)] : [])));
  const blocks = session.blocks.flatMap(({ area }, i) => (area > 0 ? [nameShape(residential, i)] : []));
  const same = blocks.filter((shape) => counted.has(shape)).length;
  if (same > 0 && same >= SAME_SHARE * Math.min(counted.size, blocks.length)) {
    const params = { count: same, other: residential.name };
    contradictions.push({ code: 'same-shapes', params, severity: 'error', layer });
  }
  return contradictions;
}

/** A shape by its box, to a tenth of a metre: whoever drew it twice drew it in one place. */
function nameShape(layer: PolygonLayer, index: number): string {
  const { coordinates, ringStarts, polygonStarts, featureStarts } = layer.polygons;
  const start = ringStarts[polygonStarts[featureStarts[index]!]!]!;
  const end = ringStarts[polygonStarts[featureStarts[index + 1]!]!]!;
  return (boundPositions(coordinates, start, end) ?? []).map((degrees) => degrees.toFixed(6)).join(' ');
}
