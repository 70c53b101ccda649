import type { Diagnostic } from '../../model/diagnostic.ts';
import type { StandardRecord } from '../../model/standard.ts';
import { PRESETS, findStandard } from './presets.ts';
import type { Standard } from './standard.ts';

/**
 * Makes standards of a district's records: where a record names another standard's classes, it gets them. That may be a
 * shipped standard or a record above it.
 *
 * A record with the id of another standard, or that names one there is not, is left out and told of, by its place in
 * the list and under the name of the file.
 */
export function resolveStandards(
  records: readonly StandardRecord[],
  file: string,
): { readonly standards: readonly Standard[]; readonly diagnostics: readonly Diagnostic[] } {
  const standards: Standard[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, record] of records.entries()) {
    const about = { severity: 'warning', layer: file, index, id: record.id } as const;
    if (findStandard(record.id, standards)) {
      diagnostics.push({ ...about, code: 'standard-id-taken', params: { id: record.id } });
      continue;
    }
    const standard = resolve(record, standards);
    if (standard) standards.push(standard);
    else diagnostics.push({ ...about, code: 'standard-lender-unknown', params: { lender: record.classesOf ?? '' } });
  }
  return { standards, diagnostics };
}

function resolve(record: StandardRecord, others: readonly Standard[]): Standard | null {
  if (record.classesOf === undefined) return record;
  const { classesOf, ...facts } = record;
  const source = findStandard(classesOf, others);
  if (!source) return null;
  const { id, title, certainty } = source;
  return { ...facts, classes: source.classes, lender: source.lender ?? { id, title, certainty } };
}

/** All standards there are to choose from: those that ship with the program, then the district's own. */
export function listStandards(own: readonly Standard[] = []): readonly Standard[] {
  return [...PRESETS, ...own];
}
