import { readText } from './read-values.ts';

/** A code with nothing but words or signs behind it: `G2防护绿地`, `G11 综合公园`, `1401-公园绿地`. */
const LEADING_CODE = /^(XG|[EGRABMWSU]G?\d{1,3}|EG|RG|\d{4,6})(?![\dA-Za-z])/i;

/**
 * The classes of green by their names, as codes that mean the same in every edition where there are such. Offices fill
 * in names as often as codes.
 */
const NAMED_GREEN: readonly (readonly [RegExp, string])[] = [
  [/^(公园绿地|综合公园|社区公园|专类公园|带状公园|街旁绿地|游园|口袋公园|郊野公园|公园)$/, '1401'],
  [/^防护绿地$/, '1402'],
  [/^广场(用地|绿地)?$/, '1403'],
  [/^附属绿地$/, 'XG'],
  [/^区域绿地$/, 'EG'],
];

const CODE_LENGTH = 100;

/** Reads the class of a green space: the code that a cell begins with, else that of the class it names, else its text. */
export function readCode(value: unknown): string | null {
  const text = readText(value)?.slice(0, CODE_LENGTH);
  if (text === undefined) return null;
  const leading = LEADING_CODE.exec(text)?.[1];
  return leading?.toUpperCase() ?? NAMED_GREEN.find(([name]) => name.test(text))?.[1] ?? text;
}
