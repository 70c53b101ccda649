/** A number of residents or of money as read; `unreadable` where the cell holds something that is no such number. */
export interface AmountReading {
  readonly amount: number | null;
  readonly unreadable: boolean;
}

const NONE: AmountReading = { amount: null, unreadable: false };
const UNREADABLE: AmountReading = { amount: null, unreadable: true };

/** Reads an amount, of residents or of money: digits, with separators of thousands or in full-width form; never a negative one. */
export function readAmount(value: unknown): AmountReading {
  if (value === null || value === undefined || value === '') return NONE;
  if (typeof value === 'number')
    return value >= 0 && value < Infinity ? { amount: value, unreadable: false } : UNREADABLE;
  if (typeof value !== 'string') return UNREADABLE;
  const text = value.normalize('NFKC').trim();
  if (text === '') return NONE;
  const digits = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  const number = /^\+?\d+(\.\d*)?(e\+?\d+)?$/i.test(digits) ? Number(digits) : NaN;
  return Number.isFinite(number) ? { amount: number, unreadable: false } : UNREADABLE;
}

/** How spreadsheets keep the zero in front of a number: `="0701"`. */
const EXCEL_TEXT = /^\s*="([^"]*)"\s*$/;

/** Reads an attribute as text: numbers and truth values too; null for an empty cell, a list or an object. */
export function readText(value: unknown): string | null {
  if (typeof value === 'string') return (EXCEL_TEXT.exec(value)?.[1] ?? value).trim() || null;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

const PLANNED =
  /^(planned|proposed|planning|design|future|under construction|not (yet )?built|unbuilt|规划|拟建|待建|未建|未实施|未开工|在建|建设中|施工|筹建|近期|远期|计划)/i;

/** Words that say that a park is there. */
const EXISTING =
  /^(existing|built|current|complete|open|in use|已|现有|现状|建成|保留|开放|运营|在用|竣工|yes$|y$|true$|是$)/i;

/** A field that asks whether a park is there, and the ways to say no. */
const ASKS = /^(是否(现状|建成|已建|实施)|sf(xz|jc)$)/i;
const NO = /^(否|不是|无|没有|n|no|f|false|0)$/i;

/** Whether a status as read says plainly what it is; one that does not is taken as existing. */
export function isPlainStatus(status: string | null, field = ''): boolean {
  if (status === null || status === 'planned' || EXISTING.test(status)) return true;
  return ASKS.test(field) && /^(1|有|t)$/i.test(status);
}

/**
 * Reads a code of land use. The territorial codes have an even number of digits: where a spreadsheet has taken the zero
 * in front, as in 701, it is put back.
 */
export function readLanduse(value: unknown): string | null {
  const text = readText(value);
  return text !== null && /^[1-9](\d\d)*$/.test(text) ? `0${text}` : text;
}

/**
 * Reads the status of a park: `planned` for whatever is not there yet, works under way included, else the cell's own
 * text. A no counts where the field's name asks whether the park is there.
 */
export function readStatus(value: unknown, field = ''): string | null {
  const text = readText(value);
  if (text !== null && ASKS.test(field) && NO.test(text)) return 'planned';
  return text !== null && PLANNED.test(text) ? 'planned' : text;
}
