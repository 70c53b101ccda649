/** Draws the files of `geodata/base/` anew from their hand-placed control points: `node geodata/tools/draw-base.mjs`. */
import { drawBoundary } from './draw-boundary.mjs';
import { drawHills } from './draw-hills.mjs';
import { drawMetro } from './draw-metro.mjs';
import { drawPlaces } from './draw-places.mjs';
import { drawRoads } from './draw-roads.mjs';
import { drawSubdistricts } from './draw-subdistricts.mjs';
import { drawWater } from './draw-water.mjs';
import { drawWaterways } from './draw-waterways.mjs';
import { writeLayer } from './layer-file.mjs';

writeLayer('base/boundary.geojson', drawBoundary());
writeLayer('base/water.geojson', drawWater());
writeLayer('base/hills.geojson', drawHills());
writeLayer('base/waterways.geojson', drawWaterways());
writeLayer('base/roads.geojson', drawRoads());
writeLayer('base/metro.geojson', drawMetro());
writeLayer('base/places.geojson', drawPlaces());
// Last, because they are cut from the land as it now stands on the disk.
writeLayer('base/subdistricts.geojson', drawSubdistricts());
