import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readLand } from '../../geodata/tools/land.mjs';
import { findKnownPlace, readLayer, shellOf } from '../tools/geodata.ts';
import { isInside, measureAreaSquareMeters } from '../tools/plane-measures.ts';

const subdistricts = readLayer<Polygon>('base/subdistricts.geojson');
const land = readLand().geometry as Polygon;

/** Steps a ring shares with no other: on the coast and the outline once, inside the land in both directions. */
function listSteps(ring: readonly Position[]): [string, string][] {
  return ring.slice(1).map((end, index) => [String(ring[index]), String(end)]);
}

describe('the subdistricts', () => {
  it('are three, with the residents of the 2020 census', () => {
    const residents = Object.fromEntries(
      subdistricts.map(({ properties }) => [properties.name, properties['population']]),
    );
    expect(residents).toEqual({ 西兴街道: 143318, 长河街道: 168276, 浦沿街道: 192265 });
    expect(143318 + 168276 + 192265).toBe(503859);
  });

  it('say that their lines are ours', () => {
    for (const { properties } of subdistricts) {
      expect(properties.link).toBe('inferred');
      expect(properties.geometryStatus).toBe('schematic');
      expect(properties.accuracyM).toBeGreaterThanOrEqual(800);
    }
  });

  it('fill the land and nothing else', () => {
    const parts = subdistricts.reduce((sum, { geometry }) => sum + measureAreaSquareMeters(geometry), 0);
    expect(Math.abs(parts - measureAreaSquareMeters(land))).toBeLessThan(100);
  });

  it('meet along the very same points, without gap or overlap', () => {
    const steps = subdistricts.flatMap(({ geometry }) => listSteps(shellOf(geometry)));
    const forward = new Set(steps.map(([start, end]) => `${start} ${end}`));
    expect(forward.size).toBe(steps.length);
    const shared = steps.filter(([start, end]) => forward.has(`${end} ${start}`));
    expect(shared.length).toBeGreaterThan(40);
    // every step that no neighbour shares runs on the edge of the land
    const edge = new Set(listSteps(shellOf(land)).flat().map(roundText));
    const lonely = steps.filter(([start, end]) => !forward.has(`${end} ${start}`));
    const inside = lonely.filter(([start, end]) => !edge.has(roundText(start)) && !edge.has(roundText(end)));
    expect(inside).toEqual([]);
  });

  it('hold their own towns', () => {
    for (const name of ['西兴街道', '长河街道', '浦沿街道']) {
      const own = subdistricts.find(({ properties }) => properties.name === name);
      expect(own && isInside(findKnownPlace(name), own.geometry), name).toBe(true);
    }
  });
});

// The land is cut anew here and not rounded, the subdistricts are.
function roundText(place: string): string {
  return place
    .split(',')
    .map((value) => Number(value).toFixed(6))
    .join();
}
