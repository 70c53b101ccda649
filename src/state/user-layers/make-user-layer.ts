import { isSynthetic, type ReadResult } from '../../worker/ingest-protocol.ts';
import { isCodeEdition, type LayerRole } from '../../model/vocabulary.ts';
import type { ImportOrigin } from './import-file.ts';
import type { UserLayer } from './user-layer.ts';

/** Makes a layer of a file as read; null where it was not read to its end. */
export function makeUserLayer(role: LayerRole, result: ReadResult, origin: ImportOrigin): UserLayer | null {
  const { layer, source, crs, encoding, mapping, usable, layerName, layerNames } = result;
  // an empty layer is in no system; degrees are as good as any
  const system = crs ?? ({ name: 'wgs84', axes: 'east-first', source: 'numbers' } as const);
  if (!layer || !source) return null;
  const { edition } = result.codeEdition;
  const { codeEdition } = origin.choices;
  return {
    role,
    // two layers of one file are told apart
    layer: { ...layer, role, name: layerNames.length > 1 ? `${layer.name} (${layerName})` : layer.name },
    source,
    crs: system,
    // a file that was kept is text of ours; what it was before is known
    encoding: origin.kept ? origin.kept.encoding : encoding,
    fields: mapping,
    codeEdition: codeEdition ?? (isCodeEdition(edition) ? edition : null),
    usable,
    repaired: layer.features.filter(({ repaired }) => repaired).length,
    findings: result.diagnostics,
    synthetic: isSynthetic(result),
    origin,
  };
}
