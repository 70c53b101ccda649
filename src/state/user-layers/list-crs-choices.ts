import { findZone, type CrsName } from '../../worker/ingest-protocol.ts';

/** A coordinate system to choose, with what its words need. */
export interface CrsChoice {
  readonly name: CrsName;
  /** Degrees east, for a zone; else null. */
  readonly centralMeridian: number | null;
  /** The zone's number where eastings begin with it; else null. */
  readonly zoneNumber: number | null;
}

/** Systems in groups as people think of them: degrees, degrees that map services have shifted, metres on a plane. */
export interface CrsChoices {
  readonly degrees: readonly CrsChoice[];
  readonly shifted: readonly CrsChoice[];
  readonly plane: readonly CrsChoice[];
}

/** Three-degree zones, then the six-degree ones with a number; those without are named as three-degree ones. */
const ZONES = [...listNumbers(4513, 4554), ...listNumbers(4491, 4501)];
const PREFIX_UNIT = 1_000_000;

function listNumbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Describes a coordinate system by its name. */
export function describeCrs(name: CrsName): CrsChoice {
  const zone = findZone(name);
  const isPrefixed = zone !== null && zone.falseEasting > PREFIX_UNIT;
  return {
    name,
    centralMeridian: zone?.centralMeridian ?? null,
    zoneNumber: isPrefixed ? Math.floor(zone.falseEasting / PREFIX_UNIT) : null,
  };
}

/** Lists all systems that files are read in; the zones nearest to `meridian` (degrees east) first. */
export function listCrsChoices(meridian: number): CrsChoices {
  const zones = ZONES.map((epsg) => describeCrs(`epsg:${epsg}`));
  const distance = ({ centralMeridian }: CrsChoice): number => Math.abs((centralMeridian ?? 0) - meridian);
  return {
    degrees: [describeCrs('wgs84'), describeCrs('epsg:4490')],
    shifted: [describeCrs('gcj02'), describeCrs('bd09')],
    plane: [...zones.sort((a, b) => distance(a) - distance(b)), describeCrs('epsg:3857')],
  };
}
