/** A population as read; `unreadable` where the cell holds something that is no count of people. */
export interface PopulationReading {
  readonly population: number | null;
  readonly unreadable: boolean;
}

const NONE: PopulationReading = { population: null, unreadable: false };
const UNREADABLE: PopulationReading = { population: null, unreadable: true };

/** Reads a number of residents: digits, with separators of thousands or in full-width form; never a negative one. */
export function readPopulation(value: unknown): PopulationReading {
  if (value === null || value === undefined || value === '') return NONE;
  if (typeof value === 'number')
    return value >= 0 && value < Infinity ? { population: value, unreadable: false } : UNREADABLE;
  if (typeof value !== 'string') return UNREADABLE;
  const text = value.normalize('NFKC').trim();
  if (text === '') return NONE;
  const digits = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  const number = /^\+?\d+(\.\d*)?(e\+?\d+)?$/i.test(digits) ? Number(digits) : NaN;
  return Number.isFinite(number) ? { population: number, unreadable: false } : UNREADABLE;
}

/** Reads an attribute as text: numbers and truth values too; null for an empty cell, a list or an object. */
export function readText(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

const PLANNED =
  /^(planned|proposed|planning|design|future|规划|拟建|待建|未建|未实施|在建|建设中|近期规划|远期规划|计划)/i;

/** A field that asks whether a park is there, and the ways to say no. */
const ASKS = /^是否(现状|建成|已建|实施)/;
const NO = /^(否|不是|无|没有|n|no|f|false|0)$/i;

/**
 * Reads the status of a park: `planned` for whatever is not there yet, works under way included, else the cell's own
 * text. A no counts where the field's name asks whether the park is there.
 */
export function readStatus(value: unknown, field = ''): string | null {
  const text = readText(value);
  if (text !== null && ASKS.test(field) && NO.test(text)) return 'planned';
  return text !== null && PLANNED.test(text) ? 'planned' : text;
}
