/**
 * The covered area measured row by row: an answer that shares nothing with the engine but the question.
 *
 * On one row everything is one-dimensional. A block is the stretches between its crossings, even-odd; what is within
 * reach of a park is the union of its own stretches and, for each edge, the stretch of the stadium around it. The length
 * of their intersection is integrated over the rows by adaptive Simpson quadrature between the rows where it may have a
 * kink that is known beforehand (vertices, ends of stadiums).
 */

/** Polygons, each a shell and holes, flat x, y, … in metres, not closed. */
export type TestPolygons = readonly (readonly (readonly number[])[])[];

export interface TestService {
  readonly polygons: TestPolygons;
  readonly radius: number;
}

type Stretch = [from: number, to: number];

function crossRow(polygons: TestPolygons, row: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const polygon of polygons) {
    const crossings: number[] = [];
    for (const ring of polygon) {
      for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
        const [x0, y0, x1, y1] = [ring[j]!, ring[j + 1]!, ring[i]!, ring[i + 1]!];
        if (y0 > row !== y1 > row) crossings.push(x0 + ((row - y0) / (y1 - y0)) * (x1 - x0));
      }
    }
    crossings.sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) stretches.push([crossings[i]!, crossings[i + 1]!]);
  }
  return stretches;
}

/** The stretch of a row inside the stadium of an edge: all within `radius` of it. */
function crossStadium(x0: number, y0: number, x1: number, y1: number, radius: number, row: number): Stretch | null {
  let [from, to] = [Infinity, -Infinity];
  for (const [x, y] of [
    [x0, y0],
    [x1, y1],
  ] as const) {
    const half2 = radius * radius - (row - y) * (row - y);
    if (half2 < 0) continue;
    from = Math.min(from, x - Math.sqrt(half2));
    to = Math.max(to, x + Math.sqrt(half2));
  }
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length > 0) {
    // the rectangle along the edge, clipped: |across| <= radius and 0 <= along <= length
    const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
    let [a, b] = [-Infinity, Infinity];
    const keep = (slope: number, offset: number, low: number, high: number): void => {
      if (slope === 0) {
        if (offset < low || offset > high) [a, b] = [1, 0];
        return;
      }
      const [p, q] = [(low - offset) / slope, (high - offset) / slope];
      a = Math.max(a, Math.min(p, q));
      b = Math.min(b, Math.max(p, q));
    };
    keep(ux, (row - y0) * uy - x0 * ux, 0, length);
    keep(-uy, (row - y0) * ux + x0 * uy, -radius, radius);
    if (a <= b) {
      from = Math.min(from, a);
      to = Math.max(to, b);
    }
  }
  return from <= to ? [from, to] : null;
}

function unite(stretches: Stretch[]): Stretch[] {
  stretches.sort((a, b) => a[0] - b[0]);
  const united: Stretch[] = [];
  for (const [from, to] of stretches) {
    const last = united[united.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else united.push([from, to]);
  }
  return united;
}

function measureCommon(a: readonly Stretch[], b: readonly Stretch[]): number {
  let [i, j, sum] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    sum += Math.max(0, Math.min(a[i]![1], b[j]![1]) - Math.max(a[i]![0], b[j]![0]));
    if (a[i]![1] < b[j]![1]) i++;
    else j++;
  }
  return sum;
}

/**
 * Measures the part (m²) of the union of blocks that is within reach of the services, and the union itself.
 *
 * @param tolerance absolute error (m²) at which a strip of rows is not divided further
 * @param levels divisions that each strip gets in any case; more of them find gaps between few samples
 */
export function measureByRows(
  blocks: readonly TestPolygons[],
  services: readonly TestService[],
  tolerance = 1e-6,
  levels = 1,
): { area: number; covered: number } {
  const rows: number[] = [];
  for (const ring of blocks.flat(2)) for (let i = 1; i < ring.length; i += 2) rows.push(ring[i]!);
  const [bottom, top] = [Math.min(...rows), Math.max(...rows)];
  for (const { polygons, radius } of services) {
    for (const ring of polygons.flat()) {
      for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
        const [x0, y0, x1, y1] = [ring[j]!, ring[j + 1]!, ring[i]!, ring[i + 1]!];
        const across = (radius * (x1 - x0)) / (Math.hypot(x1 - x0, y1 - y0) || 1);
        rows.push(y1, y1 - radius, y1 + radius, y0 + across, y0 - across, y1 + across, y1 - across);
      }
    }
  }
  const kinks = [...new Set(rows)].filter((row) => row >= bottom && row <= top).sort((a, b) => a - b);

  const lengthsAt = (row: number): [number, number] => {
    const ground = unite(blocks.flatMap((block) => crossRow(block, row)));
    if (ground.length === 0) return [0, 0];
    const reach: Stretch[] = [];
    for (const { polygons, radius } of services) {
      reach.push(...crossRow(polygons, row));
      for (const ring of polygons.flat()) {
        for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
          const y0 = ring[j + 1]!;
          const y1 = ring[i + 1]!;
          if (Math.min(y0, y1) - radius > row || Math.max(y0, y1) + radius < row) continue;
          const stretch = crossStadium(ring[j]!, y0, ring[i]!, y1, radius, row);
          if (stretch) reach.push(stretch);
        }
      }
    }
    return [ground.reduce((sum, [from, to]) => sum + to - from, 0), measureCommon(ground, unite(reach))];
  };

  const total: [number, number] = [0, 0];
  // a hair inside the strip: on the kink itself the row may jump
  for (let i = 0; i + 1 < kinks.length; i++) {
    const height = kinks[i + 1]! - kinks[i]!;
    if (height < 1e-9) continue;
    const inset = height * 1e-9;
    // a strip at a time, each in three parts, so that a symmetric shape cannot hide between the samples
    const cuts = [0, 0.31, 0.62, 1].map((share) => kinks[i]! + inset + share * (height - 2 * inset));
    for (let k = 0; k < 3; k++) integrate(cuts[k]!, cuts[k + 1]!, lengthsAt(cuts[k]!), lengthsAt(cuts[k + 1]!));
  }
  return { area: total[0], covered: total[1] };

  function integrate(from: number, to: number, atFrom: [number, number], atTo: [number, number]): void {
    const middle = (from + to) / 2;
    refine(from, to, atFrom, lengthsAt(middle), atTo, 0);
  }

  function refine(
    from: number,
    to: number,
    atFrom: [number, number],
    atMiddle: [number, number],
    atTo: [number, number],
    level: number,
  ): void {
    const middle = (from + to) / 2;
    const low = lengthsAt((from + middle) / 2);
    const high = lengthsAt((middle + to) / 2);
    const sixth = (to - from) / 6;
    let worst = 0;
    const fine: [number, number] = [0, 0];
    for (const k of [0, 1] as const) {
      const coarse = sixth * (atFrom[k] + 4 * atMiddle[k] + atTo[k]);
      fine[k] = (sixth / 2) * (atFrom[k] + 4 * low[k] + 2 * atMiddle[k] + 4 * high[k] + atTo[k]);
      worst = Math.max(worst, Math.abs(fine[k] - coarse));
    }
    if (level >= 24 || (worst < tolerance && level >= levels)) {
      total[0] += fine[0];
      total[1] += fine[1];
      return;
    }
    refine(from, middle, atFrom, low, atMiddle, level + 1);
    refine(middle, to, atMiddle, high, atTo, level + 1);
  }
}
