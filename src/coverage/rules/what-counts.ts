import type { FeatureRecord } from '../../model/polygon-layer.ts';
import type { CodeEdition, Reason, Switch } from '../../model/vocabulary.ts';
import { isGreenCode, normaliseCode, readGreenCode } from './green-code.ts';

/** Words in a `status` field that say a park is not there yet. */
const PLANNED = /^(planned|proposed|规划|拟建|待建|未建)/i;

/** GB 50137 R to R3, the territorial codes 0701… and 07, and the names of these classes: 二类居住用地, 城镇住宅用地. */
const RESIDENTIAL = /^(R[1-3]|R(?!\w)|0701|07(?!\w)|RESIDENTIAL)|居住|住宅/;
const MIXED = /^(MIXED|.*[/+].*R\d?|R\d?.*[/+])|混合|商住|住商/;
const SERVICES = /^0702|(社区|居住|住宅).*服务设施/;
const VILLAGES = /^0703|宅基地|^农村(居住|住宅)/;
const OTHER = /^(非|NON)/;

/**
 * Says why a park does not count before its size is looked at, or null where it may. A park without a code counts,
 * and one whose code means nothing here; housing is no park whatever file it is in.
 * A square (G3) counts only when switched on and the edition is known: in the 2002 edition G3 is a shelter belt.
 */
export function judgePark(
  record: Pick<FeatureRecord, 'code' | 'status' | 'usable'>,
  edition: CodeEdition | null,
  include: ReadonlySet<Switch>,
): Exclude<Reason, 'too-small'> | null {
  if (!record.usable) return 'invalid';
  if (isPlanned(record.status) && !include.has('planned')) return 'planned';
  const code = normaliseCode(record.code);
  if (code === null) return null;
  if (isHousingCode(code)) return 'class-off';
  if (!isGreenCode(code)) return null;
  switch (readGreenCode(code, edition)) {
    case 'park':
      return null;
    case 'plaza':
      return include.has('G3') ? null : 'class-off';
    case 'protective':
      // in the 2002 edition the switch G2 would mean another thing
      return edition !== '2002' && include.has('G2') ? null : 'class-off';
    case 'attached':
      return include.has('XG') ? null : 'class-off';
    case 'regional':
      return include.has('EG') ? null : 'class-off';
    default:
      return 'class-off';
  }
}

/** Says whether the status of a park means that it is not there yet. */
export function isPlanned(status: string | null): boolean {
  return status !== null && PLANNED.test(status.trim());
}

/** Says whether a code, in normal form, is one of residential land. */
export function isHousingCode(code: string): boolean {
  return !OTHER.test(code) && !isGreenCode(code) && (RESIDENTIAL.test(code) || VILLAGES.test(code));
}

/** Says whether a polygon is residential land: by the code or name of its land use, and always where it has none. */
export function isResidential(landuse: string | null, include: ReadonlySet<Switch>): boolean {
  const code = normaliseCode(landuse);
  if (code === null) return true;
  if (OTHER.test(code)) return false;
  if (MIXED.test(code)) return include.has('mixed');
  if (SERVICES.test(code)) return include.has('0702');
  if (VILLAGES.test(code)) return include.has('0703');
  return RESIDENTIAL.test(code);
}
