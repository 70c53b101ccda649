import type { Drawing } from '../../model/drawings.ts';
import { drawBoundary, drawHistoric, drawScope, drawSubdistricts } from './areas.ts';
import { drawArrows } from './arrows.ts';
import { drawCentres } from './centres.ts';
import type { DrawLayer } from './draw-layer.ts';
import { drawBand, drawCorridors } from './ecology.ts';
import { drawGreenPlaces } from './green-places.ts';
import { drawCoverage, drawParks, drawResidential, drawServiceAreas } from './green.ts';
import { drawHills } from './hills.ts';
import { drawMetro, drawRoads } from './movement.ts';
import { drawPlaces } from './places.ts';
import { drawPlatforms } from './platforms.ts';
import { drawRing } from './ring.ts';
import { drawWater, drawWaterways } from './water.ts';
import { drawZones } from './zones.ts';

/** How each kind of drawing looks. */
export const DRAWERS: Readonly<Record<Drawing, DrawLayer>> = {
  boundary: drawBoundary,
  water: drawWater,
  waterways: drawWaterways,
  hills: drawHills,
  roads: drawRoads,
  metro: drawMetro,
  places: drawPlaces,
  subdistricts: drawSubdistricts,
  zones: drawZones,
  band: drawBand,
  corridors: drawCorridors,
  ring: drawRing,
  arrows: drawArrows,
  centres: drawCentres,
  platforms: drawPlatforms,
  'green-places': drawGreenPlaces,
  residential: drawResidential,
  parks: drawParks,
  communities: drawSubdistricts,
  scope: drawScope,
  historic: drawHistoric,
  'service-areas': drawServiceAreas,
  coverage: drawCoverage,
  'list-only': () => [],
};
