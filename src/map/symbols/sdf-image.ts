/** An image that MapLibre colours by itself: only its alpha counts, as a signed distance to the shape's edge. */
export interface SdfImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Alpha at the edge, and pixels over which alpha falls from full to nothing: MapLibre's own convention. */
const EDGE_ALPHA = 192;
const SPREAD_PIXELS = 8;

/**
 * Paints a shape given by its signed distance (pixels, negative inside) at each pixel centre; the origin is the
 * image's top left corner.
 */
export function paintSdf(size: number, signedDistance: (x: number, y: number) => number): SdfImage {
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const distance = signedDistance(x + 0.5, y + 0.5);
      data[(y * size + x) * 4 + 3] = EDGE_ALPHA - (distance * 255) / SPREAD_PIXELS;
    }
  }
  return { width: size, height: size, data };
}
