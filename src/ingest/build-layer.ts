import { PolygonPacker } from '../geometry/polygon-packer.ts';
import type { PackedPolygons } from '../model/polygon-layer.ts';
import { type CrsName, isGeographic } from './crs/crs-name.ts';
import { findDomain, isInDomain, type Reading } from './crs/number-reading.ts';
import { swapAxes, toWgs84 } from './crs/to-wgs84.ts';
import type { FeatureMark, Findings } from './findings.ts';
import type { PackedFeatures } from './pack-features.ts';
import type { Pace } from './pace.ts';
import type { Scale } from './rings/drop-spikes.ts';
import { measureSoundRing } from './rings/measure-sound-ring.ts';
import { mendPolygon } from './rings/mend-polygon.ts';
import type { PackedGeometry } from './rings/pack-geometry.ts';
import { measurePolygon } from './rings/measure-polygon.ts';
import { separateParts } from './rings/separate-parts.ts';
import { makeRingFaults, needsRepair, reportRingFaults, type RingFaults } from './rings/ring-faults.ts';

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

/** Half a unit of the hundredths of a square metre that areas are compared in. */
const LEAST_AREA_M2 = 0.005;
const METRES_PER_DEGREE = 111_195;

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
  pace: Pace,
): Promise<BuiltPolygons> {
  const positions = reading.axes === 'east-first' ? packed.positions : swapAxes(packed.positions);
  const packer = new PolygonPacker(positions.length / 2);
  const usable: boolean[] = [];
  const repaired: boolean[] = [];
  const totals = { repeated: 0, clockwise: 0 };
  const domain = findDomain(reading.crs);
  let from = 0;
  for (const [place, geometry] of packed.geometries.entries()) {
    if (pace.isDue(place)) await pace.rest('mend', place, packed.geometries.length);
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
    const faults = makeRingFaults();
    const polygons = geometry ? mendFeature(geometry, slice, reading, repair, faults, findings, marks[place]!) : [];
    const needed = needsRepair(faults);
    const declined = needed && !repair && polygons.length > 0;
    if (declined) findings.add('repair-declined', { of: nameFault(faults) }, marks[place]!);
    packer.addFeature(declined ? [] : polygons);
    usable.push(polygons.length > 0 && !declined);
    repaired.push(polygons.length > 0 && needed && !declined);
    totals.repeated += faults.repeated;
    if (faults.clockwiseShells > 0) totals.clockwise++;
  }
  if (totals.repeated > 0) findings.add('ring-repeated-points', { count: totals.repeated });
  if (rightHand && totals.clockwise > 0) findings.add('ring-winding', { count: totals.clockwise });
  const source = packer.finish();
  await pace.rest('project', 0, 1);
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

function nameFault(faults: RingFaults): string {
  const found = Object.entries(faults).find(
    ([fault, count]) => count > 0 && !/^(repeated|clockwiseShells)$/.test(fault),
  );
  return found?.[0] ?? '';
}

function mendFeature(
  geometry: PackedGeometry,
  positions: Float64Array,
  { crs }: Reading,
  repair: boolean,
  faults: RingFaults,
  findings: Findings,
  mark: FeatureMark,
): Float64Array[][] {
  const domain = findDomain(crs);
  for (let i = 0; i < positions.length; i += 2) {
    if (isInDomain(domain, positions[i]!, positions[i + 1]!)) continue;
    findings.add('position-out-of-range', { x: positions[i]!, y: positions[i + 1]! }, mark);
    return [];
  }
  const scale = measureScale(crs, positions[1]!);
  const mended: Float64Array[][][] = [];
  let gap = 0;
  let at = 0;
  for (const sizes of geometry.polygons) {
    const rings = sizes.map((size) => {
      const ring = positions.subarray(2 * at, 2 * (at + size));
      at += size;
      return ring;
    });
    for (const ring of rings) gap = Math.max(gap, measureGap(ring, scale));
    mended.push(mendPolygon(rings, faults, scale));
  }
  const disjoint = faults.tooTangled > 0 ? [] : separateParts(mended, faults);
  if (faults.tooTangled > 0) {
    findings.add('ring-too-complex', {}, mark);
    return [];
  }
  // where nothing is mended, what would have been is said with the refusal
  if (repair || !needsRepair(faults)) reportRingFaults(faults, gap, findings, mark);
  const solid = disjoint.filter((rings) => isSolid(measurePolygon(rings), scale));
  const lost = geometry.polygons.length > 0 && solid.length === 0;
  if (lost && faults.tooShort > 0 && faults.collapsedShells === 0) findings.add('ring-too-short', {}, mark);
  else if (lost) findings.add('ring-zero-area', {}, mark);
  else if (solid.length < disjoint.length || faults.collapsedShells + faults.tooShort > 0) {
    findings.add(
      'part-empty',
      { count: disjoint.length - solid.length + faults.collapsedShells + faults.tooShort },
      mark,
    );
  }
  return solid;
}

function measureScale(crs: CrsName, north: number): Scale {
  if (!isGeographic(crs)) return [1, 1];
  return [METRES_PER_DEGREE * Math.cos((north * Math.PI) / 180), METRES_PER_DEGREE];
}

/** Whether an area, in square units of the file, is more than rounding. */
function isSolid(area: number, [scaleX, scaleY]: Scale): boolean {
  return area * scaleX * scaleY >= LEAST_AREA_M2;
}

/** Metres between a ring's first and last vertex; 0 for a closed one. */
function measureGap(ring: Float64Array, [scaleX, scaleY]: Scale): number {
  const n = ring.length;
  if (n < 2) return 0;
  return Math.hypot((ring[n - 2]! - ring[0]!) * scaleX, (ring[n - 1]! - ring[1]!) * scaleY);
}
