import type { Findings } from '../findings.ts';
import { LIMITS } from '../limits.ts';
import type { SourceFeature } from '../source-table.ts';

/** Lists the names of attributes in the order in which features bring them up: as many as are read, and says if more. */
export function listFieldNames(features: readonly SourceFeature[], findings: Findings): string[] {
  const fields = new Set<string>();
  for (const { properties } of features) {
    if (typeof properties !== 'object' || properties === null || Array.isArray(properties)) continue;
    for (const name of Object.keys(properties)) {
      if (fields.has(name)) continue;
      if (fields.size === LIMITS.fields) {
        findings.add('too-many-fields', { limit: LIMITS.fields });
        return [...fields];
      }
      fields.add(name);
    }
  }
  return [...fields];
}
