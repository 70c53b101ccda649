import { type Diagnostic, joinDiagnostics } from '../../model/diagnostic.ts';
import { LAYER_ROLES } from '../../model/vocabulary.ts';
import type { ReportInput, ReportLayer } from '../../report/report-input.ts';
import type { MapState } from '../../state/map-state.ts';

/** Collects what a report of the result on the page is made of; null where there is no result. */
export function collectReport(state: MapState): ReportInput | null {
  const { result, verification, notices: found, answered } = state.coverage;
  if (!result || !answered) return null;
  const layers = listLayers(state).filter(({ role }) => answered.roles.includes(role));
  // the files of the reader's own say so themselves
  const invented = layers
    .filter(({ synthetic }) => synthetic)
    .map(({ name }): Diagnostic => ({ code: 'synthetic-data', params: {}, severity: 'warning', layer: name }));
  const notices = joinDiagnostics(invented, found);
  const { include, includeNamed } = answered.question;
  return {
    check: { outcome: 'done', result, drawn: null, verification, notices },
    layers,
    include,
    includeNamed: includeNamed && !state.userLayers?.layers.has('parks'),
  };
}

/** The layers that the check reads: the reader's own, else the district's. */
function listLayers({ loaded, userLayers }: MapState): ReportLayer[] {
  return LAYER_ROLES.flatMap((role): ReportLayer[] => {
    const own = userLayers?.layers.get(role);
    if (own) {
      const { layer, usable, repaired, crs, synthetic } = own;
      const { name, features } = layer;
      const counts = { features: features.length, usable, mended: repaired };
      return [{ role, name, crs: crs.name.toUpperCase(), encoding: null, ...counts, synthetic }];
    }
    const id = loaded?.district.coverage?.[role] ?? '';
    const features = loaded?.features.get(id) ?? [];
    if (features.length === 0) return [];
    const file = loaded?.district.layers.find((layer) => layer.id === id)?.file ?? id;
    const counts = { features: features.length, usable: features.length, mended: 0 };
    const synthetic = features.some(({ properties }) => properties.geometryStatus === 'synthetic');
    return [{ role, name: file, crs: null, encoding: null, ...counts, synthetic }];
  });
}
