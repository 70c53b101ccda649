import { dropRepeatedVertices } from '../ring.ts';
import { dropSpikes, type Scale } from './drop-spikes.ts';
import type { MendFaults } from './mend-faults.ts';

/**
 * Drops what a ring has too much: its closing vertex, repeated vertices and spikes. The ring itself is not changed; faults
 * are added to `faults`.
 *
 * @returns null where fewer than three vertices are left, which enclose nothing.
 */
export function cleanRing(
  raw: Float64Array,
  isShell: boolean,
  faults: MendFaults,
  scale: Scale | null,
): Float64Array | null {
  const n = raw.length;
  const isClosed = n > 2 && raw[0] === raw[n - 2] && raw[1] === raw[n - 1];
  const open = isClosed ? raw.subarray(0, n - 2) : raw;
  const vertices = hasRepeats(open) ? dropRepeatedVertices(open, 0, open.length / 2) : open;
  if (vertices.length < 6) {
    if (isShell) faults.tooShort++;
    else faults.collapsedHoles++;
    return null;
  }
  if (!isClosed) faults.unclosed++;
  faults.repeated += (open.length - vertices.length) / 2;
  const { ring, count } = dropSpikes(vertices, scale);
  faults.spikes += count;
  if (ring.length >= 6) return ring;
  if (isShell) faults.collapsedShells++;
  else faults.collapsedHoles++;
  return null;
}

/** Whether a vertex repeats the one before it, the last one and the first included. */
function hasRepeats(ring: Float64Array): boolean {
  let [x, y] = [ring[ring.length - 2], ring[ring.length - 1]];
  for (let i = 0; i < ring.length; i += 2) {
    if (ring[i] === x && ring[i + 1] === y) return true;
    x = ring[i];
    y = ring[i + 1];
  }
  return false;
}
