import { CHECK_ROLES, type LayerRole } from '../../model/vocabulary.ts';
import type { MapState } from '../../state/map-state.ts';

/** SHA-256 of files, hexadecimal, by what they are used for; null where it could not be computed. */
export type FileHashes = ReadonlyMap<LayerRole, string | null>;

/** Computes the checksums of the reader's own files. Browsers do so on pages that came by HTTPS, or from this device. */
export async function hashFiles({ userLayers }: MapState): Promise<FileHashes> {
  const own = CHECK_ROLES.flatMap((role) => userLayers?.layers.get(role) ?? []);
  return new Map(
    await Promise.all(
      own.map(async ({ role, origin }) => [role, origin ? await hashFile(origin.file) : null] as const),
    ),
  );
}

async function hashFile(file: { arrayBuffer(): Promise<ArrayBuffer> }): Promise<string | null> {
  // a page that came by plain HTTP has none, whatever its types say
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  try {
    const digest = await subtle?.digest('SHA-256', await file.arrayBuffer());
    return digest ? [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('') : null;
  } catch {
    // the file is no longer there
    return null;
  }
}
