import { parsePrj } from '../crs/parse-prj.ts';
import type { Findings } from '../findings.ts';
import { makeDictionary } from '../read-own.ts';
import { packGeometry } from '../rings/pack-geometry.ts';
import { PositionList } from '../../geometry/position-list.ts';
import { ADVICE_FOR, recognizeName } from '../recognize-format.ts';
import type { SourceFeature, SourceTable } from '../source-table.ts';
import { readDbf } from './read-dbf.ts';
import { readShp } from './read-shp.ts';
import { listZip, Unzipper, type ZipEntry } from './read-zip.ts';
import { isTextFile } from './text-formats.ts';

/** A layer of a zip: a shapefile with its companions, or a single file in one of the other formats. */
interface ArchiveLayer {
  readonly name: string;
  readonly main: ZipEntry;
  readonly companions: ReadonlyMap<string, ZipEntry>;
}

/** What a zip was found to hold: a table, or one text file to be read as if it had come alone. */
export type ArchiveReading =
  | { readonly kind: 'table'; readonly table: SourceTable }
  | {
      readonly kind: 'file';
      readonly bytes: Uint8Array;
      readonly name: string;
      readonly layer: string;
      readonly layers: readonly string[];
    }
  | { readonly kind: 'refused'; readonly layers: readonly string[] };

/** How to read a zip. */
export interface ArchiveOptions {
  readonly encoding: string;
  /** The layer to read where there are several. */
  readonly layer: string | null;
}

function splitExtension(path: string): [stem: string, extension: string] {
  const dot = path.lastIndexOf('.');
  return dot < 0 ? [path, ''] : [path.slice(0, dot), path.slice(dot + 1).toLowerCase()];
}

function listLayers(entries: readonly ZipEntry[]): ArchiveLayer[] {
  const byStem = new Map<string, Map<string, ZipEntry>>();
  for (const entry of entries) {
    const [stem, extension] = splitExtension(entry.path);
    const key = stem.toLowerCase();
    const group = byStem.get(key) ?? new Map<string, ZipEntry>();
    group.set(extension, entry);
    byStem.set(key, group);
  }
  const layers: ArchiveLayer[] = [];
  for (const entry of entries) {
    const [stem, extension] = splitExtension(entry.path);
    const companions = byStem.get(stem.toLowerCase())!;
    if (extension !== 'shp' && !(isTextFile(entry.name) && !companions.has('shp'))) continue;
    const short = splitExtension(entry.name)[0];
    const isTaken = layers.some((layer) => layer.name === short);
    layers.push({ name: isTaken ? entry.path : short, main: entry, companions });
  }
  return layers;
}

/** Reads a zip: unpacks only the layer that is asked for, or the only one. */
export function readArchive(
  bytes: Uint8Array,
  fileName: string,
  options: ArchiveOptions,
  findings: Findings,
): ArchiveReading {
  const entries = listZip(bytes, findings);
  if (!entries) return { kind: 'refused', layers: [] };
  const layers = listLayers(entries);
  if (layers.length === 0) {
    refuseContents(entries, fileName, findings);
    return { kind: 'refused', layers: [] };
  }
  const names = layers.map((layer) => layer.name);
  const layer = chooseLayer(layers, options.layer, findings);
  if (!layer) return { kind: 'refused', layers: names };
  const unzipper = new Unzipper(bytes, findings);
  const several = names.length > 1 ? names : [];
  if (splitExtension(layer.main.name)[1] !== 'shp') {
    const file = unzipper.unpack(layer.main);
    if (!file) return { kind: 'refused', layers: several };
    return { kind: 'file', bytes: file, name: layer.main.name, layer: layer.name, layers: several };
  }
  const table = readShapefile(layer, unzipper, options.encoding, several, findings);
  return table ? { kind: 'table', table } : { kind: 'refused', layers: several };
}

/** Says what a zip without any layer holds instead; Office files are zips too. */
function refuseContents(entries: readonly ZipEntry[], fileName: string, findings: Findings): void {
  const office = entries.some(({ path }) => /^xl\//.test(path))
    ? 'excel'
    : entries.some(({ path }) => /^(word|ppt)\//.test(path))
      ? 'office'
      : null;
  const own = office ?? recognizeName(fileName);
  if (own) return findings.add('format-not-read', { format: own, advice: ADVICE_FOR[own] });
  const isNested = findings.list().some(({ params }) => params.reason === 'nested');
  const held = isNested
    ? 'nestedZip'
    : entries.map(({ name }) => recognizeName(name)).find((format) => format !== null);
  if (held) findings.add('zip-holds-other', { format: held, advice: ADVICE_FOR[held] });
  else findings.add('zip-nothing-readable', {});
}

function chooseLayer(layers: readonly ArchiveLayer[], wanted: string | null, findings: Findings): ArchiveLayer | null {
  const names = layers
    .map((layer) => layer.name)
    .join(', ')
    .slice(0, 300);
  if (wanted !== null) {
    const found = layers.find(({ name, main }) => name === wanted || main.name === wanted || main.path === wanted);
    if (found) return found;
    findings.add('layer-not-found', { wanted: wanted.slice(0, 100), layers: names });
  } else if (layers.length > 1) findings.add('layer-choice', { layers: names });
  else return layers[0]!;
  return null;
}

function readShapefile(
  { name, main, companions }: ArchiveLayer,
  unzipper: Unzipper,
  encoding: string,
  layers: readonly string[],
  findings: Findings,
): SourceTable | null {
  const shp = unzipper.unpack(main);
  if (!shp) return null;
  const unpack = (extension: string): Uint8Array | null => {
    const entry = companions.get(extension);
    return entry ? unzipper.unpack(entry) : null;
  };
  const [shx, prj, cpg, dbf] = ['shx', 'prj', 'cpg', 'dbf'].map(unpack);
  if (!dbf) findings.add('dbf-missing', {});
  const table = dbf ? readDbf(dbf, encoding, cpg ? new TextDecoder('latin1').decode(cpg) : null, findings) : null;
  if (table === 'refused') return null;
  const rows = table?.rows ?? [];
  const shapes = readShp(shp, { shx: shx ?? null, rows: table && rows.length }, findings);
  if (!shapes) return null;
  if (table && rows.length !== shapes.length) {
    findings.add('dbf-count-differs', { shapes: shapes.length, rows: rows.length });
  }
  const positions = new PositionList();
  const features: SourceFeature[] = [];
  for (const [record, shape] of shapes.entries()) {
    if (table?.deleted.has(record)) continue;
    const index = features.length;
    if (shape === undefined) findings.add('shp-record-damaged', {}, { index, id: null, name: null });
    const geometry = shape && 'code' in shape ? shape : packGeometry(shape ?? null, positions);
    features.push({ index, id: null, properties: rows[record] ?? makeDictionary(), geometry });
  }
  const left = shapes.length - features.length;
  if (left > 0) findings.add('dbf-deleted', { count: left });
  return {
    format: 'shapefile',
    features,
    positions,
    fields: table?.fields ?? [],
    crs: prj ? parsePrj(new TextDecoder().decode(prj)) : null,
    encoding: table?.encoding ?? null,
    layer: name,
    layers,
  };
}
