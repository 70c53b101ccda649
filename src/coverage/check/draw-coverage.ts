import type { CoverageSession } from '../coverage-session.ts';
import { CoverageDrawing } from './coverage-drawing.ts';
import type { DrawOptions, DrawnCoverage } from './drawn-coverage.ts';

/**
 * Draws service areas and gaps of the tiered reading with Turf, from the session's inputs alone: the exact engine's
 * outlines and areas take no part, so the areas that come out check the engine's number. To go on after a stop, keep a
 * `CoverageDrawing`.
 *
 * @throws the signal's reason when it is aborted; inside one operation Turf cannot be stopped
 */
export function drawCoverage(session: CoverageSession, options: DrawOptions = {}): DrawnCoverage {
  const drawing = new CoverageDrawing(session);
  drawing.draw(options);
  return drawing.read();
}
