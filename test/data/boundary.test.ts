import type { MultiPoint, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readGazetteer, readLayer, readOutline, readRiver, shellOf } from '../tools/geodata.ts';
import {
  findSharpestBendDegrees,
  isInside,
  measureAreaSquareMeters,
  measureDistanceMeters,
  measureDistanceToLineMeters,
} from '../tools/plane-measures.ts';

const outline = readOutline();
const shell = shellOf(outline);
const river = readRiver();

const NORTH_EAST_CORNER: Position = [120.217, 30.24];
const SOUTH_WEST_CORNER: Position = [120.14, 30.139];

/** The part of the outline between its two corners in the river, downstream last. */
function findRiverSide(): Position[] {
  const ring = shell.slice(1);
  const nearest = (place: Position): number =>
    ring.reduce(
      (best, vertex, index) =>
        measureDistanceMeters(vertex, place) < measureDistanceMeters(ring[best] ?? vertex, place) ? index : best,
      0,
    );
  const first = nearest(NORTH_EAST_CORNER);
  const turned = [...ring.slice(first), ...ring.slice(0, first)];
  const last = (nearest(SOUTH_WEST_CORNER) - first + ring.length) % ring.length;
  return turned.slice(0, last + 1);
}

describe('the outline of the district', () => {
  it('is one polygon without holes, finely drawn', () => {
    const features = readLayer<Polygon>('base/boundary.geojson');
    expect(features).toHaveLength(1);
    expect(outline.coordinates).toHaveLength(1);
    expect(shell.length).toBeGreaterThanOrEqual(60);
  });

  it('passes within 250 m of every point at which the administrative line was read', () => {
    const [controls] = readGazetteer<MultiPoint>('outline_control');
    const away = controls?.geometry.coordinates.map((place) => measureDistanceToLineMeters(place, shell)) ?? [];
    expect(away).toHaveLength(62);
    expect(Math.max(...away)).toBeLessThan(250);
  });

  it('holds the published area of about 72 to 73 square kilometres', () => {
    const squareKilometers = measureAreaSquareMeters(outline) / 1e6;
    expect(squareKilometers).toBeGreaterThan(71);
    expect(squareKilometers).toBeLessThan(75);
  });

  it('keeps to the middle of the channel, as smooth as a river', () => {
    const midChannel = findRiverSide();
    const bank = shellOf(river);
    expect(midChannel.length).toBeGreaterThan(60);
    for (const place of midChannel) {
      const toBank = measureDistanceToLineMeters(place, bank);
      expect(toBank).toBeGreaterThan(480);
      expect(toBank).toBeLessThan(680);
    }
    expect(findSharpestBendDegrees(midChannel)).toBeLessThan(6);
  });

  it('has no spike on land', () => {
    expect(findSharpestBendDegrees(shell)).toBeLessThan(95);
    expect(findSharpestBendDegrees(shell.filter((position) => !isInside(position, river)))).toBeLessThan(60);
  });
});
