import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, Geometry, LineString, Polygon, Position } from 'geojson';
import type { PlanFeature } from '../../src/model/feature.ts';

const GEODATA = new URL('../../geodata/', import.meta.url);
const GAZETTEER = new URL('../fixtures/gazetteer.geojson', import.meta.url);

/** What is known of a place, independent of the drawing: see `geodata/README.md`. */
export interface KnownFacts {
  readonly name: string;
  readonly kind: string;
  readonly confidence: 'high' | 'medium' | 'low' | 'approx';
  readonly accuracyM: number;
  /** Metro lines of a station. */
  readonly lines?: readonly number[];
  readonly inDistrict?: boolean;
}

/** The features of a layer file, path from `geodata/`. */
export function readLayer<G extends Geometry = Geometry>(file: string): PlanFeature<G>[] {
  return (JSON.parse(readFileSync(new URL(file, GEODATA), 'utf8')) as FeatureCollection<G>)
    .features as PlanFeature<G>[];
}

/** The feature of a layer with this id. @throws when there is none. */
export function readFeature<G extends Geometry = Geometry>(file: string, id: string): PlanFeature<G> {
  const feature = readLayer<G>(file).find((candidate) => candidate.id === id);
  if (!feature) throw new Error(`${file} has no feature "${id}"`);
  return feature;
}

/** The facts the drawings were made from. */
export function readGazetteer<G extends Geometry = Geometry>(...kinds: string[]): Feature<G, KnownFacts>[] {
  const { features } = JSON.parse(readFileSync(GAZETTEER, 'utf8')) as FeatureCollection<G, KnownFacts>;
  return features.filter(({ properties }) => kinds.length === 0 || kinds.includes(properties.kind));
}

/** Where a known place is. @throws when the gazetteer has no point of this name. */
export function findKnownPlace(name: string): Position {
  const place = readGazetteer().find(
    ({ properties, geometry }) => properties.name === name && geometry.type === 'Point',
  );
  if (place?.geometry.type !== 'Point') throw new Error(`the gazetteer has no place "${name}"`);
  return place.geometry.coordinates;
}

/** The district's outline. */
export function readOutline(): Polygon {
  return readFeature<Polygon>('base/boundary.geojson', 'boundary-binjiang').geometry;
}

/** The river with both banks. */
export function readRiver(): Polygon {
  return readFeature<Polygon>('base/water.geojson', 'river-qiantang').geometry;
}

/** All pieces of a road: one road may be cut where its certainty changes. */
export function readRoadPieces(name: string): Position[][] {
  const pieces = readLayer<LineString>('base/roads.geojson').filter(({ properties }) => properties.name === name);
  if (pieces.length === 0) throw new Error(`no road is called "${name}"`);
  return pieces.map(({ geometry }) => geometry.coordinates);
}

/** The outer ring of a polygon. */
export function shellOf(polygon: Polygon): Position[] {
  return polygon.coordinates[0] ?? [];
}
