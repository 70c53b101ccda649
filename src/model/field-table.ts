/** What a file holds in a cell; null for nothing. */
export type FieldValue = string | number | boolean | null;

/** The fields of a layer as its file has them, with a row for each of its features, in their order. */
export interface FieldTable {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly FieldValue[])[];
}
