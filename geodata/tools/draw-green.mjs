/**
 * Draws the samples and communities of `geodata/green/` anew, always alike: `node geodata/tools/draw-green.mjs`. Run it
 * after `draw-structure.mjs`: the samples keep off the named parks.
 */
import { drawCommunities } from './draw-green/communities.mjs';
import { drawSampleBlocks } from './draw-green/sample-blocks.mjs';
import { drawSampleParks } from './draw-green/sample-parks.mjs';
import { inventTown, SEED } from './draw-green/sample-town.mjs';
import { writeLayer } from './layer-file.mjs';

const { parks, blocks } = inventTown();
writeLayer('green/sample-parks.geojson', drawSampleParks(parks));
writeLayer('green/sample-blocks.geojson', drawSampleBlocks(blocks, SEED));
writeLayer('green/communities.geojson', drawCommunities());
