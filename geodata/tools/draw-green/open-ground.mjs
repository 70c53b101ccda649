/** The ground that samples may stand on: the land between the roads, without water, hills, and the places that are taken. */
import { readLand } from '../land.mjs';
import { readLayer } from '../layer-file.mjs';
import { areaOfShape, bufferGround, growShape, readShapes, subtractShapes, uniteShapes } from './plane-shapes.mjs';

// From the axis of a road to the first wall: half the road, the pavement, the strip of green.
const ROAD_SETBACK_METERS = { expressway: 42, arterial: 34, street: 24, bridge: 40, railway: 45 };
const STREAM_SETBACK_METERS = 42;
const LAKE_SETBACK_METERS = 60;
const HILL_SETBACK_METERS = 30;
// The belt along the river is 90 m deep.
const RIVER_SETBACK_METERS = 130;
// Stadiums, halls, the government and the campus keep their own ground.
const TAKEN_METERS = { venue: 420, government: 160, education: 430, school: 130 };
const NAMED_PARK_SETBACK_METERS = 25;

/** The cells between the streets, as shapes. */
export function listCells() {
  const taken = uniteShapes([...listRoads(), ...listWater(), ...listHills(), ...listPlaces(), ...listNamedParks()]);
  return readShapes(readLand().geometry)
    .flatMap((land) => growShape(land, -12))
    .flatMap((land) => subtractShapes(land, taken))
    .filter((cell) => areaOfShape(cell) > 5000);
}

function listRoads() {
  return readLayer('base/roads.geojson')
    .features.filter(({ properties }) => properties.class in ROAD_SETBACK_METERS)
    .flatMap(({ geometry, properties }) => bufferGround(geometry, ROAD_SETBACK_METERS[properties.class]));
}

function listWater() {
  const water = readLayer('base/water.geojson')
    .features.filter(({ geometry }) => geometry.type === 'Polygon')
    .flatMap(({ geometry, properties }) =>
      bufferGround(
        { type: 'Polygon', coordinates: [geometry.coordinates[0]] },
        properties.kind === 'lake' ? LAKE_SETBACK_METERS : RIVER_SETBACK_METERS,
      ),
    );
  const streams = readLayer('base/waterways.geojson').features.flatMap(({ geometry }) =>
    bufferGround(geometry, STREAM_SETBACK_METERS),
  );
  return [...water, ...streams];
}

function listHills() {
  return readLayer('base/hills.geojson').features.flatMap(({ geometry }) =>
    bufferGround(geometry, HILL_SETBACK_METERS),
  );
}

function listPlaces() {
  return readLayer('base/places.geojson')
    .features.filter(({ properties }) => properties.kind in TAKEN_METERS)
    .flatMap(({ geometry, properties }) => bufferGround(geometry, TAKEN_METERS[properties.kind]));
}

function listNamedParks() {
  return readLayer('green/named-places.geojson')
    .features.filter(({ geometry }) => geometry.type === 'Polygon')
    .flatMap(({ geometry }) => bufferGround(geometry, NAMED_PARK_SETBACK_METERS));
}
