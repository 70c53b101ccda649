/**
 * The ground of a feature by the words of docs/decisions/0006-one-mender.md, found another way than the mender's: the plane
 * is cut into rows at every vertex and every crossing, a row is a list of trapezoids, and each trapezoid knows by counting
 * edges to its west which rings are around it. Quadratic, and sharing nothing with the mender but the words.
 */

/** A part: its rings, shell first, each a list of corners; the last one may repeat the first. */
export type Part = readonly (readonly (readonly [x: number, y: number])[])[];

interface Edge {
  readonly ring: number;
  readonly low: readonly [number, number];
  readonly high: readonly [number, number];
}

/** Places of a part: the rings around each (`2,0`, ascending, as text) and how much ground there is. */
type Places = Map<string, number>;

/** Share of an area that counts as nothing: what rounding leaves. */
const NOTHING = 1e-7;

/** Measures the ground of a feature in square units; NaN where nobody can tell which ring is the outer one. */
export function measureGround(parts: readonly Part[]): number {
  const rules = parts.map((part) => readRule(measurePlaces(part.map((ring, i) => [i, ring])), part.length));
  if (rules.includes(null)) return NaN;
  // all parts in one plane, rings numbered through; ground that several parts have is there once
  const numbered: [number, Part[number]][] = [];
  const partOf: [part: number, ring: number][] = [];
  parts.forEach((part, p) =>
    part.forEach((ring, i) => {
      numbered.push([partOf.length, ring]);
      partOf.push([p, i]);
    }),
  );
  let ground = 0;
  for (const [around, area] of measurePlaces(numbered)) {
    const rings = listRings(around).map((ring) => partOf[ring]!);
    const isGround = rules.some((rule, p) => rule!(rings.filter(([part]) => part === p).map(([, ring]) => ring)));
    if (isGround) ground += area;
  }
  return ground;
}

const listRings = (key: string): number[] => (key === '' ? [] : key.split(',').map(Number));

/** What holds in a part: whether a place is ground that has these rings around it. Null where the outer ring is in doubt. */
function readRule(places: Places, rings: number): ((around: readonly number[]) => boolean) | null {
  const shared = (a: number, b: number): number => {
    let sum = 0;
    for (const [key, area] of places) if (listRings(key).includes(a) && listRings(key).includes(b)) sum += area;
    return sum;
  };
  const sizes = Array.from({ length: rings }, (_, ring) => shared(ring, ring));
  if (!(sizes[0]! > 0)) return () => false;
  const covers = (outer: number, inner: number): boolean =>
    sizes[inner]! > 0 && sizes[inner]! - shared(outer, inner) <= NOTHING * sizes[inner]!;
  const holds = (outer: number, inner: number): boolean => covers(outer, inner) && !covers(inner, outer);
  const all = [...sizes.keys()];
  // the first ring is the shell, unless other rings hold it: then the one that holds all of those
  const around = all.filter((ring) => holds(ring, 0));
  const shell = around.length === 0 ? 0 : around.find((ring) => around.every((other) => covers(ring, other)));
  if (shell === undefined) return null;
  const holes = all.filter((ring) => ring !== shell);
  const levelOf = (hole: number): number => {
    const outer = holes.filter((other) => holds(other, hole)).map(levelOf);
    return outer.length === 0 ? 1 : 1 + Math.max(...outer);
  };
  const levels = all.map((ring) => (ring === shell ? 0 : levelOf(ring)));
  return (here) => here.includes(shell) && Math.max(...here.map((ring) => levels[ring]!)) % 2 === 0;
}

function measurePlaces(rings: readonly (readonly [number, Part[number]])[]): Places {
  const edges: Edge[] = [];
  for (const [ring, corners] of rings) {
    corners.forEach((from, i) => {
      const to = corners[(i + 1) % corners.length]!;
      if (from[1] !== to[1])
        edges.push(from[1] < to[1] ? { ring, low: from, high: to } : { ring, low: to, high: from });
    });
  }
  const heights = new Set(edges.flatMap(({ low, high }) => [low[1], high[1]]));
  edges.forEach((a, i) => {
    for (const b of edges.slice(i + 1)) {
      const y = findCrossing(a, b);
      if (y !== null) heights.add(y);
    }
  });
  const rows = [...heights].sort((a, b) => a - b);
  const places: Places = new Map();
  for (let i = 0; i + 1 < rows.length; i++) {
    const [south, north] = [rows[i]!, rows[i + 1]!];
    const middle = (south + north) / 2;
    const crossed = edges
      .filter(({ low, high }) => low[1] < middle && high[1] > middle)
      .map(({ ring, low, high }) => ({
        ring,
        x: low[0] + ((middle - low[1]) / (high[1] - low[1])) * (high[0] - low[0]),
      }))
      .sort((a, b) => a.x - b.x);
    const around = new Set<number>();
    crossed.forEach(({ ring, x }, k) => {
      if (!around.delete(ring)) around.add(ring);
      const next = crossed[k + 1];
      if (!next || around.size === 0) return;
      const key = [...around].sort((a, b) => a - b).join(',');
      // between straight edges that do not cross, the width at the middle times the height is the area
      places.set(key, (places.get(key) ?? 0) + (next.x - x) * (north - south));
    });
  }
  return places;
}

/** The height at which two edges cross; null where they do not, or run side by side. */
function findCrossing(a: Edge, b: Edge): number | null {
  const [ux, uy] = [a.high[0] - a.low[0], a.high[1] - a.low[1]];
  const [vx, vy] = [b.high[0] - b.low[0], b.high[1] - b.low[1]];
  const turn = ux * vy - uy * vx;
  if (turn === 0) return null;
  const share = ((b.low[0] - a.low[0]) * vy - (b.low[1] - a.low[1]) * vx) / turn;
  const y = a.low[1] + share * uy;
  return share >= 0 && share <= 1 && y >= b.low[1] && y <= b.high[1] ? y : null;
}
