import { expect, it } from 'vitest';
import { sortChunks } from '../../scripts/bundle-parts.mjs';

const manifest = {
  'index.html': { file: 'index.js', isEntry: true, imports: ['_helper'], dynamicImports: ['map.ts', 'print.ts'] },
  _helper: { file: 'helper.js', name: 'helper' },
  'map.ts': { file: 'map.js', imports: ['_shared', '_maplibre-gl'] },
  _shared: { file: 'shared.js' },
  '_maplibre-gl': { file: 'maplibre-gl.js', name: 'maplibre-gl', imports: ['_helper'] },
  'print.ts': { file: 'print.js', imports: ['_shared', '_paper'] },
  _paper: { file: 'paper.js' },
};

it('counts all that loads up to the first drawing, and nothing that comes later', () => {
  const { own, later, engine } = sortChunks(manifest);
  expect([...own].sort()).toEqual(['_helper', '_shared', 'index.html', 'map.ts']);
  expect([...engine]).toEqual(['_maplibre-gl']);
  expect([...later].sort()).toEqual(['_paper', 'print.ts']);
});

it('refuses to measure a build whose engine is not apart', () => {
  expect(() => sortChunks({ 'index.html': { file: 'index.js', isEntry: true } })).toThrow('maplibre-gl');
});
