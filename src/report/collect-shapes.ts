import type { FeatureCollection, MultiPolygon, Position } from 'geojson';
import type { RowChange } from '../coverage/result.ts';
import { unpackPolygons } from '../geometry/unpack-polygons.ts';
import type { ReportWords } from '../locales/report-words.ts';
import type { FieldValue } from '../model/field-table.ts';
import type { LngLatPolygons } from '../model/scenario.ts';
import type { ShapeLayer } from '../model/shape-layer.ts';
import { collectParks } from './collect-parks.ts';
import { findOwnColumns, readOwnRow } from './own-columns.ts';
import type { ReportInput, ReportMapSource } from './report-input.ts';
import { wordReservations } from './word-coverage.ts';

type Facts = Readonly<Record<string, FieldValue>>;
type Drawn = FeatureCollection<MultiPolygon, Facts>;

/**
 * Collects the layers of a check for other programs: service areas and uncovered land where they were drawn, the parks as
 * they are after the scenario, and the residential land, with what the check says of each and all columns of their files,
 * which have ids and names of their own.
 */
export function collectShapes(
  input: ReportInput,
  drawn: { readonly serviceAreas: Drawn; readonly gaps: Drawn } | null,
  words: ReportWords,
): ShapeLayer[] {
  const { map } = input;
  const layers = [
    ...(drawn ? [collectDrawn('service-areas', drawn.serviceAreas), collectDrawn('gaps', drawn.gaps)] : []),
    ...(map ? [collectParkLayer(input, map), collectBlocks(input, map)] : []),
  ];
  const note = wordReservations(input, words).join(' ');
  return note === '' ? layers : layers.map((layer) => addColumn(layer, 'note', note));
}

function collectDrawn(name: string, { features }: Drawn): ShapeLayer {
  const rows = features.map(({ properties, geometry }) => ({ facts: properties, shape: listRings(geometry), own: [] }));
  return makeLayer(name, rows, []);
}

function collectParkLayer(input: ReportInput, map: ReportMapSource): ShapeLayer {
  const own = findOwnColumns(input, 'parks');
  const shown = collectParks(map);
  const { items, sizeRules } = input.check.result.parks;
  const rows = items.map(({ site, index, id, name, area, size = null, radius, counted, reason }) => {
    const { polygons = [], changed = false } = shown.get(site) ?? {};
    const facts = {
      index,
      id,
      name,
      area_m2: area,
      ...(sizeRules.length > 0 ? { size_m2: size } : {}),
      radius_m: radius,
      counted,
      reason,
      ...(input.scenario ? { changed } : {}),
    };
    return { facts, shape: polygons, own: readOwnRow(own, index) };
  });
  return makeLayer('parks', rows, own.fields);
}

function collectBlocks(input: ReportInput, { layers: { residential } }: ReportMapSource): ShapeLayer {
  const own = findOwnColumns(input, 'residential');
  const rows = input.check.result.blocks.map((block, place) => {
    const { index, id, name, area, coveredArea, ratio } = block;
    const facts = { index, id, name, area_m2: area, covered_m2: coveredArea, ratio, ...listChange(input, block) };
    return { facts, shape: unpackPolygons(residential.polygons, place), own: readOwnRow(own, index) };
  });
  return makeLayer('residential', rows, own.fields);
}

function listChange({ scenario }: ReportInput, row: RowChange): Facts {
  if (!scenario) return {};
  const { baselineRatio = null, gainedArea = 0, lostArea = 0 } = row;
  return { ratio_was: baselineRatio, gained_m2: gainedArea, lost_m2: lostArea };
}

interface Row {
  readonly facts: Facts;
  readonly shape: LngLatPolygons;
  readonly own: readonly FieldValue[];
}

/** All rows have the same facts; a file has ids and names of its own. */
function makeLayer(name: string, rows: readonly Row[], ownFields: readonly string[]): ShapeLayer {
  const facts = Object.keys(rows[0]?.facts ?? {});
  const known = ownFields.length > 0 ? facts.filter((fact) => !/^(id|name)$/.test(fact)) : facts;
  return {
    name,
    features: rows.map(({ shape }) => shape),
    table: {
      fields: [...known, ...ownFields],
      rows: rows.map((row) => [...known.map((fact) => row.facts[fact] ?? null), ...row.own]),
    },
  };
}

function addColumn(layer: ShapeLayer, field: string, value: string): ShapeLayer {
  const { fields, rows } = layer.table;
  return { ...layer, table: { fields: [...fields, field], rows: rows.map((row) => [...row, value]) } };
}

/** Rings of GeoJSON, flat, without the repetition of their first position. */
export function listRings({ coordinates }: MultiPolygon): LngLatPolygons {
  return coordinates.map((rings) => rings.map(flattenRing));
}

function flattenRing(ring: readonly Position[]): number[] {
  return ring.slice(0, -1).flatMap(([lng = NaN, lat = NaN]) => [lng, lat]);
}
