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

/** Guesses from a name what a file or a layer stands for; null where the name says nothing. */
export function guessRoleByName(name: string): LayerRole | null {
  const surestFirst = Object.keys(NAME_CLUES) as readonly LayerRole[];
  return surestFirst.find((role) => NAME_CLUES[role].test(name)) ?? null;
}

/**
 * Guesses what a layer stands for: green and housing by the classes in it, whatever it is called; then by the names of
 * layer and file; then by the fields that housing has. Null where nothing of it says.
 */
export function guessRole({ contents, layerName, mapping }: ReadResult, fileName: string): LayerRole | null {
  const named = guessRoleByName(layerName ?? '') ?? guessRoleByName(fileName);
  // areas of the town may carry classes too, and are known by their names alone
  const isArea = named !== null && named !== 'parks' && named !== 'residential';
  if (contents && !isArea) return contents;
  return named ?? (mapping.landuse !== undefined || mapping.population !== undefined ? 'residential' : null);
}

/** What a layer without any clue is taken for: the first usual role that no other one has. */
export function takeFreeRole(taken: readonly LayerRole[]): LayerRole | null {
  return USUAL_ROLES.find((role) => !taken.includes(role)) ?? null;
}
