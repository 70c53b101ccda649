import type { ClassTable } from '../../state/coverage/custom-standards.ts';

/** A table of classes while it is being written: what stands in its boxes. */
export interface ClassDraft {
  readonly name: string;
  readonly rows: readonly { readonly minArea: string; readonly radius: string }[];
  /** In percent; empty for none. */
  readonly target: string;
}

/** Opens a table for writing. */
export function openDraft({ name, rows, target }: ClassTable): ClassDraft {
  return {
    name,
    rows: rows.map(({ minArea, radius }) => ({ minArea: String(minArea), radius: String(radius) })),
    target: target === null ? '' : String(Number((target * 100).toFixed(6))),
  };
}

/** Reads what has been written; a box without a number in it reads as NaN, which no table may hold. */
export function readDraft({ name, rows, target }: ClassDraft): ClassTable {
  return {
    name,
    rows: rows.map(({ minArea, radius }) => ({ minArea: readNumber(minArea), radius: readNumber(radius) })),
    target: target.trim() === '' ? null : readNumber(target.replace(/[%％]\s*$/, '')) / 100,
  };
}

/** Wide digits and separators of thousands are read too. */
function readNumber(text: string): number {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim();
  return plain === '' ? NaN : Number(plain);
}
