import type { Diagnostic } from '../../model/diagnostic.ts';
import type { PolygonLayer } from '../../model/polygon-layer.ts';
import { boundPositions } from '../../geometry/bbox.ts';
import { createPlane, findCentralMeridian, projectPositions } from '../../geometry/plane.ts';
import type { Frame } from './planar-layer.ts';

/** How far from the central meridian the plane is doubtful, and from where on it is refused. */
const DOUBTFUL_DEGREES = 2;
const TOO_FAR_DEGREES = 3;

/**
 * Chooses the one plane of a run by the residential layer's extent (the parks' where there is none), or takes the
 * central meridian that is given. `frame` is null where a layer reaches more than 3° from the meridian; the
 * diagnostics say so, and warn from 2° on.
 */
export function chooseFrame(
  layers: readonly PolygonLayer[],
  centralMeridian: number | null,
): { frame: Frame | null; diagnostics: Diagnostic[] } {
  const bounded = layers.map((layer) => ({ layer, bounds: boundPositions(layer.polygons.coordinates) }));
  const order = ['residential', 'parks', 'communities', 'scope', 'historic'];
  const leading = [...bounded]
    .sort((a, b) => order.indexOf(a.layer.role) - order.indexOf(b.layer.role))
    .find(({ bounds }) => bounds !== null)?.bounds;
  const [west, south, east, north] = leading ?? [0, 0, 0, 0];
  const plane = createPlane(centralMeridian ?? findCentralMeridian((west + east) / 2));
  const diagnostics: Diagnostic[] = [];
  for (const { layer, bounds } of bounded) {
    if (!bounds) continue;
    const degrees = Math.max(Math.abs(bounds[0] - plane.centralMeridian), Math.abs(bounds[2] - plane.centralMeridian));
    if (degrees <= DOUBTFUL_DEGREES) continue;
    diagnostics.push({
      code: degrees > TOO_FAR_DEGREES ? 'extent-too-wide' : 'far-from-meridian',
      params: { degrees: Math.round(degrees * 100) / 100, meridian: plane.centralMeridian },
      severity: degrees > TOO_FAR_DEGREES ? 'error' : 'warning',
      layer: layer.name,
    });
  }
  if (diagnostics.some(({ severity }) => severity === 'error')) return { frame: null, diagnostics };
  const [x = 0, y = 0] = projectPositions(plane, [(west + east) / 2, (south + north) / 2]);
  return { frame: { plane, originX: Math.round(x), originY: Math.round(y) }, diagnostics };
}
