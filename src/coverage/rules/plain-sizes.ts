import { projectLayer } from '../land/planar-layer.ts';
import type { CoverageSession } from '../coverage-session.ts';
import type { Readings } from '../result.ts';
import { SizeMeasure } from './park-size.ts';

/**
 * Reads what an open analysis would give if every park had the size of its own ground alone, without lakes and
 * neighbours; all else stays the same. The session does not change.
 */
export function readPlainReadings(session: CoverageSession): Readings {
  const { frame, input, parks } = session;
  const measure = new SizeMeasure(new Set(), input.historic ? projectLayer(input.historic.polygons, frame) : null);
  return session.readBySizes((index) => measure.measure([parks[index]!.shape]));
}
