/*
 * How figures are written, on the page, in reports and by the command alike: rounded to the nearest. Where that would
 * put one on the other side of a bound that it is compared with, it gets more decimals, so that nothing reads as met
 * that is not. What is compared is never rounded.
 */

/** The lines that every ratio is compared with besides the standard's own. */
export const DEFAULT_TARGETS: readonly number[] = [0.8, 0.9, 0.95];

/** The areas (m²) from which the readings beside the standard's own count green and parks, whatever the standard. */
export const LEAST_GREEN_AREA = 400;
export const LEAST_PARK_AREA = 5000;

/** A ratio this little below a line is there but for rounding. */
const RATIO_ROUNDING = 1e-11;

/** Surveys and projections know areas to no more than this: m². */
const LEAST_AREA = 0.01;

/** Says whether a ratio, unrounded, meets a line. */
export function meetsLine(ratio: number, line: number): boolean {
  return ratio >= line - RATIO_ROUNDING;
}

/** Rounds an area to the 0.01 m² by which parks are classed. */
export function roundArea(area: number): number {
  return Math.round(area * 100) / 100;
}

/** Lists the areas (m²) that the size of a park is compared with. */
export function listSizeBounds(classes: readonly { readonly minArea: number }[]): number[] {
  return [...classes.map(({ minArea }) => minArea), LEAST_GREEN_AREA, LEAST_PARK_AREA];
}

/** A share of 0 to 1 in percent, without its sign: two decimals, more beside a line, of which 100 % is always one. */
export function formatPercent(share: number, lines: readonly number[] = []): string {
  const compared = [...DEFAULT_TARGETS, 1, ...lines];
  return writeFigure(share * 100, 2, 10, (shown) =>
    compared.every((line) => meetsLine(shown / 100, line) === meetsLine(share, line)),
  );
}

/** A difference of two shares in percentage points. */
export function formatPoints(difference: number): string {
  return (difference * 100).toFixed(4);
}

/** An area in hectares with the two decimals of planners' tables; more beside a bound (m²). Without its unit. */
export function formatHectares(areaSquareMeters: number, bounds: readonly number[] = []): string {
  return writeFigure(areaSquareMeters / 10_000, 2, 6, (shown) => isOnSide(shown * 10_000, areaSquareMeters, bounds));
}

/** What is missing (m²) in hectares: it does not read as nothing. Without its unit. */
export function formatMissingHectares(areaSquareMeters: number): string {
  return formatHectares(areaSquareMeters, [LEAST_AREA]);
}

/** An area in whole square metres, with separators; with decimals beside a bound (m²). Without its unit. */
export function formatSquareMeters(areaSquareMeters: number, bounds: readonly number[] = []): string {
  const text = writeFigure(areaSquareMeters, 0, 2, (shown) => isOnSide(shown, areaSquareMeters, bounds));
  const [whole = '', decimals] = text.split('.');
  return [Number(whole).toLocaleString('en'), ...(decimals ? [decimals] : [])].join('.');
}

function isOnSide(shown: number, area: number, bounds: readonly number[]): boolean {
  return bounds.every((bound) => roundArea(shown) >= bound === roundArea(area) >= bound);
}

/** Writes a number with as few decimals, from `least` to `most`, as tell the truth. */
function writeFigure(value: number, least: number, most: number, isTrue: (shown: number) => boolean): string {
  let decimals = least;
  while (decimals < most && !isTrue(Number(value.toFixed(decimals)))) decimals++;
  return value.toFixed(decimals);
}
