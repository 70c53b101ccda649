import type { Findings, FeatureMark } from './findings.ts';
import { readOwn } from './read-own.ts';
import type { FieldMapping } from './roles/guess-fields.ts';
import { readPopulation, readStatus, readText } from './roles/read-values.ts';
import type { SourceFeature } from './source-table.ts';

/** The attributes of a feature that play a role. */
export interface FeatureAttributes extends FeatureMark {
  readonly code: string | null;
  readonly status: string | null;
  readonly landuse: string | null;
  readonly population: number | null;
}

/** Reads the attributes of all features by a mapping. The id is the feature's own, else that of the mapped field. */
export function describeFeatures(
  features: readonly SourceFeature[],
  mapping: FieldMapping,
  findings: Findings,
): FeatureAttributes[] {
  return features.map(({ index, id, properties }) => {
    const read = (field: string | undefined): unknown => (field === undefined ? null : readOwn(properties, field));
    const mark = { index, id: readText(id) ?? readText(read(mapping.id)), name: readText(read(mapping.name)) };
    const { population, unreadable } = readPopulation(read(mapping.population));
    if (unreadable) {
      findings.add('population-unreadable', { value: String(read(mapping.population)).slice(0, 40) }, mark);
    }
    return {
      ...mark,
      code: readText(read(mapping.code)),
      status: readStatus(read(mapping.status), mapping.status),
      landuse: readText(read(mapping.landuse)),
      population,
    };
  });
}

/** Reports ids that an earlier feature has already; empty ids are no ids. */
export function reportDuplicateIds(marks: readonly FeatureMark[], findings: Findings): void {
  const firstWith = new Map<string, number>();
  for (const mark of marks) {
    if (mark.id === null) continue;
    const first = firstWith.get(mark.id);
    if (first === undefined) firstWith.set(mark.id, mark.index);
    else findings.add('duplicate-id', { first }, mark);
  }
}
