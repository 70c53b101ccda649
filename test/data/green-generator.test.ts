import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawCommunities } from '../../geodata/tools/draw-green/communities.mjs';
import { drawSampleBlocks } from '../../geodata/tools/draw-green/sample-blocks.mjs';
import { drawSampleParks } from '../../geodata/tools/draw-green/sample-parks.mjs';
import { inventTown, SEED } from '../../geodata/tools/draw-green/sample-town.mjs';
import { formatLayer } from '../../geodata/tools/layer-file.mjs';
import { stretchLimit } from '../tools/stretch-limit.ts';

const readText = (file: string) => readFileSync(new URL(`../../geodata/green/${file}`, import.meta.url), 'utf8');

describe('the generator of the samples', () => {
  // Some ten seconds of overlays on a slow machine.
  it('draws the committed files again, byte for byte', { timeout: stretchLimit(300_000) }, () => {
    const { parks, blocks } = inventTown();
    expect(formatLayer(drawSampleParks(parks))).toBe(readText('sample-parks.geojson'));
    expect(formatLayer(drawSampleBlocks(blocks, SEED))).toBe(readText('sample-blocks.geojson'));
    expect(formatLayer(drawCommunities())).toBe(readText('communities.geojson'));
  });
});
