import { measureSignedArea } from '../geometry/ring.ts';
import type { BBox } from '../geometry/bbox.ts';
import type { PackedPolygons } from '../model/polygon-layer.ts';
import { isNear } from './crs/decide-crs.ts';
import { DuplicateShapes, type Outline } from './duplicate-shapes.ts';
import type { FeatureMark, Findings } from './findings.ts';

/** A run uses one 3-degree plane: it is good to 2° from its meridian and of no use beyond 3°. */
const WARN_DEGREES = 2;
const MOST_DEGREES = 3;
/** Share of features beyond which the file itself is too wide, and not a few features astray. */
const FEW = 0.1;
/** How near the district at least one feature should be. */
const NEAR_DEGREES = 0.1;

function outline(polygons: PackedPolygons, index: number): Outline | null {
  const { coordinates, ringStarts, polygonStarts, featureStarts } = polygons;
  const firstRing = polygonStarts[featureStarts[index]!]!;
  const lastRing = polygonStarts[featureStarts[index + 1]!]!;
  if (firstRing === lastRing) return null;
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  let area = 0;
  for (let ring = firstRing; ring < lastRing; ring++) {
    area += measureSignedArea(coordinates, ringStarts[ring]!, ringStarts[ring + 1]!);
  }
  const [from, to] = [ringStarts[firstRing]!, ringStarts[lastRing]!];
  for (let i = from; i < to; i++) {
    const [x, y] = [coordinates[2 * i]!, coordinates[2 * i + 1]!];
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  }
  return { index, box, vertices: to - from, area };
}

/**
 * Looks at where the features of a layer are: far from each other, far from the district, or twice in the same place.
 *
 * @returns the features too far from the rest to be measured in one plane with it; all of them where the layer as a
 * whole is too wide.
 */
export function checkPositions(
  polygons: PackedPolygons,
  marks: readonly FeatureMark[],
  extent: BBox | null,
  findings: Findings,
): ReadonlySet<number> {
  const outlines = marks.map((_, index) => outline(polygons, index)).filter((found) => found !== null);
  if (outlines.length === 0) return new Set();
  reportDuplicates(outlines, marks, findings);
  const isNearby = ({ box }: Outline): boolean =>
    extent === null ||
    isNear(extent, box[0], box[1], NEAR_DEGREES) ||
    isNear(extent, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2, NEAR_DEGREES);
  if (!outlines.some(isNearby)) findings.add('outside-extent', { count: outlines.length });
  return findFarFeatures(outlines, marks, findings);
}

function reportDuplicates(outlines: readonly Outline[], marks: readonly FeatureMark[], findings: Findings): void {
  const shapes = new DuplicateShapes();
  for (const feature of outlines) {
    const first = shapes.findOrAdd(feature);
    if (first) findings.add('duplicate-feature', { first: marks[first.index]!.index }, marks[feature.index]!);
  }
}

function findFarFeatures(outlines: readonly Outline[], marks: readonly FeatureMark[], findings: Findings): Set<number> {
  const middles = outlines.map(({ box }) => (box[0] + box[2]) / 2).sort((a, b) => a - b);
  const meridian = Math.round(middles[middles.length >> 1]! / 3) * 3;
  const measure = ({ box }: Outline): number => Math.max(Math.abs(box[0] - meridian), Math.abs(box[2] - meridian));
  const far = outlines.filter((feature) => measure(feature) > MOST_DEGREES);
  const widest = outlines.reduce((most, feature) => Math.max(most, measure(feature)), 0);
  const degrees = Math.round(widest * 100) / 100;
  if (far.length > outlines.length * FEW && (far.length > 1 || outlines.length === 1)) {
    findings.add('extent-too-wide', { degrees });
    return new Set(outlines.map(({ index }) => index));
  }
  for (const feature of far) {
    findings.add('far-from-layer', { degrees: Math.round(measure(feature) * 100) / 100 }, marks[feature.index]!);
  }
  if (far.length === 0 && widest > WARN_DEGREES) findings.add('extent-wide', { degrees });
  return new Set(far.map(({ index }) => index));
}
