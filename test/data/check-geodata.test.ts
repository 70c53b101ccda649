import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkGeodata } from '../../geodata/tools/checks/geodata.mjs';
import { findShapeProblems } from '../../geodata/tools/checks/shapes.mjs';

const GEODATA = fileURLToPath(new URL('../../geodata/', import.meta.url));

describe('the geodata as they stand', () => {
  it('pass every check, the register included', () => {
    expect(checkGeodata(GEODATA)).toEqual([]);
  });
});

describe('the check', () => {
  let folder = '';
  let atFirst: readonly string[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'geodata-'));
    cpSync(GEODATA, folder, { recursive: true });
    atFirst = checkGeodata(folder);
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  /** What the check says now and did not say of the untouched copy. */
  function findNewProblems(): string[] {
    return checkGeodata(folder).filter((problem: string) => !atFirst.includes(problem));
  }

  /** Changes a text in a file of the copy and returns what the check says beyond the hash that no longer fits. */
  function checkAfter(file: string, from: string | RegExp, to: string): string[] {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    writeFileSync(path, after);
    return findNewProblems().filter((problem) => !problem.includes('the file has changed'));
  }

  it('sees a file that changed after it was registered', () => {
    writeFileSync(join(folder, 'base/places.geojson'), `${readFileSync(join(folder, 'base/places.geojson'), 'utf8')} `);
    expect(findNewProblems()).toEqual(['sources.json: base/places.geojson: the file has changed, run data:register']);
  });

  it('sees a file that nobody registered', () => {
    writeFileSync(join(folder, 'green/new.csv'), 'id\n');
    expect(findNewProblems()).toEqual(['sources.json: green/new.csv: not registered, run data:register']);
  });

  it('sees an id used in two files', () => {
    const problems = checkAfter('base/places.geojson', '"place-xixing"', '"lake-baimahu"');
    expect(problems).toEqual(['base/places.geojson: lake-baimahu: the id is already used in base/water.geojson']);
  });

  it('sees a missing member and one of the wrong kind', () => {
    expect(checkAfter('base/water.geojson', '"accuracyM":500,', '')).toHaveLength(1);
    expect(checkAfter('base/places.geojson', '"rank":1', '"rank":"first"')).toHaveLength(2);
  });

  it('sees an item that the catalogue does not know', () => {
    writeFileSync(join(folder, 'plan.json'), JSON.stringify({ items: [] }));
    const problems = findNewProblems().filter((problem) => problem.startsWith('base/metro.geojson'));
    expect(problems).toHaveLength(5);
    expect(problems[0]).toContain('item "metro-1" is not in plan.json');
  });

  it('sees seven decimals', () => {
    const problems = checkAfter('base/places.geojson', '[120.222,30.188]', '[120.2220001,30.188]');
    expect(problems).toEqual(['base/places.geojson: place-xixing: more than 6 decimals: 120.2220001, 30.188']);
  });

  it('sees a standard that does not hold, and an id used twice', () => {
    expect(checkAfter('standards.json', '"ratio": 0.95', '"ratio": 95')).toEqual([
      'standards.json: /standards/0/targets/0/ratio must be <= 1',
    ]);
    const twice = readFileSync(join(GEODATA, 'standards.json'), 'utf8').replace(
      /"standards": \[\s*(\{.*\})\s*\]/s,
      '"standards": [$1, $1]',
    );
    writeFileSync(join(folder, 'standards.json'), twice);
    expect(findNewProblems()).toContain('standards.json: hangzhou-2035: the id is already used in this file');
  });

  it('sees what is not GeoJSON at all', () => {
    expect(checkAfter('base/places.geojson', '"type":"Point"', '"type":"Pont"')[0]).toContain('not valid GeoJSON');
    expect(checkAfter('base/roads.geojson', '{', '')[0]).toContain('base/roads.geojson: cannot be read');
  });
});

describe('the check of shapes', () => {
  const square = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]; // prettier-ignore
  const hole = [[0.2, 0.2], [0.2, 0.4], [0.4, 0.4], [0.4, 0.2], [0.2, 0.2]]; // prettier-ignore

  it('lets a sound polygon with a hole pass', () => {
    expect(findShapeProblems({ type: 'Polygon', coordinates: [square, hole] })).toEqual([]);
  });

  it('sees rings wound the wrong way', () => {
    const problems = findShapeProblems({ type: 'Polygon', coordinates: [square.toReversed(), hole.toReversed()] });
    expect(problems).toEqual(['ring 0 breaks the right-hand rule', 'ring 1 breaks the right-hand rule']);
  });

  it('sees a bow-tie, and a hole that touches the shell', () => {
    const bowTie = [[0, 0], [2, 2], [2, 0], [0, 1], [0, 0]]; // prettier-ignore
    expect(findShapeProblems({ type: 'Polygon', coordinates: [bowTie] }).join()).toContain('touch or cross');
    const touching = [[0, 0.5], [0.3, 0.6], [0.3, 0.4], [0, 0.5]]; // prettier-ignore
    expect(findShapeProblems({ type: 'Polygon', coordinates: [square, touching] }).join()).toContain('touch or cross');
  });

  it('sees a point set down twice', () => {
    const line = [[0, 0], [1, 1], [1, 1], [2, 0]]; // prettier-ignore
    expect(findShapeProblems({ type: 'LineString', coordinates: line })).toEqual([
      'the same point twice in a row: 1, 1',
    ]);
  });
});
