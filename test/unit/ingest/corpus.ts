import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BBox } from '../../../src/geometry/bbox.ts';
import { readLayer } from '../../../src/ingest/read-layer.ts';
import type { Outcome, ReadOptions, ReadResult } from '../../../src/ingest/read-result.ts';

export const CORPUS = join(import.meta.dirname, '..', '..', 'fixtures', 'ingest');

/** One file of the corpus; `options.extent` true stands for the extent of the whole list. */
export interface CorpusCase {
  readonly file: string;
  readonly outcome: Outcome;
  readonly codes: readonly string[];
  readonly options: Omit<ReadOptions, 'extent'> & { readonly extent?: true };
  readonly same?: true;
  /** What the first error must say the file is, or where it must say the fault is. */
  readonly format?: string;
  readonly place?: readonly [line: number, column: number];
  /** Names and classes that must be read. */
  readonly names?: readonly (string | null)[];
  readonly classes?: readonly (string | null)[];
  /** Ids that must be read, digit by digit. */
  readonly ids?: readonly string[];
  /** The westernmost longitude of each feature: which shape goes with which name. */
  readonly wests?: readonly number[];
}

const expected = JSON.parse(readFileSync(join(CORPUS, 'expected.json'), 'utf8')) as {
  readonly extent: BBox;
  readonly cases: readonly CorpusCase[];
};

export const CASES = expected.cases;

/** The extent that `options.extent` stands for. */
export const EXTENT = expected.extent;

/** Reads a file of the corpus as its case says. */
export function readCase({ file, options }: CorpusCase): Promise<ReadResult> {
  const { extent, ...rest } = options;
  return readLayer(readFileSync(join(CORPUS, file)), file, { ...rest, ...(extent ? { extent: expected.extent } : {}) });
}
