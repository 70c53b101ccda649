import type { Diagnostic } from '../../model/diagnostic.ts';
import type { PolygonLayer } from '../../model/polygon-layer.ts';
import type { Switch } from '../../model/vocabulary.ts';
import { isResidential } from './what-counts.ts';

/** Finds what a reader of the result should know about the residential layer: infos and warnings. */
export function reviewBlocks(
  { name, features }: PolygonLayer,
  include: ReadonlySet<Switch>,
  hasOverlaps: boolean,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const inform = (code: Diagnostic['code'], severity: 'info' | 'warning', params: Diagnostic['params'] = {}): void => {
    diagnostics.push({ code, params, severity, layer: name });
  };
  if (features.length > 0 && features.every(({ landuse }) => landuse === null)) inform('landuse-missing', 'info');
  const other = features.filter(({ landuse }) => !isResidential(landuse, include)).length;
  if (other > 0 && other < features.length) inform('not-residential', 'info', { count: other });
  if (other > 0 && other === features.length) inform('none-residential', 'warning', { count: other });
  if (hasOverlaps) inform('blocks-overlap', 'warning');
  return diagnostics;
}
