import type { Findings } from '../findings.ts';
import { GEOMETRY_TYPES } from '../geometry-types.ts';
import { LIMITS } from '../limits.ts';
import { readOwn } from '../read-own.ts';
import { ADVICE_FOR } from '../recognize-format.ts';

/** The features of a parsed GeoJSON text, unproved, or null with the reason in the findings. */
export function listObjects(root: unknown, findings: Findings): readonly unknown[] | null {
  if (typeof root !== 'object' || root === null || Array.isArray(root)) {
    findings.add('geojson-not-an-object', {});
    return null;
  }
  const type = readOwn(root, 'type');
  if (type === 'Feature') return [root];
  if (GEOMETRY_TYPES.has(type)) return [{ type: 'Feature', properties: null, geometry: root }];
  if (type !== 'FeatureCollection') {
    const format = type === 'Topology' ? 'topojson' : isEsriJson(root) ? 'esriJson' : null;
    if (format) {
      findings.add('format-not-read', { format, advice: ADVICE_FOR[format] });
      return null;
    }
    findings.add('geojson-type-unknown', { type: typeof type === 'string' ? type.slice(0, 60) : '' });
    return null;
  }
  const features = readOwn(root, 'features');
  if (!Array.isArray(features)) {
    findings.add('geojson-features-missing', {});
    return null;
  }
  if (features.length <= LIMITS.features) return features;
  findings.add('too-many-features', { limit: LIMITS.features });
  return null;
}

/** The JSON of ArcGIS services: its shapes are rings without type. */
function isEsriJson(root: object): boolean {
  const geometryType = readOwn(root, 'geometryType');
  if (typeof geometryType === 'string' && geometryType.startsWith('esriGeometry')) return true;
  return readOwn(root, 'rings') !== undefined || readOwn(readOwn(root, 'geometry'), 'rings') !== undefined;
}
