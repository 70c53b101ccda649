import type { CodeEdition } from '../../model/vocabulary.ts';

/**
 * What a file's codes of green space are from: an edition of CJJ/T 85, the territorial classification (1401–1403), or
 * `unproved` where the codes at hand are in both, or in neither alone; `none` without codes of green space.
 */
type CodeOrigin = CodeEdition | 'territorial' | 'unproved' | 'none';

/** Codes that only one edition has. */
const ONLY_2002 = /^(G15|G11[12]|G12[12]|G13[67]|G4\d?|G5)$/;
const ONLY_2017 = /^(XG|EG\d{0,2}|[RABMWSU]G|G139)$/;
/** Squares in one edition and shelter belts in the other, or shelter belts and nurseries: what is counted differs. */
const DIFFERING = /^G[23]$/;
const TERRITORIAL = /^14(0[1-4])?$/;

/** What a file's codes say about the edition they are from. */
export interface EditionReading {
  readonly edition: CodeOrigin;
  /** Codes that prove it, or, unproved, the codes that read differently in the two editions. */
  readonly codes: readonly string[];
}

/** A code with nothing but words or signs behind it: `G2防护绿地`, `G11 综合公园`, `1401-公园绿地`. */
const LEADING_CODE = /^(\w+)(?![\dA-Za-z])/;

/** Tells the edition from the codes of a file. A code that its class's name follows is read by the name. */
export function guessCodeEdition(codes: Iterable<string | null>): EditionReading {
  const texts = new Set<string>();
  for (const code of codes) if (code) texts.add(code.normalize('NFKC').trim().toUpperCase());
  const all = [...new Set([...texts].map((text) => LEADING_CODE.exec(text)?.[1] ?? text))];
  const old = all.filter((code) => ONLY_2002.test(code));
  const recent = all.filter((code) => ONLY_2017.test(code));
  if (old.length > 0 && recent.length === 0) return { edition: '2002', codes: old };
  if (recent.length > 0 && old.length === 0) return { edition: '2017', codes: recent };
  const territorial = all.filter((code) => TERRITORIAL.test(code));
  const green = all.filter((code) => /^G\d/.test(code));
  if (green.length > 0) return { edition: 'unproved', codes: [...texts].filter((code) => DIFFERING.test(code)) };
  return territorial.length > 0 ? { edition: 'territorial', codes: territorial } : { edition: 'none', codes: [] };
}
