import type { Feature, FeatureCollection, GeoJsonProperties, MultiPolygon, Position } from 'geojson';
import { measureSignedArea } from '../geometry/ring.ts';

/** A hundred-millionth of a degree is about a millimetre. */
const DECIMALS = 8;

/** Members that a collection may carry besides those of the standard, for example a note. */
export type ForeignMembers = Readonly<Record<string, string>>;

/**
 * Writes polygons as GeoJSON by RFC 7946: longitude and latitude with at most 8 decimals, rings closed, shells
 * counter-clockwise and holes clockwise, one feature a line. What rounding leaves without area is dropped; a feature
 * with nothing left keeps its index with the geometry null.
 */
export function writeGeojson<P extends GeoJsonProperties>(
  { features }: FeatureCollection<MultiPolygon, P>,
  foreign: ForeignMembers = {},
): string {
  const lines = features.map((feature) => JSON.stringify(tidyFeature(feature)));
  const members = Object.entries(foreign).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)},`);
  return `{"type":"FeatureCollection",${members.join('')}"features":[\n${lines.join(',\n')}\n]}\n`;
}

function tidyFeature<P extends GeoJsonProperties>({ id, geometry, properties }: Feature<MultiPolygon, P>) {
  const polygons = geometry.coordinates.map(tidyPolygon).filter((rings) => rings.length > 0);
  const [only] = polygons;
  const shape =
    polygons.length > 1
      ? { type: 'MultiPolygon', coordinates: polygons }
      : only
        ? { type: 'Polygon', coordinates: only }
        : null;
  return { type: 'Feature', ...(id === undefined ? {} : { id }), geometry: shape, properties };
}

/** Rounds and orients the rings of one polygon; none where its shell is lost. */
function tidyPolygon(rings: readonly (readonly Position[])[]): Position[][] {
  const tidied = rings.map((ring, index) => tidyRing(ring, index === 0));
  return tidied[0] ? tidied.filter((ring) => ring !== null) : [];
}

function tidyRing(ring: readonly Position[], isShell: boolean): Position[] | null {
  const kept: Position[] = [];
  for (const [lng = NaN, lat = NaN] of ring) {
    const position = [round(lng), round(lat)];
    const last = kept.at(-1);
    if (!last || last[0] !== position[0] || last[1] !== position[1]) kept.push(position);
  }
  const [first, last] = [kept[0], kept.at(-1)];
  if (kept.length > 1 && first![0] === last![0] && first![1] === last![1]) kept.pop();
  if (kept.length < 3) return null;
  const signed = measureSignedArea(kept.flat(), 0, kept.length);
  if (signed === 0) return null;
  const [start, ...rest] = kept;
  return [start!, ...(signed > 0 === isShell ? rest : rest.reverse()), start!];
}

function round(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS));
}
