import { readOwn } from '../read-own.ts';
import type { SourceFeature } from '../source-table.ts';
import { isGreenClass, isHousingClass, isLanduseClass } from './class-values.ts';
import { readLanduse } from './read-values.ts';

/** What the classes in a file say it is; null where there are none, or of other land. */
export type Contents = 'parks' | 'residential' | null;

/** Cells of a column that are looked at. */
const SAMPLE = 500;
/** Share of a column's cells that are classes, for it to be a column of classes; and of green, for a layer of it. */
const MOSTLY = 0.6;
/** A map of all land use is one of its housing from this share on. */
const SOME = 0.1;

/** Tells from the classes in it, under whatever name, whether a file is a layer of green or one of housing. */
export function guessContents(features: readonly SourceFeature[], fields: readonly string[]): Contents {
  const sample = features.slice(0, SAMPLE);
  let surest = 0;
  let contents: Contents = null;
  for (const field of fields) {
    const cells = sample.flatMap(({ properties }) => readLanduse(readOwn(properties, field)) ?? []);
    const share = (isOf: (cell: string) => boolean): number => cells.filter(isOf).length / cells.length;
    if (cells.length === 0) continue;
    const green = share(isGreenClass);
    const classed = Math.max(green, share(isLanduseClass));
    if (classed < MOSTLY || classed <= surest) continue;
    const found = green >= MOSTLY ? 'parks' : share(isHousingClass) >= SOME ? 'residential' : null;
    if (found) [surest, contents] = [classed, found];
  }
  return contents;
}
