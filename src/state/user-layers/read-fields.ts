import type { FieldTable } from '../../model/field-table.ts';
import { readFileInBackground } from '../../worker/ingest-client.ts';
import type { UserLayer } from './user-layer.ts';

/**
 * Reads all fields of a layer that the reader brought, from its file: they are needed for tables and exports alone, so
 * that they are not kept. Null where the file is no longer there.
 */
export async function readFields({ role, layer, origin }: UserLayer, signal: AbortSignal): Promise<FieldTable | null> {
  if (!origin) return null;
  const { file, choices } = origin;
  try {
    const { table } = await readFileInBackground({ file, options: { ...choices, role, tabulate: true }, signal });
    return table && table.rows.length === layer.features.length ? table : null;
  } catch (error) {
    signal.throwIfAborted();
    console.warn('district-map:', error);
    return null;
  }
}
