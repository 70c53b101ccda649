import type { ReadResult } from '../../worker/ingest-protocol.ts';
import type { LayerRole } from '../../model/vocabulary.ts';

/** Words in a file's name, the surest first: a park's file may well say which district it is of. */
const NAME_CLUES: Readonly<Record<LayerRole, RegExp>> = {
  candidates: /备选|候选|选址|candidate/i,
  parks: /公园|绿地|游园|广场|park|green|garden/i,
  historic: /历史|文保|风貌|historic|heritage|conservation/i,
  residential: /居住|住宅|小区|居民|地块|resid|housing|dwelling|block/i,
  communities: /社区|街道|统计|行政|communit|subdistrict|neighbo/i,
  scope: /范围|边界|scope|extent|study.?area/i,
};

/** What files without a clue are taken for, in this order. */
const USUAL_ROLES: readonly LayerRole[] = ['parks', 'residential', 'communities'];

/** Guesses from a file's name what it stands for; null where the name says nothing. */
export function guessRoleByName(fileName: string): LayerRole | null {
  const surestFirst = Object.keys(NAME_CLUES) as readonly LayerRole[];
  return surestFirst.find((role) => NAME_CLUES[role].test(fileName)) ?? null;
}

/** Guesses from what is in a file, read as parks: its codes of green space, its land use or residents, else what is free. */
export function guessRoleByContent(
  { codeEdition, mapping }: ReadResult,
  taken: readonly LayerRole[],
): LayerRole | null {
  if (codeEdition.edition !== 'none') return 'parks';
  if (mapping.landuse !== undefined || mapping.population !== undefined) return 'residential';
  return USUAL_ROLES.find((role) => !taken.includes(role)) ?? null;
}
