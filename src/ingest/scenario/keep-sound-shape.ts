type Shape = readonly (readonly Float64Array[])[];

/**
 * Gives a shape as it was written where mending changed nothing but the vertex that a ring starts with, or the order of
 * rings, as it does where rings touch; else as mended. Figures depend on the order of sums in their last digits: what was
 * drawn, and saved, must give the same ones again.
 */
export function keepSoundShape(written: Shape, mended: Shape): Shape {
  const opened = written.map((rings) => rings.map(openRing));
  return describeShape(opened) === describeShape(mended) ? opened : mended;
}

/** The ring without its closing vertex. */
function openRing(ring: Float64Array): Float64Array {
  const last = ring.length - 2;
  const isClosed = last > 0 && ring[0] === ring[last] && ring[1] === ring[last + 1];
  return ring.slice(0, isClosed ? last : ring.length);
}

/** The same text for shapes of the same rings, whatever their order and start. */
function describeShape(shape: Shape): string {
  return shape
    .map(([shell, ...holes]) => [describeRing(shell!), ...holes.map(describeRing).sort()].join('|'))
    .sort()
    .join('\n');
}

function describeRing(ring: Float64Array): string {
  let first = 0;
  for (let i = 2; i < ring.length; i += 2) {
    if (ring[i]! < ring[first]! || (ring[i] === ring[first] && ring[i + 1]! < ring[first + 1]!)) first = i;
  }
  return [...ring.subarray(first), ...ring.subarray(0, first)].join();
}
