import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { findMemberProblems } from '../../geodata/tools/checks/members.mjs';
import type { District } from '../../src/model/district.ts';
import type { Drawing } from '../../src/model/drawings.ts';
import type { PlanFeature, PlanFeatureCollection } from '../../src/model/feature.ts';
import { GEOMETRY_STATUSES } from '../../src/model/plan.ts';
import type { Plan } from '../../src/model/plan.ts';
import { readJson } from './read-json.ts';

const folder = 'test/fixtures/tiny-district';
const district = readJson(`${folder}/district.json`) as District;
const plan = readJson(`${folder}/plan.json`) as Plan;

interface Loaded {
  readonly drawing: Drawing;
  readonly file: string;
  readonly feature: PlanFeature;
}

const loaded: readonly Loaded[] = district.layers.flatMap(({ drawing, file }) => {
  if (file === null) return [];
  const collection = readJson(`${folder}/${file}`) as PlanFeatureCollection;
  return collection.features.map((feature) => ({ drawing, file, feature }));
});

/** All lines of a feature: a point is a line of one position. */
function linesOf({ geometry }: PlanFeature): readonly (readonly Position[])[] {
  if (geometry.type === 'Point') return [[geometry.coordinates]];
  if (geometry.type === 'LineString') return [geometry.coordinates];
  if (geometry.type === 'Polygon') return geometry.coordinates;
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  throw new TypeError(`expected a Point, LineString, Polygon or MultiPolygon, got ${geometry.type}`);
}

/** Twice the signed area in square degrees: positive for a ring that runs counter-clockwise. */
function doubleArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0 = NaN, y0 = NaN] = ring[i - 1] ?? [];
    const [x1 = NaN, y1 = NaN] = ring[i] ?? [];
    sum += x0 * y1 - x1 * y0;
  }
  return sum;
}

const idsWhere = (test: (loaded: Loaded) => boolean) => loaded.filter(test).map(({ feature }) => feature.id);

describe('the tiny invented district', () => {
  it('uses every feature id once, over all files', () => {
    const ids = loaded.map(({ feature }) => feature.id);
    expect(ids.every((id) => typeof id === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/u.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says of every feature what it is and how it came to be', () => {
    const complete = ({ feature: { properties: p } }: Loaded) =>
      p.name.length > 0 &&
      p.nameEn.length > 0 &&
      p.source.length > 0 &&
      p.accuracyM >= 0 &&
      GEOMETRY_STATUSES.some((status) => status === p.geometryStatus) &&
      (p.link === 'stated' || p.link === 'inferred') &&
      (p.clause === null || p.clause.length > 0);
    expect(idsWhere((one) => !complete(one))).toEqual([]);
  });

  it('draws every mapped item in its own layer, and none whose place is unknown', () => {
    for (const item of plan.items) {
      const file = district.layers.find((layer) => layer.id === item.layer)?.file ?? null;
      const own = loaded.filter(({ feature }) => feature.properties.item === item.id);
      expect(own.length > 0, item.id).toBe(item.place === 'mapped');
      expect(
        own.every((one) => one.file === file),
        item.id,
      ).toBe(true);
    }
    const items = new Set(plan.items.map((item) => item.id));
    expect(idsWhere(({ feature: { properties } }) => properties.item !== null && !items.has(properties.item))).toEqual(
      [],
    );
  });

  it('has a catalogue that hangs together', () => {
    const items = new Set(plan.items.map((item) => item.id));
    const layers = new Set(district.layers.map((layer) => layer.id));
    const generations = new Set(district.generations.map((generation) => generation.id));
    const themes = new Set(plan.themes.map((theme) => theme.id));
    expect(plan.items.filter((item) => !layers.has(item.layer) || !generations.has(item.generation))).toEqual([]);
    expect(plan.items.flatMap((item) => item.relations).filter(({ target }) => !items.has(target))).toEqual([]);
    expect(district.layers.filter((layer) => !themes.has(layer.theme))).toEqual([]);
  });

  it('keeps to RFC 7946: six decimals, closed rings, shells counter-clockwise', () => {
    const decimals = (n: number) => Math.round(n * 1e6) / 1e6 === n;
    expect(idsWhere(({ feature }) => !linesOf(feature).flat(2).every(decimals))).toEqual([]);
    const rings = loaded.filter(({ feature }) => feature.geometry.type === 'Polygon');
    expect(rings.length).toBeGreaterThan(0);
    for (const { feature } of rings) {
      const [shell = []] = linesOf(feature);
      expect(shell.at(-1), String(feature.id)).toEqual(shell[0]);
      expect(doubleArea(shell), String(feature.id)).toBeGreaterThan(0);
    }
  });

  it('gives each drawing the geometry and the members it reads', () => {
    // an invented shape is exactly where it is: the error of 0, which real data cannot have, is not looked at
    const measured = ({ feature }: Loaded) => ({ ...feature, properties: { ...feature.properties, accuracyM: 1 } });
    expect(idsWhere((one) => findMemberProblems(measured(one), one.drawing).length > 0)).toEqual([]);
  });

  it('names for the coverage check layers that it has, drawn as what they are', () => {
    const { parks = '', named = '', residential = '', communities = '' } = { ...district.coverage };
    const drawn = [parks, named, residential, communities].map(
      (id) => district.layers.find((layer) => layer.id === id)?.drawing,
    );
    expect(drawn).toEqual(['parks', 'green-places', 'residential', 'communities']);
  });

  it('has a ring whose parts follow each other and close', () => {
    const parts = loaded.filter(({ drawing }) => drawing === 'ring').flatMap(({ feature }) => linesOf(feature));
    parts.forEach((part, index) => expect(part.at(-1)).toEqual(parts[(index + 1) % parts.length]?.[0]));
    expect(parts).toHaveLength(4);
  });

  it('has one platform outside its extent, for the pointer at the map’s edge', () => {
    const [west, south, east, north] = district.extent;
    const outside = ({ feature }: Loaded) =>
      linesOf(feature)
        .flat()
        .some(([x = NaN, y = NaN]) => x < west || x > east || y < south || y > north);
    expect(idsWhere(outside)).toEqual(['far-park']);
  });

  it('registers every file with its checksum', () => {
    const register = readJson(`${folder}/${district.sources}`) as {
      readonly files: readonly { readonly file: string; readonly sha256: string }[];
    };
    const files = [...new Set(loaded.map(({ file }) => file))].sort();
    expect(register.files.map((source) => source.file).sort()).toEqual(files);
    for (const { file, sha256 } of register.files) {
      const bytes = readFileSync(new URL(`../../${folder}/${file}`, import.meta.url));
      expect(createHash('sha256').update(bytes).digest('hex'), file).toBe(sha256);
    }
  });
});
