import { measureDegree, type Scale } from '../geometry/arrangement/drop-spikes.ts';
import { makeMendFaults, nameFault, needsMending } from '../geometry/arrangement/mend-faults.ts';
import { isSolid, type MendedFeature, mendFeature } from '../geometry/arrangement/mend-feature.ts';
import { PolygonPacker } from '../geometry/polygon-packer.ts';
import type { PackedPolygons } from '../model/polygon-layer.ts';
import { type CrsName, isGeographic } from './crs/crs-name.ts';
import { findDomain, isInDomain, type Reading } from './crs/number-reading.ts';
import { swapAxes, toWgs84 } from './crs/to-wgs84.ts';
import type { FeatureMark, Findings } from './findings.ts';
import type { PackedFeatures } from './pack-features.ts';
import type { CooperativeLoop } from './cooperative-loop.ts';
import { measureSoundRing } from './rings/measure-sound-ring.ts';
import type { PackedGeometry } from './rings/pack-geometry.ts';
import { measureGap, reportRingFaults } from './rings/report-ring-faults.ts';

/** The polygons of a file, mended, in its own numbers and in degrees; both share their `…Starts`. */
export interface BuiltPolygons {
  readonly source: PackedPolygons;
  readonly polygons: PackedPolygons;
  /** For each feature of the file: whether it has polygons, and whether they were mended. */
  readonly usable: readonly boolean[];
  readonly repaired: readonly boolean[];
}

/** How strictly to take the shapes of a file. */
export interface MendRules {
  /** False leaves features that need mending unusable. */
  readonly repair: boolean;
  /** Whether the format wants shells counter-clockwise, so that others are worth a word. */
  readonly rightHand: boolean;
}

/**
 * Mends the polygons of a file and takes them to longitude and latitude. Rings are mended in the numbers of the file,
 * so that a line that is straight there stays straight.
 */
export async function buildPolygons(
  packed: PackedFeatures,
  reading: Reading,
  marks: readonly FeatureMark[],
  { repair, rightHand }: MendRules,
  findings: Findings,
  loop: CooperativeLoop,
): Promise<BuiltPolygons> {
  const positions = reading.axes === 'east-first' ? packed.positions : swapAxes(packed.positions);
  const packer = new PolygonPacker(positions.length / 2);
  const usable: boolean[] = [];
  const repaired: boolean[] = [];
  const totals = { repeated: 0, clockwise: 0 };
  const domain = findDomain(reading.crs);
  let from = 0;
  for (const [index, geometry] of packed.geometries.entries()) {
    if (loop.isDue(index)) await loop.pause('mend', index, packed.geometries.length);
    const start = from;
    if (geometry) from += countVertices(geometry);
    const scale = measureScale(reading.crs, positions[2 * start + 1] ?? 0);
    const area = geometry && isOneRing(geometry) ? measureSoundRing(positions, start, from, domain, scale) : 0;
    if (area !== 0 && isSolid(Math.abs(area), scale)) {
      packer.addSimpleFeature(positions, start, from - 1, area < 0);
      usable.push(true);
      repaired.push(false);
      if (area < 0) totals.clockwise++;
      continue;
    }
    const slice = positions.subarray(2 * start, 2 * from);
    const { polygons, faults } = geometry
      ? mendGeometry(geometry, slice, reading, repair, findings, marks[index]!)
      : { polygons: [], faults: makeMendFaults() };
    const needed = needsMending(faults);
    const declined = needed && !repair && polygons.length > 0;
    if (declined) findings.add('repair-declined', { of: nameFault(faults) }, marks[index]!);
    packer.addFeature(declined ? [] : polygons);
    usable.push(polygons.length > 0 && !declined);
    repaired.push(polygons.length > 0 && needed && !declined);
    totals.repeated += faults.repeated;
    if (faults.clockwiseShells > 0) totals.clockwise++;
  }
  if (totals.repeated > 0) findings.add('ring-repeated-points', { count: totals.repeated });
  if (rightHand && totals.clockwise > 0) findings.add('ring-winding', { count: totals.clockwise });
  const source = packer.finish();
  await loop.pause('project', 0, 1);
  const coordinates = toWgs84(source.coordinates, { crs: reading.crs, axes: 'east-first' });
  return { source, polygons: { ...source, coordinates }, usable, repaired };
}

function isOneRing({ polygons }: PackedGeometry): boolean {
  return polygons.length === 1 && polygons[0]!.length === 1;
}

function countVertices({ polygons }: PackedGeometry): number {
  let count = 0;
  for (const rings of polygons) for (const size of rings) count += size;
  return count;
}

/** Mends a geometry, its vertices in `positions`, and puts what was wrong with it into the findings. */
function mendGeometry(
  { polygons: sizes }: PackedGeometry,
  positions: Float64Array,
  { crs }: Reading,
  repair: boolean,
  findings: Findings,
  mark: FeatureMark,
): MendedFeature {
  const domain = findDomain(crs);
  for (let i = 0; i < positions.length; i += 2) {
    if (isInDomain(domain, positions[i]!, positions[i + 1]!)) continue;
    findings.add('position-out-of-range', { x: positions[i]!, y: positions[i + 1]! }, mark);
    return { polygons: [], faults: makeMendFaults() };
  }
  const scale = measureScale(crs, positions[1]!);
  let at = 0;
  const takeRing = (size: number): Float64Array => positions.subarray(2 * at, 2 * (at += size));
  const parts = sizes.map((rings) => rings.map(takeRing));
  const mended = mendFeature(parts, scale);
  const { polygons, faults } = mended;
  if (faults.tooTangled > 0) {
    findings.add('ring-too-complex', {}, mark);
    return mended;
  }
  // where nothing is mended, what would have been is said with the refusal
  if (repair || !needsMending(faults)) {
    const gap = parts.flat().reduce((widest, ring) => Math.max(widest, measureGap(ring, scale)), 0);
    reportRingFaults(faults, gap, findings, mark);
  }
  const lost = parts.length > 0 && polygons.length === 0;
  const nothing = faults.tinyParts + faults.collapsedShells + faults.tooShort;
  if (lost && faults.tooShort > 0 && faults.collapsedShells === 0) findings.add('ring-too-short', {}, mark);
  else if (lost) findings.add('ring-zero-area', {}, mark);
  else if (nothing > 0) findings.add('part-empty', { count: nothing }, mark);
  return mended;
}

function measureScale(crs: CrsName, north: number): Scale {
  return isGeographic(crs) ? measureDegree(north) : [1, 1];
}
