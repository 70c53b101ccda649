import type { StoredLayer } from '../../model/project.ts';
import { ATTRIBUTES } from '../../model/vocabulary.ts';
import type { FileLike } from '../../worker/ingest-client.ts';
import type { CollectedSource, OpenedLayer, SourceOptions } from '../../worker/ingest-protocol.ts';
import { makeUserLayer } from '../user-layers/make-user-layer.ts';
import type { UserLayer } from '../user-layers/user-layer.ts';

/** How the file of a layer is opened again for its features. */
export function describeSource({ origin, crs }: UserLayer): SourceOptions {
  const { crs: chosen, encoding, layer } = origin?.choices ?? {};
  return {
    axes: crs.axes,
    ...(chosen === undefined ? {} : { crs: chosen }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(layer === undefined ? {} : { layer }),
  };
}

/** Makes of a layer what is kept of it: with all that was found out about it, so that nothing is guessed again. */
export function storeLayer(userLayer: UserLayer, { sha256, text }: CollectedSource): StoredLayer {
  const { role, layer, crs, encoding, fields, origin } = userLayer;
  const { codeEdition = null, repair = true } = origin?.choices ?? {};
  // a file without features has no fields either
  const attributes = layer.features.length === 0 ? [] : ATTRIBUTES;
  return {
    role,
    name: layer.name,
    sha256: origin?.kept?.sha256 ?? sha256,
    crs: crs.name,
    encoding,
    fields: Object.fromEntries(attributes.map((attribute) => [attribute, fields[attribute] ?? null])),
    codeEdition: codeEdition ?? null,
    repair,
    source: text,
  };
}

/** Makes a layer of one that was kept; null where it was not read to its end. */
export function takeStoredLayer({ stored, result }: OpenedLayer): UserLayer | null {
  const { role, name, sha256, encoding, fields, codeEdition, repair } = stored;
  const choices = {
    crs: result.crs?.name ?? 'auto',
    encoding: 'utf-8',
    fields,
    repair,
    ...(codeEdition ? { codeEdition } : {}),
  } as const;
  return makeUserLayer(role, result, { file: makeTextFile(name, stored.source), choices, kept: { sha256, encoding } });
}

function makeTextFile(name: string, text: string): FileLike {
  const content = new Blob([text]);
  return { name, size: content.size, arrayBuffer: async () => content.arrayBuffer() };
}
