/** The picture and what of it is covered at its edges, in pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly cover: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

export type Side = 'top' | 'right' | 'bottom' | 'left';

/** Where a pointer stands and the way it shows, clockwise from east. */
export interface EdgePosition {
  readonly x: number;
  readonly y: number;
  readonly angleDegrees: number;
  readonly side: Side;
}

/** Room a pointer keeps from the edge, and from its neighbour along the edge. */
const INSET = 8;
const SPACING = 44;
/** Half a pointer's size, which it needs on both sides of its position along the edge. */
const HALF_WIDTH = 92;
const HALF_HEIGHT = 22;

/**
 * Finds where the line from the picture's middle to a point leaves the picture; null when the point is in it.
 *
 * Pure; all in pixels from the top left corner.
 */
export function putOnEdge(
  point: { readonly x: number; readonly y: number },
  { width, height, cover }: Picture,
): EdgePosition | null {
  const [left, top] = [cover.left + INSET, cover.top + INSET];
  const [right, bottom] = [width - cover.right - INSET, height - cover.bottom - INSET];
  if (right <= left || bottom <= top) return null;
  if (point.x >= left && point.x <= right && point.y >= top && point.y <= bottom) return null;
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  const [east, south] = [point.x - middleX, point.y - middleY];
  const acrossShare = east === 0 ? Infinity : (right - middleX) / Math.abs(east);
  const downShare = south === 0 ? Infinity : (bottom - middleY) / Math.abs(south);
  const share = Math.min(acrossShare, downShare);
  const side: Side = acrossShare < downShare ? (east > 0 ? 'right' : 'left') : south > 0 ? 'bottom' : 'top';
  const alongTop = side === 'top' || side === 'bottom';
  const clamp = (value: number, low: number, high: number, room: number): number =>
    Math.max(Math.min(low + room, (low + high) / 2), Math.min(value, high - room));
  return {
    x: clamp(middleX + east * share, left, right, alongTop ? HALF_WIDTH : 0),
    y: clamp(middleY + south * share, top, bottom, alongTop ? 0 : HALF_HEIGHT),
    angleDegrees: (Math.atan2(south, east) * 180) / Math.PI,
    side,
  };
}

/** Moves pointers that would cover each other apart along their edge; the order of the pointers is kept. */
export function spreadAlongEdge(pointers: readonly EdgePosition[]): readonly EdgePosition[] {
  const spread = [...pointers];
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    const along = side === 'left' || side === 'right' ? 'y' : 'x';
    const spacing = along === 'y' ? SPACING : SPACING * 3.5;
    const order = spread
      .map((pointer, index) => ({ pointer, index }))
      .filter(({ pointer }) => pointer.side === side)
      .sort((a, b) => a.pointer[along] - b.pointer[along]);
    // pushed on from the first, then all back by half of what the last was pushed: nobody leaves the picture alone
    const positions = order.map(({ pointer }) => pointer[along]);
    for (let i = 1; i < positions.length; i++) {
      positions[i] = Math.max(positions[i] as number, (positions[i - 1] as number) + spacing);
    }
    const overshoot = Math.max(0, (positions.at(-1) ?? 0) - (order.at(-1)?.pointer[along] ?? 0)) / 2;
    order.forEach(({ pointer, index }, i) => {
      spread[index] = { ...pointer, [along]: (positions[i] as number) - overshoot };
    });
  }
  return spread;
}
