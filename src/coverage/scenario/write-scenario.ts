import type { Feature, MultiPolygon, Position } from 'geojson';
import {
  type LngLatPolygons,
  PARK_FACTS,
  type ParkFacts,
  SCENARIO_SCHEMA,
  type Scenario,
  type ScenarioEdit,
} from '../../model/scenario.ts';
import type { SiteId } from '../../model/vocabulary.ts';

/** An edit as other programs write and read it. */
export type EditDocument =
  | { readonly op: 'add'; readonly park: Feature<MultiPolygon, Partial<ParkFacts>> }
  | { readonly op: 'replace'; readonly target: string; readonly geometry: MultiPolygon }
  | { readonly op: 'remove'; readonly target: string }
  | { readonly op: 'set'; readonly target: string; readonly properties: Partial<ParkFacts> };

/** A scenario in the stable form `district-map/scenario@1`: WGS84, at full precision. */
export interface ScenarioDocument {
  readonly schema: typeof SCENARIO_SCHEMA;
  readonly name: string;
  readonly edits: readonly EditDocument[];
}

/** Describes a scenario in its stable form; read again on the same layer it makes the same parks. */
export function describeScenario({ name, edits }: Scenario): ScenarioDocument {
  // additions are counted anew by whoever reads them
  const targets = new Map<SiteId, string>();
  let added = 0;
  for (const edit of edits) {
    if (edit.op !== 'add') continue;
    added++;
    targets.set(edit.site, edit.id ?? `+${added}`);
  }
  return { schema: SCENARIO_SCHEMA, name, edits: edits.map((edit) => describeEdit(edit, targets)) };
}

function describeEdit(edit: ScenarioEdit, targets: ReadonlyMap<SiteId, string>): EditDocument {
  const { op, site } = edit;
  const target = targets.get(site) ?? site.slice(site.indexOf('/') + 1);
  switch (op) {
    case 'add':
      return {
        op,
        park: {
          type: 'Feature',
          ...(edit.id === null ? {} : { id: edit.id }),
          properties: Object.fromEntries(
            PARK_FACTS.flatMap((fact) => (edit.facts[fact] === null ? [] : [[fact, edit.facts[fact]]])),
          ),
          geometry: describeShape(edit.polygons),
        },
      };
    case 'replace':
      return { op, target, geometry: describeShape(edit.polygons) };
    case 'remove':
      return { op, target };
    case 'set':
      return { op, target, properties: edit.facts };
  }
}

/** The shape of a park as GeoJSON, in degrees. */
export function describeShape(polygons: LngLatPolygons): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map(closeRing)) };
}

function closeRing(ring: ArrayLike<number>): Position[] {
  const positions: Position[] = [];
  for (let i = 0; i < ring.length; i += 2) positions.push([ring[i]!, ring[i + 1]!]);
  return [...positions, positions[0]!];
}
