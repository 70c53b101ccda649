/** A point of the picture, in pixels from its top left corner. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** The part of the picture that nothing covers, in pixels. */
export interface OpenFrame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far a press of an arrow key moves the crosshair, in pixels, and with Shift. */
const STEP_PIXELS = 8;
const LEAP_PIXELS = 64;
/** The crosshair stays this far within the open part of the picture; beyond, the map moves under it. */
const MARGIN_PIXELS = 24;

const DIRECTIONS: ReadonlyMap<string, readonly [x: number, y: number]> = new Map([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
]);

/** Where the crosshair goes, and how far the map moves under it. */
export interface CrosshairStep {
  readonly at: Pixel;
  readonly pan: Pixel;
}

/** Moves the crosshair by an arrow key; null for another key. At the edge of what can be seen the map gives way. */
export function stepCrosshair(from: Pixel, key: string, leaps: boolean, frame: OpenFrame): CrosshairStep | null {
  const direction = DIRECTIONS.get(key);
  if (!direction) return null;
  const pixels = leaps ? LEAP_PIXELS : STEP_PIXELS;
  const wanted = { x: from.x + pixels * direction[0], y: from.y + pixels * direction[1] };
  const at = keepWithin(wanted, frame);
  return { at, pan: { x: wanted.x - at.x, y: wanted.y - at.y } };
}

/** Where the crosshair is first shown. */
export function centreOf({ left, top, right, bottom }: OpenFrame): Pixel {
  return { x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2) };
}

function keepWithin({ x, y }: Pixel, { left, top, right, bottom }: OpenFrame): Pixel {
  const clamp = (value: number, least: number, most: number): number =>
    least > most ? (least + most) / 2 : Math.max(least, Math.min(most, value));
  return {
    x: clamp(x, left + MARGIN_PIXELS, right - MARGIN_PIXELS),
    y: clamp(y, top + MARGIN_PIXELS, bottom - MARGIN_PIXELS),
  };
}
