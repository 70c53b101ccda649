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
    reportType(root, type, findings);
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

const NAME_LENGTH = 60;

/** Web services often wrap what they send: `{"code": 0, "data": {…}}`. */
function reportType(root: object, type: unknown, findings: Findings): void {
  const isCollection = (value: unknown): boolean => readOwn(value, 'type') === 'FeatureCollection';
  const wrapper = Object.entries(root).find(([, value]) => isCollection(value))?.[0];
  if (wrapper !== undefined) findings.add('geojson-wrapped', { member: wrapper.slice(0, NAME_LENGTH) });
  else if (type === undefined || type === null || type === '') findings.add('geojson-type-missing', {});
  else {
    const text = typeof type === 'string' ? type : JSON.stringify(type);
    findings.add('geojson-type-unknown', { type: text.slice(0, NAME_LENGTH) });
  }
}

/** The JSON of ArcGIS services: its shapes are rings without type. */
function isEsriJson(root: object): boolean {
  const geometryType = readOwn(root, 'geometryType');
  if (typeof geometryType === 'string' && geometryType.startsWith('esriGeometry')) return true;
  const features = readOwn(root, 'features');
  const first: unknown = Array.isArray(features) ? features[0] : null;
  return [root, readOwn(root, 'geometry'), readOwn(first, 'geometry')].some(
    (shape) => readOwn(shape, 'rings') !== undefined,
  );
}
