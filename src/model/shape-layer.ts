import type { FieldTable } from './field-table.ts';
import type { LngLatPolygons } from './scenario.ts';

/** A layer for a file of other programs: shapes in degrees, and a row of the table for each of them. */
export interface ShapeLayer {
  /** The name of its files, without ending. */
  readonly name: string;
  readonly features: readonly LngLatPolygons[];
  readonly table: FieldTable;
}
