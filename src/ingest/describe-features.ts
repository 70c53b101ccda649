import { type LayerRole, usesAttribute } from '../model/vocabulary.ts';
import type { Findings, FeatureMark } from './findings.ts';
import { readOwn } from './read-own.ts';
import type { FieldMapping } from './attributes/guess-fields.ts';
import { isPlainStatus, readAmount, readLanduse, readStatus, readText } from './attributes/read-values.ts';
import type { SourceFeature } from './source-table.ts';

/** The attributes of a feature. */
export interface FeatureAttributes extends FeatureMark {
  readonly code: string | null;
  readonly status: string | null;
  readonly landuse: string | null;
  readonly population: number | null;
  readonly cost: number | null;
}

/** No class of land is longer; the rules look through it with patterns. */
const CLASS_LENGTH = 100;

/** Reads the attributes of all features by a mapping. The id is the feature's own, else that of the mapped field. */
export function describeFeatures(
  features: readonly SourceFeature[],
  mapping: FieldMapping,
  role: LayerRole,
  findings: Findings,
): FeatureAttributes[] {
  return features.map(({ index, id, properties }) => {
    const read = (field: string | undefined): unknown => (field === undefined ? null : readOwn(properties, field));
    const residents = read(mapping.population);
    const people = readAmount(residents);
    const price = read(mapping.cost);
    const money = readAmount(price);
    const attributes = {
      index,
      id: readText(id) ?? readText(read(mapping.id)),
      name: readText(read(mapping.name)),
      code: readText(read(mapping.code))?.slice(0, CLASS_LENGTH) ?? null,
      status: readStatus(read(mapping.status), mapping.status),
      landuse: readLanduse(read(mapping.landuse))?.slice(0, CLASS_LENGTH) ?? null,
      population: people.amount,
      cost: money.amount,
    };
    const { status } = attributes;
    if (usesAttribute(role, 'status') && !isPlainStatus(status, mapping.status)) {
      findings.add('status-unknown', { value: String(status).slice(0, 40) }, attributes);
    }
    if (people.unreadable) findings.add('population-unreadable', { value: String(residents).slice(0, 40) }, attributes);
    if (money.unreadable) findings.add('cost-unreadable', { value: String(price).slice(0, 40) }, attributes);
    return attributes;
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
