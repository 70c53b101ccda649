import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { readLayer } from '../../src/ingest/read-layer.ts';
import type { ReadOptions, ReadResult } from '../../src/ingest/read-result.ts';
import { READING_CODES } from '../../src/model/diagnostic-codes.ts';
import { mutateFile } from './mutate-file.ts';
import { seededRandom } from './seeded-random.ts';

/** What the worker is to read: cases `from` up to `to` (left out) of the corpus, mutated by seed. */
export interface FuzzOrder {
  readonly corpus: string;
  readonly seeds: readonly { readonly file: string; readonly options: ReadOptions }[];
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

/** What the worker says: which case it begins with, and what came of it. */
export type FuzzReport =
  | { readonly index: number; readonly file: string }
  | { readonly index: number; readonly outcome: string; readonly flaw: string | null };

const { corpus, seeds, seed, from, to } = workerData as FuzzOrder;
const report = (message: FuzzReport): void => parentPort?.postMessage(message);

for (let index = from; index < to; index++) {
  const random = seededRandom(seed + index);
  const { file, options } = seeds[index % seeds.length]!;
  report({ index, file });
  const bytes = Uint8Array.from(mutateFile(readFileSync(join(corpus, file)), random));
  try {
    const result = await readLayer(bytes, basename(file), options);
    report({ index, outcome: result.outcome, flaw: findFlaw(result) });
  } catch (error) {
    report({ index, outcome: 'thrown', flaw: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

/** What does not hold together in a result; null where all does. */
function findFlaw({ outcome, layer, source, features, usable, diagnostics }: ReadResult): string | null {
  if (Object.keys(Object.prototype).length > 0) return 'Object.prototype was written to';
  for (const { code, params, severity } of diagnostics) {
    const known = READING_CODES[code as keyof typeof READING_CODES];
    if (!known) return `no finding is called ${code}`;
    const given = Object.keys(params).filter((param) => param !== 'name');
    if (given.sort().join() !== [...known.params].sort().join()) return `${code} came with ${given.join()}`;
    if (severity !== known.severity) return `${code} came as ${severity}`;
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (outcome === 'reject') return errors > 0 ? null : 'refused without a reason';
  if (!layer || !source) return `${outcome} without a layer`;
  const { coordinates, ringStarts, polygonStarts, featureStarts } = layer.polygons;
  if (!coordinates.every(Number.isFinite)) return 'a coordinate is no number';
  if (source.coordinates.length !== coordinates.length) return 'the shapes as read and as placed differ';
  if (layer.features.length !== features || featureStarts.length !== features + 1) return 'counts of features differ';
  if (layer.features.filter((feature) => feature.usable).length !== usable) return 'counts of usable features differ';
  if (featureStarts.at(-1) !== polygonStarts.length - 1) return 'features and polygons are out of step';
  if (polygonStarts.at(-1) !== ringStarts.length - 1) return 'polygons and rings are out of step';
  return ringStarts.at(-1) === coordinates.length / 2 ? null : 'rings and coordinates are out of step';
}
