import { readCrsNumber } from './parse-crs-name.ts';

/** The datums of 1954 and 1980 and their ellipsoids, as `.prj` files and people name them. */
const OLD_NAMES = /xi'?an|beijing|kra[sw]+ov?sky|iag.?(19)?75|西安|北京/i;

/** Their numbers in the EPSG list, first and last of each run: Xian 1980, Beijing 1954, New Beijing. */
const OLD_NUMBERS: readonly (readonly [first: number, last: number])[] = [
  ...([
    [4610, 4610],
    [2327, 2390],
  ] as const),
  ...([
    [4214, 4214],
    [2401, 2442],
    [21413, 21423],
    [21453, 21463],
    [21473, 21483],
  ] as const),
  ...([
    [4555, 4555],
    [4568, 4589],
    [4652, 4656],
    [4766, 4800],
    [4812, 4812],
    [4822, 4822],
  ] as const),
];

/**
 * Whether a text names a system on one of the older Chinese datums. Their shift from CGCS2000 is tens of metres to more
 * than a hundred and depends on the place, so that they are known but not read.
 */
export function isOldDatum(text: string): boolean {
  const number = readCrsNumber(text);
  if (number === null) return OLD_NAMES.test(text);
  return OLD_NUMBERS.some(([first, last]) => number >= first && number <= last);
}
