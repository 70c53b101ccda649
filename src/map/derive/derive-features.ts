import polylabel from 'polylabel';
import type { Feature, FeatureCollection, Geometry, Polygon, Position } from 'geojson';
import type { DistrictLayer } from '../../model/district.ts';
import { DRAWINGS, type Drawing } from '../../model/drawings.ts';
import type { PlanFeature } from '../../model/feature.ts';
import { readRow } from '../../plan/catalogue.ts';
import { drawAccuracyRing } from './accuracy-ring.ts';
import { frameAround } from './local-meters.ts';
import { taperArrow } from './taper-arrow.ts';

/** What a drawn feature is: `shape` is the geodata's own, the others are made here for the drawing. */
export type Part = 'shape' | 'label' | 'arrow' | 'accuracy';

/** Positions less sure than this get a ring that shows by how much. */
export const UNSURE_METERS = 200;

/** How far behind its tail an arrow's name stands, in units of its width. */
const LABEL_UNITS = 4.5;

/** A geometry without whatever else its object holds. */
const pickShape = (geometry: PlanFeature['geometry']): Geometry =>
  geometry.type === 'GeometryCollection'
    ? geometry
    : ({ type: geometry.type, coordinates: geometry.coordinates } as Geometry);

/** The place inside a polygon that is farthest from its edges, in metres on the ground rather than in degrees. */
function findLabelPoint(polygon: Polygon): Position {
  const anchor = polygon.coordinates[0]?.[0] ?? [0, 0];
  const frame = frameAround(anchor);
  const rings = polygon.coordinates.map((ring) => ring.map((position) => [...frame.toMeters(position)]));
  const [east, north] = polylabel(rings, 20) as unknown as [number, number];
  return frame.toDegrees([east, north]);
}

/** The place behind a line's first point, in the direction the line comes from. */
function stepBack([tail = [0, 0], next = tail]: readonly Position[], meters: number): Position {
  const frame = frameAround(tail);
  const [east, north] = frame.toMeters(next);
  const length = Math.hypot(east, north) || 1;
  return frame.toDegrees([(-east / length) * meters, (-north / length) * meters]);
}

function* deriveParts(
  { geometry, properties }: PlanFeature,
  drawing: Drawing,
  labelled: boolean,
  unitMeters: number,
): Generator<readonly [Part, Geometry]> {
  yield ['shape', pickShape(geometry)];
  if (labelled && geometry.type === 'Polygon')
    yield ['label', { type: 'Point', coordinates: findLabelPoint(geometry) }];
  if (drawing === 'arrows' && geometry.type === 'LineString') {
    const arrow = taperArrow(geometry.coordinates, unitMeters);
    if (arrow) yield ['arrow', arrow];
    yield ['label', { type: 'Point', coordinates: stepBack(geometry.coordinates, LABEL_UNITS * unitMeters) }];
  }
  if (geometry.type === 'Point' && properties.item !== null && properties.accuracyM > UNSURE_METERS) {
    yield ['accuracy', drawAccuracyRing(geometry.coordinates, properties.accuracyM)];
  }
}

/**
 * The members that may go to the engine's worker: plain values, which are all that a drawing reads, under names that mean
 * nothing to the engine. For a `$name` or a `constructor` it would refuse the whole layer.
 */
function pickPlain(properties: PlanFeature['properties']): Record<string, unknown> {
  const isOwn = (name: string): boolean => !name.startsWith('$') && !(name in Object.prototype);
  return Object.fromEntries(
    Object.entries(properties).filter(([name, value]) => isOwn(name) && (typeof value !== 'object' || value === null)),
  );
}

/**
 * Prepares a layer's features for the map: adds what the drawing needs and the data should not have to carry (label
 * points, arrow outlines, rings of uncertainty). Each drawn feature has `fid`, unique in its source, and `part`; a park or
 * block, which is no item of the plan, is its own `item` and has the `row` of the check's result.
 *
 * `unitMeters` is the ground size of a thin stroke at the home zoom; symbols that lie on the ground scale with it.
 */
export function deriveFeatures(
  layer: DistrictLayer,
  features: readonly PlanFeature[],
  unitMeters: number,
): FeatureCollection {
  const kind = DRAWINGS[layer.drawing];
  // water that has an axis is named along it
  const namedLines = new Set(
    features.filter(({ geometry }) => geometry.type === 'LineString').map(({ properties }) => properties.name),
  );
  const pointItems = new Set(
    features.filter(({ geometry }) => geometry.type === 'Point').map(({ properties }) => properties.item),
  );
  const derived: Feature[] = [];
  for (const [index, feature] of features.entries()) {
    // an area whose item has a point of its own is named there
    const labelled =
      kind.labelled &&
      !(feature.properties.item !== null && pointItems.has(feature.properties.item)) &&
      !(layer.drawing === 'water' && namedLines.has(feature.properties.name));
    const plain = pickPlain(feature.properties);
    for (const [part, geometry] of deriveParts(feature, layer.drawing, labelled, unitMeters)) {
      const fid = part === 'shape' ? String(feature.id) : `${String(feature.id)}~${part}`;
      const site = kind.site ? { item: String(feature.id), row: readRow(feature, index) } : {};
      derived.push({ type: 'Feature', geometry, properties: { ...plain, fid, part, ...site } });
    }
  }
  return { type: 'FeatureCollection', features: derived };
}
