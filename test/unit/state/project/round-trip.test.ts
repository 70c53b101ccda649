import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../../src/coverage/compute-coverage.ts';
import { CoverageSession } from '../../../../src/coverage/coverage-session.ts';
import {
  type EditHistory,
  doStep,
  listEdits,
  nameNextAddition,
  openHistory,
  undoStep,
} from '../../../../src/coverage/scenario/edit-history.ts';
import { measureDegree } from '../../../../src/geometry/arrangement/drop-spikes.ts';
import { mendFeature } from '../../../../src/geometry/arrangement/mend-feature.ts';
import { OpenAnalysis } from '../../../../src/coverage/open-analysis.ts';
import { ScenarioAnalysis } from '../../../../src/coverage/scenario/scenario-analysis.ts';
import type { PolygonLayer } from '../../../../src/model/polygon-layer.ts';
import type { LngLatPolygons, ScenarioEdit } from '../../../../src/model/scenario.ts';
import { nameSites } from '../../../../src/model/vocabulary.ts';
import { takeStoredLayer } from '../../../../src/state/project/store-layer.ts';
import { encode, findLayer, keepFile, reopen, takeFile } from '../../../tools/keep-project.ts';
import { seededRandom } from '../../../tools/seeded-random.ts';
import { GARDEN_CITY } from '../../coverage/invented.ts';
import { CASES, CORPUS, EXTENT } from '../../ingest/corpus.ts';

describe('a layer that is kept in a project', () => {
  it.each(CASES.filter(({ outcome }) => outcome !== 'reject'))('$file comes back to the last bit', async (entry) => {
    const { extent, ...options } = entry.options;
    const bytes = new Uint8Array(readFileSync(join(CORPUS, entry.file)));
    const taken = await takeFile(bytes, entry.file, { ...options, ...(extent ? { extent: EXTENT } : {}) });
    if (!taken.layer) return expect(taken.result.layer).toBeNull();
    const stored = await keepFile(taken);
    const reading = await reopen({ layers: [stored!], extent: extent ? EXTENT : null });
    // marks of bytes that made no sense are told of each time
    expect(reading.diagnostics.filter(({ code }) => code !== 'text-unreadable')).toEqual([]);
    const result = findLayer(reading, taken.layer.role)!;
    expect(result.source).toEqual(taken.result.source);
    expect(result.layer!.polygons).toEqual(taken.result.layer!.polygons);
    expect(result.layer!.features).toEqual(taken.result.layer!.features);
    const again = takeStoredLayer(reading.project!.layers[0]!)!;
    const { role, layer, source, encoding, codeEdition, usable, repaired, synthetic, crs, fields } = taken.layer;
    expect(again).toMatchObject({ role, layer, source, encoding, codeEdition, usable, repaired, synthetic });
    // a file without features has no fields to speak of
    expect(again.fields).toEqual(taken.result.features > 0 ? fields : {});
    expect(again.crs.name).toBe(crs.name);
    // kept once more it is the same text, and still that of the first file
    const more = await takeFile(new Uint8Array(await again.origin!.file.arrayBuffer()), again.layer.name, {
      role: again.role,
      ...again.origin!.choices,
      ...(extent ? { extent: EXTENT } : {}),
    });
    expect(await keepFile({ ...more, layer: again })).toEqual(stored);
  });
});

/** Metres of the zone in which the invented town lies, to the millimetre and beyond. */
const ORIGIN = [523_456.789, 3_345_678.901] as const;
const DEGREES = [120.25, 30.2] as const;

type Random = () => number;

/** A ring with as many corners, not closed; now and then one that crosses itself. */
function makeRing(random: Random, [x, y]: readonly number[], size: number): number[][] {
  const corners = 3 + Math.floor(4 * random());
  const turns = random() < 0.1 ? 2 : 1;
  return Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * turns * i) / corners;
    const radius = size * (0.5 + random() / 2);
    return [x! + radius * Math.cos(angle), y! + radius * Math.sin(angle)];
  });
}

/** A file of polygons in metres; some have a hole, some are of several parts, some cannot be used. */
function makeFileOf(random: Random, count: number, size: number, properties: (i: number) => object): string {
  const near = (): number[] => ORIGIN.map((value) => value + 2000 * random());
  const close = (ring: number[][]): number[][] => [...ring, ring[0]!];
  const features = Array.from({ length: count }, (_, i) => {
    const [kind, place] = [random(), near()];
    const rings = [close(makeRing(random, place, size))];
    if (kind < 0.3) rings.push(close(makeRing(random, place, size / 4)));
    const parts = kind > 0.8 ? [rings, [close(makeRing(random, near(), size))]] : [rings];
    const geometry = kind > 0.95 ? null : { type: 'MultiPolygon', coordinates: parts };
    return { type: 'Feature', properties: properties(i), geometry };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/** A shape as a drawing gives it: mended by the rule of all shapes, with a hole, of parts, or cut where it crossed itself. */
function drawShape(random: Random): LngLatPolygons {
  const place = DEGREES.map((degrees) => degrees + random() / 50);
  const draw = (size: number): Float64Array => Float64Array.from(makeRing(random, place, size).flat());
  const rings = [draw(0.001), ...(random() < 0.5 ? [draw(0.0008)] : [])];
  const parts = random() < 0.3 ? [rings, [draw(0.0005)]] : [rings];
  const { polygons } = mendFeature(parts, measureDegree(place[1]!));
  return polygons.length > 0 ? polygons : drawShape(random);
}

function makeEdit(random: Random, history: EditHistory, parks: PolygonLayer): ScenarioEdit {
  const done = listEdits(history);
  const gone = new Set(done.filter(({ op }) => op === 'remove').map(({ site }) => site));
  const sites = [
    ...nameSites('parks', parks.features),
    ...done.filter(({ op }) => op === 'add').map(({ site }) => site),
  ];
  const free = sites.filter((site) => !gone.has(site));
  const site = free[Math.floor(free.length * random())];
  const polygons = drawShape(random);
  const kind = random();
  if (kind < 0.4 || !site) {
    const facts = { status: null, code: random() < 0.5 ? 'G11' : null, name: `新园 ${random()}` };
    return { op: 'add', site: nameNextAddition(history), id: null, polygons, facts };
  }
  if (kind < 0.6) return { op: 'replace', site, polygons };
  if (kind < 0.8) return { op: 'remove', site };
  return { op: 'set', site, facts: { status: random() < 0.5 ? 'planned' : null, name: '改名' } };
}

/** Steps of one to three edits, some of them undone at the end. */
function makeHistory(random: Random, parks: PolygonLayer): EditHistory {
  let history = openHistory({ name: `方案 ${random()}`, edits: [] });
  for (let step = Math.floor(6 * random()); step >= 0; step--) {
    const edits: ScenarioEdit[] = [];
    for (let i = Math.floor(3 * random()); i >= 0; i--) {
      edits.push(makeEdit(random, doStep(history, edits), parks));
    }
    history = doStep(history, edits);
  }
  for (let back = Math.floor(3 * random()); back > 0; back--) history = undoStep(history);
  return history;
}

describe('a project', () => {
  it('comes back with the same doubles and the same figures, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 31 }), async (seed) => {
        const random = seededRandom(seed);
        const parks = makeFileOf(random, 12, 120, (i) => ({
          编号: `P${i}`,
          绿地类型: i % 3 ? 'G11' : 'G14',
          名称: `园${i}`,
        }));
        const homes = makeFileOf(random, 12, 90, (i) => ({ id: i, 人口: Math.round(900 * random()) }));
        const taken = [
          await takeFile(encode(parks), '公园.geojson', { role: 'parks', crs: 'epsg:4549' }),
          await takeFile(encode(homes), '居住.geojson', { role: 'residential', crs: 'epsg:4549' }),
        ];
        const [green, blocks] = taken.map(({ result }) => result.layer!);
        const histories = [makeHistory(random, green!), makeHistory(random, green!)];
        const layers = await Promise.all(taken.map(async (file) => (await keepFile(file))!));
        const reading = await reopen({ layers, scenarios: histories, shown: 1 });
        expect(reading.diagnostics).toEqual([]);
        const { project } = reading;
        for (const { result } of taken) {
          const again = findLayer(reading, result.layer!.role)!;
          expect(again.layer).toEqual(result.layer);
          expect(again.source).toEqual(result.source);
        }
        expect(project!.shown).toBe(1);
        expect(project!.scenarios).toEqual(
          histories.map(({ name, done, undone }) => ({
            name,
            done: plain(done),
            undone: plain(undone),
            diagnostics: [],
          })),
        );
        const measure = (first: PolygonLayer, second: PolygonLayer, { done }: Pick<EditHistory, 'done'>) => {
          const input = { parks: first, residential: second, standard: GARDEN_CITY, include: [] };
          const session = CoverageSession.open(input) as CoverageSession;
          const shown = new ScenarioAnalysis(new OpenAnalysis(session)).show(done.flat());
          return [computeCoverage(input), shown, session.areas.readUnion()];
        };
        const [againGreen, againBlocks] = [findLayer(reading, 'parks')!, findLayer(reading, 'residential')!];
        expect(measure(againGreen.layer!, againBlocks.layer!, project!.scenarios[0]!)).toEqual(
          measure(green!, blocks!, histories[0]!),
        );
      }),
      { numRuns: Number(process.env['PROJECT_CASES'] ?? 25) },
    );
  }, 120_000);
});

/** Steps whose rings are of one kind of array: those that were read are typed ones. */
function plain(steps: EditHistory['done']): EditHistory['done'] {
  return steps.map((step) =>
    step.map((edit) =>
      'polygons' in edit
        ? { ...edit, polygons: edit.polygons.map((rings) => rings.map((ring) => Float64Array.from(ring))) }
        : edit,
    ),
  );
}
