import { paintSdf, type SdfImage } from './sdf-image.ts';

/** Every image is painted at this many pixels for each CSS pixel. */
export const SYMBOL_PIXEL_RATIO = 2;

/** Distance from a value to the nearest multiple of `period`. */
const toNearestMultiple = (value: number, period: number): number =>
  Math.abs(value - period * Math.round(value / period));

/** Stripes that repeat seamlessly: the tile's side is a whole number of periods along both axes. */
const paintStripes = (side: number, slope: 1 | -1, halfWidth: number): SdfImage =>
  paintSdf(side, (x, y) => toNearestMultiple(x + slope * y, side) / Math.SQRT2 - halfWidth);

const paintDots = (side: number, radius: number): SdfImage =>
  paintSdf(side, (x, y) => {
    const corner = Math.hypot(toNearestMultiple(x, side), toNearestMultiple(y, side));
    const middle = Math.hypot(x - side / 2, y - side / 2);
    return Math.min(corner, middle) - radius;
  });

/** A sun of rays around a disc: the radial mark of a place that is raised as a whole. */
function paintRays(size: number, rays: number): SdfImage {
  const middle = size / 2;
  const step = (2 * Math.PI) / rays;
  return paintSdf(size, (x, y) => {
    const [dx, dy] = [x - middle, y - middle];
    const radius = Math.hypot(dx, dy);
    const angle = Math.atan2(dy, dx);
    const offAxis = radius * Math.sin(Math.abs(angle - step * Math.round(angle / step)));
    const outer = middle - 3;
    const inner = middle * 0.58;
    // rays are wedges: broad at the disc, pointed outside
    const halfWidth = 3.4 * Math.max(0, (outer - radius) / (outer - inner));
    const ray = Math.max(offAxis - halfWidth, inner - radius, radius - outer);
    return Math.min(ray, radius - middle * 0.42);
  });
}

/** A disc within a ring: an accent on a place. */
function paintTarget(size: number): SdfImage {
  const middle = size / 2;
  return paintSdf(size, (x, y) => {
    const radius = Math.hypot(x - middle, y - middle);
    return Math.min(radius - middle * 0.46, Math.abs(radius - middle * 0.78) - middle * 0.09);
  });
}

const paintDiamond = (size: number): SdfImage =>
  paintSdf(size, (x, y) => (Math.abs(x - size / 2) + Math.abs(y - size / 2) - size * 0.4) / Math.SQRT2);

/** A round crown on a short trunk. */
const paintTree = (size: number): SdfImage =>
  paintSdf(size, (x, y) => {
    const crown = Math.hypot(x - size / 2, y - size * 0.4) - size * 0.3;
    const trunk = Math.max(Math.abs(x - size / 2) - size * 0.055, Math.abs(y - size * 0.76) - size * 0.17);
    return Math.min(crown, trunk);
  });

/** Small arcs like the contour hatching of a hill. */
const paintTufts = (side: number): SdfImage =>
  paintSdf(side, (x, y) => {
    const tuft = (cx: number, cy: number): number => {
      const radius = Math.hypot(x - cx, y - cy);
      return Math.max(Math.abs(radius - side * 0.13) - 0.55, y - cy);
    };
    return Math.min(tuft(side * 0.25, side * 0.3), tuft(side * 0.75, side * 0.8));
  });

const PAINTERS: ReadonlyMap<string, () => SdfImage> = new Map([
  ['hatch-1', () => paintStripes(18, 1, 0.8)],
  ['hatch-2', () => paintDots(20, 1.5)],
  ['hatch-3', () => paintStripes(18, -1, 0.8)],
  ['gap-hatch', () => paintStripes(12, -1, 0.9)],
  ['tufts', () => paintTufts(44)],
  ['rays', () => paintRays(72, 12)],
  ['target', () => paintTarget(60)],
  ['diamond', () => paintDiamond(28)],
  ['tree', () => paintTree(40)],
]);

/** Names of the symbols a style may use. */
export const SYMBOL_NAMES: readonly string[] = [...PAINTERS.keys()];

/** Paints a symbol by its name; null for a name that is not ours. */
export function paintSymbol(name: string): SdfImage | null {
  return PAINTERS.get(name)?.() ?? null;
}
