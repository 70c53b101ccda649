import Flatbush from 'flatbush';

type Ring = readonly (readonly number[])[];

interface Shell {
  readonly rings: Ring[];
  readonly twiceArea: number;
  readonly bbox: readonly [number, number, number, number];
}

/** Twice the signed area, measured from the first vertex so that large coordinates do not cancel. */
function measureTwiceArea(ring: Ring): number {
  const [x0, y0] = [ring[0]?.[0] ?? 0, ring[0]?.[1] ?? 0];
  let sum = 0;
  for (let i = 1; i + 1 < ring.length; i++) {
    const [a, b] = [ring[i]!, ring[i + 1]!];
    sum += (a[0]! - x0) * (b[1]! - y0) - (b[0]! - x0) * (a[1]! - y0);
  }
  return sum;
}

function makeShell(ring: Ring): Shell {
  const bbox: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring as readonly [number, number][]) {
    if (x < bbox[0]) bbox[0] = x;
    if (y < bbox[1]) bbox[1] = y;
    if (x > bbox[2]) bbox[2] = x;
    if (y > bbox[3]) bbox[3] = y;
  }
  return { rings: [ring], twiceArea: Math.abs(measureTwiceArea(ring)), bbox };
}

function contains(ring: Ring, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = [ring[i]![0]!, ring[i]![1]!];
    const [xj, yj] = [ring[j]![0]!, ring[j]![1]!];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** Whether most of a ring's vertices lie in a shell: one alone may be on its edge. */
function isMostlyInside(ring: Ring, { rings, bbox }: Shell): boolean {
  const step = Math.max(1, Math.floor(ring.length / 9));
  let inside = 0;
  let asked = 0;
  for (let i = 0; i < ring.length; i += step, asked++) {
    const [x, y] = [ring[i]![0]!, ring[i]![1]!];
    if (x < bbox[0] || x > bbox[2] || y < bbox[1] || y > bbox[3]) continue;
    if (contains(rings[0]!, x, y)) inside++;
  }
  return inside * 2 > asked;
}

/**
 * Makes polygons of a shapefile's flat list of rings: shells are clockwise and each hole lies in one of them. A ring
 * wound as a hole that lies in no shell is a shell written the wrong way round, and is kept as one.
 */
export function nestRings(rings: readonly Ring[]): { type: string; coordinates: readonly unknown[] } {
  if (rings.length <= 1) return { type: 'Polygon', coordinates: rings };
  const areas = rings.map(measureTwiceArea);
  const made = rings.map(makeShell);
  const index = new Flatbush(rings.length);
  for (const { bbox } of made) index.add(...bbox);
  index.finish();
  const isShell = areas.map((area) => area <= 0);
  const shells = made.filter((_, i) => isShell[i]);
  const holes = [...rings.keys()].filter((i) => !isShell[i]).sort((a, b) => areas[b]! - areas[a]!);
  for (const hole of holes) {
    let smallest: Shell | null = null;
    for (const other of index.search(...made[hole]!.bbox, (i) => isShell[i]!).sort((a, b) => a - b)) {
      const shell = made[other]!;
      if (smallest && shell.twiceArea >= smallest.twiceArea) continue;
      if (isMostlyInside(rings[hole]!, shell)) smallest = shell;
    }
    if (smallest) smallest.rings.push(rings[hole]!);
    else {
      isShell[hole] = true;
      shells.push(made[hole]!);
    }
  }
  const polygons = shells.map((shell) => shell.rings);
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0]! }
    : { type: 'MultiPolygon', coordinates: polygons };
}
