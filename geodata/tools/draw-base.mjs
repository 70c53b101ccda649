/** Draws the files of `geodata/base/` anew from their hand-placed control points: `node geodata/tools/draw-base.mjs`. */
import { drawBoundary } from './draw-boundary.mjs';
import { drawHills } from './draw-hills.mjs';
import { drawWater } from './draw-water.mjs';
import { writeLayer } from './layer-file.mjs';

writeLayer('base/boundary.geojson', drawBoundary());
writeLayer('base/water.geojson', drawWater());
writeLayer('base/hills.geojson', drawHills());
