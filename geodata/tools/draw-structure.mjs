/** Draws every file of `geodata/structure/` and the named green places. Run it after `draw-base.mjs`. */
import { drawCentres } from './draw-structure/centres.mjs';
import { drawCorridors } from './draw-structure/corridors.mjs';
import { drawCulture } from './draw-structure/culture.mjs';
import { drawEcologyC, drawEcologyL } from './draw-structure/ecology.mjs';
import { drawNamedPlaces } from './draw-structure/named-places.mjs';
import { drawPlatforms2015 } from './draw-structure/platforms-2015.mjs';
import { drawPlatforms } from './draw-structure/platforms.mjs';
import { drawRing } from './draw-structure/ring.mjs';
import { drawStrategy } from './draw-structure/strategy.mjs';
import { drawWorks2015 } from './draw-structure/works-2015.mjs';
import { drawBlocks2015, drawZones } from './draw-structure/zones.mjs';
import { writeLayer } from './layer-file.mjs';

const LAYERS = {
  'structure/strategy.geojson': drawStrategy,
  'structure/ecology-c.geojson': drawEcologyC,
  'structure/ecology-l.geojson': drawEcologyL,
  'structure/corridors.geojson': drawCorridors,
  'structure/ring.geojson': drawRing,
  'structure/zones.geojson': drawZones,
  'structure/blocks-2015.geojson': drawBlocks2015,
  'structure/centres.geojson': drawCentres,
  'structure/platforms.geojson': drawPlatforms,
  'structure/platforms-2015.geojson': drawPlatforms2015,
  'structure/works-2015.geojson': drawWorks2015,
  'structure/culture.geojson': drawCulture,
  'green/named-places.geojson': drawNamedPlaces,
};

for (const [file, draw] of Object.entries(LAYERS)) writeLayer(file, draw());
