import type { BBox } from '../geometry/bbox.ts';

/** Units of a figure in a millimetre: a hundredth is finer than any printer. */
export const UNITS = 100;

/** Room around what is fitted, as a share of the sheet. */
const MARGIN = 0.03;

/** The room for a figure on paper, in mm: as wide as it is, and as high as what it shows, within limits. */
export interface Sheet {
  readonly width: number;
  readonly heights: readonly [least: number, most: number];
}

/** A piece of the plane on paper. */
export interface Frame {
  /** Units. */
  readonly width: number;
  readonly height: number;
  /** Units for a metre of the plane. */
  readonly scale: number;
  /** What can be seen, in metres of the plane. */
  readonly box: BBox;
}

/** Fits a box (metres of the plane) into a sheet, in its middle; a box without extent gets a hundred metres. */
export function fitFrame([minX, minY, maxX, maxY]: BBox, sheet: Sheet): Frame {
  const [wide, high] = [Math.max(maxX - minX, 100), Math.max(maxY - minY, 100)];
  const [least, most] = sheet.heights;
  const [width, height] = [
    sheet.width * UNITS,
    Math.round(Math.min(most, Math.max(least, (sheet.width * high) / wide)) * UNITS),
  ];
  const scale = Math.min(width / wide, height / high) * (1 - 2 * MARGIN);
  const [x, y] = [(minX + maxX) / 2, (minY + maxY) / 2];
  const [halfWidth, halfHeight] = [width / scale / 2, height / scale / 2];
  return { width, height, scale, box: [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight] };
}

/** Says where a position of the plane lies on paper, in whole units from the upper left. */
export function placeOnPaper({ scale, box }: Frame, x: number, y: number): [number, number] {
  return [Math.round((x - box[0]) * scale), Math.round((box[3] - y) * scale)];
}

/** Chooses the length of a scale bar: metres, 1, 2 or 5 times a power of ten, at most a quarter of the width. */
export function chooseBarLength({ width, scale }: Frame): number {
  const most = width / scale / 4;
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((step) => step * power).find((length) => length <= most) ?? power;
}
