import { describe, expect, test } from 'vitest';
import { projectPositions, createPlane } from '../../../src/geometry/plane.ts';
import { CASES, type CorpusCase, readCase } from './corpus.ts';

const SAME = CASES.filter((entry) => entry.same);
const REFERENCE = CASES.find(({ file }) => file === 'crs/wgs84.geojson')!;
const PLANE = createPlane(120);

async function readMetres(entry: CorpusCase) {
  const { layer } = await readCase(entry);
  return projectPositions(PLANE, layer!.polygons.coordinates);
}

/** The farthest that a vertex of one layer is from the nearest vertex of the other: ring starts may differ. */
function measureDistance(a: Float64Array, b: Float64Array): number {
  let farthest = 0;
  for (let i = 0; i < a.length; i += 2) {
    let nearest = Infinity;
    for (let j = 0; j < b.length; j += 2) nearest = Math.min(nearest, Math.hypot(a[i]! - b[j]!, a[i + 1]! - b[j + 1]!));
    farthest = Math.max(farthest, nearest);
  }
  return farthest;
}

test('the corpus holds the same layer in many systems and encodings', () => {
  expect(SAME.filter(({ file }) => file.startsWith('crs/')).length).toBeGreaterThan(25);
  expect(SAME.filter(({ file }) => file.startsWith('encoding/')).length).toBeGreaterThan(10);
});

describe('one layer in every system and encoding', () => {
  test.each(SAME)('$file lands in one place with the same names', async (entry) => {
    const reference = await readMetres(REFERENCE);
    const found = await readMetres(entry);
    expect(found.length).toBe(reference.length);
    // the fixtures are projected by other formulas than ours; GCJ-02 and BD-09 by another library
    const tolerance = /gcj02|bd09/.test(entry.file) ? 0.05 : 0.002;
    expect(measureDistance(found, reference)).toBeLessThan(tolerance);
    const names = (await readCase(entry)).layer!.features.map(({ name }) => name);
    expect(names).toEqual(['江南公园', '滨水绿地（二期）', 'Garden 3']);
  });
});

test('the numbers of the file are kept at full precision beside the degrees', async () => {
  const entry = CASES.find(({ file }) => file === 'crs/zone-120-chosen-north-first.geojson')!;
  const { source, crs } = await readCase(entry);
  expect(crs).toEqual({ name: 'epsg:4549', axes: 'north-first', source: 'option' });
  const metres = await readMetres(entry);
  for (let i = 0; i < metres.length; i++) expect(source!.coordinates[i]!).toBeCloseTo(metres[i]!, 6);
});
