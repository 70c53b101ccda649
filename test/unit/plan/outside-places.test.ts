import { describe, expect, it } from 'vitest';
import type { LoadedDistrict } from '../../../src/model/loaded-district.ts';
import { indexCatalogue } from '../../../src/plan/catalogue.ts';
import { readTinyDistrict } from '../../tools/tiny-district.ts';

const tiny = readTinyDistrict();

/** The tiny district with its second platform moved. */
function moveFarPark(coordinates: readonly [number, number]): LoadedDistrict {
  const platforms = (tiny.features.get('platforms') ?? []).map((feature) =>
    feature.id === 'far-park'
      ? { ...feature, geometry: { type: 'Point' as const, coordinates: [...coordinates] } }
      : feature,
  );
  return { ...tiny, features: new Map([...tiny.features, ['platforms', platforms]]) };
}

describe('places outside the district', () => {
  const { outside } = indexCatalogue(tiny);

  it('are those of the plan beyond its boundary, and no others', () => {
    expect([...outside.keys()]).toEqual(['far-park']);
    expect(outside.get('far-park')).toMatchObject({ item: 'far-park', position: [117.05, 31.72], accuracyMeters: 0 });
  });

  it('are told with their true distance from the district’s origin', () => {
    // the ellipsoid's radii of curvature at the middle latitude (WGS 84): another way than the sphere of the program
    const [a, e2] = [6378137, 0.00669437999014];
    const [lng0, lat0, lng1, lat1] = [117.2, 31.801, 117.05, 31.72].map((degrees) => (degrees * Math.PI) / 180) as [
      number,
      number,
      number,
      number,
    ];
    const middle = (lat0 + lat1) / 2;
    const w = 1 - e2 * Math.sin(middle) ** 2;
    const north = ((lat1 - lat0) * a * (1 - e2)) / w ** 1.5;
    const east = ((lng1 - lng0) * a * Math.cos(middle)) / w ** 0.5;
    const place = outside.get('far-park');
    const difference = Math.abs((place?.distanceMeters ?? NaN) / Math.hypot(north, east) - 1);
    expect(difference).toBeLessThan(0.005);
    expect(place?.bearingDegrees).toBeCloseTo((Math.atan2(east, north) * 180) / Math.PI + 360, 0);
  });

  it('do not count one that the map’s own picture still shows', () => {
    expect(indexCatalogue(moveFarPark([117.235, 31.8])).outside.size).toBe(0);
    expect(indexCatalogue(moveFarPark([117.2, 31.8])).outside.size).toBe(0);
    expect([...indexCatalogue(moveFarPark([117.25, 31.8])).outside.keys()]).toEqual(['far-park']);
  });

  it('are not guessed at without a boundary', () => {
    const features = new Map([...tiny.features, ['boundary', []]]);
    expect(indexCatalogue({ ...tiny, features }).outside.size).toBe(0);
  });
});
