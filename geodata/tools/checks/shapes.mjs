/** The rules of RFC 7946 that a parser does not enforce: winding, decimals, and rings that do not cross themselves. */

/** What is wrong with a geometry. */
export function findShapeProblems(geometry) {
  return [...findPositionProblems(geometry), ...listPolygons(geometry).flatMap(findRingProblems)];
}

function findRingProblems(rings) {
  const problems = rings.flatMap((ring, index) => {
    const runsAgainstTheClock = signedArea(ring) > 0;
    return runsAgainstTheClock === (index === 0) ? [] : [`ring ${index} breaks the right-hand rule`];
  });
  const crossing = findCrossing(rings);
  return crossing ? [...problems, `rings touch or cross near ${crossing.join(', ')}`] : problems;
}

function listPolygons({ type, coordinates }) {
  if (type === 'Polygon') return [coordinates];
  return type === 'MultiPolygon' ? coordinates : [];
}

function findPositionProblems(geometry) {
  const problems = [];
  const positions = [geometry.coordinates].flat(depthOf(geometry.type));
  const long = positions.find((position) =>
    position.some((value) => Math.abs(value * 1e6 - Math.round(value * 1e6)) > 1e-3),
  );
  if (long) problems.push(`more than 6 decimals: ${long.join(', ')}`);
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : listPolygons(geometry).flat();
  for (const line of lines) {
    const twin = line.find((position, index) => index > 0 && isSame(position, line[index - 1]));
    if (twin) problems.push(`the same point twice in a row: ${twin.join(', ')}`);
  }
  return problems;
}

const depthOf = (type) => ({ Point: 0, LineString: 1, Polygon: 2 })[type] ?? 3;
const isSame = (a, b) => a[0] === b[0] && a[1] === b[1];

function signedArea(ring) {
  let doubled = 0;
  for (let index = 1; index < ring.length; index++) {
    doubled += ring[index - 1][0] * ring[index][1] - ring[index][0] * ring[index - 1][1];
  }
  return doubled / 2;
}

/** The first place where segments of the rings meet otherwise than at a shared end of neighbours, or null. */
function findCrossing(rings) {
  const segments = rings.flatMap((ring, ringIndex) =>
    ring.slice(1).map((end, index) => ({ ringIndex, index, last: ring.length - 2, start: ring[index], end })),
  );
  for (let first = 0; first < segments.length; first++) {
    for (let second = first + 1; second < segments.length; second++) {
      const [a, b] = [segments[first], segments[second]];
      if (!areNeighbours(a, b) && doMeet(a, b)) return b.start;
    }
  }
  return null;
}

function areNeighbours(a, b) {
  if (a.ringIndex !== b.ringIndex) return false;
  return b.index - a.index === 1 || (a.index === 0 && b.index === b.last);
}

function doMeet(a, b) {
  if (Math.max(a.start[0], a.end[0]) < Math.min(b.start[0], b.end[0])) return false;
  if (Math.max(b.start[0], b.end[0]) < Math.min(a.start[0], a.end[0])) return false;
  if (Math.max(a.start[1], a.end[1]) < Math.min(b.start[1], b.end[1])) return false;
  if (Math.max(b.start[1], b.end[1]) < Math.min(a.start[1], a.end[1])) return false;
  const side = (p, q, r) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return (
    side(a.start, a.end, b.start) * side(a.start, a.end, b.end) <= 0 &&
    side(b.start, b.end, a.start) * side(b.start, b.end, a.end) <= 0
  );
}
