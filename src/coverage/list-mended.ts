import type { Diagnostic } from '../model/diagnostic.ts';
import type { PolygonLayer } from '../model/polygon-layer.ts';
import type { CoverageInput } from './result.ts';

/** The numbers say of themselves that they are those of mended shapes; `more` are layers besides. */
export function listMended(
  { parks, residential, communities, scope, historic }: CoverageInput,
  more: readonly PolygonLayer[] = [],
): Diagnostic[] {
  const layers = [parks, residential, communities, scope, historic, ...more].filter((layer) => !!layer);
  return layers.flatMap(({ name, features }): Diagnostic[] => {
    const count = features.filter(({ repaired }) => repaired).length;
    return count === 0 ? [] : [{ code: 'shapes-mended', params: { count }, severity: 'warning', layer: name }];
  });
}
