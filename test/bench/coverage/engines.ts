import { area as areaOnSphere, buffer, featureCollection, intersect, multiPolygon, union } from '@turf/turf';
import { EndType, FillRule, JoinType, type Paths64, area, inflatePaths, intersect as clip } from 'clipper2-ts';
import Flatbush from 'flatbush';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { PolygonLayer } from '../../../src/model/polygon-layer.ts';
import { chooseFrame } from '../../../src/coverage/land/choose-frame.ts';
import { CoveredAreas } from '../../../src/coverage/land/covered-areas.ts';
import { type PlanarFeature, projectLayer } from '../../../src/coverage/land/planar-layer.ts';
import { PRESETS } from '../../../src/coverage/rules/presets.ts';
import { sumCovered, sumLand } from '../../../src/coverage/land/readings.ts';
import { GREEN, PARK, ServiceAreaMaker, TIERED, makeServices } from '../../../src/coverage/land/services.ts';
import { findSizeClass } from '../../../src/coverage/rules/size-class.ts';
import type { City } from './make-city.ts';

/** What an engine finds: m² of covered and of all land. */
export interface Answer {
  readonly covered: number;
  readonly land: number;
}

/** Prepares a city for an engine, outside the measured time, and returns the computation to measure. */
export type Engine = (city: City) => () => Answer;

const { classes } = PRESETS[0]!;
const STEPS = 8;

/** The layers on the plane, which all engines but plain Turf start from. */
function project(city: City): { parks: PlanarFeature[]; blocks: PlanarFeature[] } {
  const { frame } = chooseFrame([city.parks, city.residential], null);
  return {
    parks: projectLayer(city.parks.polygons, frame!),
    blocks: projectLayer(city.residential.polygons, frame!),
  };
}

const exactFor =
  (readings: number): Engine =>
  (city) => {
    const { parks, blocks } = project(city);
    return () => {
      const areas = new CoveredAreas(blocks);
      const maker = new ServiceAreaMaker();
      for (const park of parks) {
        for (const service of makeServices(park, classes, readings, maker)) areas.add(service);
      }
      areas.update();
      const union = areas.readUnion();
      return { covered: sumCovered(union, TIERED), land: sumLand(union) };
    };
  };

/** This program, the tiered reading alone: what the other engines compute. */
const exact = exactFor(TIERED);

/** This program with all four readings. */
const exactFour = exactFor(TIERED | GREEN | PARK);

/** Turf as its documentation would have it: buffer each, unite parks and blocks, intersect, measure. */
const turf: Engine = (city) => {
  const parks = listFeatures(city.parks);
  const blocks = listFeatures(city.residential);
  const radii = project(city).parks.map((park) => findSizeClass(park.area, classes)?.radius ?? null);
  return () => {
    const reaches = parks.flatMap((park, i) => {
      const radius = radii[i];
      return radius ? (buffer(park, radius, { units: 'meters', steps: STEPS }) ?? []) : [];
    });
    const reach = union(featureCollection<Polygon | MultiPolygon>(reaches));
    // blocks do not overlap, so their areas add up; one cut of all of them is quicker than one of each
    const land = union(featureCollection(blocks));
    const common = reach && land && intersect(featureCollection<Polygon | MultiPolygon>([land, reach]));
    return { covered: common ? areaOnSphere(common) : 0, land: land ? areaOnSphere(land) : 0 };
  };
};

/** Clipper in millimetres: blocks inside one reach are counted at once, the others are cut with the reaches near them. */
const clipper: Engine = (city) => {
  const { parks, blocks } = project(city);
  return () => {
    const reaches = parks.flatMap((park) => {
      const radius = findSizeClass(park.area, classes)?.radius;
      if (!radius) return [];
      const delta = radius * 1000;
      const tolerance = delta * (1 - Math.cos(Math.PI / 4 / STEPS));
      return [
        { park, radius, paths: inflatePaths(toPaths(park), delta, JoinType.Round, EndType.Polygon, 2, tolerance) },
      ];
    });
    const index = new Flatbush(reaches.length);
    for (const { paths } of reaches) index.add(...boxPaths(paths));
    index.finish();
    let covered = 0;
    let land = 0;
    for (const block of blocks) {
      land += block.area;
      const subject = toPaths(block);
      const box = boxPaths(subject);
      const near = index.search(...box).map((i) => reaches[i]!);
      if (near.some(({ park, radius }) => liesWithin(box, park, radius))) covered += block.area;
      else if (near.length > 0) {
        const common = clip(
          subject,
          near.flatMap(({ paths }) => paths),
          FillRule.NonZero,
        );
        covered += common.reduce((sum, path) => sum + area(path), 0) / 1e6;
      }
    }
    return { covered, land };
  };
};

/** The engines by name. */
export const ENGINES: Readonly<Record<string, Engine>> = { exact, 'exact-four-readings': exactFour, turf, clipper };

function toPaths({ polygons }: PlanarFeature): Paths64 {
  return polygons.flat().map((ring) =>
    Array.from({ length: ring.length / 2 }, (_, i) => ({
      x: Math.round(ring[2 * i]! * 1000),
      y: Math.round(ring[2 * i + 1]! * 1000),
    })),
  );
}

function boxPaths(paths: Paths64): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const path of paths) {
    for (const { x, y } of path) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  return box;
}

/** Says whether some vertex of the park has the whole box (mm) within the radius (m). */
function liesWithin(box: readonly number[], { polygons }: PlanarFeature, radius: number): boolean {
  const [minX, minY, maxX, maxY] = box.map((value) => value / 1000) as [number, number, number, number];
  return polygons.some(([shell]) => {
    for (let i = 0; i < shell!.length; i += 2) {
      const dx = Math.max(shell![i]! - minX, maxX - shell![i]!);
      const dy = Math.max(shell![i + 1]! - minY, maxY - shell![i + 1]!);
      if (dx * dx + dy * dy <= radius * radius) return true;
    }
    return false;
  });
}

function listFeatures({ polygons }: PolygonLayer): Feature<MultiPolygon>[] {
  const { coordinates, ringStarts, polygonStarts, featureStarts } = polygons;
  const readRing = (ring: number): Position[] => {
    const positions: Position[] = [];
    for (let i = ringStarts[ring]!; i < ringStarts[ring + 1]!; i++) {
      positions.push([coordinates[2 * i]!, coordinates[2 * i + 1]!]);
    }
    return [...positions, positions[0]!];
  };
  const range = (starts: Uint32Array, i: number): number[] =>
    Array.from({ length: starts[i + 1]! - starts[i]! }, (_, k) => starts[i]! + k);
  return Array.from({ length: featureStarts.length - 1 }, (_, feature) =>
    multiPolygon(range(featureStarts, feature).map((polygon) => range(polygonStarts, polygon).map(readRing))),
  );
}
