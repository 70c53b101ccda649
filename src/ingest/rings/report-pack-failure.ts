import type { FeatureMark, Findings } from '../findings.ts';
import type { PackFailure } from './pack-geometry.ts';

/** Puts the reason why a geometry cannot be packed into the findings. */
export function reportPackFailure({ code, detail }: PackFailure, findings: Findings, mark: FeatureMark): void {
  if (code === 'not-a-polygon' || code === 'geometry-type-unknown') findings.add(code, { type: detail }, mark);
  else if (code === 'geometry-malformed' || code === 'feature-invalid') findings.add(code, { reason: detail }, mark);
  else findings.add(code, {}, mark);
}
