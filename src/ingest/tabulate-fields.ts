import type { FieldTable, FieldValue } from '../model/field-table.ts';
import type { FileFormat } from '../model/formats.ts';
import { readOwn } from './read-own.ts';
import type { SourceTable } from './source-table.ts';

/** Formats that keep all they hold as text. */
const TEXT_ONLY: readonly FileFormat[] = ['csv', 'kml'];

/** Tabulates all that a file says of its features. What is text only because of the format becomes a number again. */
export function tabulateFields({ features, fields, format }: SourceTable): FieldTable {
  const isText = TEXT_ONLY.includes(format);
  return {
    fields,
    rows: features.map(({ properties }) => fields.map((field) => readValue(readOwn(properties, field), isText))),
  };
}

function readValue(value: unknown, isText: boolean): FieldValue {
  if (typeof value === 'string') return isText && isPlainNumber(value) ? Number(value) : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}

/** Digits with a point at most: `0701` stays a text, and so do ids of more digits than a number holds. */
function isPlainNumber(text: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= 15;
}
