import { zipSync } from 'fflate';
import type { ShapeLayer } from '../model/shape-layer.ts';
import type { TextEncoding } from './encode-text.ts';
import { type Grid, toGrid, writePrj } from './grid.ts';
import { writeDbf } from './write-dbf.ts';
import { writeShp } from './write-shp.ts';

/** How shapefiles are written: where, in which encoding, and when (`YYYY-MM-DD`). */
export interface ShapefileOptions {
  readonly grid: Grid | null;
  readonly encoding: TextEncoding;
  readonly date: string;
}

/** Writes layers as one zip of shapefiles, each with `.shp`, `.shx`, `.dbf`, `.prj` and `.cpg`. */
export function writeShapefiles(layers: readonly ShapeLayer[], options: ShapefileOptions): Uint8Array<ArrayBuffer> {
  const files = layers.flatMap((layer) => writeLayer(layer, options));
  return zipSync(Object.fromEntries(files), { mtime: `${options.date}T12:00:00` });
}

function writeLayer(
  { name, features, table }: ShapeLayer,
  { grid, encoding, date }: ShapefileOptions,
): [file: string, bytes: Uint8Array][] {
  const { shp, shx } = writeShp(
    features.map((polygons) => polygons.map((rings) => rings.map((ring) => toGrid(ring, grid)))),
  );
  const text = new TextEncoder();
  return [
    [`${name}.shp`, shp],
    [`${name}.shx`, shx],
    [`${name}.dbf`, writeDbf(table, encoding, date)],
    [`${name}.prj`, text.encode(writePrj(grid))],
    [`${name}.cpg`, text.encode(encoding === 'gbk' ? 'GBK' : 'UTF-8')],
  ];
}

/** The encoding to write in, by that of the layers' own files: GBK is what the programs of their makers expect. */
export function chooseEncoding(encodings: readonly (string | null)[]): TextEncoding {
  return encodings.some((encoding) => encoding !== null && /^gb/i.test(encoding)) ? 'gbk' : 'utf-8';
}
