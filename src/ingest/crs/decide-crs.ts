import type { BBox } from '../../geometry/bbox.ts';
import type { Findings } from '../findings.ts';
import { areAlike, type CrsName, findZone, isGeographic } from './crs-name.ts';
import { findTwinZone, listReadings, measureFit, MOSTLY, type Reading } from './number-reading.ts';
import { type CrsSource, nameStatement, type StatedCrs } from './stated-crs.ts';
import { toWgs84 } from './to-wgs84.ts';

/** How a file's numbers are to be read, or, with `reading` null, what the reader may choose from. */
export interface CrsDecision {
  readonly reading: Reading | null;
  readonly source: CrsSource | null;
  readonly candidates: readonly CrsName[];
}

/** What the decision rests on. */
export interface CrsEvidence {
  /** The reader's own choice, or null. */
  readonly chosen: CrsName | null;
  readonly stated: StatedCrs | null;
  /** Positions of the file, x0, y0, x1, y1 …, all finite. */
  readonly sample: Float64Array;
  /** Where the district is; null where none is known. */
  readonly extent: BBox | null;
}

/** Zones are 3° apart and axes never fall together: one degree round the district tells all readings apart. */
const NEIGHBOURHOOD_DEGREES = 1;
/**
 * Zones are used to half their width from their meridian, and a little beyond. Farther off, numbers may as well be of
 * another projection with the same meridian (UTM is a kilometre off), so that they are not taken for a zone unasked.
 */
const ZONE_SPARE_DEGREES = 0.25;

/**
 * Decides which coordinate system a file is in: the reader's choice, else what the file says, else what its numbers can
 * be. Numbers that can be several things, or contradict what the file says, are not guessed at: the decision then has no
 * reading, and the findings name the candidates. GCJ-02 and BD-09 cannot be told from WGS84 and are never guessed.
 */
export function decideCrs(evidence: CrsEvidence, findings: Findings): CrsDecision {
  const { chosen, stated, sample } = evidence;
  if (chosen) return followChoice(chosen, evidence, findings);
  if (stated && !stated.known) {
    findings.add(stated.isOldDatum ? 'crs-old-datum' : 'crs-unsupported', {
      stated: stated.stated,
      source: stated.source,
    });
    return { reading: null, source: null, candidates: listCandidates(readNumbers(evidence)) };
  }
  if (stated && stated.source !== 'format') return checkStatement(stated.crs, stated.source, evidence, findings);
  const isWgs84ByFormat = stated?.source === 'format';
  if (sample.length === 0) {
    const reading = { crs: 'wgs84', axes: 'east-first' } as const;
    return { reading, source: isWgs84ByFormat ? 'format' : 'numbers', candidates: [] };
  }
  return guessFromNumbers(evidence, isWgs84ByFormat, findings);
}

/** The reader's word goes, but where the file says something else the two are shown side by side. */
function followChoice(chosen: CrsName, evidence: CrsEvidence, findings: Findings): CrsDecision {
  const decision = checkStatement(chosen, 'option', evidence, findings);
  const { stated } = evidence;
  const isConfirmed = stated?.known === true && (areAlike(stated.crs, chosen) || findTwinZone(stated.crs) === chosen);
  if (!decision.reading || !stated || stated.source === 'format' || isConfirmed) return decision;
  // the reader's word makes the numbers readable; it does not take them to another datum
  const code = !stated.known && stated.isOldDatum ? 'crs-datum-overruled' : 'crs-overruled';
  findings.add(code, { stated: nameStatement(stated), source: stated.source, crs: decision.reading.crs });
  return decision;
}

/** Share of the sample that falls near the district, 0 to 1; null without a district. */
function measureLanding({ sample, extent }: CrsEvidence, reading: Reading): number | null {
  if (!extent) return null;
  const positions = toWgs84(sample, reading);
  let near = 0;
  for (let i = 0; i < positions.length; i += 2) {
    if (isNear(extent, positions[i]!, positions[i + 1]!, NEIGHBOURHOOD_DEGREES)) near++;
  }
  return sample.length === 0 ? 0 : near / (sample.length / 2);
}

/** Whether a position is inside an extent or within `margin` degrees of it. */
export function isNear([west, south, east, north]: BBox, lng: number, lat: number, margin: number): boolean {
  return lng >= west - margin && lng <= east + margin && lat >= south - margin && lat <= north + margin;
}

/** The readings that put the file near the district, else all that its numbers allow. */
function readNumbers(evidence: CrsEvidence): { readings: readonly Reading[]; land: boolean } {
  const readings = listReadings(evidence.sample);
  const landing = readings.filter((reading) => (measureLanding(evidence, reading) ?? 0) >= MOSTLY);
  return landing.length > 0 ? { readings: landing, land: true } : { readings, land: false };
}

function listCandidates({ readings }: { readonly readings: readonly Reading[] }): CrsName[] {
  return [...new Set(readings.map((reading) => reading.crs))];
}

function checkStatement(crs: CrsName, source: CrsSource, evidence: CrsEvidence, findings: Findings): CrsDecision {
  const { sample, extent } = evidence;
  if (sample.length === 0) return { reading: { crs, axes: 'east-first' }, source, candidates: [] };
  const twin = findTwinZone(crs);
  const asStated = listAxes(crs, sample);
  const fitting = asStated.length > 0 || !twin ? asStated : listAxes(twin, sample);
  const landing = fitting.filter((reading) => (measureLanding(evidence, reading) ?? 0) >= MOSTLY);
  const reading = landing[0] ?? fitting[0];
  const numbers = source === 'option' ? null : readNumbers(evidence);
  const isContradicted = !reading || (extent !== null && landing.length === 0 && numbers?.land === true);
  if (isContradicted && numbers) {
    const candidates = listCandidates(numbers);
    if (candidates.length === 0) findings.add('crs-contradicted-unknown', { stated: crs, source });
    else findings.add('crs-contradicted', { stated: crs, source, candidates: nameCandidates(candidates) });
    return { reading: null, source: null, candidates };
  }
  if (!reading) {
    findings.add('crs-does-not-fit', { crs });
    return { reading: null, source: null, candidates: listCandidates(readNumbers(evidence)) };
  }
  if (source !== 'option') findings.add('crs-stated', { crs, source });
  if (reading.crs !== crs) findings.add('zone-prefix-differs', { stated: crs, crs: reading.crs });
  if (reading.axes === 'north-first') findings.add('axes-swapped', { crs });
  return { reading, source, candidates: [] };
}

function listAxes(crs: CrsName, sample: Float64Array): Reading[] {
  const both: Reading[] = [
    { crs, axes: 'east-first' },
    { crs, axes: 'north-first' },
  ];
  return both.filter((reading) => measureFit(sample, reading) >= MOSTLY);
}

function guessFromNumbers(evidence: CrsEvidence, isWgs84ByFormat: boolean, findings: Findings): CrsDecision {
  const { readings } = readNumbers(evidence);
  const likely = preferMercator(readings);
  const asDegrees = readings.filter(({ crs }) => isGeographic(crs));
  const reading = chooseAxes(asDegrees, evidence.sample) ?? (likely.length === 1 ? likely[0] : undefined);
  const candidates = listCandidates({ readings });
  if (readings.length === 0) {
    findings.add('crs-unknown', {});
    return { reading: null, source: null, candidates: [] };
  }
  if (!reading || !isWithinReach(evidence, reading)) {
    findings.add('crs-ambiguous', { candidates: nameCandidates(candidates) });
    return { reading: null, source: null, candidates };
  }
  const { crs, axes } = reading;
  const others = candidates.filter((other) => other !== crs);
  if (axes === 'north-first') findings.add('axes-swapped', { crs });
  if (isGeographic(crs)) {
    if (!isWgs84ByFormat) findings.add('crs-assumed', { crs });
    return { reading, source: isWgs84ByFormat ? 'format' : 'numbers', candidates: [] };
  }
  if (others.length === 0) findings.add('crs-guessed', { crs: nameWithMeridian(crs) });
  else findings.add('crs-guessed-among', { crs, candidates: nameCandidates(others) });
  return { reading, source: 'numbers', candidates: [] };
}

/** Eastings of the westernmost six-degree zones look like Web Mercator, which is met far more often. */
function preferMercator(readings: readonly Reading[]): readonly Reading[] {
  const mercator = readings.filter(({ crs }) => crs === 'epsg:3857');
  const isElseSix = readings.every(({ crs }) => crs === 'epsg:3857' || findZone(crs)?.width === 6);
  return mercator.length > 0 && isElseSix ? mercator : readings;
}

/** Longitudes and latitudes that the zones of this room are for. */
const ZONES_EXTENT: BBox = [72, 0, 138, 56];

/**
 * Longitude first is what formats and most tables have. The other order must be proved by the place: where only it lies
 * in the country of the zones, since west of 90° E both orders are degrees.
 */
function chooseAxes(asDegrees: readonly Reading[], sample: Float64Array): Reading | undefined {
  const isAtHome = (reading: Reading): boolean => {
    const positions = toWgs84(sample, reading);
    let inside = 0;
    for (let i = 0; i < positions.length; i += 2) {
      if (isNear(ZONES_EXTENT, positions[i]!, positions[i + 1]!, 0)) inside++;
    }
    return inside >= MOSTLY * (positions.length / 2);
  };
  return asDegrees.length < 2 ? asDegrees[0] : (asDegrees.find(isAtHome) ?? asDegrees[0]);
}

function isWithinReach({ sample }: CrsEvidence, reading: Reading): boolean {
  const zone = findZone(reading.crs);
  if (!zone) return true;
  const positions = toWgs84(sample, reading);
  const lngs = positions.filter((_, i) => i % 2 === 0).sort();
  const reach = zone.width / 2 + ZONE_SPARE_DEGREES;
  return Math.abs(lngs[lngs.length >> 1]! - zone.centralMeridian) <= reach;
}

const MOST_NAMED = 6;

function nameCandidates(candidates: readonly CrsName[]): string {
  if (candidates.length <= MOST_NAMED) return candidates.map(nameWithMeridian).join(', ');
  return `${nameWithMeridian(candidates[0]!)} … ${nameWithMeridian(candidates.at(-1)!)}`;
}

/** People know their zone by its meridian rather than by its number. */
function nameWithMeridian(crs: CrsName): string {
  const zone = findZone(crs);
  if (!zone) return crs;
  return `${crs} (${zone.centralMeridian}°E${zone.width === 6 ? ', 6°' : ''})`;
}
