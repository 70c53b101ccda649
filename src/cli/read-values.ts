import type { CrsName } from '../ingest/crs/crs-name.ts';
import { parseCrsName } from '../ingest/crs/parse-crs-name.ts';
import type { ReadOptions } from '../ingest/read-result.ts';
import type { FieldMapping } from '../ingest/attributes/guess-fields.ts';
import { ATTRIBUTES, type Attribute, LAYER_ROLES, type LayerRole } from '../model/vocabulary.ts';
import { UsageError } from './command-stop.ts';
import type { ParsedArguments } from './parse-arguments.ts';

const CRS_CHOICES = 'auto, wgs84, cgcs2000, gcj02, bd09, epsg:4490–4554, epsg:3857';

/** Reads one of a few words, or the first of them where the option is not given. */
export function readChoice<C extends string>({ values }: ParsedArguments, name: string, choices: readonly C[]): C {
  const value = values.get(name);
  const found = value === undefined ? choices[0] : choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw new UsageError('usage.choice', { option: `--${name}`, choices: choices.join(', '), value: value! });
}

/** Reads some of a few words, `G3,planned`, in capitals or not, also over several options. */
export function readWords<C extends string>({ lists }: ParsedArguments, name: string, choices: readonly C[]): C[] {
  const words = (lists.get(name) ?? []).flatMap((list) => list.split(',')).map((word) => word.trim());
  const found = words.filter(Boolean).map((word) => {
    const known = choices.find((choice) => choice.toLowerCase() === word.toLowerCase());
    if (known) return known;
    throw new UsageError('usage.choice', { option: `--${name}`, choices: choices.join(', '), value: word });
  });
  return [...new Set(found)];
}

/** Reads a coordinate system, `auto` where the option is not given. */
export function readCrs({ values }: ParsedArguments, name: string): CrsName | 'auto' {
  const value = values.get(name);
  if (value === undefined || value.trim().toLowerCase() === 'auto') return 'auto';
  const crs = parseCrsName(value);
  if (crs) return crs;
  throw new UsageError('usage.crs', { option: `--${name}`, value, choices: CRS_CHOICES });
}

/** Reads a share of 0 to 1; null where the option is not given. */
export function readRatio({ values }: ParsedArguments, name: string): number | null {
  const value = values.get(name);
  if (value === undefined) return null;
  const ratio = readNumber(value);
  if (ratio >= 0 && ratio <= 1) return ratio;
  throw new UsageError('usage.ratio', { option: `--${name}`, value });
}

/**
 * Reads a whole number from 1 to `most`.
 * @throws UsageError where it is missing too
 */
export function readCount({ values }: ParsedArguments, name: string, most: number): number {
  const value = values.get(name);
  if (value === undefined) throw new UsageError('usage.option-required', { option: `--${name}` });
  const count = readNumber(value);
  if (Number.isInteger(count) && count >= 1 && count <= most) return count;
  throw new UsageError('usage.count', { option: `--${name}`, most: String(most), value });
}

/** Reads an amount of money above 0; null where the option is not given. */
export function readBudget({ values }: ParsedArguments, name: string): number | null {
  const value = values.get(name);
  if (value === undefined) return null;
  const budget = readNumber(value);
  if (budget > 0 && budget < Infinity) return budget;
  throw new UsageError('usage.budget', { option: `--${name}`, value });
}

/** Reads a central meridian in degrees; null for `auto`. */
export function readPlane({ values }: ParsedArguments, name: string): number | null {
  const value = values.get(name);
  if (value === undefined || value === 'auto') return null;
  const meridian = readNumber(value);
  if (Number.isInteger(meridian / 3) && Math.abs(meridian) <= 180) return meridian;
  throw new UsageError('usage.plane', { option: `--${name}`, value });
}

/** Reads west, south, east and north in degrees; undefined where the option is not given. */
export function readExtent({ values }: ParsedArguments, name: string): ReadOptions['extent'] {
  const value = values.get(name);
  if (value === undefined) return undefined;
  const numbers = value.split(',').map(readNumber);
  const [west = NaN, south = NaN, east = NaN, north = NaN] = numbers;
  const isExtent = numbers.length === 4 && west < east && south < north;
  if (isExtent && west >= -180 && east <= 180 && south >= -90 && north <= 90) return [west, south, east, north];
  throw new UsageError('usage.extent', { option: `--${name}`, value });
}

/** Reads `attribute=FIELD` options. */
export function readFields({ lists }: ParsedArguments, name: string): FieldMapping {
  const mapping: Partial<Record<Attribute, string>> = {};
  for (const value of lists.get(name) ?? []) {
    const equals = value.indexOf('=');
    const attribute = ATTRIBUTES.find((known) => known === value.slice(0, equals));
    const field = value.slice(equals + 1);
    if (!attribute || field === '') {
      throw new UsageError('usage.field', { option: `--${name}`, choices: ATTRIBUTES.join(', '), value });
    }
    if (mapping[attribute] !== undefined) {
      throw new UsageError('usage.option-repeated', { option: `--${name} ${attribute}` });
    }
    mapping[attribute] = field;
  }
  return mapping;
}

/** A value for all layers, or different ones by what a layer is used for. */
export type ByRole = ReadonlyMap<LayerRole | 'all', string>;

/** Reads options that are written `VALUE` for all layers or `parks=VALUE` for one. */
export function readByRole({ lists }: ParsedArguments, name: string): ByRole {
  const found = new Map<LayerRole | 'all', string>();
  for (const value of lists.get(name) ?? []) {
    const equals = value.indexOf('=');
    const role = LAYER_ROLES.find((known) => known === value.slice(0, equals)) ?? 'all';
    if (found.has(role)) throw new UsageError('usage.option-repeated', { option: `--${name}` });
    const text = role === 'all' ? value : value.slice(equals + 1);
    if (text === '') throw new UsageError('usage.value-missing', { option: `--${name} ${role}=` });
    found.set(role, text);
  }
  return found;
}

/** Decimal numbers only: no blanks, no hexadecimal. */
function readNumber(text: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : NaN;
}
