import { type LayerRole, usesAttribute } from '../../model/vocabulary.ts';
import type { Findings } from '../findings.ts';
import type { SourceTable } from '../source-table.ts';
import { FIELD_NAMES } from './field-names.ts';
import type { FieldChoice, FieldMapping } from './guess-fields.ts';
import { matchCutField, matchField } from './match-field.ts';
import { findStatusFields } from './status-fields.ts';

/**
 * Says which field told planned parks from those that are there where its values alone gave it away, and asks about
 * fields that read like a status and are not used as one: planned parks would count unnoticed.
 */
export function reviewStatusFields(
  { features, fields }: SourceTable,
  mapping: FieldMapping,
  chosen: FieldChoice,
  role: LayerRole,
  findings: Findings,
): void {
  if (!usesAttribute(role, 'status') || chosen.status !== undefined) return;
  const used = Object.values(mapping);
  const free = fields.filter((field) => field === mapping.status || !used.includes(field));
  for (const { field, words, hasPlanned } of findStatusFields(features, free)) {
    const values = words.join('、').slice(0, 60);
    if (field !== mapping.status) {
      if (hasPlanned)
        findings.add('status-field-unused', { attribute: 'status', proposed: field.slice(0, 60), values });
    } else if (!isNamedStatus(field)) findings.add('status-by-values', { field: field.slice(0, 60), values });
  }
}

function isNamedStatus(field: string): boolean {
  return FIELD_NAMES.status.some((name) => matchField(field, name) || matchCutField(field, name));
}
