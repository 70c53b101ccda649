import type { FieldTable, FieldValue } from '../model/field-table.ts';
import type { LayerRole } from '../model/vocabulary.ts';
import type { ReportInput } from './report-input.ts';

const NONE: FieldTable = { fields: [], rows: [] };

/** The columns of the file of a layer, to be put beside those of the result; none where they are not known. */
export function findOwnColumns({ layers }: ReportInput, role: LayerRole): FieldTable {
  return layers.find((layer) => layer.role === role)?.table ?? NONE;
}

/** What the file says of its feature number `index`; empty cells for what is not in it, as parks of a scenario. */
export function readOwnRow({ fields, rows }: FieldTable, index: number): readonly FieldValue[] {
  return rows[index] ?? fields.map(() => null);
}
