import { readOwn } from '../read-own.ts';
import type { SourceFeature } from '../source-table.ts';
import { readStatus, readText } from './read-values.ts';

/** Words that stand in a cell of their own where a column tells what is there from what is planned. */
const STATUS_WORD =
  /^(((现状|规划|现有|拟建|待建|在建|近期|远期)(公园|绿地|公园绿地|保留|建设|实施)?|已建成?|建成|未建成?|已实施|未实施|建设中|保留)|(existing|built|current|complete|open|planned|proposed|future|unbuilt|not (yet )?built|under construction))$/i;

/** A field whose values read like the status of parks. */
export interface StatusField {
  readonly field: string;
  /** The words that were found in it, each once. */
  readonly words: readonly string[];
  /** Some of them say that a park is not there yet. */
  readonly hasPlanned: boolean;
}

/** Cells that are looked at: as many say what a column is. */
const SAMPLE = 500;
/** Words of a status are few; a longer list is of something else. */
const MOST_WORDS = 12;

/** Finds the fields all of whose values, among the first hundreds, are words of a status. */
export function findStatusFields(features: readonly SourceFeature[], fields: readonly string[]): StatusField[] {
  return fields.flatMap((field): StatusField[] => {
    const words = new Set<string>();
    for (const { properties } of features.slice(0, SAMPLE)) {
      const word = readText(readOwn(properties, field));
      if (word === null) continue;
      if (!STATUS_WORD.test(word.normalize('NFKC'))) return [];
      words.add(word);
    }
    if (words.size === 0 || words.size > MOST_WORDS) return [];
    const hasPlanned = [...words].some((word) => readStatus(word) === 'planned');
    return [{ field, words: [...words], hasPlanned }];
  });
}
